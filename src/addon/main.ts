/**
 * Every global function of the script: what the menu, the sidebars, the cells and other programs may call. The build writes one
 * declaration for each export of this file, and refuses anything else. Each action answers with a JSON summary
 * `{ok, counts, issues}`; on failure `{ok: false, issues}`, with the workbook untouched.
 */
import type { CostImportRequest, GlobalChange } from '../sidebar-api';
import { compareBudgetsAction } from './actions/budget-compare';
import { changeGlobalsAction } from './actions/budget-globals';
import { saveBudgetVersionAction } from './actions/budget-versions';
import { cashAndCardsAction } from './actions/cash-and-cards';
import { checkCostsAction } from './actions/check-costs';
import { costReportAction } from './actions/cost-report';
import { hotCostsAction } from './actions/hot-costs';
import { importCostsAction } from './actions/import-costs';
import { sampleAction } from './actions/load-sample';
import { closePeriodAction } from './actions/periods';
import { purchaseOrderStatusAction } from './actions/purchase-orders';
import { selfTestAction } from './actions/self-test';
import { setUpAction } from './actions/set-up';
import { topSheetAction } from './actions/top-sheet';
import { undoAction } from './actions/undo';
import { budgetTotal, cancelFees, estimatedFinalCost, fringe, overage, rentalCosts, variance } from './cell-functions';
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

/**
 * Total of budget lines, fringes included: beside each line, or for each of the accounts given. The same figures as Top sheet.
 * @param {any[][]} lines Lines of Budget with their header row, such as Budget!A1:I.
 * @param {any[][]} globals Globals with its header row; left out = no names are used.
 * @param {any[][]} fringes Fringes with its header row, percent as 15 for 15 %; left out = no fringes are used.
 * @param {any} accounts Account numbers to give totals for; left out = one total beside each line.
 * @param {string} currency Currency of the totals, such as USD; left out = that of the lines, with two decimals.
 * @return {any[][]} A total for each line or account, in whole units of money.
 * @example =BUDGET_TOTAL({"Account","Description","Amount","Unit","X","Rate","Fringes";2500,"Key grip","Days","Day",1,290,"Tax";2500,"Expendables",1,"Allow",1,376,""},{"Name","Value";"Days",8},{"Name","Percent";"Tax",25}) // [["Total"],[2900],[376]]
 * @example =BUDGET_TOTAL({"Account","Description","Amount","Unit","X","Rate","Fringes";2500,"Key grip",8,"Day",1,290,"Tax";2500,"Expendables",1,"Allow",1,376,""},,{"Name","Percent";"Tax",25},2500) // 3276
 * @customfunction
 */
export function BUDGET_TOTAL(
  lines: unknown,
  globals?: unknown,
  fringes?: unknown,
  accounts?: unknown,
  currency?: unknown,
): unknown {
  return budgetTotal(lines, globals, fringes, accounts, currency);
}

/**
 * Estimated final cost: actual + commitments + ETC. Blank rows stay blank.
 * @param {number|number[][]} actual Actual cost to date.
 * @param {number|number[][]} commitments What open purchase orders still owe.
 * @param {number|number[][]} etc Estimate to complete.
 * @return {number|number[][]} EFC of each row, in whole units of money.
 * @example =EFC(6375, 2640, 4705) // 13720
 * @example =EFC({6375;0;""}, {2640;1200;""}, {4705;0.5;""}) // [[13720],[1200.5],[""]]
 * @customfunction
 */
export function EFC(actual: unknown, commitments?: unknown, etc?: unknown): unknown {
  return estimatedFinalCost(actual, commitments, etc);
}

/**
 * Variance of budget and estimated final cost. Budget - EFC unless the sign says otherwise: over is then negative.
 * @param {number|number[][]} budget Budget with transfers.
 * @param {number|number[][]} efc Estimated final cost.
 * @param {string} sign "Budget - EFC" (left out) or "EFC - Budget", as in Production.
 * @return {number|number[][]} Variance of each row, in whole units of money.
 * @example =VARIANCE(12900, 13720) // -820
 * @example =VARIANCE({12900;5000}, {13720;4200}, "EFC - Budget") // [[820],[-800]]
 * @customfunction
 */
export function VARIANCE(budget: unknown, efc: unknown, sign?: unknown): unknown {
  return variance(budget, efc, sign);
}

/**
 * How far the estimated final cost is over budget; 0 where it is not.
 * @param {number|number[][]} budget Budget with transfers.
 * @param {number|number[][]} efc Estimated final cost.
 * @return {number|number[][]} Overage of each row, never negative, in whole units of money.
 * @example =OVERAGE(12900, 13720) // 820
 * @example =OVERAGE({12900;5000}, {13720;4200}) // [[820],[0]]
 * @customfunction
 */
export function OVERAGE(budget: unknown, efc: unknown): unknown {
  return overage(budget, efc);
}

/**
 * Fringe on labour: percent of the base up to the cut-off, and flat for each unit. Rounded once to cents.
 * @param {number|number[][]} base Pay before fringes.
 * @param {number|number[][]} percent Percent as a number: 7.65 for 7.65 %.
 * @param {number|number[][]} flat Amount for each unit; left out = none.
 * @param {number|number[][]} cutOff Pay above which no percent is charged; left out = no cut-off.
 * @param {number|number[][]} units Units the flat amount is charged for; left out = 1.
 * @return {number|number[][]} Fringe of each row, in whole units of money.
 * @example =FRINGE(2000, 7.65) // 153
 * @example =FRINGE({2000;9000}, 10, 12.5, 7000, {1;4}) // [[212.5],[750]]
 * @customfunction
 */
export function FRINGE(base: unknown, percent?: unknown, flat?: unknown, cutOff?: unknown, units?: unknown): unknown {
  return fringe(base, percent, flat, cutOff, units);
}

/**
 * Cheapest price of a hire: by the day, by weeks, or weeks and days. Rounded once to cents.
 * @param {number|number[][]} dayRate Rate for one day.
 * @param {number|number[][]} days Days billed; halves are allowed.
 * @param {number|number[][]} weekFactor Days charged for a week of seven days; left out = no weekly rate.
 * @return {number|number[][]} Cost of each hire, in whole units of money.
 * @example =RENTAL_COST(420, 11, 4) // 3360
 * @example =RENTAL_COST({190;150}, {2;6}, 3) // [[380],[450]]
 * @customfunction
 */
export function RENTAL_COST(dayRate: unknown, days: unknown, weekFactor?: unknown): unknown {
  return rentalCosts(dayRate, days, weekFactor);
}

/**
 * What cancelling a booking costs at a moment, by the house's terms. Rows without terms or pick-up stay blank.
 * @param {string|string[][]} terms Cancel terms, as in Vendors: "Free until 15:00 the day before; then 1 day".
 * @param {number|number[][]} dayRate Rate for one day.
 * @param {Date|Date[][]} pickUp Date and time of pick-up; a date alone counts from midnight.
 * @param {Date|Date[][]} when Date and time of cancelling. Not NOW(): type it, or let a cell hold it.
 * @param {number|number[][]} total The whole fee, where the terms speak of it; left out = not known.
 * @return {number|number[][]} Fee of each booking, in whole units of money.
 * @example =CANCEL_FEE("Free until 15:00 the day before; then 1 day", 900, "2027-05-14 07:00", "2027-05-13 15:01") // 900
 * @example =CANCEL_FEE("< 24 h: full fee", 900, {"2027-05-14 07:00";"2027-05-15 07:00"}, "2027-05-13 12:00", 2700) // [[2700],[0]]
 * @customfunction
 */
export function CANCEL_FEE(terms: unknown, dayRate: unknown, pickUp: unknown, when: unknown, total?: unknown): unknown {
  return cancelFees(terms, dayRate, pickUp, when, total);
}
