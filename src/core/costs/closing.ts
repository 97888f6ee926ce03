import type { Day } from '../calendar';
import { sumMinor, type Minor } from '../money';
import type { CostBooks } from './books';
import { accountKey, cached, compareText } from './codes';
import { bookedIn, type CostsByAccount, type PeriodSpan } from './closed';
import { periodEnds, periodKey, periodOf } from './period';
import { costReport } from './report';
import type { CostInputs, CostReportRow, PeriodRow } from './types';

/** A cost report period as the workbook has it. */
export interface PeriodState extends PeriodSpan {
  /** Said to be closed in Periods, or kept in Period history. */
  readonly closed: boolean;
  /** Kept in Period history. */
  readonly kept: boolean;
  readonly closedOn: Day | null;
  /** How many costs are booked in it now, and what they come to. */
  readonly costs: number;
  readonly total: Minor;
  /** Its row in Periods; null = it has none. */
  readonly row: PeriodRow | null;
  /** Its end, or else the latest date of its costs: for putting periods in order, and for nothing else. */
  readonly about: Day | null;
}

/** What an account stands at when a period is closed. */
export interface ClosingFigure extends CostReportRow {
  /** How many costs are booked on it in the period. */
  readonly costs: number;
}

/**
 * Every period that Periods, the costs or Period history know, and the one being reported; in the order of their ends. The end is
 * that of Periods, else the one in its name, else what Production says of the period being reported.
 */
export function periodStates(inputs: CostInputs, { ledger, period }: CostBooks): readonly PeriodState[] {
  const labels = new Map<string, string>();
  const know = (label: string): void => {
    const key = periodKey(label);
    if (key !== '' && !labels.has(key)) labels.set(key, label.trim());
  };
  inputs.periods.forEach((row) => {
    know(row.period);
  });
  know(period.label);
  const keyOf = cached(periodKey);
  const latest = new Map<string, Day>();
  for (const { row } of ledger.costs) {
    if (row.period === '') continue;
    const key = keyOf(row.period);
    if (!labels.has(key)) know(row.period);
    if (row.date !== null && row.date > (latest.get(key) ?? -1)) latest.set(key, row.date);
  }
  const kept = new Map<string, Day | null>();
  for (const row of inputs.history) {
    know(row.period);
    kept.set(periodKey(row.period), row.end ?? kept.get(periodKey(row.period)) ?? null);
  }
  const endOf = periodEnds(inputs.periods);
  const reported = periodKey(period.label);
  const spans = [...labels].map(([key, label]) => ({
    key,
    period: label,
    end: endOf(label) ?? kept.get(key) ?? (key === reported ? period.end : null),
  }));
  const booked = bookedIn(ledger, spans);
  const states = spans.map(({ key, period: label, end }): PeriodState => {
    const row = inputs.periods.find((each) => periodKey(each.period) === key) ?? null;
    const costs = [...(booked.get(key)?.values() ?? [])].flat();
    return {
      period: label,
      end,
      closed: row?.status === 'Closed' || kept.has(key),
      kept: kept.has(key),
      closedOn: row?.closedOn ?? null,
      costs: costs.length,
      total: sumMinor(costs.map(({ net }) => net)),
      row,
      about: end ?? latest.get(key) ?? null,
    };
  });
  return states.sort((a, b) => (a.about ?? Infinity) - (b.about ?? Infinity) || compareText(a.period, b.period));
}

/** What every account of the cost report stands at if this period is the one being reported: what closing it keeps. */
export function closingFigures(
  inputs: CostInputs,
  { ledger }: CostBooks,
  span: PeriodSpan & { readonly end: Day },
): readonly ClosingFigure[] {
  const settings = { ...inputs.settings, period: span.period, periodEnd: span.end };
  const reported = { ...inputs, settings };
  const { rows } = costReport(ledger, reported, periodOf(ledger.costs, settings, inputs.periods));
  const booked: CostsByAccount = bookedIn(ledger, [span]).get(periodKey(span.period)) ?? new Map();
  return rows.map((row) => ({ ...row, costs: booked.get(accountKey(row.account))?.length ?? 0 }));
}
