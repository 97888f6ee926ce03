import { type EnteredValue, enterValues, insertLines } from '../../model';
import { ScriptException } from '../service-object';
import { parseColor } from './colors';
import { requireEditable } from './session';
import { SheetBase } from './sheet-base';
import { enteredValue } from './unverified';

/** Names, looks and sizes of a sheet. */
export abstract class SheetSettings extends SheetBase {
  setName(name: string): this {
    this.session.workbook.renameSheet(this.model, name);
    return this;
  }

  activate(): this {
    this.session.workbook.activate(this.model);
    return this;
  }

  isSheetHidden(): boolean {
    return this.model.hidden;
  }

  hideSheet(): this {
    const { workbook } = this.session;
    const others = workbook.sheets.filter((sheet) => !sheet.hidden && sheet !== this.model);
    const [next] = others;
    if (next === undefined) throw new ScriptException("You can't remove all the visible sheets in a document.");
    this.model.hidden = true;
    if (workbook.activeSheet === this.model) workbook.activate(next);
    workbook.changes.add({ kind: 'sheets' });
    return this;
  }

  showSheet(): this {
    this.model.hidden = false;
    this.session.workbook.changes.add({ kind: 'sheets' });
    return this;
  }

  getTabColor(): string | null {
    return this.model.tabColor;
  }

  setTabColor(color: string | null): this {
    this.model.tabColor = color === null ? null : (parseColor(color) ?? this.model.tabColor);
    this.session.workbook.changes.add({ kind: 'sheets' });
    return this;
  }

  getFrozenRows(): number {
    return this.model.frozenRows;
  }

  getFrozenColumns(): number {
    return this.model.frozenColumns;
  }

  setFrozenRows(rows: number): void {
    if (rows >= this.model.rowCount) throw new ScriptException("You can't freeze all visible rows on the sheet.");
    this.model.frozenRows = Math.max(0, rows);
    this.model.touch('layout');
  }

  setFrozenColumns(columns: number): void {
    if (columns >= this.model.columnCount) {
      throw new ScriptException("You can't freeze all visible columns on the sheet.");
    }
    this.model.frozenColumns = Math.max(0, columns);
    this.model.touch('layout');
  }

  /** Writes below the last content of any column; the grid grows if it must. */
  appendRow(values: readonly unknown[]): this {
    const { model } = this;
    const row = model.lastRow() + 1;
    if (row > model.rowCount) insertLines(model, 'rows', model.rowCount + 1, row - model.rowCount);
    if (values.length > model.columnCount) {
      insertLines(model, 'columns', model.columnCount + 1, values.length - model.columnCount);
    }
    if (values.length === 0) return this;
    const rect = { row, column: 1, rows: 1, columns: values.length };
    requireEditable(this.session, model, rect);
    enterValues(model, rect, (_, column) => appended(values[column - 1]));
    return this;
  }
}

function appended(value: unknown): EnteredValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return enteredValue(value) ?? String(value);
}
