import type { Sheet, Workbook } from '../../model';
import type { ExecutionContext } from '../execution-context';
import { type ServiceObject } from '../service-object';
import { SPREADSHEET_APP } from './api/spreadsheet';
import { ColorBuilderService } from './color';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import { RangeService } from './range';
import type { Makers, Session } from './session';
import { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';

/** SpreadsheetApp itself. */
class SpreadsheetAppService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp';

  private get spreadsheet(): SpreadsheetService {
    return this.session.make.spreadsheet() as SpreadsheetService;
  }

  getActive(): unknown {
    return this.spreadsheet;
  }

  getActiveSpreadsheet(): unknown {
    return this.spreadsheet;
  }

  getActiveSheet(): unknown {
    return this.spreadsheet.getActiveSheet();
  }

  setActiveSheet(sheet: SheetService): unknown {
    return this.spreadsheet.setActiveSheet(sheet);
  }

  /** Everything written is calculated when it is read; this only waits for nothing. */
  flush(): void {
    this.session.workbook.link.ready();
  }

  getUi(): unknown {
    return this.session.context.ui();
  }

  newColor(): unknown {
    return new ColorBuilderService(this.session);
  }
}

defineService(
  SpreadsheetAppService.prototype,
  'SpreadsheetApp',
  methodTable(SPREADSHEET_APP, { other: /^(getUi|getActive|getActiveSpreadsheet|new.*)$/ }),
);

/** SpreadsheetApp for one execution. All executions share the workbook, its active sheet and its selection. */
export function createSpreadsheetApp(workbook: Workbook, context: ExecutionContext): ServiceObject {
  const sheets = new Map<Sheet, SheetService>();
  let spreadsheet: SpreadsheetService | undefined;
  const make: Makers = {
    spreadsheet: () => (spreadsheet ??= new SpreadsheetService(session)),
    sheet: (sheet) => {
      const known = sheets.get(sheet) ?? new SheetService(session, sheet);
      sheets.set(sheet, known);
      return known;
    },
    range: (sheet, rect, open) => new RangeService(session, sheet, rect, open),
    rangeList: () => {
      throw new Error('RangeList is not in the local host');
    },
  };
  const session: Session = { workbook, context, make };
  return new SpreadsheetAppService(session);
}
