import type { CellFormat, ConditionalFormatSnapshot, Rect, Scalar, TextRun, ValidationSnapshot } from '../snapshot';
import { type Content, Formula, isFormula } from './content';
import type { FormatPatch } from './format-pool';
import { Grid } from './grid';
import { intersect, lastColumnOf, lastRowOf } from './rect';
import type { Workbook } from './workbook';

/** Sizes of an untouched row and column, in pixels. */
const DEFAULT_COLUMN_WIDTH = 100;
const DEFAULT_ROW_HEIGHT = 21;

/** A protection, changed in place; a null range protects the whole sheet but for `unprotected`. */
export interface Protection {
  range: Rect | null;
  description: string;
  warningOnly: boolean;
  /** E-mail addresses that may edit besides the owner. */
  editors: string[];
  unprotected: Rect[];
}

/** Selected ranges of a sheet, the last one active, and its current cell. */
export interface SheetSelection {
  readonly ranges: readonly Rect[];
  readonly current: { readonly row: number; readonly column: number };
}

const CELL_A1: SheetSelection = {
  ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }],
  current: { row: 1, column: 1 },
};

/**
 * One tab. Plain properties may be set directly, followed by `touch` with what changed; cells are changed through the methods.
 * Rows and columns are 1-based everywhere.
 */
export class Sheet {
  hidden = false;
  tabColor: string | null = null;
  frozenRows = 0;
  frozenColumns = 0;
  hideGridlines = false;
  filter: Rect | null = null;
  selection: SheetSelection = CELL_A1;
  merges: Rect[] = [];
  conditionalFormats: ConditionalFormatSnapshot[] = [];
  protections: Protection[] = [];
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  readonly contents = new Grid<Content>();
  readonly formats = new Grid<CellFormat>();
  readonly notes = new Grid<string>();
  readonly runs = new Grid<readonly TextRun[]>();
  readonly validations = new Grid<ValidationSnapshot>();
  /** Cells that hold nothing themselves but show part of another cell's array result. */
  readonly spills = new Grid<true>();
  private formulas = false;

  constructor(
    readonly workbook: Workbook,
    readonly id: number,
    public name: string,
    public rowCount: number,
    public columnCount: number,
  ) {}

  /** The whole grid. */
  get grid(): Rect {
    return { row: 1, column: 1, rows: this.rowCount, columns: this.columnCount };
  }

  touch(kind: 'grid' | 'layout'): void {
    this.workbook.changes.add({ kind, sheetId: this.id });
  }

  touchCells(rect: Rect): void {
    this.workbook.changes.add({ kind: 'cells', sheetId: this.id, rect });
  }

  /** Enters contents into every cell of a rectangle; undefined empties a cell. Rich text of the cells is dropped. */
  enter(rect: Rect, contentAt: (row: number, column: number) => Content | undefined): void {
    let formulas = false;
    const plain = this.runs.isEmpty();
    for (let row = rect.row; row <= lastRowOf(rect); row += 1) {
      for (let column = rect.column; column <= lastColumnOf(rect); column += 1) {
        const content = contentAt(row, column);
        if (isFormula(content)) {
          formulas = true;
          this.workbook.link.mention(content.text);
        }
        this.contents.set(row, column, content);
        if (!plain) this.runs.set(row, column, undefined);
      }
    }
    if (formulas) this.formulas = true;
    this.workbook.link.touch(this.id, rect);
    this.touchCells(rect);
  }

  /** Puts a content in place while a workbook is being loaded: no report, no limits. */
  load(row: number, column: number, content: Content): void {
    this.contents.set(row, column, content);
    if (isFormula(content)) {
      this.formulas = true;
      this.workbook.link.mention(content.text);
    }
    this.workbook.link.touch(this.id, { row, column, rows: 1, columns: 1 });
  }

  /** Selects one cell. */
  selectCell(row: number, column: number): void {
    this.select([{ row, column, rows: 1, columns: 1 }]);
  }

  /** Selects ranges; the last is the active one and its first cell (or `current`) the current cell. */
  select(ranges: readonly Rect[], current?: SheetSelection['current']): void {
    const active = ranges[ranges.length - 1];
    if (active === undefined) throw new Error('Sheet.select needs at least one range');
    this.selection = { ranges, current: current ?? { row: active.row, column: active.column } };
    this.workbook.changes.add({ kind: 'selection' });
  }

  /** Calculated values, blanks as null, spilled cells included. */
  values(rect: Rect): Scalar[][] {
    const engine = this.formulas ? this.workbook.link.ready() : null;
    const computed = engine?.block(this.id, rect.row, rect.column, rect.rows, rect.columns);
    const result: Scalar[][] = [];
    for (let r = 0; r < rect.rows; r += 1) {
      const cells = this.contents.row(rect.row + r);
      const line: Scalar[] = [];
      const known = computed?.[r];
      for (let c = 0; c < rect.columns; c += 1) {
        const content = cells?.[rect.column + c - 1];
        if (content === undefined || content instanceof Formula) line.push(known?.[c] ?? null);
        else line.push(content);
      }
      result.push(line);
    }
    return result;
  }

  value(row: number, column: number): Scalar {
    const content = this.contents.get(row, column);
    if (content !== undefined && !isFormula(content)) return content;
    return this.formulas ? (this.workbook.link.ready()?.value(this.id, row, column) ?? null) : null;
  }

  /** The formula entered in this very cell, canonical; null for constants, blanks and spilled cells. */
  formula(row: number, column: number): string | null {
    const content = this.contents.get(row, column);
    if (!isFormula(content)) return null;
    return this.workbook.link.ready()?.formula(this.id, row, column) ?? content.text;
  }

  /** True once a formula was entered in this sheet. */
  get hasFormulas(): boolean {
    return this.formulas;
  }

  /** Last row with content, formulas that show nothing and spilled values included; 0 for an empty sheet. */
  lastRow(): number {
    if (this.formulas) this.workbook.link.ready();
    return Math.max(this.contents.lastRow(), this.spills.lastRow());
  }

  lastColumn(): number {
    if (this.formulas) this.workbook.link.ready();
    return Math.max(this.contents.lastColumn(), this.spills.lastColumn());
  }

  /** Changes some properties of the format of every cell. */
  patchFormat(rect: Rect, patch: FormatPatch): void {
    const apply = this.workbook.formatPool.patcher(patch);
    this.setLayer(this.formats, rect, (row, column) => apply(this.formats.get(row, column)));
  }

  /** Sets notes, formats or validations cell by cell; undefined takes them away. */
  setLayer<T>(layer: Grid<T>, rect: Rect, valueAt: (row: number, column: number) => T | undefined): void {
    for (let row = rect.row; row <= lastRowOf(rect); row += 1) {
      for (let column = rect.column; column <= lastColumnOf(rect); column += 1) {
        layer.set(row, column, valueAt(row, column));
      }
    }
    this.touchCells(rect);
  }

  /** Sets a width in pixels; the default width leaves no trace in snapshots. */
  setColumnWidth(column: number, width: number): void {
    if (width === DEFAULT_COLUMN_WIDTH) this.columnWidths.delete(column);
    else this.columnWidths.set(column, width);
  }

  setRowHeight(row: number, height: number): void {
    if (height === DEFAULT_ROW_HEIGHT) this.rowHeights.delete(row);
    else this.rowHeights.set(row, height);
  }

  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }

  rowHeight(row: number): number {
    return this.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
  }

  /** The merged range that a cell is part of, or null. */
  mergeAt(row: number, column: number): Rect | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.merges.find((merge) => intersect(merge, cell) !== null) ?? null;
  }
}
