import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** The folder of the sample production. */
export const ORRA_LIGHT = join(__dirname, '../../examples/orra-light');

/** One row of a tab as the file has it: cells by header, and the row number a person would see in the sheet. */
export interface FileRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A tab as the file has it. */
interface FileTab {
  readonly headers: readonly string[];
  readonly rows: readonly FileRow[];
}

/** Reads one CSV of the sample with a reader that is not ours. Throws if the file is broken. */
export function readTab(name: string): FileTab {
  const text = readFileSync(join(ORRA_LIGHT, `${name}.csv`), 'utf8');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${name}.csv: ${JSON.stringify(errors)}`);
  const [headers = [], ...lines] = data;
  const rows = lines.map((line, at) => {
    if (line.length !== headers.length) {
      throw new Error(`${name}.csv, row ${at + 2}: ${line.length} cells under ${headers.length} headers`);
    }
    return { row: at + 2, cells: Object.fromEntries(headers.map((header, column) => [header, line[column] ?? ''])) };
  });
  return { headers, rows };
}

/** The names of the tabs that the sample has. */
export function tabNames(): readonly string[] {
  return readdirSync(ORRA_LIGHT)
    .filter((file) => file.endsWith('.csv') && file !== 'expected-cost-report.csv')
    .map((file) => file.slice(0, -'.csv'.length))
    .sort();
}

/** A cell of a row; throws if the tab has no such column. */
export function cell(row: FileRow, header: string): string {
  const value = row.cells[header];
  if (value === undefined) throw new Error(`no column "${header}" in row ${row.row}`);
  return value;
}

/** `1850.00` as 185000 cents; blank as 0; null for anything else. */
export function cents(text: string): number | null {
  if (text === '') return 0;
  const parts = /^(-?)(\d+)\.(\d\d)$/.exec(text);
  if (parts === null) return null;
  const amount = Number(parts[2]) * 100 + Number(parts[3]);
  return parts[1] === '-' ? -amount : amount;
}

/** `1850.00` as cents; throws where the file has no amount, since only a mistake of the list may be unreadable. */
export function centsOf(row: FileRow, header: string): number {
  const amount = cents(cell(row, header));
  if (amount === null) throw new Error(`row ${row.row}, ${header}: "${cell(row, header)}" is no amount`);
  return amount;
}

/** Words of a list cell. */
export function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(', ');
}

/** `2 3/8` as 19. */
export function eighthsOf(text: string): number {
  const parts = /^(?:(\d+) )?(\d)\/8$|^(\d+)$/.exec(text);
  if (parts === null) throw new Error(`"${text}" is no page count`);
  return Number(parts[3] ?? parts[1] ?? 0) * 8 + Number(parts[2] ?? 0);
}

/** One deliberate mistake of `mistakes.json`. */
export interface Mistake {
  /** Id of the rule that finds it. */
  readonly rule: string;
  readonly tab: string;
  /** Sheet rows of that tab. */
  readonly rows: readonly number[];
  readonly account: string;
  /** Cents; null where no amount can be named. */
  readonly atStake: number | null;
  readonly what: string;
}

/** What is wrong in the sample on purpose. */
interface MistakeList {
  readonly about: string;
  readonly mistakes: readonly Mistake[];
  /** Mistakes that no rule looks for yet. */
  readonly later: readonly Mistake[];
}

/** Reads `mistakes.json`. */
export function readMistakes(): MistakeList {
  return JSON.parse(readFileSync(join(ORRA_LIGHT, 'mistakes.json'), 'utf8')) as MistakeList;
}
