import { zoneOffset } from './zone-offset';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Serial number of an instant on the wall clock of a zone: days since 1899-12-30, the time of day as fraction. Throws on an invalid date. */
export function serialFromDate(date: Date, timeZone: string): number {
  const instant = date.getTime();
  if (Number.isNaN(instant)) throw new RangeError('serialFromDate: the date is invalid');
  return (instant + zoneOffset(instant, timeZone) - EPOCH) / DAY;
}

/**
 * The instant at which the wall clock of a zone shows a serial number, to the millisecond. A time skipped in spring is
 * read on the clock before the change (02:30 becomes 03:30); of a time that comes twice in autumn the first is meant.
 */
export function dateFromSerial(serial: number, timeZone: string): Date {
  if (!Number.isFinite(serial)) throw new RangeError(`dateFromSerial: ${serial} is not a serial number`);
  const wall = EPOCH + Math.round(serial * DAY);
  const before = zoneOffset(wall - DAY, timeZone);
  const early = wall - before;
  if (zoneOffset(early, timeZone) === before) return new Date(early);
  const late = wall - zoneOffset(wall + DAY, timeZone);
  return new Date(zoneOffset(late, timeZone) === wall - late ? late : early);
}

/** Serial of a calendar day, zone-free: `serialFromYmd(1899, 12, 31)` is 1. Null if there is no such day. */
export function serialFromYmd(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? (date.getTime() - EPOCH) / DAY : null;
}

/** Calendar day of a serial, zone-free; the time of day is dropped. */
export function ymdFromSerial(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
