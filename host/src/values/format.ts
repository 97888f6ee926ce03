import { addLocale, format, isDateFormat as isDatePattern, isValidFormat } from 'numfmt';
import type { Scalar } from '../snapshot';
import { localeRules } from './locale';

/** What an automatic cell reports as its number format. */
export const AUTOMATIC_FORMAT = '0.###############';

function isAutomatic(numberFormat: string | undefined): numberFormat is undefined {
  return numberFormat === undefined || /^(general|0\.#{15})?$/i.test(numberFormat);
}

const dateFormats = new Map<string, boolean>();

/** True if a number under this format is a date, a time of day or a duration. */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (isAutomatic(numberFormat)) return false;
  let known = dateFormats.get(numberFormat);
  if (known === undefined) {
    known = isValidFormat(numberFormat) && isDatePattern(numberFormat);
    dateFormats.set(numberFormat, known);
  }
  return known;
}

/**
 * A value as its cell shows it in a locale such as `en_GB`. Blank is ``, errors show their name, and a format that makes no
 * sense counts as automatic, because Sheets accepts such formats without a word.
 */
export function formatValue(value: Scalar, numberFormat: string | undefined, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    if (isAutomatic(numberFormat) || !numberFormat.includes('@')) return value;
    return isValidFormat(numberFormat) ? format(numberFormat, value, options(locale)) : value;
  }
  if (isAutomatic(numberFormat) || numberFormat === '@' || !isValidFormat(numberFormat))
    return automatic(value, locale);
  return formatNumber(value, numberFormat, locale);
}

const HALF_DAY_LETTER = /a\/p(?=(?:[^"]*"[^"]*")*[^"]*$)/i;

function formatNumber(value: number, numberFormat: string, locale: string): string {
  if (value < 0 && /^[^;]*\[(h+|m+|s+)\][^;]*$/i.test(numberFormat))
    return `-${formatNumber(-value, numberFormat, locale)}`;
  if (HALF_DAY_LETTER.test(numberFormat)) {
    const long = format(numberFormat.replace(HALF_DAY_LETTER, 'am/pm'), value, options(locale));
    return long.replace(/([AP])M/, (_, letter: string) => letter.toLowerCase());
  }
  return format(numberFormat, decimal(value), options(locale));
}

/** Nudged by one unit in the last place, so that 1.005, stored a hair below, shows as 1.01 under `0.00`. */
function decimal(value: number): number {
  return Number.isInteger(value) ? value : value * (1 + Number.EPSILON);
}

/** Numbers as an untouched cell shows them: up to ten significant digits, whole numbers in full below 1e15, else an exponent. */
function automatic(value: number, locale: string): string {
  const size = Math.abs(value);
  const separator = localeRules(locale).decimal;
  if (size >= 1e15 || (size !== 0 && size < 1e-9)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const digits = exponent.slice(1).padStart(2, '0');
    return `${Number(mantissa)}`.replace('.', separator) + `E${exponent.charAt(0)}${digits}`;
  }
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(10));
  const places = Math.min(20, Math.max(0, 9 - Math.floor(Math.log10(size))));
  const plain = rounded.toFixed(places);
  return (plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain).replace('.', separator);
}

const registered = new Map<string, Parameters<typeof format>[2]>();

/** Options for the formatter; a locale is told to it once, from the same rules that reading uses. */
function options(locale: string): Parameters<typeof format>[2] {
  const found = registered.get(locale);
  if (found !== undefined) return found;
  const rules = localeRules(locale);
  addLocale(
    {
      decimal: rules.decimal,
      group: rules.group,
      mmm: [...rules.shortMonths],
      mmmm: [...rules.months],
      ddd: [...rules.shortDays],
      dddd: [...rules.days],
      preferMDY: rules.order === 'mdy',
    },
    rules.tag,
  );
  const made = { locale: rules.tag, leap1900: false, dateSpanLarge: true, throws: false };
  registered.set(locale, made);
  return made;
}
