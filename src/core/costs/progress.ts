import type { Day } from '../calendar';
import type { Period } from './period';
import type { CostInputs, Progress } from './types';

/**
 * How many of the shoot days are done, on the last day that is known: the end of the period being reported (Production ▸
 * Period end, Periods ▸ End, or the period's own name), else the latest day of Daily log. Null where Calendar has no shoot
 * day, or no such day is known. A date that stands twice in Calendar is one day.
 */
export function progressOf({ calendar, dailyLog }: CostInputs, period: Period): Progress | null {
  const shoot = new Set<Day>();
  for (const { date, kind } of calendar) if (date !== null && kind === 'Shoot') shoot.add(date);
  const asOf = period.end ?? latestOf(dailyLog);
  if (shoot.size === 0 || asOf === null) return null;
  let day = 0;
  for (const date of shoot) if (date <= asOf) day += 1;
  return { day, of: shoot.size, asOf };
}

function latestOf(rows: readonly { readonly date: Day | null }[]): Day | null {
  return rows.reduce<Day | null>(
    (last, { date }) => (date !== null && (last === null || date > last) ? date : last),
    null,
  );
}
