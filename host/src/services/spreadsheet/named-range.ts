import type { NamedRange as Model } from '../../model';
import { NAMED_RANGE } from './api/spreadsheet';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import type { RangeBase } from './range-base';
import type { Session } from './session';

/** SpreadsheetApp.NamedRange. */
export class NamedRangeService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.NamedRange';

  constructor(
    session: Session,
    private model: Model,
  ) {
    super(session);
  }

  getName(): string {
    return this.model.name;
  }

  getRange(): unknown {
    const sheet = this.session.workbook.sheetById(this.model.sheetId);
    return sheet && this.session.make.range(sheet, this.model.range);
  }

  setName(name: string): this {
    const { workbook } = this.session;
    const { sheetId, range } = this.model;
    workbook.removeName(this.model.name);
    this.model = workbook.setName(name, sheetId, range);
    return this;
  }

  setRange(range: RangeBase): this {
    this.session.workbook.setName(this.model.name, range.sheet.id, range.rect);
    return this;
  }

  remove(): void {
    this.session.workbook.removeName(this.model.name);
  }
}

defineService(NamedRangeService.prototype, 'SpreadsheetApp.NamedRange', methodTable(NAMED_RANGE));
