/**
 * From typed rows to cells: what an output table becomes, where rows are added, how text stays text. All of it is worked out as data before anything is written.
 * It refuses to decide when to write: that is the journal's.
 */
export { asCell } from './as-cell';
export { inputOf } from './carry';
export { applyWrites, type TabWrites } from './tab-writes';
export { declaredColumns, newProductionTab, newTableTab, type NewColumn } from './new-tab';
export { toInput } from './to-input';
export { planOutput } from './plan-output';
export type { Output, OutputPlan, OutputRow } from './output';
export { planAppend, type AppendPlan, type NewRow } from './plan-append';
export { costReportRows } from './cost-report-rows';
export { oversAndUndersRows } from './overs-and-unders-rows';
export { orderStatusRows } from './order-status-rows';
export { cashStatusRows } from './cash-status-rows';
export { cardMatchRows } from './card-match-rows';
export { periodHistoryRows } from './period-rows';
export { conversionRows } from './conversion-rows';
export { checkTimes, findingRows, serialOf, triageOf, type CheckTimes, type Triage } from './finding-rows';
export { topSheetRows } from './top-sheet-rows';
export { budgetVersionRows, savedVersions, type SavedVersion } from './budget-version-rows';
export { budgetComparisonRows } from './budget-comparison-rows';
export { hotCostRows, progressLines } from './hot-cost-rows';
