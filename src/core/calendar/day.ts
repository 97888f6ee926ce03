declare const dayBrand: unique symbol;

/**
 * A calendar day without a zone: the count of days since 1899-12-30, which is also the number a spreadsheet stores for it.
 * @example dayFromIso('2027-05-14') // 46521
 */
export type Day = number & { readonly [dayBrand]: true };

const DAYS_TO_1970 = 25_569;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A spreadsheet's whole-number date as a day. Throws RangeError for fractions and for days outside 1899-12-30 to 2199. */
export function day(serial: number): Day {
  if (!Number.isInteger(serial) || serial < 0 || serial > 109_574) {
    throw new RangeError(`day(${serial}): not a day between 1899-12-30 and 2199-12-31`);
  }
  return serial as Day;
}

/** The day of a year, month (1–12) and day of the month; null where there is no such day (30 February) or year (1900–2199). */
export function dayFromYmd(year: number, month: number, dayOfMonth: number): Day | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && dayOfMonth >= 1)) return null;
  if (dayOfMonth > daysInMonth(year, month)) return null;
  // Years counted from March, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + dayOfMonth - 1;
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
  return (days - 719_468 + DAYS_TO_1970) as Day;
}

/** Year, month (1–12) and day of the month of a day. */
export function ymdFromDay(date: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const days = date - DAYS_TO_1970 + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The day of ISO text `2027-05-14`; null for anything else. */
export function dayFromIso(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found === null ? null : dayFromYmd(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** ISO text of a day: `2027-05-14`. */
export function isoFromDay(date: Day): string {
  const { year, month, day: dayOfMonth } = ymdFromDay(date);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The day so many days later; a negative count goes back. */
export function addDays(date: Day, days: number): Day {
  return day(date + days);
}

/** Weekday of a day, 0 = Sunday … 6 = Saturday. */
export function weekday(date: Day): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return ((date + 6) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
