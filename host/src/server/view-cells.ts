import type { CellFormat, Rect, Scalar } from '../snapshot';
import { effectiveNumberFormat, isCellError, readDisplayValues, type Sheet } from '../model';
import { formatValue, isDateFormat, parseInput } from '../values';
import type { CellRun, ViewCell, WireCell } from './protocol';

/** Gives each format a number; the formats that were new since the last `take` are to be sent before the cells. */
export class FormatTable {
  private readonly keys = new Map<CellFormat, number>();
  private fresh: Record<number, CellFormat> = {};

  key(format: CellFormat): number {
    let key = this.keys.get(format);
    if (key === undefined) {
      key = this.keys.size;
      this.keys.set(format, key);
      this.fresh[key] = format;
    }
    return key;
  }

  /** Formats not sent yet; null if there are none. */
  take(): Readonly<Record<number, CellFormat>> | null {
    const fresh = this.fresh;
    this.fresh = {};
    return Object.keys(fresh).length > 0 ? fresh : null;
  }
}

/** The filled cells of a rectangle, as runs along the rows. */
export function cellRuns(sheet: Sheet, rect: Rect, formats: FormatTable): CellRun[] {
  const values = sheet.values(rect);
  const texts = readDisplayValues(sheet, rect);
  const runs: CellRun[] = [];
  values.forEach((line, r) => {
    let run: WireCell[] | null = null;
    line.forEach((value, c) => {
      const cell = viewCell(sheet, rect.row + r, rect.column + c, value, texts[r]?.[c] ?? '', formats);
      if (cell === null) run = null;
      else if (run === null) {
        run = [cell];
        runs.push({ row: rect.row + r, column: rect.column + c, cells: run });
      } else run.push(cell);
    });
  });
  return runs;
}

function viewCell(
  sheet: Sheet,
  row: number,
  column: number,
  value: Scalar,
  text: string,
  formats: FormatTable,
): WireCell {
  const format = sheet.formats.get(row, column);
  const note = sheet.notes.get(row, column);
  const formula = sheet.formula(row, column);
  const error = isCellError(value);
  const plain = error ? value.error : value;
  const shown = plain === null || text === String(plain) ? undefined : text;
  if (format === undefined && note === undefined && formula === null && shown === undefined && !error) return plain;
  const input = typeof value === 'number' && formula === null ? typedAs(sheet, row, column, value, text) : undefined;
  return {
    ...(plain !== null && { v: plain }),
    ...(shown !== undefined && { d: shown }),
    ...(input !== undefined && { i: input }),
    ...(formula !== null && { f: formula }),
    ...(error && { e: value.message === '' ? value.error : value.message }),
    ...(format !== undefined && { s: formats.key(format) }),
    ...(note !== undefined && { n: note }),
  } satisfies ViewCell;
}

/** What a person would type to get a number shown as a date, a time or a percentage; undefined for a plain number. */
function typedAs(sheet: Sheet, row: number, column: number, value: number, shown: string): string | undefined {
  const format = effectiveNumberFormat(sheet, row, column) ?? '';
  const { locale, timeZone } = sheet.workbook;
  if (format.endsWith('%')) return `${Number((value * 100).toPrecision(15))}%`;
  if (!isDateFormat(format)) return undefined;
  const read = parseInput(shown, { locale, timeZone, today: 0 });
  if ('value' in read && read.value === value) return shown;
  return formatValue(value, Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss', locale);
}
