/**
 * The boundary between a spreadsheet and the trade's own types: tables declared once, rows read with issues, reports written, changes journalled and undone.
 * It refuses to know Google, browsers and the local host: a workbook is a `Book`.
 */
export type * from './book';
export * from './tables';
export {
  costInputs,
  decimalFromCell,
  readCheckSettings,
  readCostTables,
  readGrid,
  readHotCostTables,
  readProduction,
  readTable,
  survey,
  type CheckSettings,
  type CostTables,
  type Places,
  type TableRead,
} from './reading';
export { areaAddress, cellAddress, columnLetters } from './a1';
export { clockFromText, clockOf, clockText, momentReader, type Clock } from './moment';
export {
  asCell,
  declaredColumns,
  inputOf,
  newTableTab,
  budgetComparisonRows,
  budgetVersionRows,
  cardMatchRows,
  cashStatusRows,
  checkTimes,
  conversionRows,
  costReportRows,
  findingRows,
  hotCostRows,
  orderStatusRows,
  oversAndUndersRows,
  periodHistoryRows,
  planAppend,
  planOutput,
  progressLines,
  savedVersions,
  serialOf,
  topSheetRows,
  toInput,
  triageOf,
  type CheckTimes,
  type NewRow,
  type Output,
  type OutputPlan,
  type OutputRow,
  type SavedVersion,
  type Triage,
} from './writing';
export {
  journalState,
  repair,
  runChange,
  undoLastChange,
  type Change,
  type Outcome,
  type Plan,
  type PlannedEdit,
  type PlannedStep,
} from './journal';
export { createTabs, mapColumn, mapTab, planTabs, setUpView, type SheetText } from './set-up';
