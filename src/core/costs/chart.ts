import { addMinor, NO_MONEY, sumMinor, type Minor } from '../money';
import { accountKey, listAt } from './codes';
import { openTransfers, type TransferBook } from './transfers';
import type { AccountRow, CostInputs, Section } from './types';

/** One account of the chart. An account that stands in several rows is one account: its figures are added. */
export interface ChartAccount {
  readonly key: string;
  readonly account: string;
  readonly title: string;
  readonly section: Section;
  /** As typed in Accounts, else as priced from Budget. */
  readonly original: Minor;
  /** Moved in less moved out: by the log of transfers; where there is none, as typed in Accounts. */
  readonly transfers: Minor;
  /** original + transfers. */
  readonly budget: Minor;
  /** ETC as given, never below zero; null where it is to be worked out. */
  readonly etc: Minor | null;
  readonly postable: boolean;
  readonly rows: readonly AccountRow[];
}

/** The chart of accounts with its budgets. */
export interface Chart {
  /** By account key, in chart order. */
  readonly chart: ReadonlyMap<string, ChartAccount>;
  /** Budget lines and transfers on accounts that are not in the chart. */
  readonly strayBudget: Minor;
  /** The same without transfers. */
  readonly strayOriginal: Minor;
  readonly hasBudget: boolean;
  readonly transfers: TransferBook;
}

/** Gathers the chart: accounts by key, budgets typed or priced, transfers added. */
export function chartOf(inputs: CostInputs, decimals: number): Chart {
  const rowsOf = new Map<string, AccountRow[]>();
  for (const row of inputs.accounts) {
    const key = accountKey(row.account);
    if (key !== '') listAt(rowsOf, key).push(row);
  }
  const priced = new Map<string, Minor>();
  for (const { account, budget } of inputs.budgets) {
    const key = accountKey(account);
    priced.set(key, addMinor(priced.get(key) ?? NO_MONEY, budget));
  }
  const transfers = openTransfers(inputs.transfers, rowsOf, decimals);
  const chart = new Map<string, ChartAccount>();
  for (const [key, rows] of rowsOf) {
    const moved = transfers.logged ? transfers.moved.get(key) : added(rows.map((row) => row.transfers));
    const account = accountOf(key, rows, priced.get(key), moved ?? NO_MONEY);
    if (account !== null) chart.set(key, account);
  }
  const stray = (amounts: ReadonlyMap<string, Minor>): Minor =>
    sumMinor([...amounts].flatMap(([key, amount]) => (chart.has(key) ? [] : [amount])));
  const strayOriginal = stray(priced);
  const strayBudget = addMinor(strayOriginal, stray(transfers.moved));
  const hasBudget = strayBudget !== 0 || [...chart.values()].some((account) => account.budget !== 0);
  return { chart, strayBudget, strayOriginal, hasBudget, transfers };
}

function accountOf(
  key: string,
  rows: readonly AccountRow[],
  priced: Minor | undefined,
  transfers: Minor,
): ChartAccount | null {
  const [first] = rows;
  if (first === undefined) return null;
  const original = added(rows.map((row) => row.budget)) ?? priced ?? NO_MONEY;
  const etc = added(rows.map((row) => row.etc));
  return {
    key,
    account: first.account,
    title: rows.find((row) => row.title !== '')?.title ?? '',
    section: rows.find((row) => row.section !== null)?.section ?? 'Other',
    original,
    transfers,
    budget: addMinor(original, transfers),
    etc: etc === null ? null : etc < 0 ? NO_MONEY : etc,
    postable: rows.some((row) => row.postable !== false),
    rows,
  };
}

/** Sum of what is given; null where nothing is. */
function added(amounts: readonly (Minor | null)[]): Minor | null {
  return amounts.reduce<Minor | null>(
    (sum, amount) => (amount === null ? sum : addMinor(sum ?? NO_MONEY, amount)),
    null,
  );
}
