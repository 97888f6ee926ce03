import type { Compiled } from './compiled';

/**
 * Work days and paid idle days of a performer between first and last work day, before the guarantee (DOMAIN.md §5).
 * @param works scenes by performer × days + day
 * @param used scenes by day; asked for days only on which an idle performer is held where the plan shoots
 */
export function paidDays(
  { cast, days }: Compiled,
  performer: number,
  works: Int32Array,
  used: Int32Array,
  first: number,
  last: number,
): number {
  const row = performer * days.count;
  const hold = cast.hold[performer] === 1;
  const mayDrop = cast.drop[performer] === 1;
  const gaps: number[] = [];
  let paid = 0;
  let idle = 0;
  let before = first;
  for (let day = first; day <= last; day++) {
    if (works[row + day] === 0) {
      if (days.plain[day] === 1 || used[day]! > 0) idle++;
      continue;
    }
    paid++;
    if (hold && idle > 0) {
      paid += idle;
      if (mayDrop && days.date[day]! - days.date[before]! - 1 >= cast.minDropDays[performer]!) gaps.push(idle);
    }
    idle = 0;
    before = day;
  }
  if (gaps.length > 1) gaps.sort((a, b) => b - a);
  for (let at = 0; at < gaps.length && at < cast.maxDrops[performer]!; at++) paid -= gaps[at]!;
  return paid;
}
