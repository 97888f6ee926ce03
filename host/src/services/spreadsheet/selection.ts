import type { Sheet } from '../../model';
import type { Rect } from '../../snapshot';
import type { EnumValue } from '../service-object';
import { SELECTION } from './api/spreadsheet';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import { edgeCell } from './navigation';
import type { Session } from './session';

/** SpreadsheetApp.Selection: what is selected on a sheet. In a custom function that is the calculating cell. */
export class SelectionService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.Selection';

  constructor(
    session: Session,
    private readonly sheet: Sheet,
  ) {
    super(session);
  }

  private get ranges(): readonly Rect[] {
    const cell = this.session.context.calculatingCell;
    if (cell?.sheetId !== this.sheet.id) return this.sheet.selection.ranges;
    return [{ row: cell.row, column: cell.column, rows: 1, columns: 1 }];
  }

  getActiveSheet(): unknown {
    return this.session.make.sheet(this.sheet);
  }

  /** The range that was selected last. */
  getActiveRange(): unknown {
    const rect = this.ranges[this.ranges.length - 1];
    return rect === undefined ? null : this.session.make.range(this.sheet, rect);
  }

  getActiveRangeList(): unknown {
    return this.session.make.rangeList(this.sheet, this.ranges);
  }

  getCurrentCell(): unknown {
    const cell = this.session.context.calculatingCell;
    const { row, column } = cell?.sheetId === this.sheet.id ? cell : this.sheet.selection.current;
    return this.session.make.range(this.sheet, { row, column, rows: 1, columns: 1 });
  }

  /** From the active range to where Ctrl, Shift and an arrow key lead. */
  getNextDataRange(direction: EnumValue): unknown {
    const rect = this.ranges[this.ranges.length - 1];
    if (rect === undefined) return null;
    const edge = edgeCell(this.sheet, rect, direction.name);
    const row = Math.min(rect.row, edge.row);
    const column = Math.min(rect.column, edge.column);
    return this.session.make.range(this.sheet, {
      row,
      column,
      rows: Math.max(rect.row + rect.rows - 1, edge.row) - row + 1,
      columns: Math.max(rect.column + rect.columns - 1, edge.column) - column + 1,
    });
  }
}

defineService(
  SelectionService.prototype,
  'SpreadsheetApp.Selection',
  methodTable(SELECTION, { other: /^getActiveSheet$/ }),
);
