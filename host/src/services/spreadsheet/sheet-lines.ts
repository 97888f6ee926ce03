import { type Axis, insertLines, moveLines, readDisplayValues, removeLines, sortRows, widthForText } from '../../model';
import type { Rect } from '../../snapshot';
import { ScriptException } from '../service-object';
import type { RangeBase } from './range-base';
import { requireEditable } from './session';
import { SheetSettings } from './sheet-settings';

const WORDS = {
  rows: { out: 'Those rows are out of bounds.', all: "You can't delete all the rows on the sheet.", line: 'rows' },
  columns: {
    out: 'Those columns are out of bounds.',
    all: "You can't delete all the columns on the sheet.",
    line: 'columns',
  },
} as const;

/** Rows and columns: in, out, moved, hidden, sized. */
export abstract class SheetLines extends SheetSettings {
  private size(axis: Axis): number {
    return axis === 'rows' ? this.model.rowCount : this.model.columnCount;
  }

  private lines(axis: Axis, first: number, count: number): Rect {
    const { grid } = this.model;
    return axis === 'rows' ? { ...grid, row: first, rows: count } : { ...grid, column: first, columns: count };
  }

  private requireLines(axis: Axis, first: number, count: number): void {
    if (first < 1 || count < 1 || first + count - 1 > this.size(axis)) throw new ScriptException(WORDS[axis].out);
  }

  /** New lines look like the line `model`. */
  private insert(axis: Axis, before: number, count: number, likeLine: number): this {
    if (count < 1 || before < 1 || before > this.size(axis) + 1) throw new ScriptException(WORDS[axis].out);
    requireEditable(this.session, this.model, this.lines(axis, Math.min(likeLine, this.size(axis)), 1));
    insertLines(this.model, axis, before, count);
    const like = likeLine >= before ? likeLine + count : likeLine;
    const { formats } = this.model;
    if (formats.isEmpty()) return this;
    const fresh = this.lines(axis, before, count);
    this.model.setLayer(formats, fresh, (row, column) =>
      axis === 'rows' ? formats.get(like, column) : formats.get(row, like),
    );
    return this;
  }

  insertRowBefore(row: number): this {
    return this.insert('rows', row, 1, row);
  }

  insertRowsBefore(row: number, count: number): this {
    return this.insert('rows', row, count, row);
  }

  insertRowAfter(row: number): this {
    return this.insert('rows', row + 1, 1, row);
  }

  insertRowsAfter(row: number, count: number): this {
    return this.insert('rows', row + 1, count, row);
  }

  insertRows(row: number, count = 1): void {
    this.insert('rows', row, count, row);
  }

  insertColumnBefore(column: number): this {
    return this.insert('columns', column, 1, column);
  }

  insertColumnsBefore(column: number, count: number): this {
    return this.insert('columns', column, count, column);
  }

  insertColumnAfter(column: number): this {
    return this.insert('columns', column + 1, 1, column);
  }

  insertColumnsAfter(column: number, count: number): this {
    return this.insert('columns', column + 1, count, column);
  }

  insertColumns(column: number, count = 1): void {
    this.insert('columns', column, count, column);
  }

  private remove(axis: Axis, first: number, count: number): this {
    this.requireLines(axis, first, count);
    if (count >= this.size(axis)) throw new ScriptException(WORDS[axis].all);
    const frozen = axis === 'rows' ? this.model.frozenRows : this.model.frozenColumns;
    const last = first + count - 1;
    if (frozen > 0 && first <= frozen + 1 && last >= this.size(axis)) {
      throw new ScriptException(`Sorry, it is not possible to delete all non-frozen ${WORDS[axis].line}.`);
    }
    requireEditable(this.session, this.model, this.lines(axis, first, count));
    removeLines(this.model, axis, first, count);
    return this;
  }

  deleteRow(row: number): this {
    return this.remove('rows', row, 1);
  }

  deleteRows(row: number, count: number): void {
    this.remove('rows', row, count);
  }

  deleteColumn(column: number): this {
    return this.remove('columns', column, 1);
  }

  deleteColumns(column: number, count: number): void {
    this.remove('columns', column, count);
  }

  /** The destination is counted as before the move. */
  moveRows(rows: RangeBase, destination: number): void {
    this.requireLines('rows', Math.min(destination, this.model.rowCount), 1);
    requireEditable(this.session, this.model, this.lines('rows', rows.rect.row, rows.rect.rows));
    moveLines(this.model, 'rows', rows.rect.row, rows.rect.rows, destination);
  }

  moveColumns(columns: RangeBase, destination: number): void {
    this.requireLines('columns', Math.min(destination, this.model.columnCount), 1);
    requireEditable(this.session, this.model, this.lines('columns', columns.rect.column, columns.rect.columns));
    moveLines(this.model, 'columns', columns.rect.column, columns.rect.columns, destination);
  }

  private setHidden(axis: Axis, first: number, count: number, hidden: boolean): void {
    this.requireLines(axis, first, count);
    const set = axis === 'rows' ? this.model.hiddenRows : this.model.hiddenColumns;
    for (let line = first; line < first + count; line += 1) {
      if (hidden) set.add(line);
      else set.delete(line);
    }
    this.model.touch('layout');
  }

  hideRows(row: number, count = 1): void {
    this.setHidden('rows', row, count, true);
  }

  showRows(row: number, count = 1): void {
    this.setHidden('rows', row, count, false);
  }

  hideColumns(column: number, count = 1): void {
    this.setHidden('columns', column, count, true);
  }

  showColumns(column: number, count = 1): void {
    this.setHidden('columns', column, count, false);
  }

  hideRow({ rect }: RangeBase): void {
    this.setHidden('rows', rect.row, rect.rows, true);
  }

  unhideRow({ rect }: RangeBase): void {
    this.setHidden('rows', rect.row, rect.rows, false);
  }

  hideColumn({ rect }: RangeBase): void {
    this.setHidden('columns', rect.column, rect.columns, true);
  }

  unhideColumn({ rect }: RangeBase): void {
    this.setHidden('columns', rect.column, rect.columns, false);
  }

  isRowHiddenByUser(row: number): boolean {
    return this.model.hiddenRows.has(row);
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.model.hiddenColumns.has(column);
  }

  /** Filters hide nothing here, because their criteria are not in the local host. */
  isRowHiddenByFilter(row: number): boolean {
    this.requireLines('rows', row, 1);
    return false;
  }

  getColumnWidth(column: number): number {
    this.requireLines('columns', column, 1);
    return this.model.columnWidth(column);
  }

  getRowHeight(row: number): number {
    this.requireLines('rows', row, 1);
    return this.model.rowHeight(row);
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    this.requireLines('columns', column, count);
    for (let i = 0; i < count; i += 1) this.model.setColumnWidth(column + i, width);
    this.model.touch('layout');
    return this;
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  /** A height below what the text needs is not kept by live Sheets; the default height is the least here. */
  setRowHeights(row: number, count: number, height: number): this {
    return this.setRowHeightsForced(row, count, Math.max(height, 21));
  }

  setRowHeightsForced(row: number, count: number, height: number): this {
    this.requireLines('rows', row, count);
    for (let i = 0; i < count; i += 1) this.model.setRowHeight(row + i, height);
    this.model.touch('layout');
    return this;
  }

  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }

  autoResizeColumns(column: number, count: number): this {
    this.requireLines('columns', column, count);
    const used = { row: 1, column, rows: Math.max(1, this.model.lastRow()), columns: count };
    const widest = new Array<number>(count).fill(0);
    for (const line of readDisplayValues(this.model, used)) {
      line.forEach((text, i) => {
        widest[i] = Math.max(widest[i] ?? 0, ...text.split('\n').map((part) => part.length));
      });
    }
    widest.forEach((characters, i) => {
      if (characters > 0) this.model.setColumnWidth(column + i, widthForText(characters));
    });
    this.model.touch('layout');
    return this;
  }

  autoResizeRows(row: number, count: number): this {
    this.requireLines('rows', row, count);
    for (let i = 0; i < count; i += 1) this.model.setRowHeight(row + i, 21);
    this.model.touch('layout');
    return this;
  }

  /** Sorts every row of the data that is not frozen, header or not. */
  sort(column: number, ascending = true): this {
    const { model } = this;
    const rows = model.lastRow() - model.frozenRows;
    if (rows < 2) return this;
    const rect = { row: model.frozenRows + 1, column: 1, rows, columns: Math.max(column, model.lastColumn()) };
    requireEditable(this.session, model, rect);
    if (column > model.columnCount) throw new ScriptException(WORDS.columns.out);
    sortRows(model, rect, [{ column, ascending }]);
    return this;
  }
}
