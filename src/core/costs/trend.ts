import type { Day } from '../calendar';
import {
  addMinor,
  compareMinor,
  maxMinor,
  minor,
  multiply,
  NO_MONEY,
  percentOf,
  subtractMinor,
  sumMinor,
  type Minor,
} from '../money';
import { accountKey, listAt } from './codes';
import type { Cost, Ledger } from './ledger';
import type { CostThresholds } from './thresholds';
import type { CalendarRow, CostReport, CostReportRow } from './types';

/** How an account goes on if the rest of the shoot costs as much a day as the shoot so far. */
export interface Trend {
  readonly row: CostReportRow;
  /** Spent a shoot day: over the whole shoot so far or over its later half, whichever is less. */
  readonly perDay: Minor;
  readonly daysLeft: number;
  /** Actual cost to date and the days left at that pace. */
  readonly projected: Minor;
  /** Projected − EFC: below zero where the estimate holds. */
  readonly excess: Minor;
  /** The costs since the shoot began that the pace rests on. */
  readonly costs: readonly Cost[];
}

/**
 * The trend of every account that spends with the shoot, by account key. Left out, so that a purchase early on is not taken for
 * a pace: accounts of Post and Other; any account before enough shoot days are done (or when none is left), with costs on few
 * days, or of which one cost is most of the money. What was spent before the first shoot day is no part of the pace. Empty without
 * shoot days in Calendar.
 * @example trendsOf(report, ledger, calendar, thresholds).get('3500')?.excess // 420000
 */
export function trendsOf(
  report: CostReport,
  ledger: Ledger,
  calendar: readonly CalendarRow[],
  thresholds: CostThresholds,
): ReadonlyMap<string, Trend> {
  const trends = new Map<string, Trend>();
  const shoot = shootOf(report, calendar);
  if (shoot === null || shoot.done.length < thresholds.burnRateFromDays) return trends;
  const byAccount = new Map<string, Cost[]>();
  for (const cost of ledger.costs) {
    const { date } = cost.row;
    if (date !== null && date >= shoot.first && date <= shoot.asOf) listAt(byAccount, cost.account).push(cost);
  }
  for (const row of report.rows) {
    if (row.section !== 'Above' && row.section !== 'Production') continue;
    const key = accountKey(row.account);
    const trend = key === '' ? null : trendOf(row, byAccount.get(key) ?? [], shoot, thresholds);
    if (trend !== null) trends.set(key, trend);
  }
  return trends;
}

/** The shoot days done and still to come. */
interface Shoot {
  readonly first: Day;
  readonly done: readonly Day[];
  readonly left: number;
  readonly asOf: Day;
}

function shootOf({ progress }: CostReport, calendar: readonly CalendarRow[]): Shoot | null {
  if (progress === null) return null;
  const days = new Set<Day>();
  for (const { date, kind } of calendar) if (date !== null && kind === 'Shoot') days.add(date);
  const sorted = [...days].sort((a, b) => a - b);
  const done = sorted.filter((date) => date <= progress.asOf);
  const [first] = done;
  const left = sorted.length - done.length;
  return first === undefined || left === 0 ? null : { first, done, left, asOf: progress.asOf };
}

function trendOf(
  row: CostReportRow,
  costs: readonly Cost[],
  { done, left }: Shoot,
  thresholds: CostThresholds,
): Trend | null {
  const spent = sumMinor(costs.map(({ net }) => net));
  if (spent <= 0) return null;
  if (new Set(costs.map((cost) => cost.row.date)).size < thresholds.burnRateDates) return null;
  const largest = costs.map(({ net }) => net).sort(compareMinor)[costs.length - 1] ?? NO_MONEY;
  if (largest > percentOf(spent, thresholds.burnRateLargestPercent)) return null;
  const half = Math.floor(done.length / 2);
  const since = done[half] ?? 0;
  const late = sumMinor(costs.filter((cost) => (cost.row.date ?? 0) >= since).map(({ net }) => net));
  const later = done.length - half;
  // Compared as spent × days, so that no pace is rounded before it is used.
  const [amount, days] = late * done.length < spent * later ? [late, later] : [spent, done.length];
  const toCome = share(amount, left, days);
  const projected = addMinor(row.actual, toCome);
  return {
    row,
    perDay: share(amount, 1, days),
    daysLeft: left,
    projected,
    excess: subtractMinor(projected, row.efc),
    costs,
  };
}

/** `amount × part ∕ whole`, to the nearest minor unit. */
function share(amount: Minor, part: number, whole: number): Minor {
  return minor(Math.round((amount * part) / whole));
}

/** Whether a trend is worth saying: so much past the estimate that it is no noise, while the estimate itself is still within the budget. */
export function isBurning(trend: Trend, thresholds: CostThresholds, decimals: number): boolean {
  const { row, excess } = trend;
  if (row.budget <= 0 || row.efc > row.budget) return false;
  const least = multiply(thresholds.burnRateFrom, '1', decimals) ?? NO_MONEY;
  return excess >= maxMinor(least, percentOf(row.efc, thresholds.burnRateTolerancePercent));
}
