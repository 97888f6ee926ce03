import { openLog } from './days';
import { shootDayOf } from './progress';
import { openRoster } from './roster';
import type { HotCostInputs, LoggedDay } from './types';

/** The days that Daily log has lines for, latest first, with how many people they stand for. */
export function loggedDays(inputs: Omit<HotCostInputs, 'date'>): readonly LoggedDay[] {
  const log = openLog(inputs, openRoster(inputs));
  return [...log.dates].reverse().map((date) => ({
    date,
    people: log.attendance(date).people.length,
    shootDay: shootDayOf(inputs, date)?.day ?? null,
  }));
}
