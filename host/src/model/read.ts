import type { Rect, Scalar } from '../snapshot';
import { dateFromSerial, formatValue, isDateFormat } from '../values';
import { effectiveNumberFormat } from './inferred-format';
import { isCellError } from './content';
import type { Sheet } from './sheet';

/** A value as a script reads it: blanks are '', errors their shown text, numbers under a date format Dates in the file's zone. */
export type ReadValue = string | number | boolean | Date;

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
  const show = shower(sheet.workbook.locale);
  return sheet.values(rect).map((line, r) =>
    line.map((value, c) => {
      if (value === null) return '';
      return show(value, effectiveNumberFormat(sheet, rect.row + r, rect.column + c));
    }),
  );
}

const MOST_REMEMBERED = 5000;

/** Shows values, remembering what it has shown: columns of dates and amounts repeat themselves, and formatting is slow. */
function shower(locale: string): (value: Exclude<Scalar, null>, numberFormat: string | undefined) => string {
  const shown = new Map<string | undefined, Map<Scalar, string>>();
  return (value, numberFormat) => {
    if (typeof value === 'string' && numberFormat === undefined) return value;
    const texts = shown.get(numberFormat) ?? new Map<Scalar, string>();
    shown.set(numberFormat, texts);
    let text = texts.get(value);
    if (text === undefined) {
      text = formatValue(value, numberFormat, locale);
      if (texts.size < MOST_REMEMBERED) texts.set(value, text);
    }
    return text;
  };
}
