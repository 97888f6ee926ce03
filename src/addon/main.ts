/**
 * Every global function of the script: what the menu, the sidebars, the cells and other programs may call. The build writes one
 * declaration for each export of this file, and refuses anything else. Each action answers with a JSON summary
 * `{ok, counts, issues}`; on failure `{ok: false, issues}`, with the workbook untouched.
 */
import type { CostImportRequest, GlobalChange } from '../sidebar-api';
import { changeGlobalsAction } from './actions/budget-globals';
import { compareBudgetsAction, saveBudgetVersionAction } from './actions/budget-versions';
import { checkCostsAction } from './actions/check-costs';
import { costReportAction } from './actions/cost-report';
import { hotCostsAction } from './actions/hot-costs';
import { importCostsAction } from './actions/import-costs';
import { sampleAction } from './actions/load-sample';
import { cashAndCardsAction } from './actions/orders-and-cash';
import { closePeriodAction } from './actions/periods';
import { purchaseOrderStatusAction } from './actions/purchase-orders';
import { selfTestAction } from './actions/self-test';
import { setUpAction } from './actions/set-up';
import { topSheetAction } from './actions/top-sheet';
import { undoAction } from './actions/undo';
import { addMenu } from './menu';
import { offerSidebar, openSidebar, showAbout, told } from './pages';
import { answerSidebar } from './sidebar-call';
import type { Summary } from './summary';

/**
 * Simple trigger: adds the menu Extensions ▸ Wrapsheet. Reads nothing of the document.
 */
export function onOpen(): void {
  addMenu(SpreadsheetApp.getUi());
}

/**
 * Runs when the add-on is installed: the menu is there at once.
 */
export function onInstall(): void {
  onOpen();
}

/**
 * Creates the tabs of the workbook that are missing, each with its header. Tabs that are there are left alone.
 * @param {{tabs?: string[]}} request Names of the tabs to create; none named = all input tabs.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.created, counts.present
 */
export function setUpWorkbook(request?: { readonly tabs?: readonly string[] }): Summary {
  return setUpAction(request?.tabs);
}

/**
 * Fills an empty workbook with the sample production, Orra Light. Everything in it is made up.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.tabs, counts.rows
 */
export function loadSampleProduction(): Summary {
  return told('Load sample production', sampleAction());
}

/**
 * Checks every cost against budget, purchase orders and itself; rebuilds the tabs Cost report and Findings.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.costs, counts.findings, counts.high, …
 */
export function checkCosts(): Summary {
  const summary = told('Check costs', checkCostsAction());
  if (summary.ok) offerSidebar('findings');
  return summary;
}

/**
 * Rebuilds the tabs Cost report, Overs and unders and, where lines are in other currencies, Currency conversions.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.accounts, counts.contingencyLeft, and the grand totals in minor units
 */
export function buildCostReport(): Summary {
  return told('Cost report', costReportAction());
}

/**
 * Works out a day's labour from Daily log, Deals and Rules against that day's budget; rebuilds the tab Hot costs.
 * @param {string} date The day, `2027-05-14`.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.people, counts.budget, counts.actual, counts.variance
 */
export function buildHotCosts(date: string): Summary {
  return told('Hot costs', hotCostsAction(date));
}

/**
 * Prices the budget and rebuilds the tab Top sheet.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.lines, counts.leftOut, counts.accounts, counts.budget, counts.contingency, counts.bond, counts.grand
 */
export function buildTopSheet(): Summary {
  return told('Top sheet', topSheetAction());
}

/**
 * Keeps the budget as it stands, line by line, under a name.
 * @param {{name: string}} request Name of the version.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.lines, counts.total
 */
export function saveBudgetVersion(request?: { readonly name?: string }): Summary {
  return saveBudgetVersionAction(request?.name);
}

/**
 * Compares two versions of the budget line by line; rebuilds the tab Budget comparison.
 * @param {{before?: string, after?: string}} request Names of the versions; left out = the budget as it stands.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.lines, counts.difference
 */
export function compareBudgets(request?: { readonly before?: string; readonly after?: string }): Summary {
  return compareBudgetsAction(request?.before, request?.after);
}

/**
 * Gives names in Globals new values, in one change.
 * @param {{changes: {name: string, value: string}[]}} request The names and their new values.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.changed, counts.difference
 */
export function changeGlobals(request?: { readonly changes?: readonly GlobalChange[] }): Summary {
  return changeGlobalsAction(request?.changes);
}

/**
 * Closes a cost report period for good, and keeps what every account stands at.
 * @param {{period?: string, end?: string}} request Name and last day (ISO) of the period; left out = the one being reported.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.accounts, counts.costs, counts.thisPeriod
 */
export function closePeriod(request?: { readonly period?: string; readonly end?: string }): Summary {
  return closePeriodAction(request ?? {});
}

/**
 * Rebuilds the tabs PO status and, where lines are in other currencies, Currency conversions.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.purchaseOrders, counts.committed, counts.released
 */
export function buildPurchaseOrderStatus(): Summary {
  return told('PO status', purchaseOrderStatusAction());
}

/**
 * Balances petty cash floats and matches card statements with costs; rebuilds Petty cash status and Card match.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.floats, counts.lines, counts.matched
 */
export function buildCashAndCards(): Summary {
  return told('Petty cash and cards', cashAndCardsAction());
}

/**
 * Appends the lines of a ledger or card statement to Costs; lines that are there already are left out and counted.
 * @param {{name: string, text: string, dateOrder?: string, duplicates?: string}} file Name and text of the CSV file;
 *   dateOrder `DMY` or `MDY` where the dates can be read both ways; duplicates `skip` (default) or `add`.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.rows, counts.added, counts.skipped
 */
export function importCosts(file: CostImportRequest): Summary {
  return importCostsAction(file);
}

/**
 * Takes back the last change Wrapsheet made to this workbook, exactly; repairs a run that died half-way.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.undone
 */
export function undoLastChange(): Summary {
  return told('Undo last change', undoAction());
}

/**
 * Checks that Wrapsheet can work in this workbook: known answers, dates in this time zone, tabs and lock. Changes nothing.
 * @return {{ok: boolean, counts: Object, issues: Object[]}} counts.passed, counts.failed
 */
export function selfTest(): Summary {
  return selfTestAction();
}

/**
 * Answers a sidebar: the one way in for pages.
 * @param {string} name Name of the call.
 * @param {Object} argument Its argument.
 * @return {Object} `{ok: true, value}` or `{ok: false, issues}`
 */
export function sidebarCall(name: string, argument: unknown): unknown {
  return answerSidebar(name, argument);
}

/** Opens the sidebar that starts everything: production, last change, Check costs. */
export function openHome(): void {
  openSidebar('home');
}

/** Opens the sidebar that creates tabs and says which column is which. */
export function openSetUp(): void {
  openSidebar('set-up');
}

/** Opens the sidebar that goes through the findings. */
export function openFindings(): void {
  openSidebar('findings');
}

/** Opens the sidebar that explains the selected figure of the cost report, down to its rows. */
export function openExplain(): void {
  openSidebar('explain');
}

/** Opens the sidebar with the rules, their settings, and what was silenced. */
export function openRules(): void {
  openSidebar('rules');
}

/** Opens the sidebar that shows what a change of the budget's globals does, and keeps its versions. */
export function openBudget(): void {
  openSidebar('budget');
}

/** Opens the sidebar that makes hot costs of a shoot day. */
export function openHotCosts(): void {
  openSidebar('hot-costs');
}

/** Opens the sidebar that closes cost report periods. */
export function openPeriods(): void {
  openSidebar('periods');
}

/** Opens the sidebar that imports a ledger or card statement. */
export function openImportCosts(): void {
  openSidebar('import-costs');
}

/** Opens the guide. */
export function openGuide(): void {
  openSidebar('guide');
}

/** Says what this is, its version and licence. */
export function openAbout(): void {
  showAbout();
}
