import type { Issue } from '../../core/issue';
import { currencyDecimals } from '../../core/money';
import type { Book, Cell, Grid } from '../book';
import { columnsOf, type Column, type RowOf, type Table } from '../tables';
import { isBlank, readText } from './cells';
import { findHeader, type Header, type HeaderCell, type Mapped } from './header';
import { findTab, mappedColumns, survey, type Places } from './places';
import { cellIssue, isProblem, tabIssue } from './problem';
import { blankOf, readerOf, type CellReader } from './reader';

/** A table as read. */
export interface TableRead<T extends Table = Table> {
  readonly table: T;
  /** Present name of its tab; null = there is none. */
  readonly tab: string | null;
  /** Sheet row of the header; null = not found. */
  readonly headerRow: number | null;
  /** Sheet column (1-based) of each field that was found. */
  readonly columns: ReadonlyMap<string, number>;
  readonly headers: readonly HeaderCell[];
  readonly rows: readonly RowOf<T>[];
  /** The last sheet row with anything in the table's columns; the header row where there are no rows. */
  readonly lastRow: number;
  readonly issues: readonly Issue[];
}

/** How to read. */
export interface ReadOptions {
  /** Decimals of the production's currency; 2 unless told. */
  readonly decimals?: number;
  /** From `survey`, where more than one table is read. */
  readonly places?: Places;
  /** True: amounts of a row that names a currency of its own are read with that currency's decimals. */
  readonly ownDecimals?: boolean;
}

/** Reads a table from its tab: one bulk read, whatever the number of rows. */
export function readTable<T extends Table>(book: Book, table: T, options: ReadOptions = {}): TableRead<T> {
  const places = options.places ?? survey(book);
  const place = findTab(places, table);
  if (place.tab === null) return nothing(table, null, [place.issue]);
  const percents = columnsOf(table).some(([, column]) => column.kind === 'percent');
  return readGrid(book.values(place.tab), table, {
    tab: place.tab,
    mapped: mappedColumns(places, table, place.tab),
    decimals: options.decimals ?? 2,
    ownDecimals: options.ownDecimals ?? false,
    texts: percents ? book.texts(place.tab) : [],
  });
}

/** What is needed beside the cells. */
export interface GridPlace {
  readonly tab: string;
  readonly mapped?: Mapped;
  readonly decimals?: number;
  readonly ownDecimals?: boolean;
  /** The cells as shown; only percentages look at them. */
  readonly texts?: readonly (readonly string[])[];
}

/** Reads a table from its tab's cells. Wholly blank rows are skipped; a row with an unreadable cell keeps its other values. */
export function readGrid<T extends Table>(grid: Grid, table: T, place: GridPlace): TableRead<T> {
  const { tab, mapped = new Map<string, number>(), decimals = 2, ownDecimals = false, texts = [] } = place;
  const header = findHeader(grid, table, tab, mapped);
  if (header === null) return nothing(table, tab, [isEmpty(grid) ? emptyTab(table, tab) : noHeader(table, tab)]);
  const reader = rowReader(table, header, decimals);
  const currencyAt = ownDecimals ? header.columns.get('currency') : undefined;
  const readerOfRow =
    currencyAt === undefined
      ? () => reader
      : byCurrency(currencyAt - 1, decimals, (digits) => rowReader(table, header, digits));
  const extras = table.extras ? header.headers.filter((cell) => cell.field === null) : [];
  const rows: RowOf<T>[] = [];
  const issues: Issue[] = [...header.issues];
  let lastRow = header.row;
  for (let row = header.row + 1; row <= grid.length; row += 1) {
    const cells = grid[row - 1] ?? [];
    if (!hasContent(cells, reader.present)) continue;
    lastRow = row;
    rows.push(readRow<T>(cells, texts[row - 1] ?? [], { tab, row }, readerOfRow(cells), extras, issues));
  }
  return { table, tab, headerRow: header.row, columns: header.columns, headers: header.headers, rows, lastRow, issues };
}

interface FieldReader {
  readonly field: string;
  readonly name: string;
  /** 0-based; -1 = the column is not there. */
  readonly index: number;
  readonly blank: unknown;
  readonly read: CellReader;
}

function fieldReader(field: string, column: Column, header: Header, decimals: number): FieldReader {
  const at = header.columns.get(field);
  const name = header.headers.find((cell) => cell.column === at)?.text ?? column.name;
  return { field, name, index: (at ?? 0) - 1, blank: blankOf(column.kind), read: readerOf(column, decimals) };
}

function rowReader(table: Table, header: Header, decimals: number): RowReader {
  const all = columnsOf(table).map(([field, column]) => fieldReader(field, column, header, decimals));
  const blanks = Object.fromEntries(all.map(({ field, blank }) => [field, blank]));
  const blankRow = { ref: null, ...blanks, unreadable: NONE, extras: NONE };
  return { present: all.filter(({ index }) => index >= 0), blankRow };
}

/** The reader of a row by the currency it names, which may have other decimals: 10.50 in USD on a production in JPY. */
function byCurrency(
  currencyAt: number,
  decimals: number,
  readerWith: (decimals: number) => RowReader,
): (cells: readonly Cell[]) => RowReader {
  const byDecimals = new Map<number, RowReader>();
  const byCell = new Map<Cell, RowReader>();
  return (cells) => {
    const cell = cells[currencyAt] ?? '';
    const known = byCell.get(cell);
    if (known !== undefined) return known;
    const digits = currencyDecimals(readText(cell)) ?? decimals;
    const reader = byDecimals.get(digits) ?? readerWith(digits);
    byDecimals.set(digits, reader);
    byCell.set(cell, reader);
    return reader;
  };
}

/** A row counts when a cell says something: an unticked box or the 0 of a formula filled down does not. */
function hasContent(cells: readonly Cell[], present: readonly FieldReader[]): boolean {
  for (const { index } of present) {
    const cell = cells[index];
    if (cell !== undefined && cell !== '' && cell !== false && cell !== 0 && !isBlank(cell)) return true;
  }
  return false;
}

/** The columns that are there, and what a row without content would be. */
interface RowReader {
  readonly present: readonly FieldReader[];
  readonly blankRow: Readonly<Record<string, unknown>>;
}

const NONE: Readonly<Record<string, never>> = Object.freeze({});

function readRow<T extends Table>(
  cells: readonly Cell[],
  texts: readonly string[],
  ref: { readonly tab: string; readonly row: number },
  { blankRow, present }: RowReader,
  extras: readonly HeaderCell[],
  issues: Issue[],
): RowOf<T> {
  // A copy of a blank row costs much less than a row built field by field, and most cells are blank.
  const row: Record<string, unknown> = { ...blankRow };
  row['ref'] = ref;
  for (const { field, name, index, read } of present) {
    const cell = cells[index];
    if (cell === undefined || cell === '' || isBlank(cell)) continue;
    const value = read(cell, texts[index] ?? '');
    if (isProblem(value)) {
      const issue = cellIssue(value, { tab: ref.tab, row: ref.row, column: index + 1, name });
      issues.push(issue);
      row['unreadable'] = { ...(row['unreadable'] as Readonly<Record<string, Issue>>), [field]: issue };
    } else row[field] = value;
  }
  if (extras.length > 0)
    row['extras'] = Object.fromEntries(extras.map(({ text, column }) => [text, readText(cells[column - 1] ?? '')]));
  return row as RowOf<T>;
}

function nothing<T extends Table>(table: T, tab: string | null, issues: readonly Issue[]): TableRead<T> {
  return { table, tab, headerRow: null, columns: new Map(), headers: [], rows: [], lastRow: 0, issues };
}

function isEmpty(grid: Grid): boolean {
  return grid.every((cells) => cells.every(isBlank));
}

function headersOf(table: Table): string {
  return columnsOf(table)
    .filter(([, column]) => column.required)
    .map(([, column]) => column.name)
    .join(', ');
}

function emptyTab(table: Table, tab: string): Issue {
  return tabIssue(
    'empty-tab',
    'high',
    { tab, cell: 'A1' },
    {
      expected: `a header row with ${headersOf(table)}`,
      received: 'an empty tab',
      message: `${tab} is empty.`,
      advice: `Type the headers ${headersOf(table)} in one row, or delete the tab and let Set up workbook create it.`,
    },
  );
}

function noHeader(table: Table, tab: string): Issue {
  return tabIssue(
    'no-header',
    'high',
    { tab, cell: 'A1' },
    {
      expected: `a header row with ${headersOf(table)}`,
      received: 'no row among the first 30 with two of these',
      message: `${tab}: no header row was found in the first 30 rows.`,
      advice: `Put the headers in one row, such as ${headersOf(table)}, or choose the columns in Set up workbook.`,
    },
  );
}
