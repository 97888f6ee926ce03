import type { Issue } from '../issue';
import { addMinor, formatMoney, NO_MONEY, subtractMinor, type Minor } from '../money';
import { accountKey } from './codes';
import type { AccountRow, TransferRow } from './types';

/** How Transfers names the contingency; an account of the chart with this very code goes before. */
const CONTINGENCY = 'CONTINGENCY';

/** Budget moved between accounts, added up. */
export interface TransferBook {
  /** True where Transfers has rows: Accounts ▸ Transfers then counts nothing, and is only compared. */
  readonly logged: boolean;
  /** By account key: moved in less moved out. Accounts that the chart does not have are in it, the contingency is not. */
  readonly moved: ReadonlyMap<string, Minor>;
  /** Taken from the contingency less given back. */
  readonly drawn: Minor;
  readonly issues: readonly Issue[];
}

/**
 * Adds up the log of transfers (DOMAIN.md §10, "approved + transfers"). A transfer from or to an account that the chart
 * does not have counts, on that account, with an issue; one without a readable amount counts nothing. What Accounts ▸
 * Transfers says is compared with the log, where both speak.
 */
export function openTransfers(
  rows: readonly TransferRow[],
  chart: ReadonlyMap<string, readonly AccountRow[]>,
  decimals: number,
): TransferBook {
  const moved = new Map<string, Minor>();
  const issues: Issue[] = [];
  const move = (account: string, amount: Minor): void => {
    moved.set(account, addMinor(moved.get(account) ?? NO_MONEY, amount));
  };
  for (const row of rows) {
    if (row.amount === null) {
      if (row.unreadable.amount === undefined) issues.push(withoutAmount(row));
      continue;
    }
    move(accountKey(row.from), subtractMinor(NO_MONEY, row.amount));
    move(accountKey(row.to), row.amount);
    for (const column of ['From', 'To'] as const) {
      const account = column === 'From' ? row.from : row.to;
      const key = accountKey(account);
      if (key !== CONTINGENCY && !chart.has(key)) issues.push(unknownAccount(row, column, account));
    }
  }
  const kept = chart.has(CONTINGENCY);
  const drawn = kept ? NO_MONEY : subtractMinor(NO_MONEY, moved.get(CONTINGENCY) ?? NO_MONEY);
  if (!kept) moved.delete(CONTINGENCY);
  if (rows.length > 0) issues.push(...differences(chart, moved, decimals));
  return { logged: rows.length > 0, moved, drawn, issues };
}

function differences(
  chart: ReadonlyMap<string, readonly AccountRow[]>,
  moved: ReadonlyMap<string, Minor>,
  decimals: number,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [key, rows] of chart) {
    const typed = rows.filter((row) => row.transfers !== null);
    const [first] = typed;
    if (first === undefined) continue;
    const says = typed.reduce((sum, row) => addMinor(sum, row.transfers ?? NO_MONEY), NO_MONEY);
    const logged = moved.get(key) ?? NO_MONEY;
    if (says === logged) continue;
    const { tab, row } = first.ref;
    const [expected, received] = [formatMoney(logged, { decimals }), formatMoney(says, { decimals })];
    issues.push({
      code: 'transfers-differ',
      severity: 'medium',
      where: { tab, row, column: 'Transfers' },
      expected,
      received,
      message: `${tab} row ${String(row)}: Transfers of ${first.account} says ${received}, the rows of Transfers come to ${expected}, which is used.`,
      advice: 'Add the transfer that is missing to Transfers, or clear the cell in Accounts.',
    });
  }
  return issues;
}

function unknownAccount({ ref, from, to }: TransferRow, column: 'From' | 'To', account: string): Issue {
  const what = account === '' ? `names no account under ${column}` : `names ${account}, which is not in Accounts`;
  return {
    code: 'transfer-account',
    severity: 'medium',
    where: { tab: ref.tab, row: ref.row, column },
    expected: 'an account of the chart, or Contingency',
    received: account,
    message: `${ref.tab} row ${String(ref.row)}: the transfer from ${from || 'nowhere'} to ${to || 'nowhere'} ${what}.`,
    advice: 'Correct the account number, or add the account to Accounts.',
  };
}

function withoutAmount({ ref }: TransferRow): Issue {
  return {
    code: 'no-amount',
    severity: 'medium',
    where: { tab: ref.tab, row: ref.row, column: 'Amount' },
    expected: 'an amount',
    received: '',
    message: `${ref.tab} row ${String(ref.row)}: the transfer has no amount and is not counted.`,
    advice: 'Type how much is moved, or delete the row.',
  };
}
