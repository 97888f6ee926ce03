import { addMinor, NO_MONEY, subtractMinor, type Minor } from '../money';
import { accountKey, compareText, listAt } from './codes';
import { periodKey, type Period } from './period';
import type { ClosedFigureRow, CostInputs, CostSettings } from './types';

/**
 * The variance each account stood at when the latest period before the one being reported was closed, by account key, from
 * Period history; by today's sign, whatever the sign was then. An account in several rows is added up. Empty where no
 * such period was closed.
 */
export function lastVariances({ history, settings }: CostInputs, period: Period): ReadonlyMap<string, Minor> {
  const byPeriod = new Map<string, ClosedFigureRow[]>();
  for (const row of history) listAt(byPeriod, periodKey(row.period)).push(row);
  const own = periodKey(period.label);
  const before = period.end ?? endOf(byPeriod.get(own) ?? []);
  const closed = [...byPeriod]
    .map(([key, rows]) => ({ key, rows, end: endOf(rows) }))
    .filter(({ key, end }) => key !== own && (before === null || end === null || end < before))
    .sort((a, b) => (b.end ?? 0) - (a.end ?? 0) || compareText(b.key, a.key));
  const variances = new Map<string, Minor>();
  for (const row of closed[0]?.rows ?? []) {
    const variance = varianceOf(row, settings);
    const account = accountKey(row.account);
    if (variance !== null) variances.set(account, addMinor(variances.get(account) ?? NO_MONEY, variance));
  }
  return variances;
}

function endOf(rows: readonly ClosedFigureRow[]): ClosedFigureRow['end'] {
  return rows.reduce<ClosedFigureRow['end']>(
    (last, { end }) => (end !== null && end > (last ?? -1) ? end : last),
    null,
  );
}

function varianceOf({ budget, efc, variance }: ClosedFigureRow, { varianceSign }: CostSettings): Minor | null {
  if (budget === null || efc === null) return variance;
  return varianceSign === 'budget-minus-efc' ? subtractMinor(budget, efc) : subtractMinor(efc, budget);
}
