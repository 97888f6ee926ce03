import { priceBudget, topSheet, type PricedBudget, type TopSheet } from '../core/budget';
import { accountKey } from '../core/costs';
import type { Issue } from '../core/issue';
import { currencyDecimals, NO_CURRENCY } from '../core/money';
import {
  accountsTable,
  budgetTable,
  budgetVersionsTable,
  dealsTable,
  fringesTable,
  globalsTable,
  readProduction,
  readTable,
  savedVersions,
  survey,
  transfersTable,
  type Book,
  type Places,
  type RowOf,
  type SavedVersion,
  type Table,
  type TableRead,
} from '../workbook';

/** The workbook's budget, read and priced; nothing is written. It needs neither Costs nor purchase orders. */
export interface BudgetDesk {
  readonly places: Places;
  readonly currency: string;
  readonly decimals: number;
  readonly accounts: TableRead<typeof accountsTable>;
  readonly globals: TableRead<typeof globalsTable>;
  readonly priced: PricedBudget;
  readonly sheet: TopSheet;
  /** The same budget with other globals. */
  readonly priceWith: (globals: readonly RowOf<typeof globalsTable>[]) => PricedBudget;
  /** Title of an account; '' where the chart has none. */
  readonly titleOf: (account: string) => string;
  /** What could not be read or priced. */
  readonly issues: readonly Issue[];
}

/** Reads and prices the budget, or says why there is none. A fixed number of service calls. */
export function readBudget(book: Book): BudgetDesk | { readonly blocked: readonly Issue[] } {
  const places = survey(book);
  const production = readProduction(book, places);
  const { decimals, settings } = production;
  const read = <T extends Table>(table: T): TableRead<T> => readTable(book, table, { places, decimals });
  const accounts = read(accountsTable);
  const budget = read(budgetTable);
  const globals = read(globalsTable);
  const fringes = read(fringesTable);
  const transfers = read(transfersTable);
  const deals = read(dealsTable);
  const tables = [accounts, budget, globals, fringes, transfers, deals];
  if ([accounts, budget].every(isMissingOrEmpty)) return { blocked: [noBudget()] };
  const blocked = tables.flatMap((table) => table.issues.filter(({ code, where }) => isBlocking(code, where.column)));
  if (blocked.length > 0) return { blocked };
  const currency = currencyDecimals(settings.currency) === null ? NO_CURRENCY : settings.currency;
  const priceWith: BudgetDesk['priceWith'] = (rows) =>
    priceBudget({ currency, lines: budget.rows, globals: rows, fringes: fringes.rows, deals: deals.rows });
  const priced = priceWith(globals.rows);
  const { contingency, bond } = settings;
  const sheet = topSheet({
    currency,
    accounts: accounts.rows,
    transfers: transfers.rows,
    priced,
    contingency,
    bond,
  });
  const titles = new Map<string, string>();
  for (const { account, title } of accounts.rows)
    if (title !== '' && !titles.has(accountKey(account))) titles.set(accountKey(account), title);
  const unread = [...production.issues, ...tables.flatMap((table) => table.issues)];
  return {
    places,
    currency,
    decimals,
    accounts,
    globals,
    priced,
    sheet,
    priceWith,
    titleOf: (account) => titles.get(accountKey(account)) ?? '',
    issues: [...unread.filter(({ code }) => code !== 'missing-tab'), ...sheet.issues],
  };
}

/** The saved versions of the budget, with the table they stand in. */
export interface Versions {
  readonly table: TableRead<typeof budgetVersionsTable>;
  readonly saved: readonly SavedVersion[];
}

/** Reads Budget versions; none where there is no such tab. */
export function readVersions(book: Book, { places, decimals }: Pick<BudgetDesk, 'places' | 'decimals'>): Versions {
  const table = readTable(book, budgetVersionsTable, { places, decimals });
  return { table, saved: savedVersions(table.rows, decimals) };
}

/** A tab that is there but can't be read as its table, or a budget whose lines name no account: figures would be wrong in silence. */
function isBlocking(code: string, column: string | undefined): boolean {
  const noTable = code === 'duplicate-tab' || code === 'no-header';
  return noTable || ((code === 'missing-column' || code === 'duplicate-column') && column === 'Account');
}

function isMissingOrEmpty(read: TableRead): boolean {
  return read.issues.some(({ code }) => code === 'missing-tab' || code === 'empty-tab') || read.rows.length === 0;
}

function noBudget(): Issue {
  return {
    code: 'no-budget',
    severity: 'high',
    where: { tab: 'Budget' },
    expected: 'rows in Budget or Accounts',
    received: 'a workbook without them',
    message: 'This workbook has no budget: neither Budget nor Accounts has rows.',
    advice: 'Create the tabs in Set up workbook, or start from a chart of accounts in Budget ▸ What if and versions….',
  };
}

/** An issue with the versions of the budget. */
export function versionIssue(code: string, received: string, expected: string, message: string, advice: string): Issue {
  return { code, severity: 'high', where: { tab: budgetVersionsTable.name }, expected, received, message, advice };
}
