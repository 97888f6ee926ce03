import { RANGE } from './api/range';
import { defineService } from './define-service';
import { methodTable } from './method-table';
import { RangeFormats } from './range-formats';

/** SpreadsheetApp.Range. */
export class RangeService extends RangeFormats {}

const ADDRESS =
  /^(getA1Notation|getCell|getColumn|getGridId|getHeight|getWidth|getRow|getRowIndex|getSheet|getLast(Row|Column)|getNum(Rows|Columns)|is(Start|End).+Bounded)$/;

defineService(RangeService.prototype, 'SpreadsheetApp.Range', methodTable(RANGE, { other: ADDRESS }));
