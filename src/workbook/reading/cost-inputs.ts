import type { CostInputs, CostSettings } from '../../core/costs';
import type { Issue } from '../../core/issue';
import { currencyDecimals, isDecimalText, NO_CURRENCY } from '../../core/money';
import type { Book } from '../book';
import {
  accountsTable,
  budgetTable,
  calendarTable,
  cardStatementTable,
  checkSettingsTable,
  costsTable,
  crewTable,
  currencyRatesTable,
  dailyLogTable,
  dealsTable,
  floatsTable,
  fringesTable,
  globalsTable,
  paperworkTable,
  periodHistoryTable,
  periodsTable,
  purchaseOrdersTable,
  resourcesTable,
  rulesTable,
  silencedTable,
  transfersTable,
  vendorsTable,
  type RowOf,
  type Table,
} from '../tables';
import { survey, type Places } from './places';
import { tabIssue } from './problem';
import { readProduction, type ProductionRead } from './read-production';
import { readTable, type TableRead } from './read-table';

/** The tabs that *Check costs* reads, as read; the budget detail still unpriced. */
export interface CostTables {
  readonly production: ProductionRead;
  readonly accounts: TableRead<typeof accountsTable>;
  readonly purchaseOrders: TableRead<typeof purchaseOrdersTable>;
  readonly costs: TableRead<typeof costsTable>;
  readonly vendors: TableRead<typeof vendorsTable>;
  readonly budget: TableRead<typeof budgetTable>;
  readonly globals: TableRead<typeof globalsTable>;
  readonly fringes: TableRead<typeof fringesTable>;
  readonly checkSettings: TableRead<typeof checkSettingsTable>;
  readonly desk: DeskTables;
  readonly settings: CostSettings;
  /** Everything that could not be read, tab by tab. One single issue where the workbook has none of the tabs at all. */
  readonly issues: readonly Issue[];
  /** Those of `issues` without whose mending nothing can be checked: Accounts or Costs missing, or a column of theirs. */
  readonly blocking: readonly Issue[];
}

/** The further tables that rules look at; every one may be missing. */
const deskTables = {
  rates: currencyRatesTable,
  transfers: transfersTable,
  periods: periodsTable,
  history: periodHistoryTable,
  floats: floatsTable,
  cardLines: cardStatementTable,
  deals: dealsTable,
  resources: resourcesTable,
  calendar: calendarTable,
  crew: crewTable,
  paperwork: paperworkTable,
  dailyLog: dailyLogTable,
  workRules: rulesTable,
  silences: silencedTable,
} as const;

type DeskTables = { readonly [T in keyof typeof deskTables]: TableRead<(typeof deskTables)[T]> };

/** The tables without which nothing can be checked. */
export const essentialTables: readonly Table[] = [accountsTable, costsTable];

/** Reads the tabs that *Check costs* needs: a fixed number of service calls. Tabs that are optional may be missing. */
export function readCostTables(book: Book, places: Places = survey(book)): CostTables {
  const production = readProduction(book, places);
  const options = { places, decimals: production.decimals };
  const read = <T extends Table>(table: T): TableRead<T> => readTable(book, table, options);
  // Rows in other currencies can only be converted, and are only read as such, where the production has a currency.
  const { currency } = production.settings;
  const ownDecimals = currency !== NO_CURRENCY && currencyDecimals(currency) !== null;
  const ledger = <T extends Table>(table: T): TableRead<T> => readTable(book, table, { ...options, ownDecimals });
  const optional = <T extends Table>(table: T): TableRead<T> => withoutMissing(read(table));
  const accounts = read(accountsTable);
  const costs = ledger(costsTable);
  const purchaseOrders = milder(ledger(purchaseOrdersTable));
  const vendors = optional(vendorsTable);
  const budget = optional(budgetTable);
  const globals = optional(globalsTable);
  const fringes = optional(fringesTable);
  const checkSettings = optional(checkSettingsTable);
  const desk = Object.fromEntries(
    Object.entries(deskTables).map(([name, table]) => [name, optional(table)]),
  ) as unknown as DeskTables;
  const tables = [
    accounts,
    budget,
    globals,
    fringes,
    purchaseOrders,
    costs,
    vendors,
    checkSettings,
    ...Object.values(desk),
  ];
  const settings = costSettings(production);
  const parts = {
    production,
    accounts,
    purchaseOrders,
    costs,
    vendors,
    budget,
    globals,
    fringes,
    checkSettings,
    desk,
    settings,
  };
  if ([accounts, costs, purchaseOrders].every(isMissingOrEmpty)) {
    const issue = nothingToCheck();
    return { ...parts, issues: [issue], blocking: [issue] };
  }
  const issues = [...production.issues, ...tables.flatMap((table) => table.issues)];
  return { ...parts, issues, blocking: [accounts, costs].flatMap((table) => table.issues.filter(blocksChecking)) };
}

const NO_TABLE = new Set(['missing-tab', 'duplicate-tab', 'empty-tab', 'no-header']);
const NO_COLUMN = new Set(['missing-column', 'duplicate-column']);
/** Columns without which there is nothing to add up; any other column that is missing is told and worked without. */
const INDISPENSABLE = new Set([accountsTable.columns.account.name, costsTable.columns.net.name]);

function blocksChecking({ code, where }: Issue): boolean {
  return NO_TABLE.has(code) || (NO_COLUMN.has(code) && INDISPENSABLE.has(where.column ?? ''));
}

/** The inputs of the cost checks, from the tables read and the priced budget. */
export function costInputs(
  tables: CostTables,
  budgets: CostInputs['budgets'],
  budgetIssues: readonly Issue[],
): CostInputs {
  const { desk } = tables;
  return {
    settings: tables.settings,
    accounts: tables.accounts.rows satisfies readonly RowOf<typeof accountsTable>[],
    budgets,
    purchaseOrders: tables.purchaseOrders.rows,
    costs: tables.costs.rows,
    vendors: tables.vendors.rows,
    rates: desk.rates.rows,
    transfers: desk.transfers.rows,
    periods: desk.periods.rows,
    history: desk.history.rows,
    floats: desk.floats.rows,
    cardLines: desk.cardLines.rows,
    deals: desk.deals.rows,
    resources: desk.resources.rows,
    calendar: desk.calendar.rows,
    crew: desk.crew.rows,
    paperwork: desk.paperwork.rows,
    dailyLog: desk.dailyLog.rows,
    workRules: desk.workRules.rows,
    silences: desk.silences.rows,
    absent: [tables.purchaseOrders, tables.vendors, ...Object.values(desk)]
      .filter(({ tab }) => tab === null)
      .map(({ table }) => table.name),
    issues: [...tables.issues, ...budgetIssues],
  };
}

function costSettings({ settings }: ProductionRead): CostSettings {
  return {
    currency: settings.currency,
    warnAt: settings.warnAt,
    approvalLimit: settings.approvalLimit,
    varianceSign: settings.varianceSign === 'EFC - Budget' ? 'efc-minus-budget' : 'budget-minus-efc',
    period: settings.period,
    periodEnd: settings.periodEnd,
    pettyCashCap: settings.pettyCashCap,
    contingency: settings.contingency,
    dayLength: settings.dayLength,
    taxRates: settings.taxRates.map((rate) => rate.replace(/\s*%$/, '')).filter(isDecimalText),
    ruleSet: settings.ruleSet,
  };
}

function withoutMissing<T extends Table>(read: TableRead<T>): TableRead<T> {
  return read.tab === null ? { ...read, issues: read.issues.filter((issue) => issue.code !== 'missing-tab') } : read;
}

/** Without purchase orders costs can still be checked, so their absence is no reason to stop. */
function milder<T extends Table>(read: TableRead<T>): TableRead<T> {
  return {
    ...read,
    issues: read.issues.map((issue) => (issue.code === 'missing-tab' ? { ...issue, severity: 'medium' } : issue)),
  };
}

function isMissingOrEmpty(read: TableRead): boolean {
  return read.issues.some((issue) => issue.code === 'missing-tab' || issue.code === 'empty-tab');
}

function nothingToCheck(): Issue {
  return tabIssue(
    'empty-workbook',
    'high',
    { tab: 'Costs' },
    {
      expected: 'tabs Accounts and Costs',
      received: 'a workbook without them',
      message: 'This workbook has no costs to check: there is neither a tab Accounts nor a tab Costs.',
      advice:
        'Choose Set up workbook to create them or to say which tabs hold them, or Load sample production to look around.',
    },
  );
}
