import type { CellFormat, Rect } from '../snapshot';
import { parseInput, serialFromDate } from '../values';
import { type Content, Formula, looksLikeFormula } from './content';
import type { FormatPatch } from './format-pool';
import type { Sheet } from './sheet';
import { completeFormula, formatForDate } from './unverified';
import { MOST_CHARACTERS, WorkbookError } from './limits';
import type { Workbook } from './workbook';

/** What a script writes or a person types. null and '' empty the cell; text is read like typing. */
export type EnteredValue = string | number | boolean | Date | null;

interface Reading {
  readonly content: Content | undefined;
  readonly numberFormat?: string;
}

/**
 * Reads entered values for one write: text as if typed into a cell of the format given. Remembers texts it has seen,
 * because columns of a sheet repeat themselves.
 */
export function inputReader(workbook: Workbook): (value: EnteredValue, format: CellFormat | undefined) => Reading {
  const { locale, timeZone } = workbook;
  const today = Math.floor(serialFromDate(workbook.now(), timeZone));
  const seen = new Map<string, Reading>();
  const readText = (text: string, plain: boolean): Reading => {
    if (text === '') return EMPTY;
    if (text.length > MOST_CHARACTERS) {
      throw new WorkbookError(
        `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
      );
    }
    if (plain && !looksLikeFormula(text)) return { content: text.startsWith("'") ? text.slice(1) : text };
    const known = seen.get(text);
    if (known !== undefined) return known;
    const parsed = parseInput(text, { locale, timeZone, today });
    const reading: Reading =
      'formula' in parsed
        ? { content: new Formula(parsed.formula) }
        : { content: parsed.value ?? undefined, ...(parsed.numberFormat && { numberFormat: parsed.numberFormat }) };
    if (seen.size < 10_000) seen.set(text, reading);
    return reading;
  };
  return (value, format) => {
    if (value === null) return EMPTY;
    if (typeof value === 'string') return readText(value, format?.numberFormat === '@');
    if (!(value instanceof Date)) return { content: Number.isNaN(value) ? NOT_A_NUMBER : value };
    const serial = serialFromDate(value, timeZone);
    return { content: serial, numberFormat: formatForDate(serial, locale) };
  };
}

const EMPTY: Reading = { content: undefined };
const NOT_A_NUMBER: Content = { error: '#NUM!', message: '' };

/** Enters values into every cell of a rectangle, as a script's setValues or a person's typing does. */
export function enterValues(sheet: Sheet, rect: Rect, valueAt: (row: number, column: number) => EnteredValue): void {
  const read = inputReader(sheet.workbook);
  const patchers = new Map<string, (format: CellFormat | undefined) => CellFormat | undefined>();
  const readings: (Content | undefined)[] = [];
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const format = sheet.formats.get(row, column);
      const { content, numberFormat } = read(valueAt(row, column), format);
      readings.push(content);
      if (numberFormat !== undefined && format?.numberFormat === undefined) formats.push({ row, column, numberFormat });
    }
  }
  let next = 0;
  sheet.enter(rect, () => readings[next++]);
  for (const { row, column, numberFormat } of formats) {
    const patch =
      patchers.get(numberFormat) ?? sheet.workbook.formatPool.patcher({ numberFormat } satisfies FormatPatch);
    patchers.set(numberFormat, patch);
    sheet.formats.set(row, column, patch(sheet.formats.get(row, column)));
  }
}

/** Enters formulas; an empty text empties the cell, a missing `=` is added. */
export function enterFormulas(sheet: Sheet, rect: Rect, formulaAt: (row: number, column: number) => string): void {
  const texts: string[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) texts.push(formulaAt(row, column));
  }
  let next = 0;
  sheet.enter(rect, () => {
    const text = texts[next++] ?? '';
    return text === '' ? undefined : new Formula(completeFormula(text));
  });
}
