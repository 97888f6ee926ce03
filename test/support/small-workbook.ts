import type { CellSnapshot, Rect, SheetSnapshot, WorkbookSnapshot } from '../../host/src/snapshot';

/** A cell as a test writes it: `{ date }` is ISO text, `{ formula }` starts with `=`, null is blank. */
export type TestCell = string | number | boolean | null | { readonly date: string } | { readonly formula: string };

/** A workbook of small tabs, rows from A1 on. */
export function workbook(tabs: Readonly<Record<string, readonly (readonly TestCell[])[]>>): WorkbookSnapshot {
  return {
    title: 'Test',
    locale: 'en_US',
    timeZone: 'America/Los_Angeles',
    activeSheetId: 1,
    names: [],
    metadata: [],
    documentProperties: {},
    sheets: Object.entries(tabs).map(([name, rows], index) => sheet(index + 1, name, rows)),
  };
}

/** The same workbook with cells of a tab merged. */
export function merged(snapshot: WorkbookSnapshot, tab: string, rect: Rect): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((each) => (each.name === tab ? { ...each, merges: [...each.merges, rect] } : each)),
  };
}

function sheet(id: number, name: string, rows: readonly (readonly TestCell[])[]): SheetSnapshot {
  const cells = rows.flatMap((row, at) => row.flatMap((cell, index) => cellOf(at + 1, index + 1, cell)));
  return {
    id,
    name,
    hidden: false,
    tabColor: null,
    rows: Math.max(1000, rows.length),
    columns: Math.max(26, ...rows.slice(0, 1).map((row) => row.length)),
    frozenRows: 0,
    frozenColumns: 0,
    hideGridlines: false,
    cells,
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    conditionalFormats: [],
    protections: [],
    filter: null,
  };
}

function cellOf(row: number, column: number, cell: TestCell): CellSnapshot[] {
  if (cell === null) return [];
  if (typeof cell !== 'object') return [{ row, column, value: cell }];
  if ('formula' in cell) return [{ row, column, formula: cell.formula }];
  const value = Date.parse(`${cell.date}T00:00:00Z`) / 86_400_000 + 25_569;
  return [{ row, column, value, format: { numberFormat: 'yyyy-mm-dd' } }];
}
