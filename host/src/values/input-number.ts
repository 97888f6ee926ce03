import type { ReadValue } from './input';
import type { LocaleRules } from './locale';

/** Currency signs understood in every locale, beside the locale's own. */
const COMMON_SIGNS = ['$', '€', '£', '¥'];

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patterns = new Map<string, RegExp>();

/** Sign, currency, digits with or without groups, decimals, exponent, and what may follow: one expression per locale. */
function pattern(rules: LocaleRules): RegExp {
  const found = patterns.get(rules.tag);
  if (found !== undefined) return found;
  const signs = [...new Set([rules.currency, ...COMMON_SIGNS])].map(escape).join('|');
  const group = /^\s$/u.test(rules.group)
    ? '[ \\u00a0\\u202f]'
    : /^['’]$/.test(rules.group)
      ? "['’]"
      : escape(rules.group);
  const whole = `\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}|\\d+`;
  const made = new RegExp(
    `^(?<open>\\()?(?<sign>[+-])?\\s?(?<before>${signs})?\\s?(?<inner>[+-])?` +
      `(?:(?<whole>${whole})(?:${escape(rules.decimal)}(?<decimals>\\d*))?|${escape(rules.decimal)}(?<only>\\d+))` +
      `(?:[eE](?<exponent>[+-]?\\d{1,3}))?\\s?(?:(?<after>${signs})|(?<percent>%))?(?<close>\\))?$`,
    'u',
  );
  patterns.set(rules.tag, made);
  return made;
}

/** Reads a number as typed in a locale: `1,234.5`, `$5.50`, `12.5%`, `1e3`, `(978)`. Null if the text is none. */
export function readNumber(text: string, rules: LocaleRules): ReadValue | null {
  const groups = pattern(rules).exec(text)?.groups;
  if (groups === undefined) return null;
  const { open, sign, before, inner, whole, decimals, only, exponent, after, percent, close } = groups;
  const contradictory =
    (open === undefined) !== (close === undefined) ||
    (sign !== undefined && (inner !== undefined || open !== undefined)) ||
    (inner !== undefined && (before === undefined || open !== undefined)) ||
    (before !== undefined && (after !== undefined || percent !== undefined));
  if (contradictory) return null;
  const digits = (whole ?? '').replace(/\D/g, '');
  const fraction = decimals ?? only ?? '';
  const scale = Number(exponent ?? 0) - (percent === undefined ? 0 : 2);
  const size = Number(`${digits === '' ? '0' : digits}.${fraction === '' ? '0' : fraction}e${scale}`);
  if (!Number.isFinite(size)) return null;
  const negative = sign === '-' || inner === '-' || open !== undefined;
  const value = negative && size !== 0 ? -size : size;
  const numberFormat = format({
    currency: before ?? after,
    percent: percent !== undefined,
    grouped: whole !== undefined && whole.length > digits.length,
    decimals: fraction.length,
    exponent: exponent !== undefined,
    last: after !== undefined,
  });
  return numberFormat === null ? { value } : { value, numberFormat };
}

interface Written {
  readonly currency: string | undefined;
  readonly percent: boolean;
  readonly grouped: boolean;
  readonly decimals: number;
  readonly exponent: boolean;
  readonly last: boolean;
}

/** The number format an automatic cell takes on, null for a plain number. */
function format({ currency, percent, grouped, decimals, exponent, last }: Written): string | null {
  const places = decimals > 0 ? '.00' : '';
  if (exponent) return '0.00E+00';
  if (percent) return `0${places}%`;
  if (currency !== undefined) return last ? `#,##0${places} "${currency}"` : `"${currency}"#,##0${places}`;
  return grouped ? `#,##0${places}` : null;
}
