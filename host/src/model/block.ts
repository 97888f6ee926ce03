import type { CellFormat, Rect, TextRun, ValidationSnapshot } from '../snapshot';
import { type Content, Formula, isFormula } from './content';
import { contains, intersect, shifted } from './rect';
import type { Sheet } from './sheet';

/** What a paste brings along. */
export interface PasteParts {
  readonly contents: 'formulas' | 'values' | 'none';
  readonly formats: 'all' | 'no borders' | 'none';
  readonly notes: boolean;
  readonly validations: boolean;
  readonly conditionalFormats: boolean;
  readonly merges: boolean;
}

/** A copy and paste of everything. */
export const PASTE_ALL: PasteParts = {
  contents: 'formulas',
  formats: 'all',
  notes: true,
  validations: true,
  conditionalFormats: true,
  merges: true,
};

/** A paste of nothing, to be extended. */
export const PASTE_NONE: PasteParts = {
  contents: 'none',
  formats: 'none',
  notes: false,
  validations: false,
  conditionalFormats: false,
  merges: false,
};

interface Cell {
  readonly content: Content | undefined;
  /** Calculated value, for a paste of values. */
  readonly value: Content | undefined;
  readonly format: CellFormat | undefined;
  readonly note: string | undefined;
  readonly runs: readonly TextRun[] | undefined;
  readonly validation: ValidationSnapshot | undefined;
}

/** Cells taken from a sheet, to be put down elsewhere; they stay as they were when taken. */
export interface Block {
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly cells: readonly (readonly Cell[])[];
  /** Merges wholly inside, in the sheet's coordinates. */
  readonly merges: readonly Rect[];
}

/** Takes a copy of a rectangle. */
export function takeBlock(sheet: Sheet, rect: Rect): Block {
  const cells = sheet.values(rect).map((line, r) =>
    line.map((value, c): Cell => {
      const row = rect.row + r;
      const column = rect.column + c;
      const content = sheet.contents.get(row, column);
      return {
        content: isFormula(content) ? new Formula(sheet.formula(row, column) ?? content.text) : content,
        value: value ?? undefined,
        format: sheet.formats.get(row, column),
        note: sheet.notes.get(row, column),
        runs: sheet.runs.get(row, column),
        validation: sheet.validations.get(row, column),
      };
    }),
  );
  return { sheet, rect, cells, merges: sheet.merges.filter((merge) => contains(rect, merge)) };
}

/** The block with rows and columns exchanged. */
export function transpose(block: Block): Block {
  const { rect, cells } = block;
  const turned = Array.from({ length: rect.columns }, (_, c) =>
    Array.from({ length: rect.rows }, (__, r) => cellOf(cells, r, c)),
  );
  const merges = block.merges.map((merge) => ({
    row: rect.row + merge.column - rect.column,
    column: rect.column + merge.row - rect.row,
    rows: merge.columns,
    columns: merge.rows,
  }));
  return { ...block, rect: { ...rect, rows: rect.columns, columns: rect.rows }, cells: turned, merges };
}

function cellOf(cells: Block['cells'], row: number, column: number): Cell {
  const cell = cells[row]?.[column];
  if (cell === undefined) throw new RangeError(`cell ${row}, ${column} is not in the block`);
  return cell;
}

/** Puts a block down with its top left corner at a cell; relative references move along. It must fit the grid. */
export function pasteBlock(block: Block, sheet: Sheet, row: number, column: number, parts: PasteParts): void {
  const target = { row, column, rows: block.rect.rows, columns: block.rect.columns };
  const at = (r: number, c: number): Cell => cellOf(block.cells, r - row, c - column);
  const { workbook } = sheet;
  if (parts.contents !== 'none') {
    const rows = row - block.rect.row;
    const columns = column - block.rect.column;
    sheet.enter(target, (r, c) => {
      const { content, value } = at(r, c);
      if (parts.contents === 'values') return value;
      if (!isFormula(content) || (rows === 0 && columns === 0)) return content;
      return new Formula(workbook.shiftFormula(content.text, rows, columns));
    });
    sheet.setLayer(sheet.runs, target, (r, c) => at(r, c).runs);
  }
  if (parts.formats === 'all') sheet.setLayer(sheet.formats, target, (r, c) => at(r, c).format);
  if (parts.formats === 'no borders') {
    sheet.setLayer(sheet.formats, target, (r, c) => {
      const borders = sheet.formats.get(r, c)?.borders;
      return workbook.formatPool.patcher({ borders: borders ?? null })(at(r, c).format);
    });
  }
  if (parts.notes) sheet.setLayer(sheet.notes, target, (r, c) => at(r, c).note);
  if (parts.validations) sheet.setLayer(sheet.validations, target, (r, c) => at(r, c).validation);
  if (parts.conditionalFormats) pasteConditionalFormats(block, sheet, target);
  if (parts.merges) pasteMerges(block, sheet, target);
}

function pasteMerges(block: Block, sheet: Sheet, target: Rect): void {
  const merges = block.merges.map((merge) =>
    shifted(merge, target.row - block.rect.row, target.column - block.rect.column),
  );
  const kept = sheet.merges.filter((merge) => !contains(target, merge));
  if (merges.length === 0 && kept.length === sheet.merges.length) return;
  sheet.merges = [...kept, ...merges];
  sheet.touch('layout');
}

function pasteConditionalFormats(block: Block, sheet: Sheet, target: Rect): void {
  const rules = block.sheet.conditionalFormats.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((range) => {
      const part = intersect(range, block.rect);
      return part === null ? [] : [shifted(part, target.row - block.rect.row, target.column - block.rect.column)];
    });
    return ranges.length > 0 ? [{ rule, ranges }] : [];
  });
  if (rules.length === 0) return;
  for (const { rule, ranges } of rules) {
    const known = sheet.conditionalFormats.indexOf(rule);
    const more = ranges.filter((range) => !rule.ranges.some((old) => contains(old, range)));
    if (known >= 0) sheet.conditionalFormats[known] = { ...rule, ranges: [...rule.ranges, ...more] };
    else sheet.conditionalFormats.push({ ...rule, ranges });
  }
  sheet.touch('layout');
}

/** What a clearing takes away. */
export interface ClearParts {
  readonly contents?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
}

/** Empties a rectangle of the parts named. Number formats stay when formats go, as in live Sheets. */
export function clearBlock(sheet: Sheet, rect: Rect, parts: ClearParts): void {
  const used = (layer: { lastRow(): number; lastColumn(): number }): Rect | null =>
    intersect(rect, { row: 1, column: 1, rows: layer.lastRow(), columns: layer.lastColumn() });
  if (parts.contents) {
    const cells = used(sheet.contents);
    if (cells !== null) sheet.enter(cells, () => undefined);
  }
  const formats = parts.formats ? used(sheet.formats) : null;
  if (formats !== null) {
    const { formatPool } = sheet.workbook;
    sheet.setLayer(sheet.formats, formats, (row, column) => {
      const numberFormat = sheet.formats.get(row, column)?.numberFormat;
      return numberFormat === undefined ? undefined : formatPool.intern({ numberFormat });
    });
  }
  const notes = parts.notes ? used(sheet.notes) : null;
  if (notes !== null) sheet.setLayer(sheet.notes, notes, () => undefined);
  const validations = parts.validations ? used(sheet.validations) : null;
  if (validations !== null) sheet.setLayer(sheet.validations, validations, () => undefined);
}
