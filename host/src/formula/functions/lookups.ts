import { BLANK, plain } from '../hyper';
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
  const found = findIn(
    searched.map((cell) => cell ?? BLANK),
    wanted,
    'ascending',
  );
  return answers[found] ?? fail.na(`Did not find value '${textOf(key)}' in LOOKUP evaluation.`);
}

/** A key as the test that cells must pass; text may hold the wildcards `*`, `?` and their escape `~`. */
function sameAs(key: Single): (cell: Single) => boolean {
  const text = plain(key);
  if (typeof text !== 'string' || !/[*?~]/.test(text)) {
    return (cell) => kindOf(cell) === kindOf(key) && compareCells(cell, key) === 0;
  }
  const source = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (match: string, literal?: string, wild?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    if (wild !== undefined) return wild === '*' ? '.*' : '.';
    return `\\${match}`;
  });
  const pattern = new RegExp(`^${source}$`, 'isu');
  return (cell) => {
    const shown = plain(cell);
    return typeof shown === 'string' && pattern.test(shown);
  };
}

const kindOf = (cell: Single): string => identity(cell).split(':')[0] ?? '';

/** Place of a key in a line: the first that is equal, or in a sorted line the last that is not beyond it. -1 if none. */
function findIn(line: readonly Single[], key: Single, order: 'exact' | 'ascending' | 'descending'): number {
  if (order === 'exact') return line.findIndex(sameAs(key));
  let found = -1;
  for (const [at, cell] of line.entries()) {
    if (kindOf(cell) === kindOf(key) && compareCells(cell, key, order === 'ascending') <= 0) found = at;
  }
  return found;
}

/**
 * VLOOKUP, HLOOKUP and MATCH on any array, blanks found as blanks. HyperFormula's own are quicker on ranges, but know
 * only ranges and turn a blank into 0. Null for what is not found; MATCH and others that are not these three give null too.
 */
export function lookUpIn(
  name: string,
  key: Single,
  table: readonly Single[][],
  third: number,
  sorted: boolean,
): Value | null {
  const order = sorted ? 'ascending' : 'exact';
  switch (name) {
    case 'VLOOKUP':
      return (
        table[
          findIn(
            table.map((row) => row[0] ?? BLANK),
            key,
            order,
          )
        ]?.[third - 1] ?? null
      );
    case 'HLOOKUP':
      return table[third - 1]?.[findIn(table[0] ?? [], key, order)] ?? null;
    case 'MATCH': {
      const at = findIn(table.flat(), key, third === 0 ? 'exact' : third > 0 ? 'ascending' : 'descending');
      return at < 0 ? null : at + 1;
    }
    default:
      return null;
  }
}

const { range, scalar, optional } = param;

/** Functions that pick from ranges. */
export const LOOKUP_FUNCTIONS: readonly OwnFunction[] = [
  { name: 'INDEX', parameters: [range, optional.number(0), optional.any], array: true, run: index },
  { name: 'LOOKUP', parameters: [scalar, range, optional.range], run: lookup },
];
