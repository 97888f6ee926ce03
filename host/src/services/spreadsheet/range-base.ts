import type { Rect } from '../../snapshot';
import { formatA1 } from '../../values';
import type { Sheet } from '../../model';
import { lastColumnOf, lastRowOf } from '../../model';
import { ScriptException } from '../service-object';
import { checkedRect } from './address';
import { SheetsObject } from './define-service';
import type { RangeService } from './range';
import { type OpenEnds, requireEditable, type Session } from './session';

/** Where a range is: a rectangle that stays put while the sheet changes under it. */
export abstract class RangeBase extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.Range';

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rect: Rect,
    readonly open: OpenEnds = {},
  ) {
    super(session);
  }

  /** Throws unless the user may edit every cell of the range. */
  protected requireEditable(): void {
    requireEditable(this.session, this.sheet, this.rect);
  }

  protected range(rect: Rect): RangeService {
    return this.session.make.range(this.sheet, rect);
  }

  /** Throws Google's message unless the data has the size of the range. */
  protected requireSize(data: readonly (readonly unknown[])[]): void {
    const { rows, columns } = this.rect;
    if (data.length !== rows) throw mismatch('rows', data.length, rows);
    for (const line of data) if (line.length !== columns) throw mismatch('columns', line.length, columns);
  }

  getSheet(): unknown {
    return this.session.make.sheet(this.sheet);
  }

  getGridId(): number {
    return this.sheet.id;
  }

  getRow(): number {
    return this.rect.row;
  }

  getRowIndex(): number {
    return this.rect.row;
  }

  getColumn(): number {
    return this.rect.column;
  }

  getLastRow(): number {
    return lastRowOf(this.rect);
  }

  getLastColumn(): number {
    return lastColumnOf(this.rect);
  }

  getNumRows(): number {
    return this.rect.rows;
  }

  getNumColumns(): number {
    return this.rect.columns;
  }

  getHeight(): number {
    return this.rect.rows;
  }

  getWidth(): number {
    return this.rect.columns;
  }

  getA1Notation(): string {
    const { row, column, rows, columns } = this.rect;
    return formatA1({
      row,
      column,
      ...(this.open.rows ? {} : { rows }),
      ...(this.open.columns ? {} : { columns }),
    });
  }

  isStartRowBounded(): boolean {
    return !(this.open.rows && this.rect.row === 1);
  }

  isStartColumnBounded(): boolean {
    return !(this.open.columns && this.rect.column === 1);
  }

  isEndRowBounded(): boolean {
    return !this.open.rows;
  }

  isEndColumnBounded(): boolean {
    return !this.open.columns;
  }

  /** 1-based within the range. */
  getCell(row: number, column: number): unknown {
    const inside = row >= 1 && column >= 1 && row <= this.rect.rows && column <= this.rect.columns;
    if (!inside) throw new ScriptException('Cell reference out of range');
    return this.range({ row: this.rect.row + row - 1, column: this.rect.column + column - 1, rows: 1, columns: 1 });
  }

  offset(rows: number, columns: number, height = this.rect.rows, width = this.rect.columns): unknown {
    return this.range(checkedRect(this.sheet, this.rect.row + rows, this.rect.column + columns, height, width));
  }
}

function mismatch(what: 'rows' | 'columns', has: number, wants: number): ScriptException {
  return new ScriptException(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`,
  );
}
