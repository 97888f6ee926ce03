import type { EnumValue } from '../service-object';
import { ScriptException } from '../service-object';
import { placeOf } from './address';
import { addMetadata, DeveloperMetadataFinderService, metadataAt } from './metadata';
import { NamedRangeService } from './named-range';
import { userOf } from './protection';
import type { RangeBase } from './range-base';
import type { SheetService } from './sheet';
import { SpreadsheetBase } from './spreadsheet-base';
import { TextFinderService } from './text-finder';

/** Names, metadata, editors and the arrangement of sheets. */
export abstract class SpreadsheetTools extends SpreadsheetBase {
  protected get active(): SheetService {
    return this.session.make.sheet(this.activeModel);
  }

  getRangeList(notations: readonly unknown[]): unknown {
    const places = notations.map((text) => placeOf(String(text), this.workbook, this.activeModel));
    return this.session.make.rangeList(
      places[0]?.sheet ?? this.activeModel,
      places.map(({ rect }) => rect),
    );
  }

  getNamedRanges(): unknown[] {
    return this.workbook.names.map((named) => new NamedRangeService(this.session, named));
  }

  setNamedRange(name: string, range: RangeBase): void {
    this.workbook.setName(name, range.sheet.id, range.rect);
  }

  removeNamedRange(name: string): void {
    const named = this.workbook.nameOf(name);
    if (named === null) throw new ScriptException(`The named range "${name}" does not exist.`);
    this.workbook.removeName(named.name);
  }

  addDeveloperMetadata(key: string, ...rest: readonly (string | EnumValue)[]): this {
    addMetadata(this.session, null, key, ...rest);
    return this;
  }

  getDeveloperMetadata(): unknown[] {
    return metadataAt(this.session, null);
  }

  createDeveloperMetadataFinder(): unknown {
    const everywhere = (): boolean => true;
    return new DeveloperMetadataFinderService(this.session, everywhere, everywhere);
  }

  createTextFinder(text: string): unknown {
    const scope = this.workbook.sheets.map((sheet) => ({ sheet, rect: sheet.grid }));
    return new TextFinderService(this.session, scope, text);
  }

  getProtections(type: EnumValue): unknown[] {
    return this.workbook.sheets.flatMap((sheet) => this.session.make.sheet(sheet).getProtections(type));
  }

  getOwner(): unknown {
    return userOf(this.workbook.owner ?? this.session.context.user);
  }

  getEditors(): unknown[] {
    return [...new Set([this.workbook.owner ?? this.session.context.user, ...this.workbook.editors])].map(userOf);
  }

  getViewers(): unknown[] {
    return [];
  }

  addEditor(email: string): this {
    return this.addEditors([email]);
  }

  addEditors(emails: readonly unknown[]): this {
    for (const email of emails.map(String))
      if (!this.workbook.editors.includes(email)) this.workbook.editors.push(email);
    return this;
  }

  removeEditor(email: string): this {
    const at = this.workbook.editors.indexOf(email);
    if (at >= 0) this.workbook.editors.splice(at, 1);
    return this;
  }

  duplicateActiveSheet(): unknown {
    const { model } = this.active;
    const copy = this.workbook.copySheet(model, this.active.copyName(), this.workbook.sheets.indexOf(model) + 1);
    this.workbook.activate(copy);
    return this.sheet(copy);
  }

  renameActiveSheet(name: string): void {
    this.active.setName(name);
  }

  /** 1-based. */
  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.workbook.sheets.length) {
      throw new ScriptException(`Sheet index out of range: ${position}`);
    }
    this.workbook.moveSheet(this.activeModel, position - 1);
  }

  getSheetId(): number {
    return this.activeModel.id;
  }

  getSheetName(): string {
    return this.activeModel.name;
  }

  setActiveRange(range: RangeBase): unknown {
    return this.session.make.sheet(range.sheet).setActiveRange(range);
  }

  setCurrentCell(cell: RangeBase): unknown {
    return this.session.make.sheet(cell.sheet).setCurrentCell(cell);
  }

  setActiveSelection(range: RangeBase | string): unknown {
    if (typeof range !== 'string') return this.setActiveRange(range);
    const { sheet, rect } = placeOf(range, this.workbook, this.activeModel);
    return this.setActiveRange(this.session.make.range(sheet, rect));
  }

  setActiveRangeList(list: Parameters<SheetService['setActiveRangeList']>[0]): unknown {
    const [first] = list.ranges;
    return first === undefined ? list : this.session.make.sheet(first.sheet).setActiveRangeList(list);
  }
}
