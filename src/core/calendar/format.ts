import { weekday, ymdFromDay, type Day } from './day';

/** Short month names, January first, as call sheets print them. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** A day within the production's own year: `Fri 14 May`. */
export function formatDay(date: Day): string {
  const { month, day } = ymdFromDay(date);
  return `${WEEKDAYS[weekday(date)]} ${day} ${MONTHS[month - 1] ?? ''}`;
}

/** A day with its year, where years could be mixed up: `Fri 14 May 2027`. */
export function formatDayWithYear(date: Day): string {
  return `${formatDay(date)} ${ymdFromDay(date).year}`;
}
