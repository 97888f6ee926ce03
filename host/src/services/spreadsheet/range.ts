import { RANGE } from './api/range';
import { defineService } from './define-service';
import { methodTable } from './method-table';
import { RangeTools } from './range-tools';

/** SpreadsheetApp.Range, put together from its parts: place, values, formats, copies, shape, rows, checks, text, tools. */
export class RangeService extends RangeTools {}

const ADDRESS =
  /^(getA1Notation|getCell|getColumn|getGridId|getHeight|getWidth|getRow|getRowIndex|getSheet|getLast(Row|Column)|getNum(Rows|Columns)|is(Start|End).+Bounded)$/;

defineService(RangeService.prototype, 'SpreadsheetApp.Range', methodTable(RANGE, { other: ADDRESS }));
