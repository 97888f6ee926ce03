import type { Issue } from '../core/issue';
import {
  columnsOf,
  declaredColumns,
  inputOf,
  newTableTab,
  planAppend,
  toInput,
  type Book,
  type Cell,
  type Input,
  type NewRow,
  type PlannedEdit,
  type PlannedStep,
  type Table,
  type TableRead,
} from '../workbook';

/** Steps for `makeChange`, or why they can't be made. */
export type RowSteps = { readonly steps: readonly PlannedStep[] } | { readonly issues: readonly Issue[] };

/** A field that is to be written as a plain number, whatever its column holds else. */
export interface PlainNumber {
  readonly field: string;
  readonly value: number;
}

/**
 * Adds a row without amounts of money to a table that the user owns; where the workbook has no such tab, makes it with this
 * row. `number` goes into its field as a number, in a cell that shows plain numbers.
 */
export function addRow<T extends Table>(
  book: Book,
  read: TableRead<T>,
  row: NewRow<T>,
  number?: PlainNumber,
): RowSteps {
  const { table, tab } = read;
  if (tab === null) {
    const blocked = read.issues.filter(({ code }) => code !== 'missing-tab');
    if (blocked.length > 0) return { issues: blocked };
    const writes = newTableTab('input', declaredColumns(table), [cellsOf(table, row, number)]);
    return { steps: [{ kind: 'create-tab', tab: table.name, writes }] };
  }
  if (read.headerRow === null) return { issues: read.issues };
  const plan = planAppend(book, read, [row], 0);
  if (plan.issues.length > 0) return { issues: plan.issues };
  const column = number === undefined ? undefined : read.columns.get(number.field);
  if (number === undefined || column === undefined) return { steps: [{ kind: 'append-rows', plan }] };
  const areas = [{ row: plan.row, column, rows: 1, columns: 1 }];
  const withNumber = {
    ...plan,
    styles: [...plan.styles, { areas, numberFormat: 'General' }],
    values: [...plan.values, { row: plan.row, column, cells: [[number.value]] }],
  };
  return { steps: [{ kind: 'append-rows', plan: withNumber }] };
}

function cellsOf(table: Table, row: object, number: PlainNumber | undefined): readonly Input[] {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  return columnsOf(table).map(([field, column]) =>
    number?.field === field ? number.value : toInput(column, fields[field], 0, column.format),
  );
}

/** One cell of a tab, as an edit; its number format decides how a percentage goes in. Nothing where the cell has it already. */
export function editCell(book: Book, tab: string, row: number, column: number, input: Input): PlannedStep {
  return { kind: 'edit-cells', tab, edits: [{ row, column, input, was: heldIn(book, tab, row, column) }] };
}

/** What a cell holds now. */
export function heldIn(book: Book, tab: string, row: number, column: number): PlannedEdit['was'] {
  const formula = book.formulas(tab)[row - 1]?.[column - 1] ?? '';
  return formula === '' ? { value: book.values(tab)[row - 1]?.[column - 1] ?? '' } : { formula };
}

/**
 * Takes rows out of a table whose order of rows means nothing: the last row moves up into the gap, with the user's own
 * columns. Where formulas or notes stand in either row nothing moves, and the row is left blank.
 */
export function removeRows(book: Book, read: TableRead, rows: readonly number[]): readonly PlannedStep[] {
  const { tab } = read;
  if (tab === null || rows.length === 0) return [];
  const [grid, formulas, notes] = [book.values(tab), book.formulas(tab), book.notes(tab)];
  const after = grid.map((line) => [...line]);
  const isPlain = (row: number): boolean =>
    [...(formulas[row - 1] ?? []), ...(notes[row - 1] ?? [])].every((text) => text === '');
  let last = read.lastRow;
  for (const row of [...rows].sort((a, b) => b - a)) {
    if (row < last && isPlain(row) && isPlain(last)) after[row - 1] = after[last - 1] ?? [];
    const emptied = row === last || !isPlain(row) || !isPlain(last) ? row : last;
    after[emptied - 1] = (after[emptied - 1] ?? []).map(() => '');
    if (emptied === last) last -= 1;
  }
  const edits = after.flatMap((line, index) =>
    line.flatMap((cell, at): readonly PlannedEdit[] => {
      const before = grid[index]?.[at] ?? '';
      if (isSame(cell, before)) return [];
      const formula = formulas[index]?.[at] ?? '';
      const was = formula === '' ? { value: before } : { formula };
      return [{ row: index + 1, column: at + 1, input: inputOf(cell), was }];
    }),
  );
  return [{ kind: 'edit-cells', tab, edits }];
}

function isSame(a: Cell, b: Cell): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.serial === b.serial : a === b;
}
