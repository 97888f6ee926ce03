/**
 * File formats as text: taking them apart and refusing what only looks like them.
 * It refuses to know what the columns mean; that is for the part that imports.
 */
export { parseCsv, type CsvRow } from './csv';
export { readUss } from './uss';
export type { UssBoard, UssElement, UssFile, UssScene } from './uss-types';
