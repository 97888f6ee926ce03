import { localeRules, parseA1 } from '../values';
import type { Sheet } from './sheet';

const DATE_CALL = /^=\s*(TODAY|DATE|EDATE|EOMONTH|WORKDAY|DATEVALUE|TO_DATE)\s*\(/i;
const TIME_CALL = /^=\s*NOW\s*\(\s*\)\s*$/i;
const REFERENCE = /^=\s*\+?\s*((?:'[^']+'!|[A-Za-z_.][\w.]*!)?\$?[A-Z]{1,3}\$?\d+)\s*(?:[+-]\s*\d+(?:\.\d+)?\s*)?$/i;

/**
 * The number format that a cell shows its value under: its own, or, for a formula in an automatic cell, the one it takes over
 * from what it calculates (`=A7` of a date is a date, so is `=TODAY()`). Undefined means automatic.
 */
export function effectiveNumberFormat(sheet: Sheet, row: number, column: number): string | undefined {
  const own = sheet.formats.get(row, column)?.numberFormat;
  return own ?? (sheet.hasFormulas ? inferred(sheet, row, column, 0) : undefined);
}

function inferred(sheet: Sheet, row: number, column: number, depth: number): string | undefined {
  const own = sheet.formats.get(row, column)?.numberFormat;
  if (own !== undefined) return own;
  const formula = sheet.formula(row, column);
  if (formula === null || depth > 8) return undefined;
  const date = localeRules(sheet.workbook.locale).dateFormat;
  if (DATE_CALL.test(formula)) return date;
  if (TIME_CALL.test(formula)) return `${date} h:mm:ss`;
  const text = REFERENCE.exec(formula)?.[1];
  const reference = text === undefined ? null : parseA1(text.replaceAll('$', ''));
  if (reference === null) return undefined;
  const target = reference.sheet === undefined ? sheet : sheet.workbook.sheetByName(reference.sheet);
  return target === null ? undefined : inferred(target, reference.row, reference.column, depth + 1);
}
