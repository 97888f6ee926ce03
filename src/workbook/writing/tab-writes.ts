import type { Area, Book, GridSize, Input, Style } from '../book';

/** A rectangle of content and its upper left corner, 1-based. */
export interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly T[])[];
}

/** Everything that is to be written to one tab, as data: worked out first, journalled, then applied. */
export interface TabWrites {
  /** The grid must be at least this large. */
  readonly size: GridSize;
  readonly values: readonly Block<Input>[];
  readonly formulas: readonly Block<string>[];
  readonly notes: readonly Block<string>[];
  readonly styles: readonly Style[];
  readonly dropdowns: readonly { readonly area: Area; readonly choices: readonly string[] }[];
  readonly widths: readonly number[];
  /** Null = as they are. */
  readonly frozenRows: number | null;
}

/** Writes it all: as many service calls as there are blocks and styles, whatever the number of rows. */
export function applyWrites(book: Book, tab: string, writes: TabWrites, present: GridSize): void {
  if (writes.size.rows > present.rows || writes.size.columns > present.columns) book.growGrid(tab, writes.size);
  if (writes.styles.length > 0) book.style(tab, writes.styles);
  for (const { row, column, cells } of writes.values) book.writeValues(tab, row, column, cells);
  for (const { row, column, cells } of writes.formulas) book.writeFormulas(tab, row, column, cells);
  for (const { row, column, cells } of writes.notes) book.writeNotes(tab, row, column, cells);
  for (const { area, choices } of writes.dropdowns) book.dropdown(tab, area, choices);
  if (writes.widths.length > 0) book.setWidths(tab, writes.widths);
  if (writes.frozenRows !== null) book.freezeRows(tab, writes.frozenRows);
}

/** Parts a wide block into runs of columns for which there is something to write, so that columns in between are not touched. */
export function columnRuns<T>(
  row: number,
  columns: readonly number[],
  cells: readonly (readonly (T | undefined)[])[],
  blank: T,
): readonly Block<T>[] {
  const sorted = [...columns].sort((a, b) => a - b);
  const blocks: Block<T>[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === (sorted[to - 1] ?? 0) + 1) to += 1;
    const run = sorted.slice(from, to);
    blocks.push({
      row,
      column: run[0] ?? 1,
      cells: cells.map((line) => run.map((column) => line[column - 1] ?? blank)),
    });
    from = to;
  }
  return cells.length === 0 ? [] : blocks;
}
