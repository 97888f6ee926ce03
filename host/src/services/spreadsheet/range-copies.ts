import type { Rect } from '../../snapshot';
import {
  clearBlock,
  type ClearParts,
  lastColumnOf,
  lastRowOf,
  moveBlock,
  PASTE_ALL,
  PASTE_NONE,
  pasteBlock,
  type PasteParts,
  type Sheet,
  takeBlock,
  transpose,
} from '../../model';
import { type EnumValue, ScriptException } from '../service-object';
import { checkedRect } from './address';
import type { RangeBase } from './range-base';
import { RangeFormats } from './range-formats';
import { requireEditable } from './session';
import { FORMATS_OF_PASTED_VALUES } from './unverified';

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
}

/** What each name of SpreadsheetApp.CopyPasteType brings along; column widths are handled apart. */
const PASTE_TYPES: Readonly<Record<string, PasteParts>> = {
  PASTE_NORMAL: PASTE_ALL,
  PASTE_NO_BORDERS: { ...PASTE_ALL, formats: 'no borders' },
  PASTE_FORMAT: { ...PASTE_NONE, formats: 'all', conditionalFormats: true, merges: true },
  PASTE_FORMULA: { ...PASTE_NONE, contents: 'formulas' },
  PASTE_DATA_VALIDATION: { ...PASTE_NONE, validations: true },
  PASTE_VALUES: { ...PASTE_NONE, contents: 'values', formats: FORMATS_OF_PASTED_VALUES },
  PASTE_CONDITIONAL_FORMATTING: { ...PASTE_NONE, conditionalFormats: true },
  PASTE_COLUMN_WIDTHS: PASTE_NONE,
};

/** Clearing, copying and moving. */
export abstract class RangeCopies extends RangeFormats {
  private clearParts(parts: ClearParts): this {
    this.requireEditable();
    clearBlock(this.sheet, this.rect, parts);
    return this;
  }

  /** Without options: contents and formats. With options: what they name, or everything if they name nothing. */
  clear(options: ClearOptions | null = null): this {
    if (options === null) return this.clearParts({ contents: true, formats: true });
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const all = [contentsOnly, formatOnly, commentsOnly, validationsOnly].every((each) => each !== true);
    return this.clearParts({
      contents: all || contentsOnly === true,
      formats: all || formatOnly === true,
      notes: all || commentsOnly === true,
      validations: all || validationsOnly === true,
    });
  }

  clearContent(): this {
    return this.clearParts({ contents: true });
  }

  clearFormat(): this {
    return this.clearParts({ formats: true });
  }

  clearNote(): this {
    return this.clearParts({ notes: true });
  }

  clearDataValidations(): this {
    return this.clearParts({ validations: true });
  }

  copyTo(
    destination: RangeBase,
    how: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean } | null = null,
    transposed = false,
  ): void {
    if (how !== null && 'enumType' in how && how.name === 'PASTE_COLUMN_WIDTHS') {
      this.copyWidths(destination);
      return;
    }
    this.paste(destination.sheet, destination.rect, partsOf(how), transposed);
  }

  private copyWidths(destination: RangeBase): void {
    for (let i = 0; i < this.rect.columns; i += 1) {
      const width = this.sheet.columnWidths.get(this.rect.column + i);
      const column = destination.rect.column + i;
      if (width === undefined) destination.sheet.columnWidths.delete(column);
      else destination.sheet.columnWidths.set(column, width);
    }
    destination.sheet.touch('layout');
  }

  /** Repeats over a larger destination as often as it fits wholly, and overruns a smaller one. */
  private paste(sheet: Sheet, target: Rect, parts: PasteParts, transposed: boolean): void {
    const taken = takeBlock(this.sheet, this.rect);
    const block = transposed ? transpose(taken) : taken;
    const { rows, columns } = block.rect;
    const down = Math.max(1, Math.floor(target.rows / rows));
    const across = Math.max(1, Math.floor(target.columns / columns));
    const whole = checkedRect(sheet, target.row, target.column, down * rows, across * columns);
    requireEditable(this.session, sheet, whole);
    for (let row = whole.row; row <= lastRowOf(whole); row += rows) {
      for (let column = whole.column; column <= lastColumnOf(whole); column += columns) {
        pasteBlock(block, sheet, row, column, parts);
      }
    }
  }

  private pasteInto(
    to: number | { readonly model: Sheet },
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
    parts: PasteParts,
  ): void {
    const sheet = typeof to === 'number' ? this.session.workbook.sheetById(to) : to.model;
    if (sheet === null) throw new ScriptException('Sheet not found');
    this.paste(sheet, checkedRect(sheet, row, column, rowEnd - row + 1, columnEnd - column + 1), parts, false);
  }

  copyValuesToRange(
    to: number | { readonly model: Sheet },
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.pasteInto(to, column, columnEnd, row, rowEnd, { ...PASTE_NONE, contents: 'values' });
  }

  copyFormatToRange(
    to: number | { readonly model: Sheet },
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.pasteInto(to, column, columnEnd, row, rowEnd, { ...PASTE_NONE, formats: 'all', conditionalFormats: true });
  }

  /** Cut and paste: the old place is left blank and references to it follow. */
  moveTo(target: RangeBase): void {
    const { row, column } = target.rect;
    const to = checkedRect(target.sheet, row, column, this.rect.rows, this.rect.columns);
    this.requireEditable();
    requireEditable(this.session, target.sheet, to);
    moveBlock(this.sheet, this.rect, target.sheet, row, column);
  }
}

function partsOf(how: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean } | null): PasteParts {
  if (how === null) return PASTE_ALL;
  if ('enumType' in how) return PASTE_TYPES[how.name] ?? PASTE_ALL;
  if (how.contentsOnly) return { ...PASTE_NONE, contents: 'values' };
  return how.formatOnly ? { ...PASTE_NONE, formats: 'all', conditionalFormats: true } : PASTE_ALL;
}
