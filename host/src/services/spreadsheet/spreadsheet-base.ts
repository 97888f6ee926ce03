import type { Sheet } from '../../model';
import { defaultSheetName } from '../../model';
import { ScriptException } from '../service-object';
import { placeOf } from './address';
import { SheetsObject } from './define-service';
import { SheetService } from './sheet';

/** A spreadsheet's sheets, its settings and its names. */
export abstract class SpreadsheetBase extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.Spreadsheet';

  protected get workbook() {
    return this.session.workbook;
  }

  protected sheet(sheet: Sheet | null): unknown {
    return sheet && this.session.make.sheet(sheet);
  }

  getId(): string {
    return 'local';
  }

  getUrl(): string {
    return 'https://docs.google.com/spreadsheets/d/local/edit';
  }

  getName(): string {
    return this.workbook.title;
  }

  rename(name: string): void {
    this.workbook.title = name;
    this.workbook.changes.add({ kind: 'workbook' });
  }

  getSheets(): unknown[] {
    return this.workbook.sheets.map((sheet) => this.sheet(sheet));
  }

  getNumSheets(): number {
    return this.workbook.sheets.length;
  }

  getSheetByName(name: string): unknown {
    return this.sheet(this.workbook.sheetByName(name));
  }

  getSheetById(id: number): unknown {
    return this.sheet(this.workbook.sheetById(id));
  }

  getActiveSheet(): unknown {
    return this.sheet(this.activeModel);
  }

  /** The active sheet; in a custom function the sheet of the calculating cell. */
  protected get activeModel(): Sheet {
    const cell = this.session.context.calculatingCell;
    return (cell && this.workbook.sheetById(cell.sheetId)) ?? this.workbook.activeSheet;
  }

  setActiveSheet(sheet: SheetService): unknown {
    this.workbook.activate(sheet.model);
    return sheet;
  }

  /** The overloads of Google: name, 0-based index and `{template}`, each optional. */
  insertSheet(...args: readonly (string | number | { readonly template?: unknown })[]): unknown {
    const name = args.find((arg) => typeof arg === 'string') ?? this.freeName();
    const index =
      args.find((arg) => typeof arg === 'number') ?? this.workbook.sheets.indexOf(this.workbook.activeSheet) + 1;
    const options = args.find((arg) => typeof arg === 'object');
    const at = Math.max(0, Math.min(index, this.workbook.sheets.length));
    const template = options?.template;
    const added =
      template instanceof SheetService
        ? this.workbook.copySheet(template.model, name, at)
        : this.workbook.addSheet(name, { index: at });
    this.workbook.activate(added);
    return this.sheet(added);
  }

  private freeName(): string {
    for (let n = this.workbook.sheets.length + 1; ; n += 1) {
      const name = defaultSheetName(n);
      if (this.workbook.sheetByName(name) === null) return name;
    }
  }

  deleteSheet(sheet: SheetService): void {
    this.requireAnotherSheet(sheet.model);
    this.workbook.removeSheet(sheet.model);
  }

  private requireAnotherSheet(leaving: Sheet): void {
    const others = this.workbook.sheets.filter((sheet) => sheet !== leaving);
    const what = others.length === 0 ? 'sheets' : others.every((sheet) => sheet.hidden) ? 'visible sheets' : null;
    if (what !== null) throw new ScriptException(`You can't remove all the ${what} in a document.`);
  }

  deleteActiveSheet(): unknown {
    const { activeSheet } = this.workbook;
    this.requireAnotherSheet(activeSheet);
    this.workbook.removeSheet(activeSheet);
    return this.getActiveSheet();
  }

  getRange(notation: string): unknown {
    const { sheet, rect, open } = placeOf(notation, this.workbook, this.activeModel);
    return this.session.make.range(sheet, rect, open);
  }

  getRangeByName(name: string): unknown {
    const named = this.workbook.nameOf(name);
    const sheet = named && this.workbook.sheetById(named.sheetId);
    if (named === null || sheet === null) {
      try {
        return name.includes('!') ? this.getRange(name) : null;
      } catch (error) {
        if (error instanceof ScriptException) return null;
        throw error;
      }
    }
    return this.session.make.range(sheet, named.range);
  }

  getSpreadsheetLocale(): string {
    return this.workbook.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    this.workbook.locale = locale;
    this.workbook.changes.add({ kind: 'workbook' });
  }

  getSpreadsheetTimeZone(): string {
    return this.workbook.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    this.workbook.timeZone = timeZone;
    this.workbook.changes.add({ kind: 'workbook' });
  }

  toast(message: string, title = '', seconds: number | null = null): void {
    this.session.context.toast(message, title, seconds);
  }
}
