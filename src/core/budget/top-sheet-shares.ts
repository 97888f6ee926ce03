import { accountKey, type AccountRow, type RowRef } from '../costs';
import type { Issue } from '../issue';
import { addMinor, formatMoney, NO_MONEY, subtractMinor, type Minor } from '../money';
import { budgetIssue, rowOf } from './budget-issue';
import type { PricedBudget } from './types';

/** What the priced lines bring to one account. */
export interface Share {
  readonly lines: number;
  readonly detail: Minor;
  readonly fringes: Minor;
  readonly rows: readonly RowRef[];
}

/** Of an account without a line. */
export const NO_SHARE: Share = { lines: 0, detail: NO_MONEY, fringes: NO_MONEY, rows: [] };

/** What the priced lines bring to each account of the chart (by key), and to all others together. */
export function sharesOf(
  { lines }: PricedBudget,
  isKnown: (account: string) => boolean,
): { readonly known: ReadonlyMap<string, Share>; readonly stray: Share } {
  const shares = new Map<string, { lines: number; detail: Minor; fringes: Minor; rows: RowRef[] }>();
  const at = (account: string): { lines: number; detail: Minor; fringes: Minor; rows: RowRef[] } => {
    const key = isKnown(account) ? accountKey(account) : '';
    const share = shares.get(key) ?? { lines: 0, detail: NO_MONEY, fringes: NO_MONEY, rows: [] };
    shares.set(key, share);
    return share;
  };
  for (const { account, ref, subtotal, fringes } of lines) {
    const own = at(account);
    own.lines += 1;
    own.detail = addMinor(own.detail, subtotal);
    own.rows.push(ref);
    for (const fringe of fringes) {
      const share = at(fringe.account);
      share.fringes = addMinor(share.fringes, fringe.amount);
      if (share.rows[share.rows.length - 1] !== ref) share.rows.push(ref);
    }
  }
  return { known: shares, stray: shares.get('') ?? NO_SHARE };
}

/** A typed budget that is not what its lines come to. */
export function differs({ ref, account, title }: AccountRow, typed: Minor, made: Minor, decimals: number): Issue {
  const [expected, received] = [formatMoney(made, { decimals }), formatMoney(typed, { decimals })];
  const by = formatMoney(subtractMinor(typed, made), { decimals });
  return budgetIssue('budget-differs', ref, 'Budget', {
    expected,
    received,
    message: `${rowOf(ref)}, ${account} ${title}: the budget typed is ${received}, its lines in Budget come to ${expected} (difference ${by}). The typed one counts.`,
    advice: 'Clear Accounts ▸ Budget to let the lines count, or correct the lines.',
  });
}

/** One issue for each account outside the chart that lines or fringes stand on, at the first line. */
export function strayIssues({ byAccount }: PricedBudget, isKnown: (account: string) => boolean): readonly Issue[] {
  return byAccount.flatMap(({ account, rows: [first] }) => {
    if (first === undefined || isKnown(account)) return [];
    const named = account === '' ? 'a line without an account' : `account ${account}, which is not in Accounts`;
    return [
      budgetIssue('account-not-in-chart', first, 'Account', {
        expected: 'an account of the chart',
        received: account,
        message: `${rowOf(first)}: budget on ${named}. It counts under "Not in the chart".`,
        advice: 'Correct the account, or add it to Accounts.',
      }),
    ];
  });
}
