import { addDays, formatDay, weekday, type Day } from '../calendar';

/** A time on a day, without zone. */
export interface Moment {
  readonly day: Day;
  /** Minutes from midnight. */
  readonly minutes: number;
}

/** Days that are no business days. */
export interface DaysOff {
  /** Weekdays off every week, 0 = Sunday … 6 = Saturday. */
  readonly weekly: readonly number[];
  /** Single days off: holidays. */
  readonly days: ReadonlySet<Day>;
}

/** Saturdays and Sundays off, no holidays: how rental houses count where nobody says otherwise. */
export const WEEKEND: DaysOff = { weekly: [0, 6], days: new Set() };

/** Whether a day is a business day. */
function isBusinessDay(date: Day, off: DaysOff): boolean {
  return !off.weekly.includes(weekday(date)) && !off.days.has(date);
}

/** Days looked through for a business day before the search is given up: no calendar is off for that long. */
const LONGEST_CLOSURE = 400;

/** The day so many business days before; null where the calendar given has none. */
export function businessDaysBefore(date: Day, count: number, off: DaysOff): Day | null {
  let left = count;
  for (let back = 1; back <= LONGEST_CLOSURE && back <= date; back += 1) {
    const earlier = addDays(date, -back);
    if (isBusinessDay(earlier, off)) left -= 1;
    if (left === 0) return earlier;
  }
  return null;
}

/** Order of two moments for `sort`: below zero where `a` is earlier. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.day - b.day || a.minutes - b.minutes;
}

/** A moment moved by so many minutes. */
export function addMinutes({ day, minutes }: Moment, by: number): Moment {
  const total = minutes + by;
  const days = Math.floor(total / 1440);
  return { day: addDays(day, days), minutes: total - days * 1440 };
}

/** A moment as a call sheet writes it: `Thu 13 May 15:00`. */
export function momentText({ day, minutes }: Moment): string {
  return `${formatDay(day)} ${clockText(minutes)}`;
}

/** A time of day: `15:00`. */
function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Minutes from midnight of a time as people write it: `15:00`, `15.00`, `3 pm`, `3:30pm`, `noon`; null for anything else,
 * `midnight` and bare numbers among them, which can be read two ways.
 * @example readClock('3 pm') // 900
 */
export function readClock(text: string): number | null {
  const plain = text.trim().toLowerCase();
  if (/^(?:12 )?(?:noon|midday)$/.test(plain)) return 720;
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?(?:\.?m\.?)?$/.exec(plain);
  if (found === null) return null;
  const [, hourText = '', minuteText, half] = found;
  if (half === undefined && minuteText === undefined) return null;
  if (half !== undefined && !plain.includes('m')) return null;
  const [hour, minute] = [Number(hourText), Number(minuteText ?? '0')];
  if (minute > 59 || hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0)) return null;
  return (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}
