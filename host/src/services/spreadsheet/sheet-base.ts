import type { Rect } from '../../snapshot';
import type { Sheet } from '../../model';
import { type ReadValue, readValues } from '../../model';
import { checkedRect, placeOf } from './address';
import { SheetsObject } from './define-service';
import { type Session } from './session';

/** A sheet's cells by address, its size and its data. */
export abstract class SheetBase extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.Sheet';

  constructor(
    session: Session,
    readonly model: Sheet,
  ) {
    super(session);
  }

  protected range(rect: Rect): unknown {
    return this.session.make.range(this.model, rect);
  }

  getRange(row: number | string, column = 1, rows = 1, columns = 1): unknown {
    if (typeof row === 'number') return this.range(checkedRect(this.model, row, column, rows, columns));
    const { sheet, rect, open } = placeOf(row, this.session.workbook, this.model);
    return this.session.make.range(sheet, rect, open);
  }

  getRangeList(notations: readonly unknown[]): unknown {
    const rects = notations.map((text) => placeOf(String(text), this.session.workbook, this.model).rect);
    return this.session.make.rangeList(this.model, rects);
  }

  /** From A1 to the last row and column with content; A1 on an empty sheet. */
  getDataRange(): unknown {
    return this.range(this.dataRect());
  }

  protected dataRect(): Rect {
    return {
      row: 1,
      column: 1,
      rows: Math.max(1, this.model.lastRow()),
      columns: Math.max(1, this.model.lastColumn()),
    };
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): ReadValue[][] {
    const data = this.dataRect();
    const rect = checkedRect(
      this.model,
      row,
      column,
      rows === -1 ? Math.max(1, data.rows - row + 1) : rows,
      columns === -1 ? Math.max(1, data.columns - column + 1) : columns,
    );
    return readValues(this.model, rect);
  }

  getLastRow(): number {
    return this.model.lastRow();
  }

  getLastColumn(): number {
    return this.model.lastColumn();
  }

  getMaxRows(): number {
    return this.model.rowCount;
  }

  getMaxColumns(): number {
    return this.model.columnCount;
  }

  getName(): string {
    return this.model.name;
  }

  getSheetName(): string {
    return this.model.name;
  }

  getSheetId(): number {
    return this.model.id;
  }

  /** 1-based place among the tabs. */
  getIndex(): number {
    return this.session.workbook.sheets.indexOf(this.model) + 1;
  }

  getParent(): unknown {
    return this.session.make.spreadsheet();
  }
}
