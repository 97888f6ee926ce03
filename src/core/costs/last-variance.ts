import { addMinor, NO_MONEY, subtractMinor, type Minor } from '../money';
import { accountKey, compareText, listAt } from './codes';
import type { Ledger } from './ledger';
import { periodKey, type Period } from './period';
import type { ClosedFigureRow, CostInputs, CostSettings } from './types';

/**
 * The variance each account stood at when the latest period before the one being reported was closed, by account key, from
 * Period history; by today's sign, whatever the sign was then. Accounts that have left the chart are together under ''.
 * Empty where no such period was closed.
 */
export function lastVariances(inputs: CostInputs, period: Period, chart: Ledger['chart']): ReadonlyMap<string, Minor> {
  const variances = new Map<string, Minor>();
  for (const row of lastClosed(inputs, period)) {
    const variance = varianceAtClose(row, inputs.settings);
    const key = accountKey(row.account);
    const account = chart.has(key) ? key : '';
    if (variance !== null) variances.set(account, addMinor(variances.get(account) ?? NO_MONEY, variance));
  }
  return variances;
}

/** The rows of Period history of the latest period that was closed before the one being reported. */
export function lastClosed({ history }: CostInputs, period: Period): readonly ClosedFigureRow[] {
  const byPeriod = new Map<string, ClosedFigureRow[]>();
  for (const row of history) listAt(byPeriod, periodKey(row.period)).push(row);
  const own = periodKey(period.label);
  const before = period.end ?? endOf(byPeriod.get(own) ?? []);
  const closed = [...byPeriod]
    .map(([key, rows]) => ({ key, rows, end: endOf(rows) }))
    .filter(({ key, end }) => key !== own && (before === null || end === null || end < before))
    .sort((a, b) => (b.end ?? 0) - (a.end ?? 0) || compareText(b.key, a.key));
  return closed[0]?.rows ?? [];
}

function endOf(rows: readonly ClosedFigureRow[]): ClosedFigureRow['end'] {
  return rows.reduce<ClosedFigureRow['end']>(
    (last, { end }) => (end !== null && end > (last ?? -1) ? end : last),
    null,
  );
}

/** The variance an account stood at when a period was closed, by today's sign; null where it can't be read. */
export function varianceAtClose(
  { budget, efc, variance }: ClosedFigureRow,
  { varianceSign }: CostSettings,
): Minor | null {
  if (budget === null || efc === null) return variance;
  return varianceSign === 'budget-minus-efc' ? subtractMinor(budget, efc) : subtractMinor(efc, budget);
}
