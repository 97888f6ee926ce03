import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

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

/** What is wrong in a sample on purpose. */
interface MistakeList {
  readonly about: string;
  readonly mistakes: readonly Mistake[];
  /** Mistakes that somebody silenced: found, and set aside. */
  readonly silenced?: readonly Mistake[];
  /** Mistakes that no rule looks for yet. */
  readonly later?: readonly Mistake[];
}

/** A sample production as the files of a folder, read by a reader that is not ours. */
export interface SampleFiles {
  /** Reads one CSV. Throws if the file is broken. */
  readonly readTab: (name: string) => FileTab;
  /** The names of the tabs that the sample has. */
  readonly tabNames: () => readonly string[];
  readonly readMistakes: () => MistakeList;
}

/** The sample in a folder: one CSV a tab, beside it `expected-cost-report.csv` and `mistakes.json`. */
export function sampleIn(folder: string): SampleFiles {
  const readTab = (name: string): FileTab => {
    const text = readFileSync(join(folder, `${name}.csv`), 'utf8');
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
  };
  const tabNames = (): readonly string[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.csv') && file !== 'expected-cost-report.csv')
      .map((file) => file.slice(0, -'.csv'.length))
      .sort();
  const readMistakes = (): MistakeList =>
    JSON.parse(readFileSync(join(folder, 'mistakes.json'), 'utf8')) as MistakeList;
  return { readTab, tabNames, readMistakes };
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

/** The headers of a cost report, in the tab and in `expected-cost-report.csv`, by figure. */
export const FIGURE_HEADERS = {
  thisPeriod: 'This period',
  actual: 'Actual',
  commitments: 'Commitments',
  total: 'Total',
  etc: 'ETC',
  efc: 'EFC',
  budget: 'Budget',
  variance: 'Variance',
} as const;

/** The same with the variance when the period before was closed. */
export const REPORT_HEADERS = { ...FIGURE_HEADERS, lastVariance: 'Last variance' } as const;
