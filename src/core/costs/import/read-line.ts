import { readDate, type DateOrder, type Day } from '../../calendar';
import type { CsvRow } from '../../formats';
import type { Issue } from '../../issue';
import {
  addMinor,
  negateMinor,
  NO_MONEY,
  readAmount,
  readDecimal,
  subtractMinor,
  type DecimalMark,
  type Minor,
} from '../../money';
import { currencyInHeader, type FileField } from './columns';
import { guessType, typeOf } from './cost-type';
import type { Layout } from './layout';
import type { CostFileRequest, ImportedCost } from './types';

/** One row read: a line, or the reason why it is none; with the issues it raised and a date that could be read two ways. */
export type LineResult =
  | { readonly line: ImportedCost; readonly openDate: string | null; readonly issues: readonly Issue[] }
  | { readonly line: null; readonly reason: 'unreadable' | 'no-amount'; readonly issues: readonly Issue[] };

export interface LineStyle {
  readonly decimals: number;
  readonly mark: DecimalMark | null;
  /** null = undecided. */
  readonly dateOrder: DateOrder | null;
}

/** Makes the reader for the rows of one file. */
export function lineReader(request: CostFileRequest, layout: Layout, style: LineStyle): (row: CsvRow) => LineResult {
  const guessed = guessType(layout);
  const fileCurrency = layout.columns.map(({ source }) => currencyInHeader(source)).find((code) => code !== null) ?? '';
  const flip = request.spend === 'negative';
  return (row) => {
    const cells = new Cells(request.name, layout, row, style);
    const extra = row.cells.slice(layout.header.cells.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0)
      return { line: null, reason: 'unreadable', issues: [ragged(request.name, row, layout, extra)] };
    const date = cells.date('date');
    const net = netOf(cells);
    const line: Omit<ImportedCost, 'net'> = {
      line: row.line,
      date: date.day,
      type: typeOf(cells.text('type')) ?? guessed,
      vendor: cells.text('vendor'),
      docNo: cells.text('docNo'),
      po: cells.text('po'),
      account: cells.text('account'),
      description: cells.text('description'),
      qty: cells.decimal('qty'),
      rate: cells.decimal('rate'),
      tax: turned(cells.money('tax'), flip),
      gross: turned(cells.money('gross'), flip),
      currency: (cells.text('currency') || cells.currency || fileCurrency).toUpperCase(),
      from: cells.date('from').day,
      to: cells.date('to').day,
      backup: cells.text('backup'),
      approvedBy: cells.text('approvedBy'),
      period: cells.text('period'),
      float: cells.text('float'),
    };
    if (cells.issues.length > 0) return { line: null, reason: 'unreadable', issues: cells.issues };
    if (net === null) return { line: null, reason: 'no-amount', issues: [noAmount(request.name, row)] };
    return { line: { ...line, net: turned(net, flip) ?? net }, openDate: date.open, issues: [] };
  };
}

/** True where a column of its own, or the type, says that the amount came in. */
function isCredit(cells: Cells): boolean {
  return [cells.text('side'), cells.text('type')].some((text) => /^(?:cr?|credit|refund)$/i.test(text));
}

/** Net as given (turned round where the line is marked as a credit); else debit − credit; else gross − tax. Null where none is given. */
function netOf(cells: Cells): Minor | null {
  const net = cells.money('net');
  if (net !== null) return net > 0 && isCredit(cells) ? negateMinor(net) : net;
  const debit = cells.money('debit');
  const credit = cells.money('credit');
  if (debit !== null || credit !== null) {
    // Some exports write credits below zero already; either way a credit lowers the cost.
    const less = credit === null ? NO_MONEY : credit < 0 ? credit : negateMinor(credit);
    return addMinor(debit === null ? NO_MONEY : debit, less);
  }
  const gross = cells.money('gross');
  return gross === null ? null : subtractMinor(gross, cells.money('tax') ?? NO_MONEY);
}

function turned(amount: Minor | null, flip: boolean): Minor | null {
  return amount === null || !flip ? amount : negateMinor(amount);
}

/** The cells of one row by field, with the issues met in reading them. */
class Cells {
  readonly issues: Issue[] = [];
  currency = '';
  private readonly seen = new Set<FileField>();

  constructor(
    private readonly name: string,
    private readonly layout: Layout,
    private readonly row: CsvRow,
    private readonly style: LineStyle,
  ) {}

  text(field: FileField): string {
    const index = this.layout.indexOf(field);
    return index === null ? '' : (this.row.cells[index] ?? '').replace(/\s+/g, ' ').trim();
  }

  money(field: FileField): Minor | null {
    const text = this.text(field);
    if (text === '' || /^[-–—]$/.test(text)) return null;
    const { decimals, mark } = this.style;
    const read = readAmount(text, mark === null ? { decimals } : { decimals, mark });
    if (!read.ok) return this.refuse(field, text, read);
    if (read.currency !== null) this.currency = read.currency;
    return read.amount;
  }

  decimal(field: FileField): string | null {
    const text = this.text(field);
    if (text === '') return null;
    const read = readDecimal(text, this.style.mark ?? undefined);
    return read.ok ? read.decimal : this.refuse(field, text, read);
  }

  date(field: FileField): { readonly day: Day | null; readonly open: string | null } {
    const text = this.text(field);
    if (text === '') return { day: null, open: null };
    const read = readDate(text, this.style.dateOrder ?? undefined);
    if (read.ok) return { day: read.day, open: null };
    if (read.code === 'ambiguous-date') return { day: null, open: text };
    return { day: this.refuse(field, text, read), open: null };
  }

  private refuse(field: FileField, text: string, problem: { code: string; expected: string; advice: string }): null {
    if (this.seen.has(field)) return null;
    this.seen.add(field);
    const column = this.layout.columns.find((mapped) => mapped.field === field)?.source ?? field;
    this.issues.push({
      code: problem.code,
      severity: 'medium',
      where: { tab: this.name, row: this.row.line, column },
      expected: problem.expected,
      received: text,
      message: `${this.name} line ${this.row.line}, ${column}: "${text}" is not ${problem.expected}.`,
      advice: problem.advice,
    });
    return null;
  }
}

function ragged(name: string, row: CsvRow, layout: Layout, extra: readonly string[]): Issue {
  return {
    code: 'too-many-cells',
    severity: 'medium',
    where: { tab: name, row: row.line },
    expected: `${layout.header.cells.length} cells`,
    received: `${row.cells.length} cells, ending with "${extra.join('", "')}"`,
    message: `${name} line ${row.line}: it has ${row.cells.length} cells where the header has ${layout.header.cells.length}, so its columns cannot be trusted.`,
    advice: 'Put quotes round the cell that contains the separator, and import it again.',
  };
}

function noAmount(name: string, row: CsvRow): Issue {
  return {
    code: 'no-amount',
    severity: 'medium',
    where: { tab: name, row: row.line },
    expected: 'an amount',
    received: '',
    message: `${name} line ${row.line}: there is no amount in it.`,
    advice: 'If it is a cost, add its amount; if it is a note, leave it out.',
  };
}
