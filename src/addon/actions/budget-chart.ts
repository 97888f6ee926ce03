import { CHARTS, chartRows, type ChartOfAccountsRow } from '../../core/budget';
import type { Issue } from '../../core/issue';
import type { Answer, BudgetView, SidebarCalls } from '../../sidebar-api';
import {
  accountsTable,
  columnsOf,
  planAppend,
  planTabs,
  readProduction,
  readTable,
  survey,
  type Book,
  type Plan,
} from '../../workbook';
import { makeChange } from '../change';
import { budgetView } from './budget-view';

/** Fills Accounts with a chart of accounts, in one change; makes the tab where there is none. Accounts with rows are left alone. */
export function startChart(book: Book, { chart }: SidebarCalls['startChart']['argument']): Answer<BudgetView> {
  const outcome = makeChange(book, 'Start chart of accounts', () => planChart(book, chart));
  return outcome.ok ? budgetView(book) : { ok: false, issues: outcome.issues };
}

function planChart(book: Book, chart: string): Plan<null> {
  const rows = chartRows(chart);
  if (rows === undefined) return { issues: [noSuchChart(chart)] };
  const places = survey(book);
  const { decimals } = readProduction(book, places);
  const accounts = readTable(book, accountsTable, { places, decimals });
  if (accounts.rows.length > 0) return { issues: [notEmpty(accounts.tab ?? accountsTable.name, accounts.rows.length)] };
  if (accounts.tab !== null && accounts.headerRow !== null) {
    const unfit = accounts.issues.filter(({ code }) => code === 'duplicate-column' || code === 'missing-column');
    if (unfit.length > 0) return { issues: unfit };
    return { steps: [{ kind: 'append-rows', plan: planAppend(book, accounts, rows, decimals) }], value: null };
  }
  if (!accounts.issues.every(({ code }) => code === 'missing-tab' || code === 'empty-tab'))
    return { issues: accounts.issues };
  const plan = planTabs(book, [{ tab: accountsTable.name, rows: asText(rows) }], places);
  return 'issues' in plan ? plan : { steps: plan.steps, value: null };
}

/** Accounts as a file would hold it: all its headers, and what a chart knows under them. */
function asText(rows: readonly ChartOfAccountsRow[]): readonly (readonly string[])[] {
  const columns = columnsOf(accountsTable);
  const lines = rows.map(({ account, title, section, postable }) => {
    const cells: Readonly<Record<string, string>> = { account, title, section, postable: postable ? 'Yes' : 'No' };
    return columns.map(([field]) => cells[field] ?? '');
  });
  return [columns.map(([, column]) => column.name), ...lines];
}

function noSuchChart(chart: string): Issue {
  return {
    code: 'no-such-chart',
    severity: 'medium',
    where: { tab: accountsTable.name },
    expected: CHARTS.map(({ id }) => id).join(', '),
    received: chart,
    message: `There is no chart of accounts "${chart}".`,
    advice: `Choose one of ${CHARTS.map(({ id }) => id).join(', ')}.`,
  };
}

function notEmpty(tab: string, rows: number): Issue {
  return {
    code: 'accounts-not-empty',
    severity: 'medium',
    where: { tab },
    expected: 'no accounts yet',
    received: `${rows} rows`,
    message: `${tab} has ${rows} accounts already, so no chart was loaded.`,
    advice: 'Keep your own chart; to start from one of these, empty the rows first.',
  };
}
