/** Most cells that a workbook may have, and most characters that a cell may hold. */
export const MOST_CELLS = 10_000_000;
export const MOST_CHARACTERS = 50_000;

/** The workbook cannot do what was asked; `message` is as Google words it. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
}
