import { CellError, ErrorType, FunctionArgumentType, SimpleRangeValue } from 'hyperformula';
import type { FunctionArgument } from 'hyperformula';
import type { HostContext } from '../context';
import { BLANK, plain } from '../hyper';
import type { Single, Value } from '../hyper';

/** A function of Sheets that HyperFormula lacks or does differently: one row of our table. */
export interface OwnFunction {
  readonly name: string;
  readonly parameters: readonly FunctionArgument[];
  /** How many of the last parameters may come again. */
  readonly repeat?: number;
  /** True if the answer may be more than one cell. */
  readonly array?: true;
  /** True if arguments are calculated element by element, as in `FILTER(A1:A9, B1:B9>3)`. */
  readonly elementwise?: true;
  readonly volatile?: true;
  readonly run: (args: readonly Value[], context: HostContext) => Value;
}

const argument = (
  argumentType: FunctionArgumentType,
  rest: Omit<FunctionArgument, 'argumentType'> = {},
): FunctionArgument => ({
  argumentType,
  ...rest,
});

/** Parameters by type; `optional` ones arrive as undefined or their default. */
export const param = {
  text: argument(FunctionArgumentType.STRING),
  number: argument(FunctionArgumentType.NUMBER),
  integer: argument(FunctionArgumentType.INTEGER),
  scalar: argument(FunctionArgumentType.SCALAR),
  range: argument(FunctionArgumentType.RANGE),
  any: argument(FunctionArgumentType.ANY),
  optional: {
    text: (defaultValue: string) => argument(FunctionArgumentType.STRING, { defaultValue }),
    number: (defaultValue: number) => argument(FunctionArgumentType.NUMBER, { defaultValue, emptyAsDefault: true }),
    boolean: (defaultValue: boolean) => argument(FunctionArgumentType.BOOLEAN, { defaultValue }),
    any: argument(FunctionArgumentType.ANY, { optionalArg: true }),
    range: argument(FunctionArgumentType.RANGE, { optionalArg: true }),
  },
} as const;

/** An error result with Sheets' words for it. */
export const fail = {
  na: (message: string) => new CellError(ErrorType.NA, message),
  ref: (message: string) => new CellError(ErrorType.REF, message),
  value: (message: string) => new CellError(ErrorType.VALUE, message),
  number: (message: string) => new CellError(ErrorType.NUM, message),
  name: (message: string) => new CellError(ErrorType.NAME, message),
  error: (message: string) => new CellError(ErrorType.ERROR, message),
  divide: () => new CellError(ErrorType.DIV_BY_ZERO),
} as const;

/** Rows of an argument; a scalar is one row of one cell. */
export function rowsOf(value: Value | undefined): Single[][] {
  if (value === undefined) return [];
  return value instanceof SimpleRangeValue ? value.data : [[value]];
}

/** All cells of an argument, row by row. */
export const cellsOf = (value: Value | undefined): Single[] => rowsOf(value).flat();

/** A rectangle of cells as a result; an empty one is `#N/A`, as Sheets has no empty array. */
export function arrayOf(rows: readonly (readonly Single[])[]): Value {
  if (rows.length === 0 || rows[0]?.length === 0) return fail.na('Result is empty.');
  const width = Math.max(...rows.map((row) => row.length));
  const blank = BLANK;
  return SimpleRangeValue.onlyValues(
    rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? blank)),
  );
}

/** A scalar as the text that `&` makes of it; errors are not expected here. */
export function textOf(value: Value | undefined): string {
  const single = value === undefined || value instanceof SimpleRangeValue ? cellsOf(value)[0] : value;
  const bare = single === undefined ? null : plain(single);
  if (bare === null || bare instanceof CellError) return '';
  return typeof bare === 'boolean' ? (bare ? 'TRUE' : 'FALSE') : String(bare);
}

/** A scalar as a number; text that is no number, and blanks, count as 0. */
export function numberOf(value: Value | undefined): number {
  const single = value === undefined ? undefined : cellsOf(value)[0];
  const bare = single === undefined ? null : plain(single);
  const number =
    typeof bare === 'boolean'
      ? Number(bare)
      : typeof bare === 'number'
        ? bare
        : Number(typeof bare === 'string' ? bare : 0);
  return Number.isFinite(number) ? number : 0;
}

/** First error among cells, if any. */
export const firstError = (cells: readonly Single[]): CellError | undefined =>
  cells.find((cell): cell is CellError => cell instanceof CellError);

/** Whether a cell counts as true: TRUE or a number other than 0. */
export function isTrue(value: Single | undefined): boolean {
  const bare = value === undefined ? null : plain(value);
  return bare === true || (typeof bare === 'number' && bare !== 0);
}
