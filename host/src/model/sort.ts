import type { Rect, Scalar } from '../snapshot';
import { type Block, PASTE_ALL, pasteBlock, takeBlock } from './block';
import { isCellError } from './content';
import { lastRowOf } from './rect';
import type { Sheet } from './sheet';
import { SORT_ORDER } from './unverified';

/** One key of a sort: a column of the sheet (1-based). */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts the rows of a rectangle in place, stable; formulas move with their rows as if copied. Rows that do not move are left alone. */
export function sortRows(sheet: Sheet, rect: Rect, keys: readonly SortKey[]): void {
  const values = sheet.values(rect);
  const order = values.map((_, i) => i);
  order.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const at = column - rect.column;
      const difference = compareScalars(values[a]?.[at] ?? null, values[b]?.[at] ?? null, ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  reorderRows(sheet, rect, order);
}

/** Puts the rows of a rectangle into another order: the i-th row becomes what row `order[i]` (0-based) was. */
export function reorderRows(sheet: Sheet, rect: Rect, order: readonly number[]): void {
  const moved = order.flatMap((from, to) => (from === to ? [] : [{ from, to }]));
  const blocks = moved.map(({ from }): Block => takeBlock(sheet, { ...rect, row: rect.row + from, rows: 1 }));
  moved.forEach(({ to }, i) => {
    const block = blocks[i];
    if (block !== undefined) {
      pasteBlock(block, sheet, rect.row + to, rect.column, { ...PASTE_ALL, conditionalFormats: false, merges: false });
    }
  });
}

/** Order of two values in a sort: by kind, then by size or alphabet; blanks last whichever way. */
function compareScalars(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const difference = rank(a) - rank(b) || compareSame(a, b);
  return ascending ? difference : -difference;
}

function rank(value: Exclude<Scalar, null>): number {
  if (isCellError(value)) return SORT_ORDER.error;
  if (typeof value === 'number') return SORT_ORDER.number;
  return typeof value === 'boolean' ? SORT_ORDER.boolean : SORT_ORDER.string;
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

function compareSame(a: Exclude<Scalar, null>, b: Exclude<Scalar, null>): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  if (typeof a === 'object' || typeof b === 'object') return 0;
  return Number(a) - Number(b);
}

/** The rows of a rectangle, 0-based, that repeat an earlier row in the columns given (of the sheet): case and format are ignored. */
export function repeatedRows(sheet: Sheet, rect: Rect, columns: readonly number[]): readonly number[] {
  const seen = new Set<string>();
  return sheet.values(rect).flatMap((line, i) => {
    const key = JSON.stringify(columns.map((column) => sameKey(line[column - rect.column] ?? null)));
    if (seen.has(key)) return [i];
    seen.add(key);
    return [];
  });
}

const sameKey = (value: Scalar): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** Takes rows (0-based) out of a rectangle; those below move up and blank rows fill the end. Returns what is left. */
export function takeOutRows(sheet: Sheet, rect: Rect, rows: readonly number[]): Rect {
  const gone = new Set(rows);
  const kept = Array.from({ length: rect.rows }, (_, i) => i).filter((i) => !gone.has(i));
  reorderRows(sheet, { ...rect, rows: kept.length }, kept);
  const left = { ...rect, rows: kept.length };
  if (gone.size > 0) sheet.enter({ ...rect, row: lastRowOf(left) + 1, rows: gone.size }, () => undefined);
  return left;
}
