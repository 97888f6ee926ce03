import type { Rect } from '../snapshot';

/** Along which way something is inserted, removed or moved. */
export type Axis = 'rows' | 'columns';

/** Last row (1-based) of a rectangle. */
export const lastRowOf = (rect: Rect): number => rect.row + rect.rows - 1;
/** Last column (1-based) of a rectangle. */
export const lastColumnOf = (rect: Rect): number => rect.column + rect.columns - 1;

/** True if `inner` lies wholly inside `outer`. */
export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  lastRowOf(inner) <= lastRowOf(outer) &&
  lastColumnOf(inner) <= lastColumnOf(outer);

/** The common part of two rectangles, or null. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRowOf(a), lastRowOf(b)) - row + 1;
  const columns = Math.min(lastColumnOf(a), lastColumnOf(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle that holds both. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRowOf(a), lastRowOf(b)) - row + 1,
    columns: Math.max(lastColumnOf(a), lastColumnOf(b)) - column + 1,
  };
}

export const shifted = (rect: Rect, rows: number, columns: number): Rect => ({
  ...rect,
  row: rect.row + rows,
  column: rect.column + columns,
});

/** What is left of `from` without `hole`, as at most four rectangles. */
export function subtract(from: Rect, hole: Rect): readonly Rect[] {
  const cut = intersect(from, hole);
  if (cut === null) return [from];
  const parts: Rect[] = [];
  const push = (row: number, column: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) parts.push({ row, column, rows, columns });
  };
  push(from.row, from.column, cut.row - from.row, from.columns);
  push(cut.row, from.column, cut.rows, cut.column - from.column);
  push(cut.row, lastColumnOf(cut) + 1, cut.rows, lastColumnOf(from) - lastColumnOf(cut));
  push(lastRowOf(cut) + 1, from.column, lastRowOf(from) - lastRowOf(cut), from.columns);
  return parts;
}

/** Start and length along one axis after `count` lines went in before line `before`: what spans it grows, what follows moves. */
function spanAfterInsert(start: number, length: number, before: number, count: number): [number, number] {
  if (before <= start) return [start + count, length];
  if (before < start + length) return [start, length + count];
  return [start, length];
}

/** Start and length along one axis after `count` lines from `first` went out; null if nothing is left. */
function spanAfterRemove(start: number, length: number, first: number, count: number): [number, number] | null {
  const lostBefore = Math.max(0, Math.min(start, first + count) - first);
  const lostInside = Math.max(0, Math.min(start + length, first + count) - Math.max(start, first));
  return length - lostInside > 0 ? [start - lostBefore, length - lostInside] : null;
}

/** A rectangle after an insertion of rows or columns. */
export function rectAfterInsert(rect: Rect, axis: Axis, before: number, count: number): Rect {
  if (axis === 'rows') {
    const [row, rows] = spanAfterInsert(rect.row, rect.rows, before, count);
    return { ...rect, row, rows };
  }
  const [column, columns] = spanAfterInsert(rect.column, rect.columns, before, count);
  return { ...rect, column, columns };
}

/** A rectangle after a removal of rows or columns; null if it is gone. */
export function rectAfterRemove(rect: Rect, axis: Axis, first: number, count: number): Rect | null {
  if (axis === 'rows') {
    const span = spanAfterRemove(rect.row, rect.rows, first, count);
    return span && { ...rect, row: span[0], rows: span[1] };
  }
  const span = spanAfterRemove(rect.column, rect.columns, first, count);
  return span && { ...rect, column: span[0], columns: span[1] };
}
