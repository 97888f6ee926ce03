import { parseCsv } from '../../core/formats';
import {
  matchExisting,
  readCostFile,
  type CostField,
  type CostFile,
  type ImportedCost,
  type Match,
} from '../../core/costs';
import type { Issue } from '../../core/issue';
import { currencyDecimals, formatMoney, NO_CURRENCY, sumMinor, type Minor } from '../../core/money';
import type { Answer, CostImportPreview, CostImportRequest } from '../../sidebar-api';
import {
  costsTable,
  readProduction,
  readTable,
  survey,
  type Book,
  type NewRow,
  type Outcome,
  type Places,
  type TableRead,
} from '../../workbook';
import { addRows } from '../add-rows';
import { makeChange } from '../change';
import { googleBook } from '../google-book';
import { toast, userInterface } from '../pages';
import { done, failed, type Summary } from '../summary';

/** A file read against the workbook: what is new in it, nothing written. */
interface ReadImport {
  readonly file: CostFile;
  readonly match: Match;
  readonly places: Places;
  readonly costs: TableRead<typeof costsTable>;
  readonly currency: string;
  readonly decimals: number;
}

/** How an import went. */
export interface Imported {
  readonly rows: number;
  readonly added: number;
  readonly skipped: number;
  readonly repeated: number;
  readonly setAside: number;
  readonly total: Minor;
  readonly decimals: number;
  readonly issues: readonly Issue[];
}

/** *Import ▸ Costs (CSV)…*: asks for the order of day and month where the file can't tell and nobody has said. */
export function importCostsAction(request: CostImportRequest): Summary {
  const wrong = requestIssue(request);
  if (wrong !== null) return failed([wrong]);
  const book = googleBook();
  const outcome = appendCosts(book, request, askDateOrder);
  if (!outcome.ok) return failed(outcome.issues);
  const { issues, decimals, ...counts } = outcome.value;
  toast(
    `${request.name}: ${String(counts.added)} costs added, ${String(counts.skipped)} were there already,${counts.repeated === 0 ? '' : ` ${String(counts.repeated)} repeated in the file,`} total ${formatMoney(counts.total, { decimals })}.`,
  );
  return done(counts, issues);
}

/** Adds the new lines of a file to Costs, in one change; makes the tab where there is none. */
export function appendCosts(book: Book, request: CostImportRequest, ask: AskDateOrder): Outcome<Imported> {
  return makeChange(book, `Import ${request.name}`, () => {
    let read = readImport(book, request);
    if ('issues' in read) return read;
    if (read.file.dateQuestion !== null) {
      const dateOrder = ask(request.name, read.file.dateQuestion);
      if (dateOrder === null) return { issues: [undecided(request.name, read.file.dateQuestion)] };
      read = readImport(book, { ...request, dateOrder });
      if ('issues' in read) return read;
    }
    const lines = request.duplicates === 'add' ? read.file.lines : read.match.fresh;
    const written = addRows(book, read, read.costs, lines.map(rowOf), { mayLack: true });
    if (written.refused.length > 0) return { issues: written.refused };
    const value: Imported = {
      rows: read.file.lines.length + read.file.setAside.length,
      added: lines.length,
      skipped: read.file.lines.length - lines.length,
      repeated: read.match.repeated.length,
      setAside: read.file.setAside.length,
      total: sumMinor(lines.map(({ net }) => net)),
      decimals: read.decimals,
      issues: [...read.file.issues, ...written.issues, ...repeatedIssues(request.name, read.match, lines)],
    };
    return { steps: written.steps, value };
  });
}

/** What an import would do; changes nothing. */
export function previewCosts(book: Book, request: CostImportRequest): Answer<CostImportPreview> {
  const wrong = requestIssue(request);
  if (wrong !== null) return { ok: false, issues: [wrong] };
  const read = readImport(book, request);
  if ('issues' in read) return { ok: false, issues: read.issues };
  const { file, match, currency, decimals } = read;
  const value: CostImportPreview = {
    name: request.name,
    rows: file.lines.length,
    columns: file.columns.map(({ source, field }) => ({ source, target: field === null ? '' : columnName(field) })),
    alreadyThere: match.already.length,
    repeated: match.repeated.length,
    total: file.total,
    currency,
    decimals,
    dateQuestion: file.dateQuestion,
    sample: sampleOf(request, file),
    issues: file.issues,
  };
  return { ok: true, value };
}

function readImport(book: Book, request: CostImportRequest): ReadImport | { readonly issues: readonly Issue[] } {
  const places = survey(book);
  const production = readProduction(book, places);
  const known = currencyDecimals(production.settings.currency) !== null;
  const currency = known ? production.settings.currency : NO_CURRENCY;
  const { name, text, dateOrder } = request;
  const file = readCostFile({ name, text, currency, ...(dateOrder === undefined ? {} : { dateOrder }) });
  if (!file.ok) return { issues: file.issues };
  const costs = readTable(book, costsTable, { places, decimals: production.decimals });
  const match = matchExisting(costs.rows, file.lines);
  return { file, match, places, costs, currency, decimals: production.decimals };
}

function rowOf(cost: ImportedCost): NewRow<typeof costsTable> {
  const { date, type, vendor, docNo, po, account, description, qty, rate } = cost;
  const { net, tax, gross, currency, from, to, backup, approvedBy, period, float } = cost;
  return {
    ...{ date, type, vendor, docNo, po, account, description, qty, rate },
    ...{ net, tax, gross, currency, from, to, backup, approvedBy, period, float },
  };
}

/** The column of Costs that a field of a file goes to. A ledger's debit and credit both become Net. */
function columnName(field: CostField): string {
  return costsTable.columns[field === 'debit' || field === 'credit' ? 'net' : field].name;
}

const SAMPLE_ROWS = 5;

function sampleOf({ name, text }: CostImportRequest, file: CostFile): readonly (readonly string[])[] {
  const csv = parseCsv(name, text);
  if (!csv.ok) return [];
  const shown = new Set(file.lines.slice(0, SAMPLE_ROWS).map(({ line }) => line));
  return csv.rows
    .filter(({ line }) => shown.has(line))
    .map(({ cells }) => file.columns.map((_, at) => cells[at] ?? ''));
}

/** Lines of one file that are alike may be two payments or one line exported twice: both are added, and it is said. */
function repeatedIssues(name: string, { repeated }: Match, added: readonly ImportedCost[]): readonly Issue[] {
  const written = new Set(added);
  return repeated
    .filter((line) => written.has(line))
    .map(({ line, vendor }) => ({
      code: 'repeated-line',
      severity: 'low',
      where: { tab: name, row: line },
      expected: 'each line once',
      received: 'the same date, vendor, number and amount as an earlier line',
      message: `${name} line ${String(line)} (${vendor}) is the same as an earlier line of the file. It was added too.`,
      advice: 'Check costs looks at such pairs; take one out of Costs if it is one payment exported twice.',
    }));
}

/** Day first, month first, or not decided. */
type AskDateOrder = (name: string, dates: readonly string[]) => 'DMY' | 'MDY' | null;

function askDateOrder(name: string, dates: readonly string[]): 'DMY' | 'MDY' | null {
  const ui = userInterface();
  if (ui === null) return null;
  const text = `${name} has dates that can be read two ways: ${dates.join(', ')}.\n\nDoes the day come first?\nYes: day, month, year. No: month, day, year.`;
  switch (ui.alert('Which comes first, day or month?', text, ui.ButtonSet.YES_NO_CANCEL)) {
    case ui.Button.YES:
      return 'DMY';
    case ui.Button.NO:
      return 'MDY';
    default:
      return null;
  }
}

function undecided(name: string, dates: readonly string[]): Issue {
  return {
    code: 'date-order-undecided',
    severity: 'high',
    where: { tab: name },
    expected: 'to know whether day or month comes first',
    received: dates.join(', '),
    message: `${name}: its dates can be read day first or month first (${dates.join(', ')}), and nothing in the file decides it.`,
    advice: 'Import it again and say which comes first (dateOrder DMY or MDY).',
  };
}

/** What other programs may hand over wrongly. */
function requestIssue(request: unknown): Issue | null {
  const given = (typeof request === 'object' && request !== null ? request : {}) as Partial<Record<string, unknown>>;
  const wrong =
    typeof given.name !== 'string' || given.name === '' || typeof given.text !== 'string'
      ? 'a file as {name, text}'
      : given.dateOrder !== undefined && given.dateOrder !== 'DMY' && given.dateOrder !== 'MDY'
        ? 'dateOrder DMY or MDY'
        : given.duplicates !== undefined && given.duplicates !== 'skip' && given.duplicates !== 'add'
          ? 'duplicates skip or add'
          : null;
  if (wrong === null) return null;
  return {
    code: 'bad-argument',
    severity: 'high',
    where: { tab: 'Costs' },
    expected: wrong,
    received: request === undefined ? 'nothing' : JSON.stringify(request).slice(0, 100),
    message: `importCosts needs ${wrong}.`,
    advice: 'Choose a file in Import ▸ Costs (CSV)…, or call importCosts({name, text}).',
  };
}
