import { SHEET } from './api/sheet';
import { defineService } from './define-service';
import { methodTable } from './method-table';
import { SheetTools } from './sheet-tools';

/** SpreadsheetApp.Sheet, put together from its parts: cells, settings, lines, tools. */
export class SheetService extends SheetTools {}

const ADDRESS = /^(getRange|getRangeList|getParent|getSheetId|getSheetName|getName|getIndex)$/;

defineService(SheetService.prototype, 'SpreadsheetApp.Sheet', methodTable(SHEET, { other: ADDRESS }));
