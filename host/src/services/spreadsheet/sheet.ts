import { SHEET } from './api/sheet';
import { defineService } from './define-service';
import { methodTable } from './method-table';
import { SheetSettings } from './sheet-settings';

/** SpreadsheetApp.Sheet. */
export class SheetService extends SheetSettings {}

const ADDRESS = /^(getRange|getRangeList|getParent|getSheetId|getSheetName|getName|getIndex)$/;

defineService(SheetService.prototype, 'SpreadsheetApp.Sheet', methodTable(SHEET, { other: ADDRESS }));
