import { BLANK } from '../hyper';
import type { Single, Value } from '../hyper';
import { arrayOf, cellsOf, fail, numberOf, param, rowsOf, textOf } from './define';
import type { OwnFunction } from './define';
import { compareCells, identity } from './order';

function index([range, row, column]: readonly Value[]): Value {
  const rows = rowsOf(range);
  const width = rows[0]?.length ?? 0;
  const lone = rows.length === 1 && width > 1 && column === undefined;
  const [r, c] = lone ? [1, numberOf(row)] : [numberOf(row), numberOf(column)];
  if (r < 0 || c < 0 || r > rows.length || c > width) {
    return fail.ref(`Function INDEX: row ${r}, column ${c} is outside the range of ${rows.length} by ${width}.`);
  }
  const picked = r === 0 ? rows : rows.slice(r - 1, r);
  if (c === 0) return width === 1 && r > 0 ? (picked[0]?.[0] ?? BLANK) : arrayOf(picked);
  const result = picked.map((line): Single[] => [line[c - 1] ?? BLANK]);
  const first: Single = result[0]?.[0] ?? BLANK;
  return result.length === 1 ? first : arrayOf(result);
}

/** LOOKUP in a sorted line: the last cell that is not greater than the key. */
function lookup([key, range, results]: readonly Value[]): Value {
  const rows = rowsOf(range);
  const width = rows[0]?.length ?? 0;
  const byRow = rows.length >= width;
  const searched = byRow ? rows.map((row) => row[0]) : (rows[0] ?? []);
  const answers =
    results === undefined
      ? byRow
        ? rows.map((row) => row[width - 1])
        : (rows[rows.length - 1] ?? [])
      : cellsOf(results);
  const wanted = cellsOf(key)[0] ?? BLANK;
  const kind = identity(wanted).split(':')[0] ?? '';
  let found = -1;
  for (const [at, cell] of searched.entries()) {
    if (cell !== undefined && identity(cell).startsWith(kind) && compareCells(cell, wanted) <= 0) found = at;
  }
  return answers[found] ?? fail.na(`Did not find value '${textOf(key)}' in LOOKUP evaluation.`);
}

const { range, scalar, optional } = param;

/** Functions that pick from ranges. */
export const LOOKUP_FUNCTIONS: readonly OwnFunction[] = [
  { name: 'INDEX', parameters: [range, optional.number(0), optional.any], array: true, run: index },
  { name: 'LOOKUP', parameters: [scalar, range, optional.range], run: lookup },
];
