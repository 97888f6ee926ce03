import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { type Content, Formula } from './content';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Fills an empty workbook from a snapshot. Calculated values in it are not trusted: the engine calculates them again. */
export function loadSnapshot(workbook: Workbook, snapshot: WorkbookSnapshot): void {
  workbook.title = snapshot.title;
  workbook.locale = snapshot.locale;
  workbook.timeZone = snapshot.timeZone;
  for (const [key, value] of Object.entries(snapshot.documentProperties)) workbook.documentProperties.set(key, value);
  for (const each of snapshot.sheets) loadSheet(workbook, each);
  for (const { name, sheetId, range } of snapshot.names) workbook.setName(name, sheetId, { ...range });
  for (const { id, key, value, visibility, at } of snapshot.metadata) {
    workbook.addMetadata({ id, key, value, visibility, at: at ? { ...at } : null });
  }
  workbook.activeSheetId = snapshot.activeSheetId;
}

function loadSheet(workbook: Workbook, from: SheetSnapshot): void {
  const { id, name, rows, columns } = from;
  const sheet = workbook.addSheet(name, { id, rows, columns });
  sheet.hidden = from.hidden;
  sheet.tabColor = from.tabColor;
  sheet.frozenRows = from.frozenRows;
  sheet.frozenColumns = from.frozenColumns;
  sheet.hideGridlines = from.hideGridlines;
  sheet.filter = from.filter && { ...from.filter };
  sheet.columnWidths = toMap(from.columnWidths);
  sheet.rowHeights = toMap(from.rowHeights);
  sheet.hiddenRows = new Set(from.hiddenRows);
  sheet.hiddenColumns = new Set(from.hiddenColumns);
  sheet.merges = from.merges.map((merge) => ({ ...merge }));
  sheet.conditionalFormats = structuredClone([...from.conditionalFormats]);
  sheet.protections = from.protections.map(({ range, description, warningOnly, editors, unprotected }) => ({
    range: range ? { ...range } : null,
    description,
    warningOnly,
    editors: [...editors],
    unprotected: unprotected.map((rect) => ({ ...rect })),
  }));
  for (const cell of from.cells) loadCell(sheet, cell);
}

const toMap = (sizes: Readonly<Record<number, number>>): Map<number, number> =>
  new Map(Object.entries(sizes).map(([at, size]) => [Number(at), size]));

function loadCell(sheet: Sheet, cell: CellSnapshot): void {
  const { row, column } = cell;
  const content = contentOf(cell);
  if (content !== undefined) sheet.load(row, column, content);
  if (cell.format) sheet.formats.set(row, column, sheet.workbook.formatPool.intern(cell.format));
  if (cell.note !== undefined) sheet.notes.set(row, column, cell.note);
  if (cell.runs) sheet.runs.set(row, column, structuredClone(cell.runs));
  if (cell.validation) sheet.validations.set(row, column, structuredClone(cell.validation));
}

function contentOf(cell: CellSnapshot): Content | undefined {
  if (cell.formula !== undefined) return new Formula(cell.formula);
  return cell.spill ? undefined : cell.value;
}
