import { BLANK } from '../hyper';
import type { Single, Value } from '../hyper';
import { arrayOf, cellsOf, fail, isTrue, numberOf, param, rowsOf } from './define';
import type { OwnFunction } from './define';
import { compareCells, identity } from './order';

const transpose = (rows: readonly (readonly Single[])[]): Single[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? BLANK));

function unique([range, byColumn, exactlyOnce]: readonly Value[]): Value {
  const lines = isTrue(cellsOf(byColumn)[0]) ? transpose(rowsOf(range)) : rowsOf(range);
  const counts = new Map<string, { line: readonly Single[]; count: number }>();
  for (const line of lines) {
    const key = JSON.stringify(line.map(identity));
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { line, count: 1 });
    else known.count += 1;
  }
  const wanted = [...counts.values()].filter(({ count }) => !isTrue(cellsOf(exactlyOnce)[0]) || count === 1);
  const result = wanted.map(({ line }) => line);
  return arrayOf(isTrue(cellsOf(byColumn)[0]) ? transpose(result) : result);
}

interface SortKey {
  readonly values: readonly Single[];
  readonly ascending: boolean;
}

/** Sort keys from `column, ascending` pairs; a column is a number within the range or a range of the same height. */
function sortKeys(
  rows: readonly (readonly Single[])[],
  given: readonly (Value | undefined)[],
): readonly SortKey[] | Value {
  const keys: SortKey[] = [];
  const pairs = given[0] === undefined ? [1] : given;
  for (let at = 0; at < pairs.length && pairs[at] !== undefined; at += 2) {
    const column = rowsOf(pairs[at]);
    const ascending = pairs[at + 1] === undefined || isTrue(cellsOf(pairs[at + 1])[0]);
    if (column.length > 1 || rows.length === 1) {
      if (column.length !== rows.length) return fail.value('SORT has mismatched range sizes.');
      keys.push({ values: column.map((row) => row[0] ?? BLANK), ascending });
    } else {
      const index = numberOf(pairs[at]);
      const width = rows[0]?.length ?? 0;
      if (!Number.isInteger(index) || index < 1 || index > width) {
        return fail.value(
          `Function SORT parameter ${at + 2} value is ${index}. Valid values are between 1 and ${width} inclusive.`,
        );
      }
      keys.push({ values: rows.map((row) => row[index - 1] ?? BLANK), ascending });
    }
  }
  return keys;
}

function sortRows(rows: readonly Single[][], keys: readonly SortKey[]): Single[][] {
  const order = rows.map((_, index) => index);
  const blank = BLANK;
  order.sort((a, b) => {
    for (const { values, ascending } of keys) {
      const compared = compareCells(values[a] ?? blank, values[b] ?? blank, ascending);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
  return order.flatMap((index) => (rows[index] === undefined ? [] : [rows[index]]));
}

function sort([range, ...pairs]: readonly Value[]): Value {
  const rows = rowsOf(range);
  const keys = sortKeys(rows, pairs);
  return Array.isArray(keys) ? arrayOf(sortRows(rows, keys as readonly SortKey[])) : (keys as Value);
}

function sortN([range, count, ties, ...pairs]: readonly Value[]): Value {
  const rows = rowsOf(range);
  const keys = sortKeys(rows, pairs);
  if (!Array.isArray(keys)) return keys as Value;
  const sorted = sortRows(rows, keys as readonly SortKey[]);
  if (numberOf(ties) !== 0) return fail.value('SORTN: only ties mode 0 is in the local host.');
  return arrayOf(sorted.slice(0, count === undefined ? 1 : numberOf(count)));
}

function filter([range, ...conditions]: readonly Value[]): Value {
  const rows = rowsOf(range);
  const width = rows[0]?.length ?? 0;
  const lists = conditions.map((condition) => ({ rows: rowsOf(condition), cells: cellsOf(condition) }));
  const fitsRows = lists.every(
    (list) => list.cells.length === rows.length && (list.rows[0]?.length === 1 || rows.length === 1),
  );
  const fitsColumns = lists.every((list) => list.cells.length === width && list.rows.length === 1);
  const keep = (index: number): boolean => lists.every(({ cells }) => isTrue(cells[index]));
  if (!fitsRows && !fitsColumns) return fail.na('FILTER has mismatched range sizes.');
  const kept =
    fitsColumns && !(fitsRows && width === 1)
      ? rows.map((row) => row.filter((_, index) => keep(index)))
      : rows.filter((_, index) => keep(index));
  return kept.length === 0 || kept[0]?.length === 0
    ? fail.na('No matches are found in FILTER evaluation.')
    : arrayOf(kept);
}

/** Rows or columns picked by number; negative numbers count from the end. */
function choose(lines: readonly Single[][], picks: readonly Value[], name: string): Single[][] | Value {
  const result: Single[][] = [];
  for (const pick of picks.flatMap((each) => cellsOf(each))) {
    const number = numberOf(pick);
    const line = lines[number < 0 ? lines.length + number : number - 1];
    if (line === undefined) return fail.value(`Function ${name}: there is no ${number}.`);
    result.push(line);
  }
  return result;
}

function wrap(cells: readonly Single[], size: number, pad: Value | undefined): Single[][] {
  const filler = pad === undefined ? fail.na('Wrapped array is not full.') : (cellsOf(pad)[0] ?? BLANK);
  const rows: Single[][] = [];
  for (let at = 0; at < cells.length; at += size) {
    rows.push(Array.from({ length: size }, (_, index) => cells[at + index] ?? filler));
  }
  return rows;
}

const isList = (value: Single[][] | Value): value is Single[][] => Array.isArray(value);

const { any, range, integer, optional } = param;

/** Functions that reshape, sort and sift ranges. */
export const ARRAY_FUNCTIONS: readonly OwnFunction[] = [
  {
    name: 'UNIQUE',
    parameters: [range, optional.boolean(false), optional.boolean(false)],
    array: true,
    elementwise: true,
    run: unique,
  },
  {
    name: 'SORT',
    parameters: [range, optional.any, optional.any],
    repeat: 2,
    array: true,
    elementwise: true,
    run: sort,
  },
  {
    name: 'SORTN',
    parameters: [range, optional.number(1), optional.number(0), optional.any, optional.any],
    repeat: 2,
    array: true,
    elementwise: true,
    run: sortN,
  },
  { name: 'FILTER', parameters: [range, range], repeat: 1, array: true, elementwise: true, run: filter },
  {
    name: 'FLATTEN',
    parameters: [range],
    repeat: 1,
    array: true,
    elementwise: true,
    run: (args) => arrayOf(args.flatMap(cellsOf).map((cell) => [cell])),
  },
  {
    name: 'TOCOL',
    parameters: [range, optional.number(0), optional.boolean(false)],
    array: true,
    elementwise: true,
    run: ([cells, ignore, byColumn]) => arrayOf(listed(cells, ignore, byColumn).map((cell) => [cell])),
  },
  {
    name: 'TOROW',
    parameters: [range, optional.number(0), optional.boolean(false)],
    array: true,
    elementwise: true,
    run: ([cells, ignore, byColumn]) => arrayOf([listed(cells, ignore, byColumn)]),
  },
  {
    name: 'CHOOSEROWS',
    parameters: [range, any],
    repeat: 1,
    array: true,
    elementwise: true,
    run: ([source, ...picks]) => {
      const chosen = choose(rowsOf(source), picks, 'CHOOSEROWS');
      return isList(chosen) ? arrayOf(chosen) : chosen;
    },
  },
  {
    name: 'CHOOSECOLS',
    parameters: [range, any],
    repeat: 1,
    array: true,
    elementwise: true,
    run: ([source, ...picks]) => {
      const chosen = choose(transpose(rowsOf(source)), picks, 'CHOOSECOLS');
      return isList(chosen) ? arrayOf(transpose(chosen)) : chosen;
    },
  },
  {
    name: 'WRAPROWS',
    parameters: [range, integer, optional.any],
    array: true,
    run: ([source, size, pad]) => arrayOf(wrap(cellsOf(source), Math.max(1, numberOf(size)), pad)),
  },
  {
    name: 'WRAPCOLS',
    parameters: [range, integer, optional.any],
    array: true,
    run: ([source, size, pad]) => arrayOf(transpose(wrap(cellsOf(source), Math.max(1, numberOf(size)), pad))),
  },
];

/** Cells in one line; `ignore` 1 leaves blanks out, 2 errors, 3 both. */
function listed(source: Value | undefined, ignore: Value | undefined, byColumn: Value | undefined): Single[] {
  const mode = numberOf(ignore);
  const lines = isTrue(cellsOf(byColumn)[0]) ? transpose(rowsOf(source)) : rowsOf(source);
  return lines.flat().filter((cell) => {
    const kind = identity(cell);
    return !((mode & 1) !== 0 && kind === 'blank:') && !((mode & 2) !== 0 && kind.startsWith('error:'));
  });
}
