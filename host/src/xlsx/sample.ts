import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { isDateFormat } from '../values';
import { CELL_LIMIT } from './cell-write';

/** Characters that XML, or the file format's own escapes, do not carry through. */
const ODD_TEXT = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|^\s|\s$|^$/;

/** True if a cell holds nothing that a file might change: the many that need no check. */
function isSafe({ value, formula, computed, spill, runs, note, format }: CellSnapshot): boolean {
  if (
    formula !== undefined ||
    computed !== undefined ||
    spill !== undefined ||
    runs !== undefined ||
    note !== undefined
  )
    return false;
  if (typeof value === 'string') return value.length <= CELL_LIMIT && !ODD_TEXT.test(value);
  if (typeof value === 'number')
    return Number.isFinite(value) && (Number.isInteger(value) || !isDateFormat(format?.numberFormat));
  return typeof value !== 'object';
}

/** The cells of a sheet that show what a file keeps: every odd one, and one for each look and validation. */
function sampleCells({ cells, merges }: SheetSnapshot): CellSnapshot[] {
  const seen = new Set<object | string>();
  const isNew = (facet: object | undefined): boolean => {
    if (facet === undefined || seen.has(facet)) return false;
    seen.add(facet);
    const text = JSON.stringify(facet);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  };
  const isMerged = ({ row, column }: CellSnapshot): boolean =>
    merges.some(
      (rect) =>
        row >= rect.row && column >= rect.column && row < rect.row + rect.rows && column < rect.column + rect.columns,
    );
  let lastRow = 0;
  let lastColumn = 0;
  for (const { row, column } of cells) {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  let edges = 0;
  return cells.filter((cell) => {
    const [look, rule] = [isNew(cell.format), isNew(cell.validation)];
    const isEdge = (cell.row === lastRow && (edges & 1) === 0) || (cell.column === lastColumn && (edges & 2) === 0);
    if (isEdge) edges |= (cell.row === lastRow ? 1 : 0) | (cell.column === lastColumn ? 2 : 0);
    return look || rule || isEdge || !isSafe(cell) || isMerged(cell);
  });
}

/** The workbook with only those cells that have to be tried out to know what a file keeps of it. */
export function sampleOf(book: WorkbookSnapshot): WorkbookSnapshot {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sampleCells(sheet) })) };
}
