import { parsePattern, type PatternPart } from './date-pattern';
import { MONTHS, WEEKDAYS } from './names';
import { wallClock, weekOfYear, type WallClock, type ZoneClock } from './zoned-time';

/**
 * An instant as text by a pattern of Java's SimpleDateFormat, on the wall clock of a zone, in English.
 * `YYYY` is the week's year and `DD` the day of the year, as in Java. Throws a RangeError for a bad pattern.
 * @example formatDate(0, zoneClock('GMT'), "yyyy-MM-dd'T'HH:mm:ssXXX") // '1970-01-01T00:00:00Z'
 */
export function formatDate(instant: number, zone: ZoneClock, pattern: string): string {
  const offset = zone.offset(instant);
  const clock = wallClock(instant, offset);
  return parsePattern(pattern)
    .map((part) => (part.kind === 'text' ? part.text : field(part, clock, { instant, offset, zone })))
    .join('');
}

interface Moment {
  readonly instant: number;
  readonly offset: number;
  readonly zone: ZoneClock;
}

function field({ letter, count }: PatternPart & { kind: 'field' }, clock: WallClock, moment: Moment): string {
  const number = (value: number): string => String(value).padStart(count, '0');
  switch (letter) {
    case 'G':
      return clock.year > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(clock.year, count);
    case 'Y':
      return yearText(weekOfYear(clock).year, count);
    case 'M':
    case 'L':
      return nameOrNumber(MONTHS[clock.month - 1] ?? '', clock.month, count);
    case 'w':
      return number(weekOfYear(clock).week);
    case 'W':
      return number(Math.floor((clock.day - 1 + (((((clock.weekday % 7) - (clock.day - 1)) % 7) + 7) % 7)) / 7) + 1);
    case 'D':
      return number(clock.dayOfYear);
    case 'd':
      return number(clock.day);
    case 'F':
      return number(Math.floor((clock.day - 1) / 7) + 1);
    case 'E':
      return shortOrLong(WEEKDAYS[clock.weekday - 1] ?? '', count);
    case 'u':
      return number(clock.weekday);
    case 'a':
      return clock.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(clock.hour);
    case 'k':
      return number(clock.hour === 0 ? 24 : clock.hour);
    case 'K':
      return number(clock.hour % 12);
    case 'h':
      return number(clock.hour % 12 === 0 ? 12 : clock.hour % 12);
    case 'm':
      return number(clock.minute);
    case 's':
      return number(clock.second);
    case 'S':
      return number(clock.millisecond);
    case 'z':
      return zoneName(moment, count);
    case 'Z':
      return offsetText(moment.offset, '');
    default:
      return isoOffset(moment.offset, count);
  }
}

function yearText(year: number, count: number): string {
  const positive = year > 0 ? year : 1 - year;
  return count === 2 ? String(positive % 100).padStart(2, '0') : String(positive).padStart(count, '0');
}

function nameOrNumber(name: string, value: number, count: number): string {
  return count < 3 ? String(value).padStart(count, '0') : shortOrLong(name, count);
}

function shortOrLong(name: string, count: number): string {
  return count < 4 ? name.slice(0, 3) : name;
}

function zoneName({ instant, offset, zone }: Moment, count: number): string {
  if (!zone.name.includes('/')) return zone.name === 'GMT' && count >= 4 ? 'Greenwich Mean Time' : zone.name;
  const style = count < 4 ? 'short' : 'long';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone.name, timeZoneName: style }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? `GMT${offsetText(offset, ':')}`;
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function isoOffset(offset: number, count: number): string {
  if (offset === 0) return 'Z';
  const text = offsetText(offset, count === 3 ? ':' : '');
  return count === 1 ? text.slice(0, 3) : text;
}
