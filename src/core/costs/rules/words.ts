import { formatDay, formatDayWithYear, ymdFromDay, type Day } from '../../calendar';
import { absMinor, exchange, formatMoney, minorFromDecimal, NO_MONEY, type DecimalText, type Minor } from '../../money';
import { compareText } from '../codes';
import type { Cost } from '../ledger';
import type { CostRow, Evidence } from '../types';
import type { RuleContext } from './rule';

/** Rows shown with a finding; the rest is told as a number. */
const MOST_EVIDENCE = 12;

/** An amount as the findings write it: `1,850.00`, below zero in parentheses. */
export function money(context: RuleContext, amount: Minor): string {
  return formatMoney(amount, { decimals: context.decimals });
}

/** A threshold in whole currency units as minor units. */
export function threshold(context: RuleContext, units: DecimalText): Minor {
  return minorFromDecimal(units, context.decimals) ?? NO_MONEY;
}

/** A figure of a cost's row, such as its tax, in the production's currency: converted at the rate that the cost was. */
export function inOwnMoney(context: RuleContext, { foreign }: Cost, amount: Minor): Minor {
  if (foreign === null) return amount;
  return exchange(amount, foreign.rate, { foreign: foreign.decimals, own: context.decimals }) ?? NO_MONEY;
}

/** A date with its year only where the two differ in it. */
export function dates(a: Day, b: Day): readonly [string, string] {
  return ymdFromDay(a).year === ymdFromDay(b).year
    ? [formatDay(a), formatDay(b)]
    : [formatDayWithYear(a), formatDayWithYear(b)];
}

/** The vendor's name to show for a cost; `No vendor` where it names none. */
export function vendorName(context: RuleContext, cost: Cost): string {
  return cost.vendor === '' ? 'No vendor' : context.ledger.vendors.nameOf(cost.vendor);
}

/** The vendor a finding is about: its name, '' where the cost names none. */
export function namedVendor(context: RuleContext, cost: Cost): string {
  return cost.vendor === '' ? '' : context.ledger.vendors.nameOf(cost.vendor);
}

/** How a cost is spoken of: its document number, or what it is for, or its date. */
export function costLabel(row: CostRow): string {
  if (row.docNo !== '') return row.docNo;
  if (row.description !== '') return row.description;
  return row.date === null ? 'no number' : formatDay(row.date);
}

/** A cost as evidence: its number and its amount, at its row. */
export function costEvidence(context: RuleContext, cost: Cost, column = 'Net'): Evidence {
  const { ref, date } = cost.row;
  const name = cost.row.docNo || cost.row.description;
  const label = [name, date === null ? '' : formatDay(date)].filter((part) => part !== '').join(', ') || 'no number';
  return { where: { tab: ref.tab, row: ref.row, column }, label, value: money(context, cost.net) };
}

/** The largest costs as evidence, at most twelve, in sheet order. */
export function costsEvidence(context: RuleContext, costs: readonly Cost[], column = 'Net'): readonly Evidence[] {
  return largestOf(costs)
    .sort(byPlace)
    .map((cost) => costEvidence(context, cost, column));
}

/** The twelve largest; of equal ones the upper. One pass, whatever the number. */
function largestOf(costs: readonly Cost[]): Cost[] {
  const bySize = (a: Cost, b: Cost): number => absMinor(b.net) - absMinor(a.net) || byPlace(a, b);
  const largest: Cost[] = [];
  for (const cost of costs) {
    const least = largest[MOST_EVIDENCE - 1];
    if (least !== undefined && bySize(cost, least) >= 0) continue;
    largest.push(cost);
    largest.sort(bySize);
    if (largest.length > MOST_EVIDENCE) largest.pop();
  }
  return largest;
}

/** Order of costs by date and number that does not depend on how the sheet is sorted: only lines alike in all else go by row. */
export function byDate(a: Cost, b: Cost): number {
  return (
    (a.row.date ?? 0) - (b.row.date ?? 0) ||
    compareText(a.doc, b.doc) ||
    a.net - b.net ||
    compareText(a.account, b.account) ||
    compareText(detailOf(a), detailOf(b)) ||
    byPlace(a, b)
  );
}

function detailOf({ row, po }: Cost): string {
  return [
    row.type,
    po,
    row.docNo,
    row.vendor,
    row.account,
    row.gross,
    row.tax,
    row.from,
    row.to,
    row.qty,
    row.period,
    row.description,
  ].join('|');
}

function byPlace(a: Cost, b: Cost): number {
  return a.row.ref.row - b.row.ref.row;
}

/** `1 cost`, `3 costs`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** An account with its title: `3500 Transport`; as typed where the chart does not have it. */
export function accountName(context: RuleContext, account: string): string {
  const known = context.ledger.chart.get(account);
  return known === undefined ? account : `${known.account} ${known.title}`.trim();
}

/** `twice`, `3 times`. */
export function times(number: number): string {
  return number === 2 ? 'twice' : `${number} times`;
}
