import type { Rect } from '../../snapshot';
import { type RangeReference, parseA1, parseR1C1 } from '../../values';
import type { Sheet, Workbook } from '../../model';
import { lastColumnOf, lastRowOf } from '../../model';
import { ScriptException } from '../service-object';
import type { OpenEnds } from './session';

/** A place in the workbook, checked to be inside its sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly open: OpenEnds;
}

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** A rectangle from numbers, inside the sheet. Throws Google's messages. */
export function checkedRect(sheet: Sheet, row: number, column: number, rows = 1, columns = 1): Rect {
  if (row < 1) throw new ScriptException('The starting row of the range is too small.');
  if (column < 1) throw new ScriptException('The starting column of the range is too small.');
  if (rows < 1) throw new ScriptException('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ScriptException('The number of columns in the range must be at least 1.');
  const rect = { row, column, rows, columns };
  if (lastRowOf(rect) > sheet.rowCount || lastColumnOf(rect) > sheet.columnCount) throw new ScriptException(OUTSIDE);
  return rect;
}

/** Reads A1 or R1C1 notation or the name of a range, with or without a sheet. Throws "Range not found". */
export function placeOf(text: string, workbook: Workbook, sheet: Sheet): Place {
  const reference = parseA1(text) ?? parseR1C1(text);
  if (reference === null) {
    const named = workbook.nameOf(text.slice(text.lastIndexOf('!') + 1));
    const owner = named && workbook.sheetById(named.sheetId);
    if (named === null || owner === null) throw new ScriptException('Range not found');
    return { sheet: owner, rect: named.range, open: {} };
  }
  const target = reference.sheet === undefined ? sheet : workbook.sheetByName(reference.sheet);
  if (target === null) throw new ScriptException('Range not found');
  return { sheet: target, ...resolve(reference, target) };
}

function resolve(reference: RangeReference, sheet: Sheet): { readonly rect: Rect; readonly open: OpenEnds } {
  const { row, column } = reference;
  const rows = reference.rows ?? sheet.rowCount - row + 1;
  const columns = reference.columns ?? sheet.columnCount - column + 1;
  if (row > sheet.rowCount || column > sheet.columnCount) throw new ScriptException(OUTSIDE);
  const open: OpenEnds = {
    ...(reference.rows === undefined && { rows: true as const }),
    ...(reference.columns === undefined && { columns: true as const }),
  };
  return { rect: checkedRect(sheet, row, column, rows, columns), open };
}
