import type { Issue } from '../issue';
import { notCsv } from './not-csv';

/** One record. `line` is the line of the file it starts on, counted from 1, the first line of a quoted field with breaks. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly ok: true;
  readonly separator: Separator;
  /** Every record that is not blank, header included. */
  readonly rows: readonly CsvRow[];
}

export interface CsvRefusal {
  readonly ok: false;
  readonly issue: Issue;
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
type Separator = (typeof SEPARATORS)[number];

/** Records looked at to find the separator. */
const SAMPLE = 60;

/**
 * Takes comma-separated text apart as RFC 4180 and spreadsheets write it: separator `,` `;` tab or `|` found out (or named
 * by Excel's `sep=;` line), quotes doubled, breaks inside quotes, any line ends, byte order mark ignored. Cells come back
 * as written, not trimmed. Blank lines are left out, rows may differ in length. Refused with one issue: an empty file,
 * a web page or other format saved as CSV, a quote that is never closed.
 * @example parseCsv('costs.csv', 'a;b\n1;"x;y"') // { ok: true, separator: ';', rows: [{ line: 1, cells: ['a', 'b'] }, …] }
 */
export function parseCsv(name: string, text: string): CsvFile | CsvRefusal {
  const body = text.replace(/^\uFEFF/, '');
  const refused = notCsv(name, body);
  if (refused !== null) return { ok: false, issue: refused };
  const named = /^sep=([,;|\t])\r?\n/i.exec(body);
  const separator = (named?.[1] as Separator | undefined) ?? likelySeparator(body);
  const { rows, openQuote } = records(body, separator, Infinity);
  if (openQuote !== null) {
    return {
      ok: false,
      issue: {
        code: 'open-quote',
        severity: 'high',
        where: { tab: name, row: openQuote },
        expected: 'a closing quote',
        received: '"',
        message: `${name} line ${openQuote}: a quote is opened and never closed, so the rest of the file cannot be told apart.`,
        advice: 'Save the file again as CSV, or mend the quotes on that line.',
      },
    };
  }
  return { ok: true, separator, rows: named === null ? rows : rows.slice(1) };
}

/** The separator that splits the most records of the start into the same number of cells, at least two. */
function likelySeparator(text: string): Separator {
  let best: { separator: Separator; score: number; cells: number } = { separator: ',', score: 0, cells: 1 };
  for (const separator of SEPARATORS) {
    const { rows } = records(text, separator, SAMPLE);
    const counts = new Map<number, number>();
    for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    for (const [cells, score] of counts) {
      if (score > best.score || (score === best.score && cells > best.cells)) best = { separator, score, cells };
    }
  }
  return best.separator;
}

function records(text: string, separator: Separator, most: number): { rows: CsvRow[]; openQuote: number | null } {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && rows.length < most) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text.charAt(at) === '"') {
        const opened = line;
        at += 1;
        for (;;) {
          const close = text.indexOf('"', at);
          if (close < 0) return { rows, openQuote: opened };
          const part = text.slice(at, close);
          line += breaksIn(part);
          cell += part;
          at = close + 1;
          if (text.charAt(at) !== '"') break;
          cell += '"';
          at += 1;
        }
      }
      const end = endOfCell(text, at, separator);
      cells.push(cell + text.slice(at, end));
      at = end;
      if (text.charAt(at) !== separator) break;
      at += 1;
    }
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at += 1;
    at += 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: start, cells });
  }
  return { rows, openQuote: null };
}

function endOfCell(text: string, from: number, separator: Separator): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === separator || sign === '\n' || sign === '\r') return at;
  }
  return text.length;
}

function breaksIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
