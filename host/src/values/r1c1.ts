import { splitSheet } from './a1';
import type { RangeReference } from './a1';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** One axis of a corner: absent (whole row or column), or a 1-based index. Null if it falls off the grid. */
function index(text: string | undefined, base: number): number | undefined | null {
  if (text === undefined) return undefined;
  const value = text.startsWith('[') ? base + Number(text.slice(1, -1)) : text === '' ? base : Number(text);
  return value >= 1 ? value : null;
}

function parseCorner(
  text: string,
  at: Place,
): { readonly row: number | undefined; readonly column: number | undefined } | null {
  const match = /^(?:R(\d+|\[-?\d+\]|))?(?:C(\d+|\[-?\d+\]|))?$/i.exec(text.trim());
  if (match === null || match[0] === '') return null;
  const row = index(match[1], at.row);
  const column = index(match[2], at.column);
  return row === null || column === null ? null : { row, column };
}

/**
 * Reads R1C1 notation: `R1C1`, `R2C1:R9C3`, `R3` (a row), `C2:C4` (columns), and relative to `at` `R[1]C[-2]`, `RC`.
 * Null if the text is no such reference or leaves the grid at the top or left.
 */
export function parseR1C1(text: string, at: Place = { row: 1, column: 1 }): RangeReference | null {
  const { sheet, rest } = splitSheet(text);
  const [left = '', right, extra] = rest.split(':');
  if (extra !== undefined) return null;
  const first = parseCorner(left, at);
  const second = right === undefined ? first : parseCorner(right, at);
  if (first === null || second === null) return null;
  const rows = span(first.row, second.row);
  const columns = span(first.column, second.column);
  if (rows === null || columns === null) return null;
  return { ...(sheet === undefined ? {} : { sheet }), ...rowPart(rows), ...columnPart(columns) };
}

type Span = { readonly start: number; readonly length: number } | 'open' | null;

function span(a: number | undefined, b: number | undefined): Span {
  if (a === undefined && b === undefined) return 'open';
  return a === undefined || b === undefined ? null : { start: Math.min(a, b), length: Math.abs(a - b) + 1 };
}

function rowPart(rows: Exclude<Span, null>): { readonly row: number; readonly rows?: number } {
  return rows === 'open' ? { row: 1 } : { row: rows.start, rows: rows.length };
}

function columnPart(columns: Exclude<Span, null>): { readonly column: number; readonly columns?: number } {
  return columns === 'open' ? { column: 1 } : { column: columns.start, columns: columns.length };
}
