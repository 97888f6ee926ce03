import type { IRange } from '@univerjs/core';
import type { Rect } from '../../src/snapshot';

/** A 1-based rectangle in the grid's 0-based terms. */
export const rangeOf = (rect: Rect): IRange => ({
  startRow: rect.row - 1,
  startColumn: rect.column - 1,
  endRow: rect.row + rect.rows - 2,
  endColumn: rect.column + rect.columns - 2,
});

/** A grid range as a 1-based rectangle; the open ends of whole rows and columns are closed by the sheet's size. */
export function rectOf(range: IRange, rows: number, columns: number): Rect {
  const row = finite(range.startRow, 0);
  const column = finite(range.startColumn, 0);
  return {
    row: row + 1,
    column: column + 1,
    rows: finite(range.endRow, rows - 1) - row + 1,
    columns: finite(range.endColumn, columns - 1) - column + 1,
  };
}

const finite = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);

/** Joins cells of equal key into few rectangles: runs along rows, then equal runs of neighbouring rows. */
export function rectsOf(cells: readonly (readonly [row: number, column: number])[]): readonly Rect[] {
  const sorted = [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const runs: Rect[] = [];
  for (const [row, column] of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row === row && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Rect>();
  const done: Rect[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columns}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows === run.row) open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above !== undefined) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

/** `Tab!B3` taken apart; null if it is not an address of one cell. */
export function parseAddress(
  address: string,
): { readonly tab: string; readonly row: number; readonly column: number } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^!']+))!\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(address);
  const letters = match?.[3];
  if (match === null || letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { tab: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', row: Number(match[4]), column };
}

/** The letters of a column, 1 = A. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `B3` or `B3:D9`. */
export function a1(rect: Rect): string {
  const start = `${columnLetters(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return start;
  return `${start}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}
