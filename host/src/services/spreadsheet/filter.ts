import type { Rect } from '../../snapshot';
import { type Sheet, sortRows } from '../../model';
import { ScriptException } from '../service-object';
import { FILTER } from './api/rules';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import type { Session } from './session';

/** SpreadsheetApp.Filter; hiding rows by criteria is not in the local host. */
export class FilterService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.Filter';

  constructor(
    session: Session,
    private readonly sheet: Sheet,
  ) {
    super(session);
  }

  private get rect(): Rect {
    if (this.sheet.filter === null) throw new ScriptException('The filter was removed.');
    return this.sheet.filter;
  }

  getRange(): unknown {
    return this.session.make.range(this.sheet, this.rect);
  }

  remove(): void {
    this.sheet.filter = null;
    this.sheet.touch('layout');
  }

  /** Sorts the rows under the header by a column of the sheet. */
  sort(column: number, ascending: boolean): this {
    const { row, rows } = this.rect;
    if (rows > 1) sortRows(this.sheet, { ...this.rect, row: row + 1, rows: rows - 1 }, [{ column, ascending }]);
    return this;
  }
}

defineService(FilterService.prototype, 'SpreadsheetApp.Filter', methodTable(FILTER));
