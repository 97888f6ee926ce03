import { dayFromIso, type Day, formatDay, formatDayWithYear } from '../../../core/calendar';

interface When {
  readonly day: Day;
  readonly time: string;
}

function parse(iso: string): When | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(iso);
  const day = dayFromIso(found?.[1] ?? '');
  return day === null ? null : { day, time: found?.[2] ?? '' };
}

/**
 * Date and time of the workbook as a call sheet writes them. The weekday alone is enough for the last five days; `today` (by the
 * browser's clock) may be a day off from the workbook's zone without making that wrong. Text that is no date is given back.
 * @example whenText('2027-05-11T18:05:00', '2027-05-12') // 'Tue 18:05'
 * @example whenText('2027-04-01T09:30:00', '2027-05-12') // 'Thu 1 Apr 09:30'
 */
export function whenText(iso: string, today: string): string {
  const when = parse(iso);
  const now = dayFromIso(today);
  if (when === null || now === null) return iso;
  const age = now - when.day;
  if (age > -2 && age < 6) return `${formatDay(when.day).slice(0, 3)} ${when.time}`;
  return `${Math.abs(age) > 300 ? formatDayWithYear(when.day) : formatDay(when.day)} ${when.time}`;
}

/**
 * A day of the workbook as a call sheet writes it, the year said where it is not today's. Text that is no date is given back.
 * @example dayText('2027-05-14', '2027-05-12') // 'Fri 14 May'
 */
export function dayText(iso: string, today: string): string {
  const day = dayFromIso(iso.slice(0, 10));
  if (day === null) return iso;
  return iso.slice(0, 4) === today.slice(0, 4) ? formatDay(day) : formatDayWithYear(day);
}

/** The time alone when both fall on one day, else date and time: for the second of two moments in one sentence. */
export function whenAfter(iso: string, other: string, today: string): string {
  const when = parse(iso);
  return when !== null && when.day === parse(other)?.day ? when.time : whenText(iso, today);
}

/** Today by the browser's clock, as ISO text. */
export function browserToday(): string {
  const now = new Date();
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
