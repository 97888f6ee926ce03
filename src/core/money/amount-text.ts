import { currencyDecimals } from './currency';

/** What stands between whole units and cents. */
export type DecimalMark = 'point' | 'comma';

/** An amount taken apart: its sign, its currency where one is named beyond doubt, and the bare digits and marks. */
export interface AmountParts {
  readonly negative: boolean;
  readonly currency: string | null;
  /** Digits, points, commas; grouping by space and apostrophe is checked and gone. */
  readonly body: string;
  /** True where spaces or apostrophes group the thousands, so that a point or comma can only be the decimal mark. */
  readonly grouped: boolean;
}

const SYMBOLS: readonly (readonly [symbol: string, code: string | null])[] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['R$', 'BRL'],
  ['$', null],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', null],
  ['₹', 'INR'],
];

/** Takes an amount apart; null where the text cannot be an amount at all, or carries two signs or two currencies. */
export function takeApart(text: string): AmountParts | null {
  const plain = /^(-?)(\d[\d.,]*)$/.exec(text);
  if (plain !== null) return { negative: plain[1] === '-', currency: null, body: plain[2] ?? '', grouped: false };
  let rest = text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u2019\u02bc]/g, "'")
    .trim();
  let signs = 0;
  let negative = false;
  let currency: string | null = null;
  let currencies = 0;
  const take = (pattern: RegExp, isNegative: boolean): void => {
    const found = pattern.exec(rest);
    if (found === null) return;
    rest = (found[1] ?? '').trim();
    signs += 1;
    negative = negative || isNegative;
  };
  const takeCurrency = (): void => {
    const found = leadingOrTrailingCurrency(rest);
    if (found === null) return;
    rest = found.rest;
    currency = found.code ?? currency;
    currencies += 1;
  };
  take(/^(.*\d[^a-z]*?)\s*CR$/i, true);
  take(/^(.*\d[^a-z]*?)\s*DR$/i, false);
  takeCurrency();
  take(/^\((.*)\)$/, true);
  take(/^-(.*)$/, true);
  take(/^\+(.*)$/, false);
  take(/^(.*)-$/, true);
  takeCurrency();
  take(/^-(.*)$/, true);
  if (signs > 1 || currencies > 1) return null;
  const grouped = /\d[ ']\d/.test(rest);
  if (grouped && !/^\d{1,3}(?:([ '])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.test(rest)) return null;
  const body = rest.replace(/[ ']/g, '');
  return /^[.,]?\d[\d.,]*$/.test(body) ? { negative, currency, body, grouped } : null;
}

function leadingOrTrailingCurrency(text: string): { code: string | null; rest: string } | null {
  for (const [symbol, code] of SYMBOLS) {
    if (text.startsWith(symbol)) return { code, rest: text.slice(symbol.length).trim() };
    if (text.endsWith(symbol)) return { code, rest: text.slice(0, -symbol.length).trim() };
  }
  const word = /^([A-Za-z]{3})(?![A-Za-z])\s*(.+)$/.exec(text);
  if (word?.[1] !== undefined && currencyDecimals(word[1]) !== null) {
    return { code: word[1].toUpperCase(), rest: word[2] ?? '' };
  }
  const last = /^(.+?)\s*(?<![A-Za-z])([A-Za-z]{3})$/.exec(text);
  if (last?.[2] !== undefined && currencyDecimals(last[2]) !== null) {
    return { code: last[2].toUpperCase(), rest: last[1] ?? '' };
  }
  return null;
}

/**
 * What the digits themselves say about the decimal mark: a mark, `none` (whole number, nothing to decide), `either`
 * (`1.234`: thousands or three decimals), or null where the marks make no number.
 */
export function markOf(parts: AmountParts): DecimalMark | 'none' | 'either' | null {
  const { body, grouped } = parts;
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (points + commas === 0) return 'none';
  if (points > 0 && commas > 0) {
    const mark: DecimalMark = body.lastIndexOf('.') > body.lastIndexOf(',') ? 'point' : 'comma';
    return splitBy(body, mark) === null ? null : mark;
  }
  const used: DecimalMark = points > 0 ? 'point' : 'comma';
  const other: DecimalMark = used === 'point' ? 'comma' : 'point';
  if (points + commas > 1) return splitBy(body, other) === null ? null : other;
  const [before = '', after = ''] = body.split(used === 'point' ? '.' : ',');
  if (grouped || after.length !== 3 || before.length > 3 || /^0*$/.test(before)) return used;
  return 'either';
}

/** The plain decimal text (`1234.5`) of a body read with this decimal mark; null where its marks do not fit. */
export function splitBy(body: string, mark: DecimalMark): string | null {
  const [decimal, group] = mark === 'point' ? ['.', ','] : [',', '.'];
  const parts = body.split(decimal);
  if (parts.length > 2) return null;
  const [whole = '', fraction] = parts;
  if (fraction?.includes(group) === true) return null;
  const groups = whole.split(group);
  const western = groups.slice(1).every((digits) => digits.length === 3) && (groups[0] ?? '').length <= 3;
  const indian =
    groups.length > 2 &&
    groups.slice(1, -1).every((digits) => digits.length === 2) &&
    (groups[groups.length - 1] ?? '').length === 3 &&
    /^\d{1,2}$/.test(groups[0] ?? '');
  if (groups.length > 1 && (groups[0] === '' || !(western || indian))) return null;
  const digits = groups.join('') === '' ? '0' : groups.join('');
  return fraction === undefined || fraction === '' ? digits : `${digits}.${fraction}`;
}
