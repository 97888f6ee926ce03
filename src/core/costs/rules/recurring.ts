/**
 * What recurs, and so is no sign of a duplicate. An honest ledger is full of equal amounts: weekly rentals, agency
 * timesheets, fares, grants in fixed sums. Five marks tell them from one cost entered twice:
 * 1. *Standing price*: the vendor bills this very amount on three lines or more. An exception inside it: on every other
 *    date it is billed once (three dates or more), on exactly one date twice; that date stands out and is told.
 * 2. *Price list*: the vendor repeats four or more different amounts (an agency, a housing trust).
 * 3. *One run*: the two document numbers are neighbours, as when a vendor writes, or a clerk books, two papers in a row. A
 *    duplicate comes in by another way and gets a number from elsewhere.
 * 4. *Weekly step*: exactly 7 days apart is next week's hire.
 * 5. *Own time or order*: From–To that do not overlap, different POs, or different units ordered (Qty) are two things.
 */
import type { Day } from '../../calendar';
import { minor, type Minor } from '../../money';
import { documentDigits } from '../codes';
import type { Cost } from '../ledger';
import { billedNet } from './billed';

/** How far apart two numbers of one run may be: a few other papers may have come between. */
const RUN = 20;

/** The amounts a cost can be met under, in the currency of the bill: its net and, as a card is charged with tax, its gross. */
export function amountOf(cost: Cost): readonly Minor[] {
  const { gross } = cost.row;
  const net = billedNet(cost);
  return gross === null || gross === net || gross <= 0 ? [net] : [net, minor(gross)];
}

/**
 * The one date on which a standing price was billed twice, where it is billed once on so many other dates; null where
 * nothing stands out. `costs` are all lines of one vendor and amount.
 */
export function doubledDate(costs: readonly Cost[], otherDates: number): Day | null {
  const perDay = new Map<Day, number>();
  for (const { row } of costs) if (row.date !== null) perDay.set(row.date, (perDay.get(row.date) ?? 0) + 1);
  const doubled = [...perDay].filter(([, times]) => times > 1);
  const [only] = doubled;
  return only !== undefined && doubled.length === 1 && only[1] === 2 && perDay.size > otherDates ? only[0] : null;
}

/** Mark 3. Numbers of different length or with different letters are of different runs. */
export function sameRun(a: Cost, b: Cost): boolean {
  const [x, y] = [documentDigits(a.row.docNo), documentDigits(b.row.docNo)];
  if (x === '' || y === '' || x.length !== y.length || letters(a) !== letters(b)) return false;
  // Only the last digits can differ in one run; this also keeps the difference exact.
  const [low, high] = [Number(x.slice(-12)), Number(y.slice(-12))];
  return x.slice(0, -12) === y.slice(0, -12) && low !== high && Math.abs(low - high) <= RUN;
}

/** Marks 4 and 5. */
export function speaksAgainst(a: Cost, b: Cost): boolean {
  const days = Math.abs((b.row.date ?? 0) - (a.row.date ?? 0));
  if (days === 7) return true;
  if (a.po !== '' && b.po !== '' && a.po !== b.po) return true;
  const { from: aFrom, to: aTo } = a.row;
  const { from: bFrom, to: bTo } = b.row;
  if (aFrom !== null && aTo !== null && bFrom !== null && bTo !== null && (aTo < bFrom || bTo < aFrom)) return true;
  return a.row.qty !== null && b.row.qty !== null && Number(a.row.qty) !== Number(b.row.qty);
}

function letters(cost: Cost): string {
  return cost.doc.replace(/\d/g, '');
}
