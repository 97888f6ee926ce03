import type { CsvRow } from '../../formats';
import type { Issue } from '../../issue';
import { formatMoney, readAmount, sumMinor, type DecimalMark } from '../../money';
import type { Layout } from './layout';
import type { CostFileRequest, ImportedCost } from './types';

const TOTAL =
  /^(?:grand |sub[- ]?|page |report |statement |closing |opening )*(?:total|totals|sum|balance|balance (?:brought|carried) forward)\b[^\d]{0,40}$/i;

/** True for a row that adds up others: no date, and a cell that says total, subtotal or balance. */
export function isTotal(row: CsvRow, layout: Layout): boolean {
  const date = layout.indexOf('date');
  const dateCell = date === null ? '' : (row.cells[date] ?? '').trim();
  return (dateCell === '' || TOTAL.test(dateCell)) && row.cells.some((cell) => TOTAL.test(cell.trim()));
}

/** Says that a total was set aside, and whether it agrees with the lines above it. */
export function aboutTotal(
  request: CostFileRequest,
  row: CsvRow,
  layout: Layout,
  lines: readonly ImportedCost[],
  style: { readonly decimals: number; readonly mark: DecimalMark | null },
): Issue {
  const at = layout.indexOf('net') ?? layout.indexOf('gross');
  const cell = at === null ? '' : (row.cells[at] ?? '').trim();
  const read = readAmount(
    cell,
    style.mark === null ? { decimals: style.decimals } : { decimals: style.decimals, mark: style.mark },
  );
  const sum = sumMinor(lines.map((line) => line.net));
  const own = formatMoney(sum, { decimals: style.decimals });
  const agrees = read.ok && Math.abs(read.amount) === Math.abs(sum);
  const words = row.cells.find((text) => TOTAL.test(text.trim()))?.trim() ?? '';
  return {
    code: agrees ? 'total-agrees' : 'total-set-aside',
    severity: 'low',
    where: { tab: request.name, row: row.line },
    expected: own,
    received: cell,
    message: agrees
      ? `${request.name} line ${row.line}: "${words}" ${cell} agrees with the lines above it and is not a cost.`
      : `${request.name} line ${row.line}: "${words}" ${cell} is not a cost and was set aside; the lines above it come to ${own}.`,
    advice: agrees
      ? 'Nothing to do.'
      : 'If it should be the total of all lines above, a line is missing or was not read.',
  };
}

/** Warns where nearly everything is below zero: some banks write money spent that way. */
export function aboutSpend(request: CostFileRequest, lines: readonly ImportedCost[]): Issue | null {
  const below = lines.filter(({ net }) => net < 0).length;
  if (request.spend !== undefined || lines.length < 3 || below * 10 < lines.length * 8) return null;
  return {
    code: 'mostly-negative',
    severity: 'medium',
    where: { tab: request.name },
    expected: 'costs above zero, credits below',
    received: `${below} of ${lines.length} amounts below zero`,
    message: `${request.name}: ${below} of ${lines.length} amounts are below zero, as if they were credits. Some banks write money spent that way.`,
    advice: 'Look at the file. If they are costs, have the signs turned round on import.',
  };
}
