import type { TableRead } from '../reading';
import { columnsOf, type ReadRow, type Table } from '../tables';
import { carriedCell, type Present } from './carry';
import { keyOf, valueIn, type Output } from './output';

/** One row of a table to be rebuilt. */
export interface Line {
  /** The sheet row it stood in before; null = it is new. */
  readonly from: number | null;
  readonly fields: object;
}

/** The new rows, each with the row it stood in before; then the rows that are gone but carry the user's words. */
export function linesOf<T extends Table>(
  table: T,
  read: TableRead<T>,
  output: Output<T>,
  present: Present,
): readonly Line[] {
  const before = new Map<string, number>();
  const old: readonly ReadRow[] = read.rows;
  for (const row of old) if (!before.has(keyOf(table, row))) before.set(keyOf(table, row), row.ref.row);
  const lines: Line[] = output.rows.map((fields) => {
    const from = before.get(keyOf(table, fields)) ?? null;
    before.delete(keyOf(table, fields));
    return { from, fields };
  });
  const placed = new Set(lines.map((line) => line.from));
  const words = columnsOf(table)
    .filter(([, column]) => column.kept && column.kind !== 'choice')
    .flatMap(([field]) => read.columns.get(field) ?? []);
  const gone = old.filter(
    ({ ref }) =>
      !placed.has(ref.row) && words.some((column) => carriedCell(present, ref.row, column, ref.row) !== null),
  );
  return [...lines, ...gone.map((row) => ({ from: row.ref.row, fields: goneFields(table, row, output.gone) }))];
}

function goneFields(table: Table, row: ReadRow, gone: object | undefined): object {
  const fields: Record<string, unknown> = {};
  for (const [field, column] of columnsOf(table)) {
    const worded = column.kind === 'text' || column.kind === 'code' || column.kind === 'moment';
    if (table.key.includes(field) || (gone !== undefined && worded)) fields[field] = valueIn(row, field);
  }
  return { ...fields, ...gone };
}
