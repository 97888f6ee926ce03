import { addDays, day, weekday, type Day } from '../../../src/core/calendar';
import type { PlanDay } from '../../../src/core/optimiser/plan/types';

/** Calls every day offers: an early one, a late one, and one for nights. */
export const CALLS = { early: 420, late: 540, night: 1080 } as const;

/** Monday 3 May 2027. */
export const FIRST_DAY: Day = day(46_510);

const HOLIDAY: Day = addDays(FIRST_DAY, 28);

/**
 * So many shoot days from Monday to Friday, beginning on Monday 3 May 2027, with every other Saturday and the holiday of
 * Monday 31 May to be had at a premium.
 */
export function madeUpCalendar(shootDays: number): readonly PlanDay[] {
  const days: PlanDay[] = [];
  let left = shootDays;
  for (let at = 0; left > 0; at += 1) {
    const date = addDays(FIRST_DAY, at);
    const week = Math.floor(at / 7);
    const kind = date === HOLIDAY ? 'holiday' : weekday(date) === 0 || weekday(date) === 6 ? 'off' : 'shoot';
    if (weekday(date) === 0 || (weekday(date) === 6 && week % 2 === 0)) continue;
    if (kind === 'shoot') left -= 1;
    days.push({
      date,
      kind,
      open: true,
      wet: false,
      sunrise: 340 - 3 * week,
      sunset: 1210 + 3 * week,
      calls: Object.values(CALLS),
    });
  }
  return days;
}
