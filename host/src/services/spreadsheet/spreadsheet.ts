import { SPREADSHEET } from './api/spreadsheet';
import { defineService } from './define-service';
import { methodTable } from './method-table';
import { SpreadsheetBase } from './spreadsheet-base';

/** SpreadsheetApp.Spreadsheet. */
export class SpreadsheetService extends SpreadsheetBase {}

const ADDRESS = /^(getRange|getRangeList|getId|getUrl|getName|toast)$/;

defineService(SpreadsheetService.prototype, 'SpreadsheetApp.Spreadsheet', methodTable(SPREADSHEET, { other: ADDRESS }));
