import type { ICellData, Nullable, Univer, Workbook } from '@univerjs/core';
import type { CellRun, SheetMeta } from '../../src/server/protocol';
import type { CellFormat, Rect } from '../../src/snapshot';
import { cellDataOf } from './cells';
import { fromHost, fromHostOnSheet, sheetOf } from './mutate';
import { fitRows, wrappedRows } from './row-heights';
import { styleOf } from './styles';
import { UNIT } from './univer';
import { sheetKey } from './worksheet-data';

const styleKey = (format: number): string => `host-${format}`;
const WRITE = 'sheet.mutation.set-range-values';

/** Puts the host's cells, formats and notes of one workbook into the grid. */
export class HostCells {
  private readonly notes = new Map<string, string>();
  /** Formats that wrap, and rows with such text that were not measured yet, by sheet. */
  private readonly wrapping = new Set<number>();
  private readonly unmeasured = new Map<number, readonly number[]>();

  constructor(
    private readonly univer: Univer,
    private readonly workbook: Workbook,
  ) {}

  formats(formats: Readonly<Record<number, CellFormat>>): void {
    const styles = this.workbook.getStyles();
    for (const [key, format] of Object.entries(formats)) {
      styles.addCustomStyle(styleKey(Number(key)), styleOf(format));
      if (format.wrap === 'WRAP') this.wrapping.add(Number(key));
    }
  }

  /** Takes over cells; what lies in `replace` and is not among them becomes empty. */
  write(meta: SheetMeta, runs: readonly CellRun[], replace: readonly Rect[]): void {
    const matrix = sheetOf(this.workbook, meta.id)?.getCellMatrix();
    if (matrix === undefined) return;
    const touched: Record<number, Record<number, Nullable<ICellData>>> = {};
    const touch = (row: number, column: number, cell: ICellData | null): void => {
      (touched[row] ??= {})[column] = cell?.t === undefined || cell.t === null ? cell && {} : { t: cell.t };
    };
    for (const rect of replace) {
      for (let row = rect.row - 1; row < rect.row + rect.rows - 1; row += 1) {
        for (let column = rect.column - 1; column < rect.column + rect.columns - 1; column += 1) {
          if (!matrix.getValue(row, column)) continue;
          matrix.realDeleteValue(row, column);
          touch(row, column, null);
        }
      }
      this.dropNotes(meta.id, rect, runs);
    }
    for (const run of runs) {
      run.cells.forEach((wire, index) => {
        const row = run.row - 1;
        const column = run.column - 1 + index;
        const cell = cellDataOf(wire, styleKey);
        if (cell === null) matrix.realDeleteValue(row, column);
        else matrix.setValue(row, column, cell);
        if (wire !== null && typeof wire === 'object' && wire.n !== undefined)
          this.setNote(meta.id, row, column, wire.n);
        touch(row, column, cell);
      });
    }
    fromHostOnSheet(this.univer, meta.id, WRITE, { cellValue: touched });
    if (this.wrapping.size === 0) return;
    const wrapped = wrappedRows(meta, runs, (key) => this.wrapping.has(key));
    if (wrapped.length > 0) this.unmeasured.set(meta.id, [...(this.unmeasured.get(meta.id) ?? []), ...wrapped]);
  }

  /** Empties a sheet whose rows or columns have moved; its cells come again. */
  drop(meta: SheetMeta): void {
    sheetOf(this.workbook, meta.id)?.getCellMatrix().reset();
    this.dropNotes(meta.id, { row: 1, column: 1, rows: Infinity, columns: Infinity }, []);
    fromHostOnSheet(this.univer, meta.id, WRITE, { cellValue: { 0: { 0: null } } });
  }

  /** Fits the rows of the sheet shown to their wrapped text. */
  fitRows(shown: SheetMeta): void {
    const rows = this.unmeasured.get(shown.id);
    if (rows !== undefined && fitRows(this.univer, shown, rows)) this.unmeasured.delete(shown.id);
  }

  /** The note on a cell, 0-based. */
  noteAt(sheetId: number, row: number, column: number): string | null {
    return this.notes.get(`${sheetId} ${row} ${column}`) ?? null;
  }

  private dropNotes(sheetId: number, rect: Rect, runs: readonly CellRun[]): void {
    const kept = new Set<string>();
    for (const run of runs) {
      run.cells.forEach((wire, index) => {
        if (wire !== null && typeof wire === 'object' && wire.n !== undefined) {
          kept.add(`${sheetId} ${run.row - 1} ${run.column - 1 + index}`);
        }
      });
    }
    for (const key of [...this.notes.keys()]) {
      const [sheet = -1, row = -1, column = -1] = key.split(' ').map(Number);
      const inside =
        row + 1 >= rect.row &&
        row + 1 < rect.row + rect.rows &&
        column + 1 >= rect.column &&
        column + 1 < rect.column + rect.columns;
      if (sheet !== sheetId || !inside || kept.has(key)) continue;
      this.notes.delete(key);
      fromHost(this.univer, 'sheet.mutation.remove-note', { sheetId: sheetKey(sheetId), row, col: column });
    }
  }

  private setNote(sheetId: number, row: number, column: number, text: string): void {
    const key = `${sheetId} ${row} ${column}`;
    if (this.notes.get(key) === text) return;
    this.notes.set(key, text);
    fromHost(this.univer, 'sheet.mutation.update-note', {
      unitId: UNIT,
      sheetId: sheetKey(sheetId),
      row,
      col: column,
      note: { id: key, row, col: column, width: 220, height: 120, note: text },
    });
  }
}
