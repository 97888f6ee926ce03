import { accountKey } from '../costs';
import { addMinor, formatMoney, isDecimalText, NO_MONEY, subtractMinor, sumMinor, type Minor } from '../money';
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

/** One line that differs between two versions; the side it is not on is null. */
export interface ComparedLine {
  readonly key: string;
  readonly account: string;
  readonly description: string;
  readonly before: Minor | null;
  readonly after: Minor | null;
  readonly difference: Minor;
  /** `Added`, `Removed`, or what changed: `Amount Shoot days (8) → Shoot days (9)`. */
  readonly change: string;
}

/** Two totals and what lies between them. */
export interface ComparedTotal {
  readonly before: Minor;
  readonly after: Minor;
  /** after − before. */
  readonly difference: Minor;
}

/** Two versions of a budget side by side. */
export interface BudgetComparison {
  /** Lines that differ, in the order of the later version; then those that it no longer has. */
  readonly lines: readonly ComparedLine[];
  /** Every account of either, fringes on the account that carries them. */
  readonly accounts: readonly (ComparedTotal & { readonly account: string })[];
  readonly total: ComparedTotal;
}

/**
 * Compares two versions line by line. Lines are matched by account and description, and where a name stands more than once by
 * its turn; so a renamed line is one removed and one added. The differences of the lines add up to that of the total, and so do
 * those of the accounts.
 */
export function compareVersions(
  before: readonly VersionLine[],
  after: readonly VersionLine[],
  decimals: number,
): BudgetComparison {
  const old = byKey(before);
  const now = byKey(after);
  const lines: ComparedLine[] = [];
  for (const [id, { key, line }] of now) {
    const was = old.get(id)?.line;
    const change = was === undefined ? 'Added' : changeOf(was, line, decimals);
    if (change !== '') lines.push(compared(key, was, line, change));
  }
  for (const [id, { key, line }] of old) {
    if (!now.has(id)) lines.push(compared(key, line, undefined, 'Removed'));
  }
  return {
    lines,
    accounts: comparedAccounts(before, after),
    total: between(sumMinor(before.map(({ total }) => total)), sumMinor(after.map(({ total }) => total))),
  };
}

function byKey(
  lines: readonly VersionLine[],
): ReadonlyMap<string, { readonly key: string; readonly line: VersionLine }> {
  const keys = lineKeys(lines);
  return new Map(
    lines.map((line, index) => {
      const key = keys[index] ?? '';
      return [nameKey(key), { key, line }];
    }),
  );
}

function compared(
  key: string,
  was: VersionLine | undefined,
  is: VersionLine | undefined,
  change: string,
): ComparedLine {
  const { account = '', description = '' } = is ?? was ?? {};
  const difference = subtractMinor(is?.total ?? NO_MONEY, was?.total ?? NO_MONEY);
  return { key, account, description, before: was?.total ?? null, after: is?.total ?? null, difference, change };
}

const TEXTS = [
  ['amount', 'Amount'],
  ['unit', 'Unit'],
  ['x', 'X'],
  ['rate', 'Rate'],
] as const;

/** What changed in a line; '' = nothing. Money is named where no typed figure explains it. */
function changeOf(was: VersionLine, is: VersionLine, decimals: number): string {
  const told = TEXTS.filter(([field]) => was[field] !== is[field]).map(
    ([field, name]) => `${name} ${was[field] || 'blank'} → ${is[field] || 'blank'}`,
  );
  const money = (name: string, from: Minor, to: Minor): void => {
    if (from !== to) told.push(`${name} ${formatMoney(from, { decimals })} → ${formatMoney(to, { decimals })}`);
  };
  if (told.length === 0) money('Subtotal', was.subtotal, is.subtotal);
  money('Fringes', was.fringes, is.fringes);
  const [from, to] = [placesOf(was), placesOf(is)];
  if (from !== to) told.push(`Fringes carried by ${from} → ${to}`);
  return told.join('; ');
}

/** The accounts that carry a line's fringes, in words. */
function placesOf({ account, fringes, elsewhere }: VersionLine): string {
  const own = fringes === sumMinor(elsewhere.map(({ amount }) => amount)) ? [] : [account];
  const places = [...own, ...elsewhere.map((other) => other.account)];
  return places.length === 0 ? account : places.sort().join(', ');
}

function comparedAccounts(before: readonly VersionLine[], after: readonly VersionLine[]): BudgetComparison['accounts'] {
  const sums = new Map<string, { account: string; before: Minor; after: Minor }>();
  const add = (account: string, side: 'before' | 'after', amount: Minor): void => {
    const known = sums.get(accountKey(account)) ?? { account, before: NO_MONEY, after: NO_MONEY };
    known[side] = addMinor(known[side], amount);
    sums.set(accountKey(account), known);
  };
  for (const [side, lines] of [
    ['after', after],
    ['before', before],
  ] as const) {
    for (const { account, total, elsewhere } of lines) {
      const carried = sumMinor(elsewhere.map(({ amount }) => amount));
      add(account, side, subtractMinor(total, carried));
      for (const other of elsewhere) add(other.account, side, other.amount);
    }
  }
  return [...sums.values()].map((each) => ({ account: each.account, ...between(each.before, each.after) }));
}

function between(before: Minor, after: Minor): ComparedTotal {
  return { before, after, difference: subtractMinor(after, before) };
}
