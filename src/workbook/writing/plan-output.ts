import type { Issue } from '../../core/issue';
import type { Book, GridSize, Input, Style } from '../book';
import { findTab, mappedColumns, readGrid, tabIssue, type Places, type TableRead } from '../reading';
import { columnsOf, type Table } from '../tables';
import { isSpilled, readPresent, type Present } from './carry';
import { contentOf, noteBlocks, type Frame } from './content';
import { linesOf } from './lines';
import { columnFormats, declaredColumns, newTableTab } from './new-tab';
import type { Before, Output, OutputPlan } from './output';
import type { Block, TabWrites } from './tab-writes';

const NOTHING: Present = { grid: [], formulas: [], notes: [] };

/**
 * Works out how an output table is rebuilt: by key, with the user's kept columns, own columns and notes travelling with their
 * row; a row that is gone stays, below, as long as it carries words of the user's in a kept column. Where there is no such tab,
 * a new one is made. Reads in bulk, writes nothing; the plan is a step for `runChange`.
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
    return planNew(table, make({ rows: [], headerNotes: new Map() }), decimals);
  }
  const present = readPresent(book, place.tab);
  const mapped = mappedColumns(places, table, place.tab);
  const read = readGrid(present.grid, table, { tab: place.tab, mapped, decimals });
  const blocked = read.issues.filter((issue) => issue.code === 'no-header' || issue.code === 'duplicate-column');
  if (blocked.length > 0) return { kind: 'refuse', issues: blocked.map((issue) => refusal(issue, table.name)) };
  const header = present.notes[(read.headerRow ?? 1) - 1] ?? [];
  const headerNotes = new Map([...read.columns].map(([field, column]) => [field, header[column - 1] ?? '']));
  const output = make({ rows: read.rows, headerNotes });
  return planRewrite(place.tab, book.gridSize(place.tab), present, read, output, decimals);
}

function planNew<T extends Table>(table: T, output: Output<T>, decimals: number): OutputPlan {
  const declared = columnsOf(table);
  const columns = new Map(declared.map(([field], index) => [field, index + 1]));
  const frame: Frame = {
    table,
    columns,
    headerRow: 1,
    width: declared.length,
    height: output.rows.length,
    untouched: new Set(),
    decimals,
  };
  const writes = newTableTab(table.kind, declaredColumns(table), [], output.rows.length);
  const content = contentOf(
    output.rows.map((fields) => ({ from: null, fields })),
    NOTHING,
    frame,
  );
  return {
    kind: 'create-tab',
    tab: table.name,
    writes: {
      ...writes,
      values: [...writes.values, ...content.values],
      formulas: content.formulas,
      notes: headerNoteBlocks(columns, 1, output),
      styles: [...writes.styles, ...headerStyles(columns, 1, output), ...boldRows(output, frame)],
    },
  };
}

function planRewrite<T extends Table>(
  tab: string,
  size: GridSize,
  present: Present,
  read: TableRead<T>,
  output: Output<T>,
  decimals: number,
): OutputPlan {
  const { table } = read;
  const headerRow = read.headerRow ?? 1;
  const presentWidth = read.headerRow === null ? 0 : (present.grid[0]?.length ?? 0);
  const missing = columnsOf(table).filter(([field]) => !read.columns.has(field));
  const added = new Map(missing.map(([field], index) => [field, presentWidth + index + 1]));
  const columns = new Map([...read.columns, ...added]);
  const width = Math.max(presentWidth, ...columns.values());
  const lines = linesOf(table, read, output, present);
  const untouched = new Set<number>();
  for (let column = 1; column <= presentWidth; column += 1) {
    const ours = [...columns].some(([field, at]) => at === column && table.columns[field]?.kept === false);
    if (!ours && isSpilled(present, column, headerRow)) untouched.add(column);
  }
  const height = Math.max(lines.length, present.grid.length - headerRow);
  const frame: Frame = { table, columns, headerRow, width, height, untouched, decimals };
  const content = contentOf(lines, present, frame);
  const below = { row: headerRow + 1, rows: Math.max(size.rows - headerRow, height, 1) };
  const looks = newColumnLooks(missing, presentWidth, below);
  return {
    kind: 'rewrite-tab',
    tab,
    size,
    writes: {
      size: { rows: headerRow + Math.max(height, 1), columns: width },
      values: [...newHeaders(missing, presentWidth, headerRow), ...content.values],
      formulas: content.formulas,
      notes: [...noteBlocks(lines, present, frame), ...headerNoteBlocks(columns, headerRow, output)],
      styles: [
        ...looks.styles,
        ...headerStyles(columns, headerRow, output),
        ...plainRows(output, frame),
        ...boldRows(output, frame),
      ],
      dropdowns: looks.dropdowns,
      widths: [],
      frozenRows: read.headerRow === null ? 1 : null,
    },
  };
}

type Fields = ReturnType<typeof columnsOf>;

/** Headers of columns that the tab lacks: they go behind the last one. */
function newHeaders(missing: Fields, after: number, row: number): readonly Block<Input>[] {
  return missing.length === 0 ? [] : [{ row, column: after + 1, cells: [missing.map(([, column]) => column.name)] }];
}

function newColumnLooks(
  missing: Fields,
  after: number,
  below: { readonly row: number; readonly rows: number },
): Pick<TabWrites, 'styles' | 'dropdowns'> {
  if (missing.length === 0) return { styles: [], dropdowns: [] };
  const header = { row: below.row - 1, column: after + 1, rows: 1, columns: missing.length };
  const places = [...Array.from({ length: after }, () => null), ...missing.map(([, column]) => column)];
  return {
    styles: [{ areas: [header], bold: true }, ...columnFormats(places, below)],
    dropdowns: missing.flatMap(([, column], index) =>
      column.kind === 'choice' && column.kept
        ? [{ area: { ...below, column: after + 1 + index, columns: 1 }, choices: column.choices }]
        : [],
    ),
  };
}

function plainRows(
  output: { readonly bold?: readonly number[] },
  { headerRow, width, height }: Frame,
): readonly Style[] {
  if ((output.bold ?? []).length === 0 || height === 0) return [];
  return [{ areas: [{ row: headerRow + 1, column: 1, rows: height, columns: width }], bold: false }];
}

function boldRows({ bold = [] }: { readonly bold?: readonly number[] }, { headerRow, width }: Frame): readonly Style[] {
  if (bold.length === 0) return [];
  return [
    { areas: bold.map((index) => ({ row: headerRow + 1 + index, column: 1, rows: 1, columns: width })), bold: true },
  ];
}

function headerNoteBlocks(
  columns: ReadonlyMap<string, number>,
  row: number,
  { headerNotes = {} }: { readonly headerNotes?: Readonly<Partial<Record<string, string>>> },
): readonly Block<string>[] {
  return Object.entries(headerNotes).flatMap(([field, note]) => {
    const column = columns.get(field);
    return column === undefined ? [] : [{ row, column, cells: [[note ?? '']] }];
  });
}

function headerStyles(
  columns: ReadonlyMap<string, number>,
  row: number,
  { headerFormats = {} }: { readonly headerFormats?: Readonly<Partial<Record<string, string>>> },
): readonly Style[] {
  return Object.entries(headerFormats).flatMap(([field, numberFormat]): readonly Style[] => {
    const column = columns.get(field);
    if (column === undefined || numberFormat === undefined) return [];
    return [{ areas: [{ row, column, rows: 1, columns: 1 }], numberFormat }];
  });
}

function refusal(issue: Issue, table: string): Issue {
  return tabIssue(issue.code, 'high', issue.where, {
    expected: issue.expected,
    received: issue.received,
    message: `${issue.message} ${table} can't be rebuilt there.`,
    advice: `Mend the header row, or rename the tab: ${table} is then made anew.`,
  });
}
