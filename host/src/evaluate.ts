import { effectiveNumberFormat, type Sheet, type Workbook } from './model';
import { plainValue } from './plain-values';
import { isDateFormat, localeRules, parseA1 } from './values';

const DATE_CALL =
  /^=\s*(?:TODAY|NOW|DATE|EDATE|EOMONTH|WORKDAY|DATEVALUE|TO_DATE)\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/i;

/**
 * Value of a formula as if in a cell (`Sheet!A1`; default the first cell of the active sheet): rows, blanks "", errors as
 * shown. A number is ISO text where the formula is a reference to dates or a call of a date function.
 */
export async function evaluateAt(workbook: Workbook, formula: string, at: string | undefined): Promise<unknown[][]> {
  const place = at === undefined ? null : parseA1(at);
  if (at !== undefined && place === null) throw new Error(`${at} is not a cell such as Costs!B2`);
  const sheet = place?.sheet === undefined ? workbook.activeSheet : workbook.sheetByName(place.sheet);
  if (sheet === null) throw new Error(`There is no sheet ${String(place?.sheet)}`);
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  const rows = await workbook.evaluate(text, sheet.id, place?.row ?? 1, place?.column ?? 1);
  const formatAt = resultFormat(sheet, text);
  return rows.map((row, r) => row.map((value, c) => plainValue(value, formatAt(r, c))));
}

/** Number format of each cell of a formula's result, as far as it can be told. */
function resultFormat(sheet: Sheet, formula: string): (row: number, column: number) => string | undefined {
  if (DATE_CALL.test(formula)) return () => localeRules(sheet.workbook.locale).dateFormat;
  const reference = parseA1(formula.slice(1).trim().replaceAll('$', ''));
  const target = reference?.sheet === undefined ? sheet : sheet.workbook.sheetByName(reference.sheet);
  if (reference === null || target === null) return () => undefined;
  return (row, column) => {
    const format = effectiveNumberFormat(target, reference.row + row, reference.column + column);
    return isDateFormat(format) ? format : undefined;
  };
}
