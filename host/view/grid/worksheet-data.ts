import { BooleanNumber, type IWorksheetData } from '@univerjs/core';
import type { SheetMeta } from '../../src/server/protocol';
import { rangeOf } from './ranges';

/** Sizes of an untouched column and row, in pixels. */
export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;

/** An id of a sheet in the grid. */
export const sheetKey = (id: number): string => String(id);

/** A sheet without its cells, as the grid wants it. */
export function worksheetData(meta: SheetMeta): Partial<IWorksheetData> {
  return {
    id: sheetKey(meta.id),
    name: meta.name,
    hidden: flag(meta.hidden),
    tabColor: meta.tabColor ?? '',
    rowCount: meta.rows,
    columnCount: meta.columns,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    defaultStyle: { ff: 'Arial', fs: 10 },
    showGridlines: flag(!meta.hideGridlines),
    freeze: freezeOf(meta),
    mergeData: meta.merges.map(rangeOf),
    cellData: {},
    columnData: lines(meta.columnWidths, meta.hiddenColumns, 'w'),
    rowData: lines(meta.rowHeights, meta.hiddenRows, 'h'),
  };
}

/** The grid's way to say what is frozen. */
export const freezeOf = (meta: SheetMeta): IWorksheetData['freeze'] => ({
  xSplit: meta.frozenColumns,
  ySplit: meta.frozenRows,
  startRow: meta.frozenRows > 0 ? meta.frozenRows : -1,
  startColumn: meta.frozenColumns > 0 ? meta.frozenColumns : -1,
});

export const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

interface LineData {
  w?: number;
  h?: number;
  ia?: BooleanNumber;
  hd?: BooleanNumber;
}

function lines(
  sizes: Readonly<Record<number, number>>,
  hidden: readonly number[],
  size: 'w' | 'h',
): Record<number, LineData> {
  const data: Record<number, LineData> = {};
  for (const [line, pixels] of Object.entries(sizes))
    data[Number(line) - 1] = size === 'h' ? { h: pixels, ia: BooleanNumber.FALSE } : { w: pixels };
  for (const line of hidden) data[line - 1] = { ...data[line - 1], hd: BooleanNumber.TRUE };
  return data;
}
