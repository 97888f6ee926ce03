import { addDays, type Day } from '../calendar';
import { accountKey, cached, listAt } from './codes';
import type { Cost, Ledger } from './ledger';
import { DAYS_IN_PERIOD, periodKey } from './period';
import type { ClosedFigureRow } from './types';

/** A period by its name and last day. */
export interface PeriodSpan {
  readonly period: string;
  readonly end: Day | null;
}

/** A period that was closed, with what every account stood at: by account key, '' = accounts the chart did not have. */
export interface ClosedPeriod extends PeriodSpan {
  readonly figures: ReadonlyMap<string, ClosedFigureRow>;
}

/** The periods in Period history, earliest end first. */
export function closedPeriods(history: readonly ClosedFigureRow[]): readonly ClosedPeriod[] {
  const byPeriod = new Map<string, ClosedFigureRow[]>();
  for (const row of history) if (row.period !== '') listAt(byPeriod, periodKey(row.period)).push(row);
  const periods = [...byPeriod.values()].map((rows): ClosedPeriod => ({
    period: rows[0]?.period ?? '',
    end: rows.find(({ end }) => end !== null)?.end ?? null,
    figures: new Map(rows.map((row) => [accountKey(row.account), row])),
  }));
  return periods.sort((a, b) => (a.end ?? 0) - (b.end ?? 0));
}

/** Costs by account key; accounts that the chart does not have are together under ''. */
export type CostsByAccount = ReadonlyMap<string, readonly Cost[]>;

/**
 * The costs booked in each of some periods, by `periodKey` of their name: those that name the period, and those that name none and
 * are dated in the seven days up to its end, as in the cost report. One pass over the costs, however many periods.
 */
export function bookedIn(ledger: Ledger, periods: readonly PeriodSpan[]): ReadonlyMap<string, CostsByAccount> {
  const booked = new Map<string, Map<string, Cost[]>>();
  const byDay = new Map<Day, Map<string, Cost[]>[]>();
  for (const { period, end } of periods) {
    const accounts = booked.get(periodKey(period)) ?? new Map<string, Cost[]>();
    booked.set(periodKey(period), accounts);
    if (end === null) continue;
    for (let back = 0; back < DAYS_IN_PERIOD && back <= end; back += 1)
      listAt(byDay, addDays(end, -back)).push(accounts);
  }
  const keyOf = cached(periodKey);
  for (const cost of ledger.costs) {
    const { period, date } = cost.row;
    const account = ledger.chart.has(cost.account) ? cost.account : '';
    if (period !== '') {
      const accounts = booked.get(keyOf(period));
      if (accounts !== undefined) listAt(accounts, account).push(cost);
    } else if (date !== null) for (const accounts of byDay.get(date) ?? []) listAt(accounts, account).push(cost);
  }
  return booked;
}
