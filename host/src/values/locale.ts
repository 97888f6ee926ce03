/** What a spreadsheet locale decides about reading and showing values. */
export interface LocaleRules {
  /** BCP 47 tag: `en_GB` is `en-GB`. */
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  /** Order of day, month and year in numeric dates. */
  readonly order: 'dmy' | 'mdy' | 'ymd';
  /** What the locale writes between day, month and year. */
  readonly dateSeparator: string;
  readonly dateFormat: string;
  readonly currency: string;
  /** True if the currency sign stands behind the amount. */
  readonly currencyLast: boolean;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
}

/** Currency sign by region; a region that is not named here uses the dollar. */
const CURRENCY: Readonly<Record<string, string>> = {
  US: '$',
  CA: '$',
  AU: '$',
  NZ: '$',
  MX: '$',
  AR: '$',
  CL: '$',
  CO: '$',
  SG: '$',
  HK: '$',
  TW: '$',
  GB: '£',
  JP: '¥',
  CN: '¥',
  KR: '₩',
  IN: '₹',
  IL: '₪',
  CH: 'CHF',
  SE: 'kr',
  NO: 'kr',
  DK: 'kr.',
  IS: 'kr',
  PL: 'zł',
  CZ: 'Kč',
  HU: 'Ft',
  RO: 'RON',
  BG: 'лв.',
  TR: '₺',
  RU: '₽',
  UA: '₴',
  BR: 'R$',
  ZA: 'R',
  TH: '฿',
  VN: '₫',
  PH: '₱',
  AT: '€',
  BE: '€',
  CY: '€',
  DE: '€',
  EE: '€',
  ES: '€',
  FI: '€',
  FR: '€',
  GR: '€',
  HR: '€',
  IE: '€',
  IT: '€',
  LT: '€',
  LU: '€',
  LV: '€',
  MT: '€',
  NL: '€',
  PT: '€',
  SI: '€',
  SK: '€',
};

const known = new Map<string, LocaleRules>();

/** Rules of a spreadsheet locale (`en_US`, `de_DE`, `fr`). Throws a RangeError on a malformed name. */
export function localeRules(locale: string): LocaleRules {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const rules = derive(locale.replaceAll('_', '-'));
  known.set(locale, rules);
  return rules;
}

function derive(tag: string): LocaleRules {
  const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  const number = new Intl.NumberFormat(tag, { numberingSystem: 'latn', useGrouping: true }).formatToParts(-1_234_567.5);
  const part = (type: Intl.NumberFormatPartTypes, otherwise: string): string =>
    number.find((each) => each.type === type)?.value ?? otherwise;
  const numeric = new Intl.DateTimeFormat(tag, { ...fixed, year: 'numeric', month: '2-digit', day: '2-digit' });
  const dateParts = numeric.formatToParts(0);
  const fields = dateParts.flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []));
  const order = fields.map((field) => field.charAt(0)).join('') as LocaleRules['order'];
  const separator = dateParts.find(({ type }) => type === 'literal')?.value.trim() ?? '/';
  const region = new Intl.Locale(tag).maximize().region ?? 'US';
  const names = (
    option: 'month' | 'weekday',
    length: 'long' | 'short',
    count: number,
    day: (n: number) => number,
  ): string[] => {
    const style = new Intl.DateTimeFormat(tag, { ...fixed, [option]: length });
    return Array.from({ length: count }, (_, n) => style.format(day(n)));
  };
  const monthDay = (n: number): number => Date.UTC(2001, n, 15);
  const weekDay = (n: number): number => Date.UTC(2001, 3, 1 + n);
  const decimal = part('decimal', '.');
  return {
    tag,
    decimal,
    group: part('group', decimal === ',' ? '.' : ','),
    order: order === 'mdy' || order === 'ymd' ? order : 'dmy',
    dateSeparator: separator,
    dateFormat: dateFormat(order, separator),
    currency: CURRENCY[region] ?? '$',
    currencyLast: isCurrencyLast(tag),
    months: names('month', 'long', 12, monthDay),
    shortMonths: names('month', 'short', 12, monthDay),
    days: names('weekday', 'long', 7, weekDay),
    shortDays: names('weekday', 'short', 7, weekDay),
  };
}

function dateFormat(order: string, separator: string): string {
  if (order === 'mdy') return ['m', 'd', 'yyyy'].join(separator);
  return (order === 'ymd' ? ['yyyy', 'mm', 'dd'] : ['dd', 'mm', 'yyyy']).join(separator);
}

function isCurrencyLast(tag: string): boolean {
  const parts = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'EUR',
    numberingSystem: 'latn',
  }).formatToParts(1);
  return parts.findIndex(({ type }) => type === 'currency') > parts.findIndex(({ type }) => type === 'integer');
}
