import type { Rect } from '../../snapshot';
import { lastColumnOf, lastRowOf, type Sheet } from '../../model';

const filled = (sheet: Sheet, rect: Rect): boolean =>
  rect.rows > 0 && rect.columns > 0 && sheet.values(rect).some((line) => line.some((value) => value !== null));

/** Grows a range for as long as the lines next to it (corners included) hold something. */
export function dataRegion(sheet: Sheet, start: Rect, axes: 'rows' | 'columns' | 'both'): Rect {
  let rect = start;
  for (;;) {
    const { row, column, rows, columns } = rect;
    const left = axes === 'rows' ? column : Math.max(1, column - 1);
    const right = axes === 'rows' ? lastColumnOf(rect) : Math.min(sheet.columnCount, lastColumnOf(rect) + 1);
    const top = axes === 'columns' ? row : Math.max(1, row - 1);
    const bottom = axes === 'columns' ? lastRowOf(rect) : Math.min(sheet.rowCount, lastRowOf(rect) + 1);
    const wide = { column: left, columns: right - left + 1 };
    const tall = { row: top, rows: bottom - top + 1 };
    let next = rect;
    if (top < row && filled(sheet, { ...wide, row: top, rows: 1 })) next = { ...next, row: top, rows: next.rows + 1 };
    if (bottom > row + rows - 1 && filled(sheet, { ...wide, row: bottom, rows: 1 }))
      next = { ...next, rows: next.rows + 1 };
    if (left < column && filled(sheet, { ...tall, column: left, columns: 1 })) {
      next = { ...next, column: left, columns: next.columns + 1 };
    }
    if (right > column + columns - 1 && filled(sheet, { ...tall, column: right, columns: 1 })) {
      next = { ...next, columns: next.columns + 1 };
    }
    if (next === rect) return rect;
    rect = next;
  }
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** Where Ctrl and an arrow lead from a range's first cell: the end of the filled run, or the next filled cell, or the edge of the grid. */
export function edgeCell(
  sheet: Sheet,
  from: Rect,
  direction: string,
): { readonly row: number; readonly column: number } {
  const [down = 0, right = 0] = STEPS[direction] ?? [];
  const has = (row: number, column: number): boolean => sheet.value(row, column) !== null;
  const inside = (row: number, column: number): boolean =>
    row >= 1 && column >= 1 && row <= sheet.rowCount && column <= sheet.columnCount;
  let { row, column } = from;
  if (!inside(row + down, column + right)) return { row, column };
  const run = has(row, column) && has(row + down, column + right);
  do {
    row += down;
    column += right;
  } while (inside(row + down, column + right) && (run ? has(row + down, column + right) : !has(row, column)));
  return { row, column };
}
