const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface When {
  readonly date: string;
  readonly time: string;
  /** Milliseconds of the wall clock read as if it were UTC: good for differences and weekdays, not an instant. */
  readonly wall: number;
}

function parse(iso: string): When | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(iso);
  if (found === null) return null;
  const [, date = '', time = ''] = found;
  return { date, time, wall: Date.parse(`${date}T${time}:00Z`) };
}

const day = 86_400_000;

/**
 * Date and time of the workbook as a call sheet writes them. The weekday alone is enough for the last five days; `now` (the
 * browser's clock) may be a day off from the workbook's zone without making that wrong.
 * @example whenText('2027-05-11T18:05', Date.UTC(2027, 4, 12)) // 'Tue 18:05'
 * @example whenText('2027-04-01T09:30', Date.UTC(2027, 4, 12)) // 'Thu 1 Apr 09:30'
 */
export function whenText(iso: string, now: number): string {
  const when = parse(iso);
  if (when === null) return iso;
  const date = new Date(when.wall);
  const weekday = weekdays[date.getUTCDay()] ?? '';
  const age = now - when.wall;
  if (age > -2 * day && age < 5 * day) return `${weekday} ${when.time}`;
  const year = Math.abs(age) > 300 * day ? ` ${date.getUTCFullYear()}` : '';
  return `${weekday} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}${year} ${when.time}`;
}

/** The time alone when both fall on one day, else date and time: for the second of two moments in one sentence. */
export function whenAfter(iso: string, other: string, now: number): string {
  const when = parse(iso);
  return when !== null && when.date === parse(other)?.date ? when.time : whenText(iso, now);
}

/**
 * A date as a call sheet writes it, from its parts; null when there is no such day.
 * @example dateText(2027, 5, 14) // 'Fri 14 May 2027'
 */
export function dateText(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null;
  return `${weekdays[date.getUTCDay()] ?? ''} ${dayOfMonth} ${months[month - 1] ?? ''} ${year}`;
}
