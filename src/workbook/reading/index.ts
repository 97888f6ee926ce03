/**
 * From cells to typed rows: finding tabs, header rows and columns, reading cells by kind, and saying what could not be read.
 * It refuses to know what the rows mean, and never writes.
 */
export { readTable, readGrid, type TableRead } from './read-table';
export { survey, findTab, mappedColumns, columnMark, OWN_TABS, type Places } from './places';
export { findHeader } from './header';
export { decimalFromCell, isBlank, momentText } from './cells';
export { tabIssue } from './problem';
export { readProduction } from './read-production';
export { costInputs, essentialTables, readCostTables, type CostTables } from './cost-inputs';
export { readCheckSettings, type CheckSettings } from './check-settings';
export { readHotCostTables } from './hot-cost-inputs';
