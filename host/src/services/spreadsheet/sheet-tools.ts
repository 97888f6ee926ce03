import { clearBlock, type ClearParts } from '../../model';
import type { Rect } from '../../snapshot';
import { type EnumValue, ScriptException } from '../service-object';
import { placeOf } from './address';
import { type ConditionalFormatRuleService, conditionalFormatsOf } from './conditional-format';
import { FilterService } from './filter';
import { addMetadata, DeveloperMetadataFinderService, metadataAt } from './metadata';
import { NamedRangeService } from './named-range';
import { protect, ProtectionService } from './protection';
import type { RangeBase } from './range-base';
import type { RangeListService } from './range-list';
import { SelectionService } from './selection';
import { enumValue, requireEditable } from './session';
import { SheetLines } from './sheet-lines';
import { TextFinderService } from './text-finder';

/** Clearing, selecting, protecting, finding, and copies of the sheet. */
export abstract class SheetTools extends SheetLines {
  getType(): EnumValue {
    return enumValue('SheetType', 'GRID');
  }

  private clearAll(parts: ClearParts): this {
    requireEditable(this.session, this.model, this.model.grid);
    clearBlock(this.model, this.model.grid, parts);
    return this;
  }

  /** Values and formats, unless the options name one of them. */
  clear(options: { readonly contentsOnly?: boolean; readonly formatOnly?: boolean } = {}): this {
    const one = options.contentsOnly === true || options.formatOnly === true;
    return this.clearAll({
      contents: !one || options.contentsOnly === true,
      formats: !one || options.formatOnly === true,
    });
  }

  clearContents(): this {
    return this.clearAll({ contents: true });
  }

  clearFormats(): this {
    return this.clearAll({ formats: true });
  }

  clearNotes(): this {
    return this.clearAll({ notes: true });
  }

  getConditionalFormatRules(): unknown[] {
    return conditionalFormatsOf(this.session, this.model);
  }

  /** Replaces all rules; the first that fits a cell wins. */
  setConditionalFormatRules(rules: readonly ConditionalFormatRuleService[]): void {
    this.model.conditionalFormats = rules.map((rule) => rule.snapshot);
    this.model.touch('layout');
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  hasHiddenGridlines(): boolean {
    return this.model.hideGridlines;
  }

  setHiddenGridlines(hide: boolean): this {
    this.model.hideGridlines = hide;
    this.model.touch('layout');
    return this;
  }

  protect(): unknown {
    return protect(this.session, this.model, null);
  }

  getProtections(type: EnumValue): unknown[] {
    const sheetWide = type.name === 'SHEET';
    return this.model.protections
      .filter((protection) => (protection.range === null) === sheetWide)
      .map((protection) => new ProtectionService(this.session, this.model, protection));
  }

  getNamedRanges(): unknown[] {
    return this.session.workbook.names
      .filter((named) => named.sheetId === this.model.id)
      .map((named) => new NamedRangeService(this.session, named));
  }

  getFilter(): unknown {
    return this.model.filter && new FilterService(this.session, this.model);
  }

  createTextFinder(text: string): unknown {
    return new TextFinderService(this.session, [{ sheet: this.model, rect: this.model.grid }], text);
  }

  addDeveloperMetadata(key: string, ...rest: readonly (string | EnumValue)[]): this {
    addMetadata(this.session, { sheetId: this.model.id }, key, ...rest);
    return this;
  }

  getDeveloperMetadata(): unknown[] {
    return metadataAt(this.session, { sheetId: this.model.id });
  }

  createDeveloperMetadataFinder(): unknown {
    const { id } = this.model;
    return new DeveloperMetadataFinderService(
      this.session,
      (at) => at?.sheetId === id,
      (at) => at === null || at.sheetId === id,
    );
  }

  /** A copy named "Copy of X"; only into this same spreadsheet. */
  copyTo(spreadsheet: unknown): unknown {
    const { workbook, make } = this.session;
    if (spreadsheet !== make.spreadsheet())
      throw new ScriptException('Sheet.copyTo(another spreadsheet) is not in the local host');
    return make.sheet(workbook.copySheet(this.model, this.copyName(), workbook.sheets.length));
  }

  /** A free name for a copy: "Copy of X", then "Copy of X 2" … */
  copyName(): string {
    const name = `Copy of ${this.model.name}`;
    const { workbook } = this.session;
    let n = 1;
    const candidate = (): string => (n === 1 ? name : `${name} ${n}`);
    while (workbook.sheetByName(candidate()) !== null) n += 1;
    return candidate();
  }

  private get selected(): SelectionService {
    return new SelectionService(this.session, this.model);
  }

  getSelection(): unknown {
    return this.selected;
  }

  getActiveRange(): unknown {
    return this.selected.getActiveRange();
  }

  getActiveRangeList(): unknown {
    return this.selected.getActiveRangeList();
  }

  getActiveCell(): unknown {
    return this.selected.getCurrentCell();
  }

  getCurrentCell(): unknown {
    return this.selected.getCurrentCell();
  }

  private selectRects(rects: readonly Rect[]): void {
    this.session.workbook.activate(this.model);
    this.model.select(rects);
  }

  setActiveRange(range: RangeBase): unknown {
    this.selectRects([range.rect]);
    return range;
  }

  setActiveRangeList(list: RangeListService): unknown {
    this.selectRects(list.ranges.map((range) => range.rect));
    return list;
  }

  setActiveSelection(range: RangeBase | string): unknown {
    const rect = typeof range === 'string' ? placeOf(range, this.session.workbook, this.model).rect : range.rect;
    this.selectRects([rect]);
    return this.range(rect);
  }

  setCurrentCell(cell: RangeBase): unknown {
    const { rect } = cell;
    const inside = this.model.selection.ranges.some(
      (range) =>
        rect.row >= range.row &&
        rect.column >= range.column &&
        rect.row < range.row + range.rows &&
        rect.column < range.column + range.columns,
    );
    this.session.workbook.activate(this.model);
    this.model.select(inside ? this.model.selection.ranges : [rect], { row: rect.row, column: rect.column });
    return cell;
  }
}
