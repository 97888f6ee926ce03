import type { Input } from '../book';
import type { Table } from '../tables';
import { carriedCell, type Carried, type Present } from './carry';
import type { Line } from './lines';
import { valueIn } from './output';
import { columnRuns, type Block } from './tab-writes';
import { isLink, linkFormula, toInput } from './to-input';

/** Where a table's content goes. */
export interface Frame {
  readonly table: Table;
  /** Sheet column of each field. */
  readonly columns: ReadonlyMap<string, number>;
  readonly headerRow: number;
  readonly width: number;
  /** Rows to be written: the new ones, and those that must be emptied. */
  readonly height: number;
  /** Columns that are not to be touched. */
  readonly untouched: ReadonlySet<number>;
  readonly decimals: number;
}

/** The content of a table as blocks: values, and columns of formulas. */
export interface Content {
  readonly values: readonly Block<Input>[];
  readonly formulas: readonly Block<string>[];
}

/**
 * Lays lines out in their columns: fields from the line, the user's kept cells and own columns from where the line stood before. A
 * column that holds formulas alone goes out as formulas; where values stand among them, all goes out as typed.
 */
export function contentOf(lines: readonly Line[], present: Present, frame: Frame): Content {
  const { headerRow, width, height, columns } = frame;
  const cells: Input[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  const formulas = new Map<number, string[]>();
  const put = (index: number, column: number, cell: Carried): void => {
    const line = cells[index];
    if (!cell.formula && line !== undefined) line[column - 1] = cell.input;
    if (!cell.formula) return;
    const list = formulas.get(column) ?? Array.from({ length: height }, () => '');
    list[index] = String(cell.input);
    formulas.set(column, list);
  };
  const own = ownColumns(present, frame);
  lines.forEach((line, index) => {
    const row = headerRow + 1 + index;
    for (const [field, column] of columns) {
      const cell = fieldCell(frame, line, field, present, column, row);
      if (cell !== null) put(index, column, cell);
    }
    if (line.from === null) return;
    for (const column of own) {
      const carried = carriedCell(present, line.from, column, row);
      if (carried !== null) put(index, column, carried);
    }
  });
  const pure = [...formulas.keys()].filter((column) => cells.every((line) => line[column - 1] === ''));
  for (const [column, list] of formulas) {
    if (pure.includes(column)) continue;
    list.forEach((formula, index) => {
      const line = cells[index];
      if (formula !== '' && line !== undefined) line[column - 1] = formula;
    });
  }
  const valueColumns = [...new Set([...columns.values(), ...own])].filter(
    (column) => !frame.untouched.has(column) && !pure.includes(column),
  );
  return {
    values: columnRuns(headerRow + 1, valueColumns, cells, ''),
    formulas: pure
      .filter((column) => !frame.untouched.has(column))
      .map((column) => ({
        row: headerRow + 1,
        column,
        cells: (formulas.get(column) ?? []).map((formula) => [formula]),
      })),
  };
}

/** Columns of the user's own with anything in them below the header. */
function ownColumns(present: Present, frame: Frame): readonly number[] {
  const declared = new Set(frame.columns.values());
  return Array.from({ length: frame.width }, (_, index) => index + 1).filter(
    (column) =>
      !declared.has(column) &&
      !frame.untouched.has(column) &&
      present.grid.some(
        (line, index) =>
          index >= frame.headerRow &&
          ((line[column - 1] ?? '') !== '' || (present.formulas[index]?.[column - 1] ?? '') !== ''),
      ),
  );
}

/** What a field's cell is to hold; null = nothing. A kept cell of a row that stood there before is what the user left in it. */
function fieldCell(
  { table, decimals }: Frame,
  line: Line,
  field: string,
  present: Present,
  column: number,
  row: number,
): Carried | null {
  const declared = table.columns[field];
  if (declared === undefined) return null;
  if (declared.kept && line.from !== null) {
    const carried = carriedCell(present, line.from, column, row);
    if (carried !== null || declared.kind !== 'choice') return carried;
  }
  const value = valueIn(line.fields, field);
  if (isLink(value)) return { input: linkFormula(value), formula: true };
  const input = toInput(declared, value, decimals);
  return input === '' ? null : { input, formula: false };
}

/** The notes of the rows, travelling with them; nothing where there are none. */
export function noteBlocks(lines: readonly Line[], present: Present, frame: Frame): readonly Block<string>[] {
  const { headerRow, width, height } = frame;
  const any = present.notes.some((line, index) => index >= headerRow && line.some((note) => note !== ''));
  if (!any || height === 0) return [];
  const cells = Array.from({ length: height }, (_, index) => {
    const from = lines[index]?.from ?? null;
    return Array.from({ length: width }, (__, at) => (from === null ? '' : (present.notes[from - 1]?.[at] ?? '')));
  });
  return [{ row: headerRow + 1, column: 1, cells }];
}
