import { CellError } from 'hyperformula';
import { plain } from '../hyper';
import type { Single } from '../hyper';

type Plain = ReturnType<typeof plain>;

/** Rank of a kind of value in ascending order: numbers, text, booleans, errors; blanks come last always. */
function rank(value: Plain): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  if (typeof value === 'boolean') return 2;
  return value instanceof CellError ? 3 : 4;
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

function comparePlain(a: Plain, b: Plain): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Order of two cells as Sheets sorts them, ascending or descending; blanks stay last either way. */
export function compareCells(a: Single, b: Single, ascending = true): number {
  const [x, y] = [plain(a), plain(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return ascending ? comparePlain(x, y) : comparePlain(y, x);
}

/** Text by which two cells are the same for UNIQUE and COUNTUNIQUE. Case counts. */
export function identity(cell: Single): string {
  const value = plain(cell);
  if (value === null) return 'blank:';
  return value instanceof CellError ? `error:${value.type}` : `${typeof value}:${String(value)}`;
}
