import type { ReadValue } from './input';
import type { LocaleRules } from './locale';
import { serialFromYmd, ymdFromSerial } from './serial';

/** Reads a date, a time, or both with a blank or `T` between, as typed in a locale. Null if the text is none of these. */
export function readDateTime(text: string, rules: LocaleRules, today: number): ReadValue | null {
  const alone = readTime(text) ?? readDate(text, rules, today);
  if (alone !== null) return alone;
  const match = /^(?<date>.*\d)(?:T|,?\s+)(?<time>\d{1,2}:\d\d.*|\d{1,2}\s?[ap]m)$/iu.exec(text);
  const date = readDate(match?.groups?.['date'] ?? '', rules, today);
  const time = readTime(match?.groups?.['time'] ?? '');
  if (date === null || time === null || time.value >= 1) return null;
  const day = /^y{4}-mm-dd$/.test(date.numberFormat ?? '') ? 'yyyy-mm-dd' : rules.dateFormat;
  return { value: date.value + time.value, numberFormat: `${day} h:mm:ss` };
}

/** Reads a time of day or, from 24 hours up, a duration: `10:30 PM`, `7:05:09.25`, `25:10:00`. */
function readTime(text: string): ReadValue | null {
  const match = /^(\d{1,5})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(?:\s?([ap])\.?m\.?)?$/i.exec(text);
  if (match === null) return null;
  const [, hourText = '', minuteText, secondText, partText, half] = match;
  if (minuteText === undefined && half === undefined) return null;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second > 59 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const value = (hours * 3600 + minute * 60 + second + Number(`0.${partText ?? 0}`)) / 86_400;
  const seconds = secondText === undefined ? '' : partText === undefined ? ':ss' : ':ss.000';
  if (hours >= 24) return { value, numberFormat: `[h]:mm:ss` };
  return { value, numberFormat: `h:mm${seconds}${half === undefined ? '' : ' am/pm'}` };
}

function readDate(text: string, rules: LocaleRules, today: number): ReadValue | null {
  return readIso(text) ?? readNumeric(text, rules, today) ?? readNamed(text, rules, today);
}

/** `2026-10-02`, `2026/10/2`, `2026.10.2`: year first reads the same everywhere; only the ISO form keeps its look. */
function readIso(text: string): ReadValue | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match === null) return null;
  return dated(Number(match[1]), Number(match[3]), Number(match[4]), `yyyy${match[2] ?? '-'}mm${match[2] ?? '-'}dd`);
}

function dated(year: number, month: number, day: number, numberFormat: string): ReadValue | null {
  const value = serialFromYmd(year, month, day);
  return value === null ? null : { value, numberFormat };
}

/** Two digits mean 2000 to 2029 and 1930 to 1999. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** Numbers in the locale's order. A dot separates only where the locale writes dates with dots; elsewhere `1.5` stays a number or text. */
function readNumeric(text: string, rules: LocaleRules, today: number): ReadValue | null {
  const match = /^(\d{1,2})([-/.])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2})|(\.))?$/.exec(text);
  if (match === null) return null;
  const [, first = '', separator = '', second = '', yearText, finalDot] = match;
  if (separator === '.' ? !rules.dateSeparator.startsWith('.') : finalDot !== undefined) return null;
  const monthFirst = rules.order !== 'dmy';
  const month = Number(monthFirst ? first : second);
  const day = Number(monthFirst ? second : first);
  if (yearText !== undefined) return dated(fullYear(yearText), month, day, rules.dateFormat);
  const [a, b] = monthFirst ? ['m', 'd'] : ['d', 'm'];
  return dated(ymdFromSerial(today).year, month, day, `${a}${separator}${b}`);
}

/** Month by name, English or the locale's: `4 Mar 2026`, `March 4, 2026`, `4-Mar`, `Mar 2026`. */
function readNamed(text: string, rules: LocaleRules, today: number): ReadValue | null {
  const dayFirst = /^(\d{1,2})\.?[-\s]\s?(\p{L}{3,}\.?)(?:,?[-\s]\s?(\d{4}|\d{2}))?$/u.exec(text);
  const monthFirst =
    /^(\p{L}{3,}\.?)[-\s](\d{1,2})(?:,\s?|\s)(\d{4})$/u.exec(text) ?? /^(\p{L}{3,}\.?)[-\s](\d{1,2})$/u.exec(text);
  const noDay = /^(\p{L}{3,}\.?)[-\s](\d{4})$/u.exec(text);
  const [name, dayText, yearText, dayLeads] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3], true]
    : monthFirst
      ? [monthFirst[1], monthFirst[2], monthFirst[3], false]
      : [noDay?.[1], '1', noDay?.[2], false];
  const month = monthNumber(name ?? '', rules);
  if (month === null) return null;
  const year = yearText === undefined ? ymdFromSerial(today).year : fullYear(yearText);
  const numberFormat =
    noDay && !monthFirst
      ? 'mmm yyyy'
      : dayLeads
        ? yearText === undefined
          ? 'd-mmm'
          : 'd-mmm-yyyy'
        : yearText === undefined
          ? 'mmm d'
          : 'mmm d, yyyy';
  return dated(year, month, Number(dayText), numberFormat);
}

const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthNumber(name: string, rules: LocaleRules): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  if (wanted === '') return null;
  const matches = (full: string, short: string): boolean => full === wanted || short.replace(/\.$/, '') === wanted;
  for (let month = 0; month < 12; month += 1) {
    const english = ENGLISH[month] ?? '';
    const long = (rules.months[month] ?? '').toLowerCase();
    const short = (rules.shortMonths[month] ?? '').toLowerCase();
    if (matches(english, english.slice(0, 3)) || (wanted === 'sept' && month === 8) || matches(long, short))
      return month + 1;
  }
  return null;
}
