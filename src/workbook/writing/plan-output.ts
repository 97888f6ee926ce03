import type { Issue } from '../../core/issue';
import type { Book, Input, Style } from '../book';
import { findTab, mappedColumns, readGrid, tabIssue, type Places, type TableRead } from '../reading';
import { columnsOf, type Column, type RowOf, type Table, type ValueOf } from '../tables';
import { carriedCell, isSpilled, readPresent, type Carried, type Present } from './carry';
import { columnFormats, newTableTab } from './new-tab';
import { columnRuns, type Block, type TabWrites } from './tab-writes';
import { isLink, linkFormula, toInput, type Link } from './to-input';

/** A row to be written: any of the table's fields. Kept fields only count for rows that were not there before. */
export type OutputRow<T extends Table> =
  T extends Table<infer C> ? { readonly [F in keyof C]?: ValueOf<C[F]> | Link | null } : never;

/** What an output table is to become. */
export interface Output<T extends Table> {
  readonly rows: readonly OutputRow<T>[];
  /** Rows to stand out (totals), by index. */
  readonly bold?: readonly number[];
  /** Notes on headers, by field. */
  readonly headerNotes?: Readonly<Partial<Record<string, string>>>;
  /** What a row shows that is no longer found but carries the user's words; without it such a row keeps its key alone. */
  readonly gone?: OutputRow<T>;
}

/** A table worked out, nothing written yet. */
export type OutputPlan =
  | { readonly kind: 'create'; readonly tab: string; readonly writes: TabWrites }
  | {
      readonly kind: 'rewrite';
      readonly tab: string;
      readonly writes: TabWrites;
      readonly size: { readonly rows: number; readonly columns: number };
    }
  | { readonly kind: 'refuse'; readonly issues: readonly Issue[] };

/** How the table stood before, for figures that compare with it; empty where there was none. */
export type Before<T extends Table> = Pick<TableRead<T>, 'rows' | 'headers'> & {
  /** Notes on headers, by field. */
  readonly headerNotes: ReadonlyMap<string, string>;
};

/**
 * Works out how an output table is rebuilt: by key, with the user's kept columns, own columns and notes travelling with their
 * row; a row that is gone stays, below, as long as it carries words of the user's in a kept column. Reads in bulk, writes nothing.
 */
export function planOutput<T extends Table>(
  book: Book,
  places: Places,
  table: T,
  make: (before: Before<T>) => Output<T>,
  decimals: number,
): OutputPlan {
  const place = findTab(places, table);
  if (place.tab === null) {
    if (place.issue.code !== 'missing-tab') return { kind: 'refuse', issues: [place.issue] };
    return planNew(table, make({ rows: [], headers: [], headerNotes: new Map() }), decimals);
  }
  const present = readPresent(book, place.tab);
  const mapped = mappedColumns(places, table, place.tab);
  const read = readGrid(present.grid, table, { tab: place.tab, mapped, decimals });
  const blocked = read.issues.filter((issue) => issue.code === 'no-header' || issue.code === 'duplicate-column');
  if (blocked.length > 0) return { kind: 'refuse', issues: blocked.map((issue) => refusal(issue, table.name)) };
  const headerNotes = new Map(
    [...read.columns].map(([field, column]) => [field, present.notes[(read.headerRow ?? 1) - 1]?.[column - 1] ?? '']),
  );
  const output = make({ rows: read.rows, headers: read.headers, headerNotes });
  return planRewrite(table, place.tab, book.gridSize(place.tab), present, read, output, decimals);
}

function planNew<T extends Table>(table: T, output: Output<T>, decimals: number): OutputPlan {
  const columns = columnsOf(table);
  const lines = output.rows.map((row) =>
    columns.map(([field, column]) => plainInput(column, valueIn(row, field), decimals)),
  );
  const writes = newTableTab(table, [], lines);
  const links = columns.flatMap(([field], index) =>
    linkBlock(
      output.rows.map((row) => valueIn(row, field)),
      2,
      index + 1,
    ),
  );
  const notes = headerNoteBlocks(
    new Map(columns.map(([field], index) => [field, index + 1])),
    1,
    output.headerNotes ?? {},
  );
  const bold = boldStyle(output.bold ?? [], 1, columns.length);
  return {
    kind: 'create',
    tab: table.name,
    writes: { ...writes, formulas: links, notes, styles: [...writes.styles, ...bold] },
  };
}

function valueIn(row: object, field: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[field];
}

function plainInput(column: Column, value: unknown, decimals: number): Input {
  return isLink(value) ? '' : toInput(column, value, decimals);
}

/** A column of links is written as formulas, in one block; text among them stays as written before. */
function linkBlock(values: readonly unknown[], row: number, column: number): readonly Block<string>[] {
  return values.some(isLink)
    ? [{ row, column, cells: values.map((value) => [isLink(value) ? linkFormula(value) : '']) }]
    : [];
}

function headerNoteBlocks(
  columns: ReadonlyMap<string, number>,
  row: number,
  notes: Readonly<Partial<Record<string, string>>>,
): readonly Block<string>[] {
  return Object.entries(notes).flatMap(([field, note]) => {
    const column = columns.get(field);
    return column === undefined ? [] : [{ row, column, cells: [[note ?? '']] }];
  });
}

function boldStyle(indexes: readonly number[], headerRow: number, columns: number): readonly Style[] {
  if (indexes.length === 0) return [];
  return [{ areas: indexes.map((index) => ({ row: headerRow + 1 + index, column: 1, rows: 1, columns })), bold: true }];
}

interface Line {
  /** The row it stood in before; null = new. */
  readonly from: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

function planRewrite<T extends Table>(
  table: T,
  tab: string,
  size: { readonly rows: number; readonly columns: number },
  present: Present,
  read: TableRead<T>,
  output: Output<T>,
  decimals: number,
): OutputPlan {
  const headerRow = read.headerRow ?? 1;
  const presentWidth =
    read.headerRow === null ? 0 : Math.max(...read.headers.map((header) => header.column), widthOf(present));
  const missing = columnsOf(table).filter(([field]) => !read.columns.has(field));
  const columns = new Map(read.columns);
  missing.forEach(([field], index) => columns.set(field, presentWidth + index + 1));
  const width = Math.max(presentWidth, ...columns.values());
  const ours = new Set(
    [...columns].filter(([field]) => table.columns[field]?.kept === false).map(([, column]) => column),
  );
  const users = Array.from({ length: width }, (_, index) => index + 1).filter((column) => !ours.has(column));
  const spilled = new Set(users.filter((column) => isSpilled(present, column, headerRow)));
  const lines = arrange(table, read, output, present);
  const height = Math.max(lines.length, present.grid.length - headerRow);

  const cells: (Input | undefined)[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  const formulas = new Map<number, string[]>();
  lines.forEach((line, index) => {
    const target = cells[index];
    if (target === undefined) return;
    const row = headerRow + 1 + index;
    for (const [field, column] of columns) {
      const declared = table.columns[field];
      if (declared === undefined) continue;
      const carried = declared.kept && line.from !== null ? carriedCell(present, line.from, column, row) : null;
      const fallback = declared.kept && line.from !== null && declared.kind !== 'choice' ? '' : null;
      const value = valueIn(line.fields, field);
      if (carried !== null) put(target, formulas, index, column, height, carried);
      else if (isLink(value))
        put(target, formulas, index, column, height, { input: linkFormula(value), formula: true });
      else target[column - 1] = fallback ?? toInput(declared, value, decimals);
    }
    if (line.from === null) return;
    for (const column of users) {
      if (isOf(columns, column)) continue;
      const carried = carriedCell(present, line.from, column, row);
      if (carried !== null) put(target, formulas, index, column, height, carried);
    }
  });

  // A column of formulas alone goes out as formulas; where values stand among them, all goes out as typed.
  const formulaColumns = [...formulas].filter(([column]) =>
    cells.every((line) => line[column - 1] === '' || line[column - 1] === undefined),
  );
  for (const [column, list] of formulas) {
    if (formulaColumns.some(([each]) => each === column)) continue;
    list.forEach((formula, index) => {
      const target = cells[index];
      if (formula !== '' && target !== undefined) target[column - 1] = formula;
    });
  }
  const asFormulas = new Set(formulaColumns.map(([column]) => column));
  const valueColumns = Array.from({ length: width }, (_, index) => index + 1).filter(
    (column) =>
      !spilled.has(column) &&
      !asFormulas.has(column) &&
      (isOf(columns, column) || hasContent(present, column, headerRow)),
  );
  const headers = missing.map(([field, column]) => ({ column: columns.get(field) ?? 1, name: column.name }));
  const firstHeader = headers[0];
  const newHeaders: readonly Block<Input>[] =
    firstHeader === undefined
      ? []
      : [{ row: headerRow, column: firstHeader.column, cells: [headers.map((header) => header.name)] }];
  const below = { row: headerRow + 1, rows: Math.max(1, Math.max(size.rows, headerRow + height) - headerRow) };
  const newFormats = Array.from({ length: width }, (_, index) => {
    const entry = missing.find(([field]) => columns.get(field) === index + 1);
    return entry === undefined ? null : entry[1];
  });
  const boldRows = boldStyle(output.bold ?? [], headerRow, width);
  const plain: readonly Style[] =
    boldRows.length === 0 || height === 0
      ? []
      : [{ areas: [{ row: headerRow + 1, column: 1, rows: height, columns: width }], bold: false }];
  return {
    kind: 'rewrite',
    tab,
    size,
    writes: {
      size: { rows: headerRow + Math.max(height, 1), columns: width },
      values: [...newHeaders, ...columnRuns(headerRow + 1, valueColumns, cells, '')],
      formulas: formulaColumns
        .filter(([column]) => !spilled.has(column))
        .map(([column, list]) => ({ row: headerRow + 1, column, cells: list.map((formula) => [formula]) })),
      notes: [
        ...noteBlocks(present, lines, headerRow, width, height),
        ...headerNoteBlocks(columns, headerRow, output.headerNotes ?? {}),
      ],
      styles: [
        ...(headers.length > 0
          ? [{ areas: headers.map(({ column }) => ({ row: headerRow, column, rows: 1, columns: 1 })), bold: true }]
          : []),
        ...columnFormats(newFormats, below),
        ...plain,
        ...boldRows,
      ],
      dropdowns: missing.flatMap(([field, column]) =>
        column.kind === 'choice' && column.kept
          ? [{ area: { ...below, column: columns.get(field) ?? 1, columns: 1 }, choices: column.choices }]
          : [],
      ),
      widths: [],
      frozenRows: read.headerRow === null ? 1 : null,
    },
  };
}

function put(
  target: (Input | undefined)[],
  formulas: Map<number, string[]>,
  index: number,
  column: number,
  height: number,
  carried: Carried,
): void {
  if (!carried.formula) {
    target[column - 1] = carried.input;
    return;
  }
  const list = formulas.get(column) ?? Array.from({ length: height }, () => '');
  list[index] = String(carried.input);
  formulas.set(column, list);
}

function isOf(columns: ReadonlyMap<string, number>, column: number): boolean {
  for (const each of columns.values()) if (each === column) return true;
  return false;
}

function widthOf(present: Present): number {
  return present.grid[0]?.length ?? 0;
}

function hasContent(present: Present, column: number, headerRow: number): boolean {
  return present.grid.some((line, index) => index >= headerRow && (line[column - 1] ?? '') !== '');
}

/** The new rows, each with the row it stood in before; then the rows that are gone but carry the user's words. */
function arrange<T extends Table>(table: T, read: TableRead<T>, output: Output<T>, present: Present): readonly Line[] {
  const before = new Map<string, number>();
  const spare: RowOf<T>[] = [];
  for (const row of read.rows) {
    const key = keyOf(table, row);
    if (before.has(key)) spare.push(row);
    else before.set(key, row.ref.row);
  }
  const lines: Line[] = output.rows.map((fields) => {
    const key = keyOf(table, fields);
    const from = before.get(key) ?? null;
    before.delete(key);
    return { from, fields: fields as Readonly<Record<string, unknown>> };
  });
  const left = new Set(before.values());
  const gone = [...read.rows.filter((row) => left.has(row.ref.row)), ...spare];
  const words = columnsOf(table).filter(([, column]) => column.kept && column.kind !== 'choice');
  const wordy = gone.filter((row) =>
    words.some(([field]) => {
      const column = read.columns.get(field);
      return column !== undefined && carriedCell(present, row.ref.row, column, row.ref.row) !== null;
    }),
  );
  return [...lines, ...wordy.map((row) => ({ from: row.ref.row, fields: goneFields(table, row, output.gone) }))];
}

function goneFields<T extends Table>(
  table: T,
  row: RowOf<T>,
  gone: OutputRow<T> | undefined,
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [field, column] of columnsOf(table)) {
    const text = column.kind === 'text' || column.kind === 'code';
    if (table.key.includes(field) || (gone !== undefined && (text || column.kind === 'moment')))
      fields[field] = valueIn(row, field);
  }
  return { ...fields, ...gone };
}

/** What tells a row from the others: its key fields as text. */
export function keyOf(table: Pick<Table, 'key'>, row: object): string {
  return table.key.map((field) => String(valueIn(row, field) ?? '').trim()).join('\u001f');
}

function noteBlocks(
  present: Present,
  lines: readonly Line[],
  headerRow: number,
  width: number,
  height: number,
): readonly Block<string>[] {
  const any = present.notes.some((line, index) => index >= headerRow && line.some((note) => note !== ''));
  if (!any || height === 0) return [];
  const cells = Array.from({ length: height }, (_, index) => {
    const from = lines[index]?.from ?? null;
    return Array.from({ length: width }, (__, column) =>
      from === null ? '' : (present.notes[from - 1]?.[column] ?? ''),
    );
  });
  return [{ row: headerRow + 1, column: 1, cells }];
}

function refusal(issue: Issue, table: string): Issue {
  return tabIssue(issue.code, 'high', issue.where, {
    expected: issue.expected,
    received: issue.received,
    message: `${issue.message} ${table} can't be rebuilt there.`,
    advice: `Mend the header row, or rename the tab: ${table} is then made anew.`,
  });
}
