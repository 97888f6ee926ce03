import type { Sheet, Workbook } from '../../model';
import type { ExecutionContext } from '../execution-context';
import { type ServiceObject } from '../service-object';
import { SPREADSHEET_APP } from './api/spreadsheet';
import { ColorBuilderService } from './color';
import { ConditionalFormatRuleBuilderService } from './conditional-format';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import { RangeService } from './range';
import { RangeListService } from './range-list';
import { RichTextValueBuilderService } from './rich-text';
import type { Makers, Session } from './session';
import { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';
import { TextStyleBuilderService } from './text-style';
import { DataValidationBuilderService } from './validation';

/** SpreadsheetApp itself. */
class SpreadsheetAppService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp';

  private get spreadsheet(): SpreadsheetService {
    return this.session.make.spreadsheet();
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

  setActiveSpreadsheet(): void {
    // There is only one spreadsheet, and it is the active one.
  }

  getActiveRange(): unknown {
    return this.activeSheet.getActiveRange();
  }

  getActiveRangeList(): unknown {
    return this.activeSheet.getActiveRangeList();
  }

  getCurrentCell(): unknown {
    return this.activeSheet.getCurrentCell();
  }

  getSelection(): unknown {
    return this.activeSheet.getSelection();
  }

  private get activeSheet(): SheetService {
    return this.spreadsheet.getActiveSheet() as SheetService;
  }

  setActiveRange(range: RangeService): unknown {
    return this.spreadsheet.setActiveRange(range);
  }

  setActiveRangeList(list: RangeListService): unknown {
    return this.spreadsheet.setActiveRangeList(list);
  }

  setCurrentCell(cell: RangeService): unknown {
    return this.spreadsheet.setCurrentCell(cell);
  }

  newColor(): unknown {
    return new ColorBuilderService(this.session);
  }

  newDataValidation(): unknown {
    return new DataValidationBuilderService(this.session);
  }

  newConditionalFormatRule(): unknown {
    return new ConditionalFormatRuleBuilderService(this.session);
  }

  newRichTextValue(): unknown {
    return new RichTextValueBuilderService(this.session);
  }

  newTextStyle(): unknown {
    return new TextStyleBuilderService(this.session);
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
    rangeList: (sheet, rects) =>
      new RangeListService(
        session,
        rects.map((rect) => new RangeService(session, sheet, rect)),
      ),
  };
  const session: Session = { workbook, context, make };
  return new SpreadsheetAppService(session);
}
