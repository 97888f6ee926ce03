import { CellError } from 'hyperformula';
import { serialFromDate } from '../../values';
import { BLANK, plain } from '../hyper';
import type { Value } from '../hyper';
import { arrayOf, cellsOf, fail, firstError, isTrue, numberOf, param, textOf } from './define';
import type { OwnFunction } from './define';

const numbersIn = (value: Value | undefined): number[] =>
  cellsOf(value).flatMap((cell) => {
    const bare = plain(cell);
    return typeof bare === 'number' ? [bare] : [];
  });

function rank(name: string, average: boolean): OwnFunction {
  return {
    name,
    parameters: [param.number, param.range, param.optional.boolean(false)],
    run: ([value, data, ascending]) => {
      const wanted = numberOf(value);
      const numbers = numbersIn(data);
      const same = numbers.filter((number) => number === wanted).length;
      if (same === 0) return fail.na(`Did not find value '${wanted}' in ${name} evaluation.`);
      const before = numbers.filter((number) =>
        isTrue(cellsOf(ascending)[0]) ? number < wanted : number > wanted,
      ).length;
      return before + 1 + (average ? (same - 1) / 2 : 0);
    },
  };
}

function modes(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? [] : [...counts].filter(([, count]) => count === most).map(([number]) => number);
}

const TYPES: Readonly<Record<string, number>> = { number: 1, string: 2, boolean: 4 };

function typeNumber(value: Value | undefined): number {
  const cells = cellsOf(value);
  if (cells.length > 1) return 64;
  const bare = plain(cells[0] ?? BLANK);
  if (bare instanceof CellError) return 16;
  return bare === null ? 1 : (TYPES[typeof bare] ?? 1);
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  DIV_BY_ZERO: 2,
  VALUE: 3,
  REF: 4,
  CYCLE: 4,
  NAME: 5,
  NUM: 6,
  NA: 7,
  ERROR: 8,
};

const today = (now: Date, timeZone: string): number => Math.floor(serialFromDate(now, timeZone));

const { any, scalar, number, range, optional } = param;

/** Functions on numbers, dates and kinds of value. */
export const NUMBER_FUNCTIONS: readonly OwnFunction[] = [
  rank('RANK', false),
  rank('RANK.EQ', false),
  rank('RANK.AVG', true),
  {
    name: 'MODE',
    parameters: [range],
    repeat: 1,
    run: (args) => modes(args.flatMap(numbersIn))[0] ?? fail.na('MODE found no value that occurs more than once.'),
  },
  {
    name: 'MODE.MULT',
    parameters: [range],
    repeat: 1,
    array: true,
    run: (args) => arrayOf(modes(args.flatMap(numbersIn)).map((each) => [each])),
  },
  {
    name: 'AVERAGE.WEIGHTED',
    parameters: [range, range],
    run: ([values, weights]) => {
      const [a, b] = [numbersIn(values), numbersIn(weights)];
      const total = b.reduce((sum, weight) => sum + weight, 0);
      if (a.length !== b.length) return fail.value('AVERAGE.WEIGHTED has mismatched range sizes.');
      return total === 0 ? fail.divide() : a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0) / total;
    },
  },
  { name: 'TYPE', parameters: [any], run: ([value]) => typeNumber(value) },
  {
    name: 'ERROR.TYPE',
    parameters: [scalar],
    run: ([value]) => {
      const error = firstError(cellsOf(value));
      return error === undefined ? fail.na('ERROR.TYPE needs an error.') : (ERROR_NUMBERS[error.type] ?? 8);
    },
  },
  { name: 'ISEMAIL', parameters: [scalar], run: ([value]) => /^[^\s@]+@[^\s@]+\.[A-Za-z]{2,}$/.test(textOf(value)) },
  {
    name: 'ISURL',
    parameters: [scalar],
    run: ([value]) => /^((https?|ftp):\/\/|www\.)\S+\.\S+$|^mailto:\S+$/i.test(textOf(value)),
  },
  { name: 'TO_DATE', parameters: [scalar], run: ([value]) => value ?? 0 },
  { name: 'TO_PURE_NUMBER', parameters: [scalar], run: ([value]) => value ?? 0 },
  { name: 'TO_DOLLARS', parameters: [scalar], run: ([value]) => value ?? 0 },
  { name: 'TO_PERCENT', parameters: [scalar], run: ([value]) => value ?? 0 },
  {
    name: 'NOW',
    parameters: [],
    volatile: true,
    run: (_, { now, timeZone }) => serialFromDate(now(), timeZone),
  },
  { name: 'TODAY', parameters: [], volatile: true, run: (_, { now, timeZone }) => today(now(), timeZone) },
  {
    name: 'EPOCHTODATE',
    parameters: [number, optional.number(1)],
    run: ([value, unit]) => {
      const scale = [0, 1000, 1, 0.001][numberOf(unit)];
      return scale === undefined
        ? fail.number('EPOCHTODATE knows the units 1, 2 and 3.')
        : serialFromDate(new Date(numberOf(value) * scale), 'UTC');
    },
  },
];
