import type { Day } from '../../core/calendar';
import type { DecimalText, RowRef } from '../../core/costs';
import type { Issue } from '../../core/issue';
import type { Minor } from '../../core/money';
import type { Column, ColumnKind } from './column';

/** Columns by the name a program calls them. */
export type Columns = Readonly<Record<string, Column>>;

/** One table of the workbook: a tab with a header row, and rows below it. */
export interface Table<C extends Columns = Columns> {
  /** The tab's name when we create it. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Input tables belong to the user, output tables are rebuilt. */
  readonly kind: 'input' | 'output';
  /** What the tab is for, in a sentence, as *Set up* shows it. */
  readonly about: string;
  readonly columns: C;
  /** For output tables: the columns that make a row's key, by field. */
  readonly key: readonly string[];
  /** True: every further column belongs to the table too (one column per element category in Scenes). */
  readonly extras: boolean;
}

/** What a table's declaration must say; the rest has defaults. */
export interface TableOptions {
  readonly aliases?: readonly string[];
  readonly about: string;
  readonly extras?: true;
}

/** Declares a table that the user fills. */
export function inputTable<const C extends Columns>(name: string, options: TableOptions, columns: C): Table<C> {
  const { aliases = [], about, extras = false } = options;
  return { name, aliases, kind: 'input', about, columns, key: [], extras };
}

/** Declares a table that Wrapsheet rebuilds. `key` names the fields that tell one row from another. */
export function outputTable<const C extends Columns>(
  name: string,
  options: TableOptions & { readonly key: readonly (keyof C & string)[] },
  columns: C,
): Table<C> {
  const { aliases = [], about, extras = false, key } = options;
  return { name, aliases, kind: 'output', about, columns, key, extras };
}

interface Values {
  readonly text: string;
  readonly code: string;
  readonly date: Day | null;
  /** Serial number: days since 1899-12-30, the time as the fraction. */
  readonly moment: number | null;
  /** Minutes from midnight. */
  readonly time: number | null;
  readonly money: Minor | null;
  readonly number: DecimalText | null;
  readonly percent: DecimalText | null;
  /** Whole eighths of a page. */
  readonly eighths: number | null;
  readonly list: readonly string[];
  readonly 'yes-no': boolean | null;
  readonly timecode: string;
}

/** What a column's cell gives: text is '' when blank, everything else null (a list is empty) when blank **or unreadable**. */
export type ValueOf<C extends Column> =
  C extends Column<'choice', infer W> ? W | null : C extends Column<infer K> ? Values[Exclude<K, 'choice'>] : never;

/** What every row has: its place, and the cells that could not be read, by field. */
export interface ReadRow {
  readonly ref: RowRef;
  readonly unreadable: Readonly<Partial<Record<string, Issue>>>;
  /** Cells of further columns, by header, where the table has them (`extras`). */
  readonly extras: Readonly<Record<string, string>>;
}

/** A row of a table, typed by its declaration. */
export type RowOf<T extends Table> =
  T extends Table<infer C> ? ReadRow & { readonly [F in keyof C]: ValueOf<C[F]> } : never;

/** The columns of a table with their fields, in the order of the declaration. */
export function columnsOf(table: Table): readonly (readonly [field: string, column: Column])[] {
  return Object.entries(table.columns);
}

/** Whether a column's cells are written and read as numbers (dates and times are). */
export function isNumeric(kind: ColumnKind): boolean {
  return (
    kind === 'date' ||
    kind === 'moment' ||
    kind === 'time' ||
    kind === 'money' ||
    kind === 'number' ||
    kind === 'percent'
  );
}
