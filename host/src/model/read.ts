import type { CellFormat, Rect, Scalar } from '../snapshot';
import { dateFromSerial, formatValue, isDateFormat } from '../values';
import { effectiveNumberFormat } from './inferred-format';
import { isCellError } from './content';
import type { Sheet } from './sheet';

/** A value as a script reads it: blanks are '', errors their shown text, numbers under a date format Dates in the file's zone. */
export type ReadValue = string | number | boolean | Date;

const formatAt = (sheet: Sheet, row: number, column: number): CellFormat | undefined => sheet.formats.get(row, column);

/** What getValues gives for a rectangle. */
export function readValues(sheet: Sheet, rect: Rect): ReadValue[][] {
  const { timeZone } = sheet.workbook;
  return sheet.values(rect).map((line, r) =>
    line.map((value, c): ReadValue => {
      if (value === null) return '';
      if (typeof value === 'number') {
        return isDateFormat(effectiveNumberFormat(sheet, rect.row + r, rect.column + c))
          ? dateFromSerial(value, timeZone)
          : value;
      }
      return isCellError(value) ? value.error : value;
    }),
  );
}

/** What getDisplayValues gives for a rectangle: every value as its cell shows it. */
export function readDisplayValues(sheet: Sheet, rect: Rect): string[][] {
  return sheet
    .values(rect)
    .map((line, r) => line.map((value, c) => displayText(sheet, value, rect.row + r, rect.column + c)));
}

function displayText(sheet: Sheet, value: Scalar, row: number, column: number): string {
  if (value === null) return '';
  if (typeof value === 'string' && formatAt(sheet, row, column) === undefined) return value;
  return formatValue(value, effectiveNumberFormat(sheet, row, column), sheet.workbook.locale);
}
