/**
 * Every tab of the workbook, declared: columns, kinds, other names, purposes, looks. Reading, writing, *Set up* and the guide follow it.
 * It refuses to know any particular workbook, and how a cell is read or written.
 */
import * as controlReports from './control-reports';
import * as control from './control-tables';
import * as money from './money-tables';
import * as post from './post-tables';
import * as reports from './report-tables';
import * as shoot from './shoot-tables';
import type { Table } from './table';

export * from './control-reports';
export * from './control-tables';
export * from './money-tables';
export * from './post-tables';
export * from './report-tables';
export * from './shoot-tables';
export { production, type ProductionSettings, type SettingName } from './production';
export { type Column } from './column';
export { columnsOf, isNumeric, type ReadRow, type RowOf, type Table, type ValueOf } from './table';

/** The tables a user fills, in the order *Set up* offers them. (*Production* is a list of settings: `production`.) */
export const inputTables: readonly Table[] = [
  money.accountsTable,
  money.budgetTable,
  money.globalsTable,
  money.fringesTable,
  money.purchaseOrdersTable,
  money.costsTable,
  money.vendorsTable,
  money.dealsTable,
  control.transfersTable,
  control.currencyRatesTable,
  control.floatsTable,
  control.cardStatementTable,
  control.periodsTable,
  shoot.scenesTable,
  shoot.castTable,
  shoot.locationsTable,
  shoot.resourcesTable,
  shoot.calendarTable,
  shoot.crewTable,
  shoot.paperworkTable,
  shoot.dailyLogTable,
  shoot.rulesTable,
  post.postTasksTable,
  post.reviewNotesTable,
  post.deliverablesTable,
  post.rundownTable,
  post.storiesTable,
  post.interviewsTable,
  control.checkSettingsTable,
  control.silencedTable,
];

/** The tables Wrapsheet rebuilds. */
export const outputTables: readonly Table[] = [
  reports.costReportTable,
  reports.findingsTable,
  controlReports.oversAndUndersTable,
  reports.hotCostsTable,
  controlReports.topSheetTable,
  controlReports.budgetComparisonTable,
  controlReports.purchaseOrderStatusTable,
  controlReports.cashStatusTable,
  controlReports.cardMatchTable,
  controlReports.conversionsTable,
  reports.scheduleTable,
  reports.oneLinerTable,
  reports.dayOutOfDaysTable,
  reports.callSheetTable,
  reports.optionsTable,
  reports.changesTable,
  reports.noticesTable,
  reports.postScheduleTable,
  reports.rundownTimingTable,
  controlReports.budgetVersionsTable,
  controlReports.periodHistoryTable,
];

/** Every table, input and output. */
export const allTables: readonly Table[] = [...inputTables, ...outputTables];

/** The table of this name; undefined if there is none. */
export function tableNamed(name: string): Table | undefined {
  return allTables.find((table) => table.name === name);
}
