import { accountKey } from '../costs';
import { addMinor, isDecimalText, NO_MONEY, sumMinor, type Minor } from '../money';
import { nameKey } from './globals';
import type { Figure, PricedBudget } from './types';

/** One line of a budget as a version keeps it: what was typed, with the value of globals, and its money. */
export interface VersionLine {
  readonly account: string;
  readonly description: string;
  /** As typed; a global with its value: `Shoot days (8)`. */
  readonly amount: string;
  readonly unit: string;
  readonly x: string;
  /** Like `amount`; in another currency with its code and exchange: `120 EUR (1.08)`. */
  readonly rate: string;
  readonly subtotal: Minor;
  readonly fringes: Minor;
  /** subtotal + fringes. */
  readonly total: Minor;
  /** The part of `fringes` that other accounts carry. */
  readonly elsewhere: readonly { readonly account: string; readonly amount: Minor }[];
}

/** The priced lines as a version keeps them, in the order of the budget. */
export function versionLines({ lines }: PricedBudget): readonly VersionLine[] {
  return lines.map(({ row, figures, subtotal, fringes, total }) => {
    const { account, description, unit, currency } = row;
    const elsewhere = new Map<string, { account: string; amount: Minor }>();
    for (const fringe of fringes) {
      const key = accountKey(fringe.account);
      if (key === accountKey(account)) continue;
      const amount = addMinor(elsewhere.get(key)?.amount ?? NO_MONEY, fringe.amount);
      elsewhere.set(key, { account: fringe.account, amount });
    }
    const rate = figureText(row.rate, figures.rate);
    const exchange = figures.exchange === null ? '' : `${currency.toUpperCase()} (${figures.exchange})`;
    return {
      account,
      description,
      amount: figureText(row.amount, figures.amount),
      unit,
      x: figureText(row.x, figures.x),
      rate: [rate, exchange].filter((part) => part !== '').join(' '),
      subtotal,
      fringes: sumMinor(fringes.map(({ amount }) => amount)),
      total,
      elsewhere: [...elsewhere.values()],
    };
  });
}

function figureText(typed: Figure, value: string | null): string {
  return typed === '' || isDecimalText(typed) ? typed : `${typed} (${value ?? ''})`;
}

/**
 * What tells each line of a version from the others: account and description, and the how-manieth of that name.
 * @example lineKeys([{ account: '3300', description: 'Operator' }, { account: '3300', description: 'Operator' }])
 * // ['3300 · Operator', '3300 · Operator · 2']
 */
export function lineKeys(lines: readonly Pick<VersionLine, 'account' | 'description'>[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.map(({ account, description }) => {
    const name = [accountKey(account), description.trim().replace(/\s+/g, ' ')]
      .filter((part) => part !== '')
      .join(' · ');
    const count = (seen.get(nameKey(name)) ?? 0) + 1;
    seen.set(nameKey(name), count);
    return count === 1 ? name : `${name} · ${count}`;
  });
}
