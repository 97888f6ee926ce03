import { SPREADSHEET } from './api/spreadsheet';
import { defineService } from './define-service';
import { methodTable } from './method-table';
import { SpreadsheetTools } from './spreadsheet-tools';

/** SpreadsheetApp.Spreadsheet. */
export class SpreadsheetService extends SpreadsheetTools {
  /** The sheet that the methods below speak of. */
  get activeSheetService(): object {
    return this.active;
  }
}

/** Methods of Sheet that Spreadsheet has too, for its active sheet. */
const OF_ACTIVE_SHEET = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getActiveCell',
  'getActiveRange',
  'getActiveRangeList',
  'getColumnWidth',
  'getCurrentCell',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSelection',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
] as const;

for (const method of OF_ACTIVE_SHEET) {
  Object.defineProperty(SpreadsheetService.prototype, method, {
    value: function (this: SpreadsheetService, ...args: readonly unknown[]): unknown {
      const target = this.activeSheetService;
      const found: unknown = Reflect.get(target, method);
      if (typeof found !== 'function') throw new Error(`Sheet has no method ${method}`);
      return found.call(target, ...args) as unknown;
    },
    writable: true,
    configurable: true,
  });
}

const ADDRESS = /^(getRange|getRangeList|getId|getUrl|getName|toast|getSheetId|getSheetName)$/;

defineService(SpreadsheetService.prototype, 'SpreadsheetApp.Spreadsheet', methodTable(SPREADSHEET, { other: ADDRESS }));
