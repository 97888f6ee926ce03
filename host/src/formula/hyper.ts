import { CellError, EmptyValue, ErrorType } from 'hyperformula';
import type { FunctionPluginDefinition, SimpleCellAddress, SimpleRangeValue } from 'hyperformula';
import type { CellError as SheetsError, Scalar } from '../snapshot';

type Interpreter = ConstructorParameters<FunctionPluginDefinition>[0];

/** A parsed formula inside HyperFormula. */
export type Ast = Parameters<Interpreter['evaluateAst']>[0];

/** A function call inside a parsed formula. */
export type CallAst = Extract<Ast, { procedureName: string }>;

/** Which cell is being calculated, and whether arrays are calculated element by element. */
export type State = Parameters<Interpreter['evaluateAst']>[1];

/** What HyperFormula calculates with: a scalar, an array, a number with a kind (date, percent …), a blank, an error. */
export type Value = ReturnType<Interpreter['evaluateAst']>;

/** A value that is no array. */
export type Single = Exclude<Value, SimpleRangeValue>;

/** The value of a blank cell. */
export const BLANK: Single = EmptyValue;

export type { SimpleCellAddress };

/** Message of the error that stands for a custom function that is still running. */
export const LOADING = 'Loading...';

type ErrorName = SheetsError['error'];

const NAMES: Readonly<Record<ErrorType, ErrorName>> = {
  DIV_BY_ZERO: '#DIV/0!',
  NAME: '#NAME?',
  VALUE: '#VALUE!',
  NUM: '#NUM!',
  NA: '#N/A',
  CYCLE: '#REF!',
  REF: '#REF!',
  SPILL: '#REF!',
  LIC: '#ERROR!',
  ERROR: '#ERROR!',
};

const TYPES: Readonly<Record<ErrorName, ErrorType>> = {
  '#NULL!': ErrorType.ERROR,
  '#DIV/0!': ErrorType.DIV_BY_ZERO,
  '#VALUE!': ErrorType.VALUE,
  '#REF!': ErrorType.REF,
  '#NAME?': ErrorType.NAME,
  '#NUM!': ErrorType.NUM,
  '#N/A': ErrorType.NA,
  '#ERROR!': ErrorType.ERROR,
  'Loading...': ErrorType.ERROR,
};

/** HyperFormula's words that Sheets has its own for; the rest is shown as HyperFormula says it. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Parsing error.*$/s, 'Formula parse error.'],
  [/^Named expression (.*) not recognized\.$/, "Unknown range name: '$1'."],
  [/^Function name (.*) not recognized\.$/, "Unknown function: '$1'."],
  [/^Value not found\.$/, 'Did not find value in the lookup range.'],
];

const DEFAULTS: Readonly<Partial<Record<ErrorType, string>>> = {
  DIV_BY_ZERO: 'Function DIVIDE parameter 2 cannot be zero.',
  CYCLE: 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
  REF: 'Reference does not exist.',
};

function words(error: CellError): string {
  if (error.message === undefined) return DEFAULTS[error.type] ?? '';
  for (const [pattern, text] of WORDS) if (pattern.test(error.message)) return error.message.replace(pattern, text);
  return error.message;
}

/** An error as Sheets shows it. */
export function sheetsError(error: CellError): SheetsError {
  if (error.message === LOADING) return { error: 'Loading...', message: 'Loading...' };
  return { error: NAMES[error.type], message: words(error) };
}

/** An error that HyperFormula carries through a calculation; names that Sheets does not know count as `#ERROR!`. */
export function hyperError(name: string, message: string): CellError {
  const known = Object.entries(TYPES).find(([each]) => each === name)?.[1];
  return new CellError(known ?? ErrorType.ERROR, name === LOADING ? LOADING : message);
}

/** A calculated value as the host knows it. An array is an error here: spilling takes arrays apart before. */
export function toScalar(value: Value | undefined): Scalar {
  if (value === undefined || value === EmptyValue) return null;
  if (value instanceof CellError) return sheetsError(value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : { error: '#NUM!', message: 'Result is not a number.' };
  if (typeof value !== 'object') return typeof value === 'symbol' ? null : value;
  return 'val' in value ? value.val : { error: '#VALUE!', message: 'An array value could not be found.' };
}

/** A host's value as HyperFormula calculates with it. */
export function toSingle(value: Scalar): Single {
  if (value === null) return BLANK;
  return typeof value === 'object' ? hyperError(value.error, value.message) : value;
}

/** A constant in the form in which a cell takes it without reading it anew: text stays text, whatever it looks like. */
export function toContent(value: Scalar): number | string | boolean | null {
  if (typeof value === 'string') return `'${value}`;
  if (value === null || typeof value !== 'object') return value;
  return value.error === LOADING ? '#ERROR!' : value.error;
}

/** Plain number, text or boolean of a scalar, kinds of number taken off; blanks as null, errors as they are. */
export function plain(value: Single): number | string | boolean | null | CellError {
  if (value === EmptyValue || typeof value === 'symbol') return null;
  return typeof value === 'object' && 'val' in value ? value.val : value;
}
