import type { CsvRow } from '../../formats';
import type { Issue } from '../../issue';
import { mapColumns, type FileField, type MappedColumn } from './columns';

/** Rows a header is looked for in: statements carry an address, a period and an account number first. */
const HEADER_WITHIN = 40;
const MONEY: readonly FileField[] = ['net', 'gross', 'debit', 'credit'];

/** Where things stand in a cost file. */
export interface Layout {
  readonly header: CsvRow;
  readonly columns: readonly MappedColumn[];
  /** Rows below the header. */
  readonly body: readonly CsvRow[];
  /** Index of a field's column; null where the file has none. */
  readonly indexOf: (field: FileField) => number | null;
}

/** Finds the header row: the one near the top with the most columns we know, among them an amount. */
export function findLayout(name: string, rows: readonly CsvRow[]): Layout | Issue {
  let best: { at: number; columns: readonly MappedColumn[]; known: number } | null = null;
  rows.slice(0, HEADER_WITHIN).forEach(({ cells }, at) => {
    const columns = mapColumns(cells.map((cell) => cell.trim()));
    const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
    if (!fields.some((field) => MONEY.includes(field)) || fields.length < 2) return;
    if (best === null || fields.length > best.known) best = { at, columns, known: fields.length };
  });
  const found = best as { at: number; columns: readonly MappedColumn[] } | null;
  const header = found === null ? undefined : rows[found.at];
  if (found === null || header === undefined) return noHeader(name, rows);
  const places = new Map(
    found.columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])),
  );
  return {
    header,
    columns: found.columns,
    body: rows.slice(found.at + 1),
    indexOf: (field) => places.get(field) ?? null,
  };
}

function noHeader(name: string, rows: readonly CsvRow[]): Issue {
  const first = (rows[0]?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  return {
    code: 'no-header',
    severity: 'high',
    where: { tab: name, row: rows[0]?.line ?? 1 },
    expected: 'a header row with an amount and a date or vendor, such as Date, Vendor, Amount',
    received: first.slice(0, 6).join(', '),
    message: `${name}: no row near the top names an amount and a date or vendor.`,
    advice: 'Add a header row with the names of the Costs columns, and import it again.',
  };
}
