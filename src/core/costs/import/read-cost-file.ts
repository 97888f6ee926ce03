import { decideDateOrder, readDate, type DateOrder } from '../../calendar';
import { parseCsv, type CsvRow } from '../../formats';
import type { Issue } from '../../issue';
import { currencyDecimals, decideDecimalMark, sumMinor, type DecimalMark } from '../../money';
import type { FileField } from './columns';
import { findLayout, type Layout } from './layout';
import { lineReader, type LineResult } from './read-line';
import { aboutSpend, aboutTotal, isTotal } from './totals';
import type { CostFile, CostFileRefusal, CostFileRequest, ImportedCost, LineSetAside } from './types';

const MONEY_FIELDS: readonly FileField[] = ['net', 'gross', 'tax', 'debit', 'credit', 'rate', 'qty'];

/**
 * Reads a ledger or card statement saved as CSV into cost lines: finds the header, knows the columns by their usual names,
 * decides date order and decimal mark from the whole file, sets totals aside and keeps every other row, either as a line
 * or set aside with an issue that names its line. Throws RangeError for a production currency nobody issues.
 * @example readCostFile({ name: 'april.csv', text: 'Date,Merchant,Amount\n19/04/2017,RYMAN 1172,20.01', currency: 'GBP' })
 *   // lines: [{ line: 2, date: 42844, type: 'P-card', vendor: 'RYMAN 1172', net: 2001, … }]
 */
export function readCostFile(request: CostFileRequest): CostFile | CostFileRefusal {
  const decimals = currencyDecimals(request.currency);
  if (decimals === null) throw new RangeError(`readCostFile: unknown currency "${request.currency}"`);
  const csv = parseCsv(request.name, request.text);
  if (!csv.ok) return { ok: false, issues: [csv.issue] };
  const layout = findLayout(request.name, csv.rows);
  if (!('header' in layout)) return { ok: false, issues: [layout] };
  if (layout.body.length === 0) return { ok: false, issues: [noRows(request.name, layout)] };

  const issues: Issue[] = [];
  const dateOrder = request.dateOrder ?? orderOf(layout);
  const mark = request.decimalMark ?? markOf(request.name, layout, issues);
  const read = lineReader(request, layout, { decimals, mark, dateOrder });
  const lines: ImportedCost[] = [];
  const setAside: LineSetAside[] = [];
  const open: string[] = [];
  const put = ({ line, cells }: CsvRow, reason: LineSetAside['reason']): void => {
    setAside.push({ line, cells, reason });
  };
  for (const row of layout.body) {
    if (isHeaderAgain(row, layout)) put(row, 'header-again');
    else if (isTotal(row, layout)) {
      put(row, 'total');
      issues.push(aboutTotal(request, row, layout, lines, { decimals, mark }));
    } else {
      const result: LineResult = read(row);
      issues.push(...result.issues);
      if (result.line === null) put(row, result.reason);
      else {
        lines.push(result.line);
        if (result.openDate !== null && open.length < 3) open.push(result.openDate);
      }
    }
  }
  const total = sumMinor(lines.map((line) => line.net));
  const spend = aboutSpend(request, lines);
  if (spend !== null) issues.push(spend);
  return {
    ok: true,
    lines,
    setAside,
    columns: layout.columns.map(({ source, field }) => ({ source, field: field === 'side' ? 'net' : field })),
    dateQuestion: open.length > 0 ? open : null,
    dateOrder: open.length > 0 ? null : dateOrder,
    decimalMark: mark,
    total,
    issues,
  };
}

function columnOf(layout: Layout, field: FileField): readonly string[] {
  const index = layout.indexOf(field);
  return index === null ? [] : layout.body.map(({ cells }) => cells[index] ?? '');
}

/** The order of day and month, from the dates of costs and, where those do not tell, from those of From and To. */
function orderOf(layout: Layout): DateOrder | null {
  const texts = columnOf(layout, 'date').filter((text) => readDate(text).ok || /\d/.test(text));
  const own = decideDateOrder(texts);
  if (own !== 'undecidable') return own;
  const all = decideDateOrder([...texts, ...columnOf(layout, 'from'), ...columnOf(layout, 'to')]);
  return all === 'undecidable' ? null : all;
}

function markOf(name: string, layout: Layout, issues: Issue[]): DecimalMark | null {
  const mark = decideDecimalMark(MONEY_FIELDS.flatMap((field) => columnOf(layout, field)));
  switch (mark) {
    case 'point':
    case 'comma':
      return mark;
    case 'none':
      return 'point';
    case 'undecidable':
      return null;
    case 'mixed':
      issues.push({
        code: 'mixed-decimal-marks',
        severity: 'medium',
        where: { tab: name },
        expected: 'one decimal mark in the whole file',
        received: 'decimal points and decimal commas',
        message: `${name}: some amounts have a decimal point, others a decimal comma; those that could be either are left out.`,
        advice: 'Check the amounts of the file, and import it again.',
      });
      return null;
  }
}

function isHeaderAgain(row: CsvRow, layout: Layout): boolean {
  return (
    row.cells.length === layout.header.cells.length && row.cells.every((cell, at) => cell === layout.header.cells[at])
  );
}

function noRows(name: string, layout: Layout): Issue {
  return {
    code: 'no-rows',
    severity: 'high',
    where: { tab: name, row: layout.header.line },
    expected: 'cost lines below the header',
    received: 'nothing',
    message: `${name}: there is a header on line ${layout.header.line} and nothing below it.`,
    advice: 'Export it again for the right dates.',
  };
}
