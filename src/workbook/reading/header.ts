import type { Issue } from '../../core/issue';
import { cellAddress } from '../a1';
import type { Grid } from '../book';
import { columnsOf, type Table } from '../tables';
import { sameWords } from '../words';
import { isBlank, readText } from './cells';
import { tabIssue } from './problem';

/** How far down the header row is looked for. */
const ROWS_SEARCHED = 30;
/** Headers that must match before a row is taken for the header row. */
const LEAST_MATCHES = 2;

/** Where a table's columns are. Rows and columns are 1-based. */
export interface Header {
  /** The header row; with a header over two rows, the lower one. */
  readonly row: number;
  /** Column of each field that was found. */
  readonly columns: ReadonlyMap<string, number>;
  /** Every header in the row, left to right. */
  readonly headers: readonly HeaderCell[];
  /** Columns that are missing or stand twice. */
  readonly issues: readonly Issue[];
}

/** One header: its text, its column, and the field it was taken for (null = a column of the user's own). */
export interface HeaderCell {
  readonly text: string;
  readonly column: number;
  readonly field: string | null;
}

/** Columns that the user has mapped by hand: field to column. They win over every header text. */
export type Mapped = ReadonlyMap<string, number>;

interface Candidate {
  readonly row: number;
  readonly texts: readonly string[];
  readonly score: number;
}

/**
 * Finds the header row among the first 30 rows: the one that names most of the table's columns, at least two of them;
 * of equals, the upper one. A header over two rows (cells merged downwards) is read as one where that names more columns.
 * Null where there is none.
 */
export function findHeader(grid: Grid, table: Table, tab: string, mapped: Mapped = new Map()): Header | null {
  const ranks = ranksOf(table);
  let best: Candidate | null = null;
  const last = Math.min(ROWS_SEARCHED, grid.length);
  for (let row = 1; row <= last; row += 1) {
    const texts = textsOf(grid, row);
    const above = row > 1 ? textsOf(grid, row - 1) : [];
    const stacked = texts.map((text, index) => (text === '' ? (above[index] ?? '') : text));
    for (const candidate of [texts, stacked]) {
      const score = scoreOf(candidate, ranks, mapped);
      if (score > (best?.score ?? LEAST_MATCHES - 1)) best = { row, texts: candidate, score };
    }
  }
  return best === null ? null : headerFrom(best, table, tab, ranks, mapped);
}

type Ranks = ReadonlyMap<string, readonly { readonly field: string; readonly rank: number }[]>;

function ranksOf(table: Table): Ranks {
  const ranks = new Map<string, { field: string; rank: number }[]>();
  for (const [field, column] of columnsOf(table)) {
    [column.name, ...column.aliases].forEach((name, rank) => {
      const word = sameWords(name);
      const list = ranks.get(word) ?? [];
      if (!list.some((entry) => entry.field === field)) ranks.set(word, [...list, { field, rank }]);
    });
  }
  return ranks;
}

function textsOf(grid: Grid, row: number): readonly string[] {
  return (grid[row - 1] ?? []).map((cell) => (isBlank(cell) ? '' : readText(cell)));
}

function scoreOf(texts: readonly string[], ranks: Ranks, mapped: Mapped): number {
  const fields = new Set<string>();
  for (const text of texts) {
    if (text === '') continue;
    for (const { field } of ranks.get(sameWords(text)) ?? []) fields.add(field);
  }
  for (const [field, column] of mapped) if ((texts[column - 1] ?? '') !== '') fields.add(field);
  return fields.size;
}

function headerFrom(best: Candidate, table: Table, tab: string, ranks: Ranks, mapped: Mapped): Header {
  const columns = new Map<string, number>(mapped);
  const taken = new Set(mapped.values());
  const twice: Issue[] = [];
  const ambiguous = new Set<string>();
  const found = new Map<string, { rank: number; at: number[] }>();
  best.texts.forEach((text, index) => {
    if (text === '' || taken.has(index + 1)) return;
    for (const { field, rank } of ranks.get(sameWords(text)) ?? []) {
      const earlier = found.get(field);
      if (earlier === undefined || rank < earlier.rank) found.set(field, { rank, at: [index + 1] });
      else if (rank === earlier.rank) earlier.at.push(index + 1);
    }
  });
  for (const [field, column] of columnsOf(table)) {
    const match = found.get(field);
    if (columns.has(field) || match === undefined) continue;
    const [first, second] = match.at;
    if (first !== undefined && second === undefined) columns.set(field, first);
    else if (first !== undefined && second !== undefined) {
      ambiguous.add(field);
      twice.push(duplicateColumn(tab, best.row, column.name, first, second));
    }
  }
  const missing = columnsOf(table)
    .filter(([field, column]) => column.required && !columns.has(field) && !ambiguous.has(field))
    .map(([, column]) => missingColumn(tab, best.row, column.name, column.aliases));
  const fieldAt = new Map([...columns].map(([field, column]) => [column, field]));
  const headers = best.texts.flatMap((text, index) =>
    text === '' ? [] : [{ text, column: index + 1, field: fieldAt.get(index + 1) ?? null }],
  );
  return { row: best.row, columns, headers, issues: [...twice, ...missing] };
}

function duplicateColumn(tab: string, row: number, name: string, first: number, second: number): Issue {
  const cells = `${cellAddress(row, first)} and ${cellAddress(row, second)}`;
  return tabIssue(
    'duplicate-column',
    'high',
    { tab, row, column: name, cell: cellAddress(row, second) },
    {
      expected: `one column ${name}`,
      received: `two: ${cells}`,
      message: `${tab}: two columns are called ${name} (${cells}), so neither is read.`,
      advice: `Rename one of them, or choose the column in Set up workbook.`,
    },
  );
}

function missingColumn(tab: string, row: number, name: string, aliases: readonly string[]): Issue {
  const also = aliases.length > 0 ? ` (${aliases.slice(0, 3).join(', ')} would do)` : '';
  return tabIssue(
    'missing-column',
    'high',
    { tab, row, column: name },
    {
      expected: `a column ${name}`,
      received: `no such header in row ${row}`,
      message: `${tab}: there is no column ${name} in the header row (row ${row}).`,
      advice: `Add a column headed ${name}${also}, or choose the column that holds it in Set up workbook.`,
    },
  );
}
