import type { BorderSide, CellFormat, Rect } from '../../snapshot';
import {
  clearBlock,
  contains,
  intersect,
  lastColumnOf,
  lastRowOf,
  moveBlock,
  PASTE_ALL,
  pasteBlock,
  takeBlock,
} from '../../model';
import { type EnumValue, ScriptException } from '../service-object';
import { parseColor } from './colors';
import { RangeCopies } from './range-copies';

type Borders = NonNullable<CellFormat['borders']>;

/** Merges, borders, and cells put in or taken out. */
export abstract class RangeShape extends RangeCopies {
  merge(): this {
    return this.mergeParts([this.rect]);
  }

  mergeAcross(): this {
    const { rect } = this;
    return this.mergeParts(Array.from({ length: rect.rows }, (_, r) => ({ ...rect, row: rect.row + r, rows: 1 })));
  }

  mergeVertically(): this {
    const { rect } = this;
    return this.mergeParts(
      Array.from({ length: rect.columns }, (_, c) => ({ ...rect, column: rect.column + c, columns: 1 })),
    );
  }

  /** Merges keep the value of their top left cell. */
  private mergeParts(parts: readonly Rect[]): this {
    this.requireEditable();
    this.requireWholeMerges();
    this.sheet.merges = this.sheet.merges.filter((merge) => !contains(this.rect, merge));
    for (const part of parts) {
      if (part.rows * part.columns === 1) continue;
      for (let row = part.row; row <= lastRowOf(part); row += 1) {
        const first = row === part.row ? 1 : 0;
        if (part.columns > first) {
          clearBlock(
            this.sheet,
            { row, column: part.column + first, rows: 1, columns: part.columns - first },
            { contents: true },
          );
        }
      }
      this.sheet.merges.push(part);
    }
    this.sheet.touch('layout');
    return this;
  }

  breakApart(): this {
    this.requireEditable();
    this.requireWholeMerges();
    this.sheet.merges = this.sheet.merges.filter((merge) => !contains(this.rect, merge));
    this.sheet.touch('layout');
    return this;
  }

  private requireWholeMerges(): void {
    const cut = this.sheet.merges.some((merge) => intersect(merge, this.rect) !== null && !contains(this.rect, merge));
    if (cut) throw new ScriptException('You must select all cells in a merged range to merge or unmerge them.');
  }

  /** Merges that overlap the range, partly too. */
  getMergedRanges(): unknown[] {
    return this.sheet.merges
      .filter((merge) => intersect(merge, this.rect) !== null)
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((merge) => this.range(merge));
  }

  isPartOfMerge(): boolean {
    return this.sheet.merges.some((merge) => intersect(merge, this.rect) !== null);
  }

  /** true draws, false takes away, null leaves; black and solid unless said otherwise. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): this {
    this.requireEditable();
    const side: BorderSide = {
      style: (style?.name ?? 'SOLID') as BorderSide['style'],
      color: (color === null ? undefined : parseColor(color)) ?? '#000000',
    };
    const { rect } = this;
    const { formats } = this.sheet;
    const pool = this.session.workbook.formatPool;
    this.sheet.setLayer(formats, rect, (row, column) => {
      const format = formats.get(row, column);
      const wanted: Record<keyof Borders, boolean | null> = {
        top: row === rect.row ? top : horizontal,
        bottom: row === lastRowOf(rect) ? bottom : horizontal,
        left: column === rect.column ? left : vertical,
        right: column === lastColumnOf(rect) ? right : vertical,
      };
      const sides = (['top', 'right', 'bottom', 'left'] as const).flatMap((key) => {
        const kept = wanted[key] === null ? format?.borders?.[key] : wanted[key] ? side : undefined;
        return kept === undefined ? [] : [[key, kept] as const];
      });
      const borders: Borders = Object.fromEntries(sides);
      return pool.intern({ ...format, borders });
    });
    return this;
  }

  /** Puts blank cells here and moves what was here down (ROWS) or right (COLUMNS). What would leave the grid must be blank. */
  insertCells(dimension: EnumValue): this {
    this.requireEditable();
    const { sheet, rect } = this;
    const down = dimension.name === 'ROWS';
    const rest = down
      ? { ...rect, rows: sheet.rowCount - lastRowOf(rect) }
      : { ...rect, columns: sheet.columnCount - lastColumnOf(rect) };
    const formats = takeBlock(sheet, rect);
    if (rest.rows > 0 && rest.columns > 0) {
      moveBlock(sheet, rest, sheet, down ? lastRowOf(rect) + 1 : rect.row, down ? rect.column : lastColumnOf(rect) + 1);
    }
    clearBlock(sheet, rect, { contents: true, notes: true, validations: true });
    pasteBlock(formats, sheet, rect.row, rect.column, {
      ...PASTE_ALL,
      contents: 'none',
      notes: false,
      validations: false,
      conditionalFormats: false,
      merges: false,
    });
    return this;
  }

  /** Takes these cells out and moves what is below (ROWS) or to the right (COLUMNS) here. */
  deleteCells(dimension: EnumValue): void {
    this.requireEditable();
    const { sheet, rect } = this;
    const down = dimension.name === 'ROWS';
    const rest = down
      ? { ...rect, row: lastRowOf(rect) + 1, rows: sheet.rowCount - lastRowOf(rect) }
      : { ...rect, column: lastColumnOf(rect) + 1, columns: sheet.columnCount - lastColumnOf(rect) };
    clearBlock(sheet, rect, { contents: true, formats: true, notes: true, validations: true });
    if (rest.rows > 0 && rest.columns > 0) moveBlock(sheet, rest, sheet, rect.row, rect.column);
  }
}
