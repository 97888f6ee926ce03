import type { CellSnapshot, Rect, SheetSnapshot, ValidationSnapshot } from '../snapshot';
import { parseA1 } from '../values';
import { readCells } from './cell-read';
import { readConditionals } from './conditionals';
import { listOf } from './store';
import type { Worksheet } from './store';
import type { StyleReading } from './styles';
import { readValidations } from './validations';

const isRect = (text: string): Rect | null => {
  const found = parseA1(text.replaceAll('$', ''));
  if (found?.rows === undefined || found.columns === undefined) return null;
  return { row: found.row, column: found.column, rows: found.rows, columns: found.columns };
};

/** A sheet as the file tells it. The grid is that of a new sheet, or as large as what is in it. */
export function readSheet(sheet: Worksheet, id: number, reading: StyleReading): SheetSnapshot {
  const cells = readCells(sheet, reading);
  const merges = listOf(sheet.model.merges).flatMap((text) => isRect(text) ?? []);
  const rows = Math.max(
    1000,
    ...bounds(cells, ({ row }) => row),
    ...merges.map(({ row, rows: count }) => row + count - 1),
  );
  const columns = Math.max(
    26,
    ...bounds(cells, ({ column }) => column),
    ...merges.map((rect) => rect.column + rect.columns - 1),
  );
  const [view] = listOf(sheet.views);
  const frozen = view?.state === 'frozen' ? view : undefined;
  return {
    id,
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    tabColor: reading.colour(sheet.properties.tabColor) ?? null,
    rows,
    columns,
    frozenRows: frozen?.ySplit ?? 0,
    frozenColumns: frozen?.xSplit ?? 0,
    hideGridlines: view?.showGridLines === false,
    cells: withValidations(cells, sheet, { rows, columns }),
    ...readSizes(sheet, rows, columns),
    merges,
    conditionalFormats: readConditionals(sheet, reading),
    protections: isProtected(sheet) ? [{ description: '', warningOnly: false, editors: [], unprotected: [] }] : [],
    filter: typeof sheet.autoFilter === 'string' ? isRect(sheet.autoFilter) : null,
  };
}

const isProtected = (sheet: Worksheet): boolean => sheet.sheetProtection?.sheet === true;

/** The largest number, as a list of at most one, so that a million cells are no million arguments. */
function bounds(cells: readonly CellSnapshot[], of: (cell: CellSnapshot) => number): readonly number[] {
  let largest = 0;
  for (const cell of cells) largest = Math.max(largest, of(cell));
  return [largest];
}

function readSizes(
  sheet: Worksheet,
  rows: number,
  columns: number,
): Pick<SheetSnapshot, 'columnWidths' | 'rowHeights' | 'hiddenRows' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const hiddenRows: number[] = [];
  for (let column = 1; column <= Math.min(columns, listOf(sheet.columns).length); column += 1) {
    const { width, hidden } = sheet.getColumn(column);
    if (width !== undefined) columnWidths[column] = Math.round(width * 7 + 5);
    if (hidden) hiddenColumns.push(column);
  }
  for (let row = 1; row <= rows; row += 1) {
    const line = sheet.findRow(row);
    if (line === undefined) continue;
    if (line.height !== undefined && line.customHeight === true) rowHeights[row] = Math.round(line.height / 0.75);
    if (line.hidden) hiddenRows.push(row);
  }
  return { columnWidths, rowHeights, hiddenRows, hiddenColumns };
}

/** Adds validations to the cells they are on, in order; also to cells that are otherwise untouched. */
function withValidations(
  cells: readonly CellSnapshot[],
  sheet: Worksheet,
  grid: { rows: number; columns: number },
): CellSnapshot[] {
  const rules = new Map<
    string,
    { readonly row: number; readonly column: number; readonly validation: ValidationSnapshot }
  >();
  readValidations(sheet, grid, (row, column, validation) => rules.set(`${row},${column}`, { row, column, validation }));
  if (rules.size === 0) return [...cells];
  const result = cells.map((cell): CellSnapshot => {
    const key = `${cell.row},${cell.column}`;
    const rule = rules.get(key);
    rules.delete(key);
    return rule === undefined ? cell : { ...cell, validation: rule.validation };
  });
  return [...result, ...rules.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
