/**
 * Values and addresses as Sheets reads and writes them: typed text to a value, a value to shown text, serials to instants, A1 and R1C1.
 * It refuses to know any workbook: no cells, no sheets that exist, no named ranges.
 */
export { columnLetters, columnNumber, formatA1, parseA1, quoteSheetName, splitSheet } from './a1';
export type { RangeReference } from './a1';
export { parseR1C1 } from './r1c1';
export { AUTOMATIC_FORMAT, formatValue, isDateFormat } from './format';
export { parseInput } from './input';
export { localeRules } from './locale';
export { dateFromSerial, serialFromDate, serialFromYmd, ymdFromSerial } from './serial';
export { zoneOffset } from './zone-offset';
export { rectangles } from './rectangles';
