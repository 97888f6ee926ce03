import type { Issue } from '../../core/issue';
import type { Book, Input, Style } from '../book';
import { tabIssue, type TableRead } from '../reading';
import { columnsOf, type Table, type ValueOf } from '../tables';
import { valueIn } from './output';
import { columnRuns, type Block } from './tab-writes';
import { toInput } from './to-input';

/** A row to be added to an input table: any of its fields. */
export type NewRow<T extends Table> =
  T extends Table<infer C> ? { readonly [F in keyof C]?: ValueOf<C[F]> | null } : never;

/** Rows to be put behind a table's last row, worked out, nothing written yet. */
export interface AppendPlan {
  readonly tab: string;
  /** Sheet row that the first new row takes; the rows are inserted there, so what stands below moves down. */
  readonly row: number;
  readonly count: number;
  readonly like: 'above' | 'below';
  readonly values: readonly Block<Input>[];
  readonly styles: readonly Style[];
  /** Values that have no column in the tab, one issue a field. */
  readonly issues: readonly Issue[];
}

/**
 * Works out how rows are added to a table that the user owns: inserted right behind its last row, looking like that row, each
 * field under its header wherever that stands; columns that are the user's own stay blank. `read` must be fresh and have a header.
 */
export function planAppend<T extends Table>(
  book: Book,
  read: TableRead<T>,
  rows: readonly NewRow<T>[],
  decimals: number,
): AppendPlan {
  if (read.tab === null || read.headerRow === null)
    throw new Error(`planAppend(${read.table.name}): there is no header row`);
  const { tab, lastRow, headerRow } = read;
  const first = lastRow === headerRow;
  const like = first && book.gridSize(tab).rows > headerRow ? 'below' : 'above';
  const model = like === 'above' ? lastRow : headerRow + 1;
  const formats = book.numberFormats(tab, model);
  const used = columnsOf(read.table).filter(([field]) => rows.some((row) => hasValue(valueIn(row, field))));
  const placed = used.filter(([field]) => read.columns.has(field));
  const columns = placed.map(([field]) => read.columns.get(field) ?? 0);
  const cells = rows.map((row) => {
    const line: (Input | undefined)[] = [];
    for (const [field, column] of placed) {
      const at = read.columns.get(field) ?? 1;
      line[at - 1] = toInput(column, valueIn(row, field), decimals, formats[at - 1] ?? '');
    }
    return line;
  });
  const area = (column: number): Style['areas'] => [{ row: lastRow + 1, column, rows: rows.length, columns: 1 }];
  const styles = placed.flatMap(([field, column]): readonly Style[] => {
    const at = read.columns.get(field) ?? 1;
    const present = formats[at - 1] ?? '';
    if (column.kind === 'date')
      return [{ areas: area(at), numberFormat: DATE_TOKENS.test(present) ? present : column.format }];
    return first && column.format !== '' && isAutomatic(present)
      ? [{ areas: area(at), numberFormat: column.format }]
      : [];
  });
  const plainHeader: readonly Style[] =
    first && like === 'above'
      ? [
          {
            areas: [{ row: lastRow + 1, column: 1, rows: rows.length, columns: formats.length }],
            bold: false,
            background: '#ffffff',
          },
        ]
      : [];
  return {
    tab,
    row: lastRow + 1,
    count: rows.length,
    like,
    values: columnRuns(lastRow + 1, columns, cells, ''),
    styles: [...plainHeader, ...grouped(styles)],
    issues: used
      .filter(([field]) => !read.columns.has(field))
      .map(([, column]) => noColumn(tab, column.name, headerRow)),
  };
}

const DATE_TOKENS = /[ymd]/i;

function isAutomatic(format: string): boolean {
  return format === '' || format === '0.###############' || format.toLowerCase() === 'general';
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Styles of one number format become one style of several areas. */
function grouped(styles: readonly Style[]): readonly Style[] {
  const byFormat = new Map<string, Style>();
  for (const style of styles) {
    const key = style.numberFormat ?? '';
    const earlier = byFormat.get(key);
    byFormat.set(key, earlier === undefined ? style : { ...earlier, areas: [...earlier.areas, ...style.areas] });
  }
  return [...byFormat.values()];
}

function noColumn(tab: string, name: string, headerRow: number): Issue {
  return tabIssue(
    'no-column-for',
    'medium',
    { tab, row: headerRow, column: name },
    {
      expected: `a column ${name}`,
      received: 'no such column',
      message: `${tab} has no column ${name}, so what belongs there is not written.`,
      advice: `Add a column headed ${name} to ${tab} first, if you want it kept.`,
    },
  );
}
