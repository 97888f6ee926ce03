import type { Issue } from '../../core/issue';
import type { GridSize } from '../book';
import type { TableRead } from '../reading';
import type { Table, ValueOf } from '../tables';
import type { TabWrites } from './tab-writes';
import type { Link } from './to-input';

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
  /** What headers show beside their text, by field, as number formats: `@" = Budget - EFC"`. The text itself stays, so that it goes on naming the column. */
  readonly headerFormats?: Readonly<Partial<Record<string, string>>>;
  /** What a row shows that is no longer found but carries the user's words; without it such a row keeps its key alone. */
  readonly gone?: OutputRow<T>;
}

/** How the table stood before, for figures that compare with it; empty where there was none. */
export type Before<T extends Table> = Pick<TableRead<T>, 'rows'> & {
  /** Notes on headers, by field. */
  readonly headerNotes: ReadonlyMap<string, string>;
};

/** A table worked out, nothing written yet: a step for `runChange`, or why it can't be rebuilt. */
export type OutputPlan =
  | { readonly kind: 'create-tab'; readonly tab: string; readonly writes: TabWrites }
  | { readonly kind: 'rewrite-tab'; readonly tab: string; readonly size: GridSize; readonly writes: TabWrites }
  | { readonly kind: 'refuse'; readonly issues: readonly Issue[] };

/** A field of a row whose type is not known here. */
export function valueIn(row: object, field: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[field];
}

/** What tells a row from the others: its key fields as text. */
export function keyOf(table: Pick<Table, 'key'>, row: object): string {
  return table.key
    .map((field) => {
      const value = valueIn(row, field);
      return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    })
    .join('\u001f');
}
