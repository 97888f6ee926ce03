/** The production's calendar: six weeks of preparation, six of shooting, and the evening it stands on. */
import { plus } from './tools.mjs';

/** Monday of week 1. */
export const START = '2027-01-25';
export const SHOOT_START = '2027-03-08';
/** Weeks of the whole shoot end with this one. */
export const LAST_SHOOT_WEEK = 12;
export const FIRST_SHOOT_WEEK = 7;
/** The week that is being reported; the ten before it are closed. */
export const NOW = 11;

/** Monday of a week. */
export const monday = (week) => plus(START, (week - 1) * 7);
/** Saturday of a week: the last day of its period. */
export const endOf = (week) => plus(monday(week), 5);
export const label = (week) => `Week ${week}`;

/** Shoot days, Monday to Friday, as ISO days: 30 of them. */
export const SHOOT_DAYS = Array.from(
  { length: LAST_SHOOT_WEEK - FIRST_SHOOT_WEEK + 1 },
  (_, at) => at + FIRST_SHOOT_WEEK,
).flatMap((week) => [0, 1, 2, 3, 4].map((day) => plus(monday(week), day)));

/** The rows of Calendar, from the first day of preparation to the wrap week. */
export function calendar() {
  const rows = [];
  for (let week = 1; week <= LAST_SHOOT_WEEK + 1; week += 1) {
    for (let day = 0; day < 7; day += 1) {
      const date = plus(monday(week), day);
      const shootDay = SHOOT_DAYS.indexOf(date) + 1;
      const kind = day > 4 ? 'Off' : shootDay > 0 ? 'Shoot' : week > LAST_SHOOT_WEEK ? 'Wrap' : 'Prep';
      rows.push({ Date: date, Kind: kind, Note: shootDay > 0 ? `Day ${shootDay} of ${SHOOT_DAYS.length}` : '' });
    }
  }
  return rows;
}
