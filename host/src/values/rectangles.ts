import type { Rect } from '../snapshot';

/** Cells, given row by row from left to right, joined to rectangles: runs within a row first, then equal runs below each other. */
export function rectangles(cells: readonly (readonly [number, number])[]): Rect[] {
  const open = new Map<string, Rect>();
  const done: Rect[] = [];
  for (const run of runs(cells)) {
    const key = `${run.column},${run.columns}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows === run.row) open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above !== undefined) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

function runs(cells: readonly (readonly [number, number])[]): Rect[] {
  const found: Rect[] = [];
  for (const [row, column] of cells) {
    const last = found[found.length - 1];
    if (last?.row === row && last.column + last.columns === column) {
      found[found.length - 1] = { ...last, columns: last.columns + 1 };
    } else found.push({ row, column, rows: 1, columns: 1 });
  }
  return found;
}
