import type {
  CellSnapshot,
  MetadataSnapshot,
  ProtectionSnapshot,
  Rect,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../snapshot';
import { isFormula } from './content';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** A workbook as plain data, everything without an order of its own sorted. */
export function takeSnapshot(workbook: Workbook): WorkbookSnapshot {
  return {
    title: workbook.title,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    activeSheetId: workbook.activeSheet.id,
    sheets: workbook.sheets.map(sheetSnapshot),
    names: workbook.names
      .map(({ name, sheetId, range }) => ({ name, sheetId, range: { ...range } }))
      .sort((a, b) => compare(a.name, b.name)),
    metadata: workbook.metadata
      .map(({ id, key, value, visibility, at }): MetadataSnapshot => ({
        id,
        key,
        value,
        visibility,
        ...(at && { at: { ...at } }),
      }))
      .sort((a, b) => a.id - b.id),
    documentProperties: Object.fromEntries([...workbook.documentProperties].sort(([a], [b]) => compare(a, b))),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const compareRects = (a: Rect, b: Rect): number =>
  a.row - b.row || a.column - b.column || a.rows - b.rows || a.columns - b.columns;
const sorted = (lines: Iterable<number>): number[] => [...lines].sort((a, b) => a - b);
const sizes = (map: ReadonlyMap<number, number>): Record<number, number> => Object.fromEntries(map);

function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hideGridlines: sheet.hideGridlines,
    cells: cellSnapshots(sheet),
    columnWidths: sizes(sheet.columnWidths),
    rowHeights: sizes(sheet.rowHeights),
    hiddenRows: sorted(sheet.hiddenRows),
    hiddenColumns: sorted(sheet.hiddenColumns),
    merges: sheet.merges.map((merge) => ({ ...merge })).sort(compareRects),
    conditionalFormats: sheet.conditionalFormats.map((rule) => structuredClone(rule)),
    protections: sheet.protections.map(
      ({ range, description, warningOnly, editors, unprotected }): ProtectionSnapshot => ({
        ...(range && { range: { ...range } }),
        description,
        warningOnly,
        editors: [...editors].sort(compare),
        unprotected: unprotected.map((rect) => ({ ...rect })).sort(compareRects),
      }),
    ),
    filter: sheet.filter && { ...sheet.filter },
  };
}

function cellSnapshots(sheet: Sheet): CellSnapshot[] {
  const lastRow = Math.max(sheet.lastRow(), ...layers(sheet).map((layer) => layer.lastRow()));
  const lastColumn = Math.max(sheet.lastColumn(), ...layers(sheet).map((layer) => layer.lastColumn()));
  const cells: CellSnapshot[] = [];
  for (let row = 1; row <= lastRow; row += 1) {
    for (let column = 1; column <= lastColumn; column += 1) {
      const parts = { ...contentOf(sheet, row, column), ...annotationsOf(sheet, row, column) };
      if (Object.keys(parts).length > 0) cells.push({ row, column, ...parts });
    }
  }
  return cells;
}

const layers = (sheet: Sheet) => [sheet.formats, sheet.notes, sheet.runs, sheet.validations] as const;

function contentOf(sheet: Sheet, row: number, column: number): Partial<CellSnapshot> | null {
  const content = sheet.contents.get(row, column);
  if (content === undefined) {
    if (sheet.spills.get(row, column) === undefined) return null;
    const value = sheet.value(row, column);
    return value === null ? null : { value, spill: true };
  }
  if (!isFormula(content)) return { value: content };
  return { formula: sheet.formula(row, column) ?? content.text, computed: sheet.value(row, column) };
}

function annotationsOf(sheet: Sheet, row: number, column: number): Partial<CellSnapshot> {
  const format = sheet.formats.get(row, column);
  const note = sheet.notes.get(row, column);
  const runs = sheet.runs.get(row, column);
  const validation = sheet.validations.get(row, column);
  return {
    ...(format && { format }),
    ...(note === undefined ? null : { note }),
    ...(runs && { runs }),
    ...(validation && { validation }),
  };
}
