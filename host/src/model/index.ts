/**
 * The workbook in memory, the only truth of the local host: sheets of sparse cells, what stands on them, and what changed.
 * It refuses to know scripts, users' rights, files, threads and how formulas are calculated.
 */
export type { WorkbookChange } from './change-feed';
export { type Content, isCellError, isFormula } from './content';
export type { FormatPatch } from './format-pool';
export { enterFormulas, type EnteredValue, enterValues, inputReader } from './input';
export { effectiveNumberFormat } from './inferred-format';
export { readDisplayValues, readValues, type ReadValue } from './read';
export { type Axis, bounding, contains, intersect, lastColumnOf, lastRowOf, subtract } from './rect';
export type { Protection, Sheet } from './sheet';
export { insertLines, removeLines } from './structure';
export { createWorkbook, type Metadata, type NamedRange, Workbook, type WorkbookOptions } from './workbook';
export { WorkbookError } from './limits';
export { defaultSheetName, widthForText } from './unverified';
export {
  clearBlock,
  type ClearParts,
  PASTE_ALL,
  PASTE_NONE,
  pasteBlock,
  type PasteParts,
  takeBlock,
  transpose,
} from './block';
export { reorderRows, repeatedRows, type SortKey, sortRows, takeOutRows } from './sort';
export { moveBlock, moveLines } from './move';
