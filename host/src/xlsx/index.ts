/**
 * Workbooks as .xlsx files: reading those of Excel, LibreOffice and Google, and writing files that lose nothing on the way back.
 * It refuses to know behaviour: it neither calculates nor runs anything.
 */
export { readXlsx, writeXlsx } from './xlsx';
