import { zoneOffset } from '../../values';

const DAY = 86_400_000;

/** A zone of Utilities: an IANA name, `GMT`, or an offset such as `GMT+02:00`, `GMT-8`. */
export interface ZoneClock {
  readonly name: string;
  /** Milliseconds by which its wall clock is ahead of UTC at an instant. */
  offset(instant: number): number;
}

/** Null for a zone nobody knows. */
export function zoneClock(name: string): ZoneClock | null {
  const fixed = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    const offset = (fixed[1] === '-' ? -minutes : minutes) * 60_000;
    return { name, offset: () => offset };
  }
  if (/^(?:GMT|UTC|Z)$/.test(name)) return { name: 'GMT', offset: () => 0 };
  try {
    zoneOffset(0, name);
  } catch {
    return null;
  }
  return { name, offset: (instant) => zoneOffset(instant, name) };
}

/** The fields of a wall clock; weekday 1 = Monday … 7 = Sunday. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
  readonly dayOfYear: number;
}

export function wallClock(instant: number, offset: number): WallClock {
  const date = new Date(instant + offset);
  const year = date.getUTCFullYear();
  const midnight = Date.UTC(2000, date.getUTCMonth(), date.getUTCDate());
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const yearDay = (midnight - Date.UTC(2000, 0, 1)) / DAY + 1;
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay() === 0 ? 7 : date.getUTCDay(),
    dayOfYear: leap || yearDay < 60 ? yearDay : yearDay - 1,
  };
}

/** Week of the year and its year, weeks from Sunday, week 1 being that of 1 January (the rule of Java's US locale). */
export function weekOfYear(clock: WallClock): { readonly week: number; readonly year: number } {
  const sundayBased = clock.weekday % 7;
  const toSaturday = 6 - sundayBased;
  const yearLength = isLeap(clock.year) ? 366 : 365;
  if (clock.dayOfYear + toSaturday > yearLength) return { week: 1, year: clock.year + 1 };
  const firstWeekday = (((sundayBased - (clock.dayOfYear - 1)) % 7) + 7) % 7;
  return { week: Math.floor((clock.dayOfYear - 1 + firstWeekday) / 7) + 1, year: clock.year };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The instant at which a wall clock of the zone shows these fields. */
export function instantOf(wall: number, zone: ZoneClock): number {
  const first = wall - zone.offset(wall - zone.offset(wall));
  return wall - zone.offset(first);
}
