import type { Moment } from './book';

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Wall-clock fields of an instant in some zone. */
export interface WallClock {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Tells the wall clock of an instant. */
export type Clock = (instant: Date) => WallClock;

/**
 * The clock of a zone by `Intl`; null where there is no Intl or it does not know the zone.
 * @example clockOf('America/Los_Angeles')?.(new Date(0)) // 1969-12-31 16:00:00
 */
export function clockOf(zone: string): Clock | null {
  if (typeof Intl === 'undefined') return null;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return (instant) => {
    const fields = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
    for (const { type, value } of format.formatToParts(instant))
      if (type in fields) fields[type as keyof WallClock] = Number(value);
    return { ...fields, hour: fields.hour % 24 };
  };
}

/** The clock of text such as `2027-05-14T18:02:09`, for services that format an instant as text. */
export function clockFromText(format: (instant: Date) => string): Clock {
  return (instant) => {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = format(instant).split(/[-T:]/).map(Number);
    return { year, month, day, hour, minute, second };
  };
}

/** ISO text of a wall clock, without a zone: `2027-05-14T18:02:09`. */
export function clockText(at: WallClock): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = String(at.year).padStart(4, '0');
  return `${year}-${two(at.month)}-${two(at.day)}T${two(at.hour)}:${two(at.minute)}:${two(at.second)}`;
}

/**
 * Turns the dates that a spreadsheet service hands out into moments without a zone. Each distinct instant is worked out
 * once, and equal instants give one and the same object, so a column of 50,000 dates costs as much as its distinct days.
 */
export function momentReader(clock: Clock): (instant: Date) => Moment {
  const known = new Map<number, Moment>();
  return (instant) => {
    const key = instant.getTime();
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const { year, month, day, hour, minute, second } = clock(new Date(Math.round(key / 1000) * 1000));
    const days = Math.round((utc(year, month, day) - EPOCH) / DAY_MS);
    const moment: Moment = { serial: days + (hour * 3600 + minute * 60 + second) / 86_400 };
    known.set(key, moment);
    return moment;
  };
}

/** `Date.UTC` without its habit of taking years 0–99 for 1900–1999. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
