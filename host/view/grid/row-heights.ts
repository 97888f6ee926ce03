import { ICommandService, type Univer } from '@univerjs/core';
import { IRenderManagerService, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import type { CellRun, SheetMeta } from '../../src/server/protocol';
import { fromHostOnSheet } from './mutate';
import { UNIT } from './univer';
import { ROW_HEIGHT, sheetKey } from './worksheet-data';

const AUTO_HEIGHT = 'sheet.mutation.set-worksheet-row-auto-height';
/** One line of the standard font; the grid's own measure of it differs by a pixel or two, which would make rows jump. */
const ONE_LINE = 25;
const MOST_ROWS = 1000;

interface RowHeight {
  readonly row: number;
  autoHeight: number;
}

/** Rows of a single line keep Sheets' height, whatever the grid measures. */
export function steadyRowHeights(univer: Univer): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted((info) => {
      if (info.id !== AUTO_HEIGHT) return;
      const { rowsAutoHeightInfo } = info.params as { rowsAutoHeightInfo: readonly RowHeight[] };
      for (const each of rowsAutoHeightInfo) if (each.autoHeight <= ONE_LINE) each.autoHeight = ROW_HEIGHT;
    });
}

/** Numbers of the rows (1-based) that hold wrapped text and whose height nobody has set. */
export function wrappedRows(meta: SheetMeta, runs: readonly CellRun[], wraps: (format: number) => boolean): number[] {
  const rows = new Set<number>();
  for (const { row, cells } of runs) {
    if (rows.has(row) || meta.rowHeights[row] !== undefined) continue;
    if (cells.some((cell) => cell !== null && typeof cell === 'object' && cell.s !== undefined && wraps(cell.s)))
      rows.add(row);
  }
  return [...rows].slice(0, MOST_ROWS);
}

/** Makes rows high enough for their wrapped text, as Sheets does. Only a sheet that has been shown can be measured. */
export function fitRows(univer: Univer, meta: SheetMeta, rows: readonly number[]): boolean {
  const skeleton = univer
    .__getInjector()
    .get(IRenderManagerService)
    .getRenderById(UNIT)
    ?.with(SheetSkeletonManagerService)
    .getSkeleton(sheetKey(meta.id));
  if (!skeleton) return false;
  const ranges = rows.map((row) => ({
    startRow: row - 1,
    endRow: row - 1,
    startColumn: 0,
    endColumn: meta.columns - 1,
  }));
  const heights = skeleton.calculateAutoHeightInRange(ranges);
  if (heights.length > 0) fromHostOnSheet(univer, meta.id, AUTO_HEIGHT, { rowsAutoHeightInfo: heights });
  return true;
}
