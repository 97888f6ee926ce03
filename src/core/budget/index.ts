/**
 * The budget: lines of Amount × X × Rate with globals and fringes, priced to the cent and added up by account; its top sheet,
 * its versions, and what a changed global would do. It refuses to know what was spent, and where the lines come from.
 */
export { CHARTS, chartRows, type ChartOfAccountsRow } from './charts';
export { compareVersions, type BudgetComparison } from './compare';
export { countingGlobals, namesUsed, nameKey } from './globals';
export { priceBudget } from './price';
export { topSheet, type TopSheet, type TopSheetExtra, type TopSheetFigures } from './top-sheet';
export type { BudgetInputs, BudgetLineRow, FringeRow, GlobalRow, PricedBudget } from './types';
export { lineKeys, versionLines, type VersionLine } from './versions';
export { budgetDifference, changeGlobals, type BudgetDifference, type WantedGlobal } from './what-if';
