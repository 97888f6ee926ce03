/**
 * The boundary between a spreadsheet and the trade's own types: tables declared once, rows read with issues, reports written, changes journalled and undone.
 * It refuses to know Google, browsers and the local host: a workbook is a `Book`.
 */
export type * from './book';
export * from './tables';
export {
  readTable,
  readGrid,
  survey,
  findTab,
  type TableRead,
  type ReadOptions,
  type Places,
  type Place,
} from './reading';
