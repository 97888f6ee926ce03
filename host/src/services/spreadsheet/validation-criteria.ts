import type { Rect, Scalar, ValidationSnapshot } from '../../snapshot';
import { formatValue, parseA1, ymdFromSerial } from '../../values';
import { type Sheet, type Workbook, isCellError } from '../../model';

type Values = ValidationSnapshot['values'];

/** Whether a value fits a rule, and what the rejection says in the end. `values` never carry the dropdown flag here. */
interface Criterion {
  fits(value: Exclude<Scalar, null>, values: Values, place: Place): boolean;
  advice(values: Values, place: Place): string;
}

interface Place {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
}

const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
const text = (value: Scalar): string => formatValue(value, undefined, 'en_US').toLowerCase();
const lower = (value: unknown): string => String(value).toLowerCase();

const numeric = (fits: (value: number, first: number, second: number) => boolean, advice: string): Criterion => ({
  fits: (value, values) => typeof value === 'number' && fits(value, number(values[0]), number(values[1])),
  advice: (values) => fill(advice, values.map(String)),
});

const dated = (fits: (day: number, first: number, second: number) => boolean, advice: string): Criterion => ({
  fits: (value, values) =>
    typeof value === 'number' && fits(Math.floor(value), Math.floor(number(values[0])), Math.floor(number(values[1]))),
  advice: (values) => fill(advice, values.map(dateText)),
});

const worded = (fits: (text: string, wanted: string) => boolean, advice: string): Criterion => ({
  fits: (value, values) => fits(text(value), lower(values[0])),
  advice: (values) => fill(advice, values.map(String)),
});

const fill = (template: string, parts: readonly string[]): string =>
  parts.reduce((done, part, i) => done.replace(`%${i + 1}`, part), template);

function dateText(value: unknown): string {
  if (typeof value !== 'number') return String(value);
  const { year, month, day } = ymdFromSerial(value);
  return `${month}/${day}/${year}`;
}

/** Every criteria of SpreadsheetApp.DataValidationCriteria that the local host checks. */
const CRITERIA: Readonly<Record<string, Criterion>> = {
  NUMBER_BETWEEN: numeric((n, a, b) => n >= a && n <= b, 'Please enter a number between %1 and %2.'),
  NUMBER_NOT_BETWEEN: numeric((n, a, b) => n < a || n > b, 'Please enter a number not between %1 and %2.'),
  NUMBER_EQUAL_TO: numeric((n, a) => n === a, 'Please enter a number equal to %1.'),
  NUMBER_NOT_EQUAL_TO: numeric((n, a) => n !== a, 'Please enter a number not equal to %1.'),
  NUMBER_GREATER_THAN: numeric((n, a) => n > a, 'Please enter a number greater than %1.'),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: numeric((n, a) => n >= a, 'Please enter a number greater than or equal to %1.'),
  NUMBER_LESS_THAN: numeric((n, a) => n < a, 'Please enter a number less than %1.'),
  NUMBER_LESS_THAN_OR_EQUAL_TO: numeric((n, a) => n <= a, 'Please enter a number less than or equal to %1.'),
  DATE_IS_VALID_DATE: dated(() => true, 'Please enter a valid date.'),
  DATE_AFTER: dated((d, a) => d > a, 'Please enter a date after %1.'),
  DATE_BEFORE: dated((d, a) => d < a, 'Please enter a date before %1.'),
  DATE_EQUAL_TO: dated((d, a) => d === a, 'Please enter the date %1.'),
  DATE_ON_OR_AFTER: dated((d, a) => d >= a, 'Please enter a date on or after %1.'),
  DATE_ON_OR_BEFORE: dated((d, a) => d <= a, 'Please enter a date on or before %1.'),
  DATE_BETWEEN: dated((d, a, b) => d >= a && d <= b, 'Please enter a date between %1 and %2.'),
  DATE_NOT_BETWEEN: dated((d, a, b) => d < a || d > b, 'Please enter a date not between %1 and %2.'),
  TEXT_CONTAINS: worded((t, wanted) => t.includes(wanted), 'Please enter text that contains %1.'),
  TEXT_DOES_NOT_CONTAIN: worded((t, wanted) => !t.includes(wanted), 'Please enter text that does not contain %1.'),
  TEXT_EQUAL_TO: worded((t, wanted) => t === wanted, 'Please enter text equal to %1.'),
  TEXT_IS_VALID_EMAIL: worded((t) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(t), 'Please enter a valid email.'),
  TEXT_IS_VALID_URL: worded(
    (t) => /^(https?:\/\/|www\.)\S+$|^[\w-]+(\.[\w-]+)+\S*$/.test(t),
    'Please enter a valid URL.',
  ),
  VALUE_IN_LIST: {
    fits: (value, values) => listOf(values).some((each) => each.toLowerCase() === text(value)),
    advice: (values) => `Please enter one of the following values: ${listOf(values).join(', ')}.`,
  },
  VALUE_IN_RANGE: {
    fits: (value, values, place) => rangeTexts(values, place).some((each) => each === text(value)),
    advice: (values) => `Please enter a value from the range ${String(values[0]).replace(/^=/, '')}.`,
  },
  CHECKBOX: {
    fits: (value, values) =>
      values.length > 0 ? values.some((each) => lower(each) === text(value)) : typeof value === 'boolean',
    advice: () => 'Please enter a checkbox value.',
  },
};

const listOf = (values: Values): readonly string[] =>
  values.flatMap((value): readonly string[] => (typeof value === 'object' ? value : []));

/** The rectangle that a VALUE_IN_RANGE rule names as `=Sheet!A1:A9`; null if it is not there (any more). */
export function ruleRange(
  values: Values,
  { workbook, sheet }: Place,
): { readonly sheet: Sheet; readonly rect: Rect } | null {
  const reference = parseA1(String(values[0]).replace(/^=/, '').replaceAll('$', ''));
  if (reference === null) return null;
  const owner = reference.sheet === undefined ? sheet : workbook.sheetByName(reference.sheet);
  if (owner === null) return null;
  const { row, column, rows = owner.rowCount - row + 1, columns = owner.columnCount - column + 1 } = reference;
  return { sheet: owner, rect: { row, column, rows, columns } };
}

function rangeTexts(values: Values, place: Place): readonly string[] {
  const found = ruleRange(values, place);
  return found === null ? [] : found.sheet.values(found.rect).flat().map(text);
}

/**
 * What is wrong with a value under a rule, as the end of Google's message; null if it fits or the rule lets anything in. Blanks and
 * errors always pass; so do rules that the local host cannot check (custom formulas).
 */
export function ruleProblem(rule: ValidationSnapshot, value: Scalar, place: Place): string | null {
  if (rule.allowInvalid || value === null || isCellError(value)) return null;
  const criterion = CRITERIA[rule.criteria];
  if (criterion === undefined || criterion.fits(value, rule.values, place)) return null;
  return rule.help ?? criterion.advice(rule.values, place);
}
