import { effectiveNumberFormat, isCellError, type Sheet } from './model';
import type { Scalar } from './snapshot';
import { isDateFormat, ymdFromSerial } from './values';

/** All of a sheet's data from A1 on, as plain values: dates as ISO text, blanks as "", errors as shown. */
export function plainRows(sheet: Sheet): unknown[][] {
  const rows = sheet.lastRow();
  const columns = sheet.lastColumn();
  if (rows === 0 || columns === 0) return [];
  return sheet
    .values({ row: 1, column: 1, rows, columns })
    .map((line, r) => line.map((value, c) => plainValue(value, effectiveNumberFormat(sheet, r + 1, c + 1))));
}

/** One value; a number under a date format is ISO text. */
export function plainValue(value: Scalar, numberFormat: string | undefined): unknown {
  if (value === null) return '';
  if (typeof value === 'number' && isDateFormat(numberFormat)) return isoText(value);
  return isCellError(value) ? value.error : value;
}

/** `2026-10-02`, with a time of day `2026-10-02T09:30:00`, a bare time of day `09:30:00`. */
function isoText(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const time = clockText(((seconds % 86_400) + 86_400) % 86_400);
  if (serial >= 0 && serial < 1) return time;
  const { year, month, day } = ymdFromSerial(Math.floor(seconds / 86_400));
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return seconds % 86_400 === 0 ? date : `${date}T${time}`;
}

function clockText(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
