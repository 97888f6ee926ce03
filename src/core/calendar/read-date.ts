import { dayFromYmd, type Day } from './day';
import { MONTHS } from './format';

/** In which order day, month and year stand in an all-number date. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** Why text is not a date; `expected` and `advice` are for the user. */
export interface DateProblem {
  readonly ok: false;
  readonly code: 'blank' | 'not-a-date' | 'ambiguous-date' | 'no-such-day';
  readonly expected: string;
  readonly advice: string;
}

export interface DateFound {
  readonly ok: true;
  readonly day: Day;
}

const ADVICE = 'Type the date as 14 May 2027 or 2027-05-14.';
const PROBLEMS: Readonly<Record<DateProblem['code'], DateProblem>> = {
  blank: { ok: false, code: 'blank', expected: 'a date', advice: ADVICE },
  'not-a-date': { ok: false, code: 'not-a-date', expected: 'a date', advice: ADVICE },
  'ambiguous-date': {
    ok: false,
    code: 'ambiguous-date',
    expected: 'a date whose day and month can be told apart',
    advice: ADVICE,
  },
  'no-such-day': { ok: false, code: 'no-such-day', expected: 'a day that exists', advice: ADVICE },
};

/** Three numbers in the order they stand, or a date whose month is a word (order does not matter). */
type Parts =
  | { readonly kind: 'numbers'; readonly a: string; readonly b: string; readonly c: string }
  | { readonly kind: 'words'; readonly year: string; readonly month: number; readonly day: string };

/**
 * Reads a date as people and banks write it: `2027-05-14`, `20270514`, `14/05/2027`, `14.5.27`, `14 May 2027`,
 * `14-May-27`, `May 14, 2027`, `Fri 14 May 2027`, each with or without a time behind it, which is ignored. A two-digit
 * year 00–69 is 2000–2069, 70–99 is 1970–1999. Without an order only text that speaks for itself is read: `05/04/2027`
 * is ambiguous, `05/05/2027` is not.
 * @example readDate('19/04/2017', 'DMY') // { ok: true, day: 42844 }
 */
export function readDate(text: string, order?: DateOrder): DateFound | DateProblem {
  if (text.trim() === '') return PROBLEMS.blank;
  const parts = partsOf(text);
  if (parts === null) return PROBLEMS['not-a-date'];
  if (parts.kind === 'words') return found(dayFromYmd(fullYear(parts.year), parts.month, Number(parts.day)));
  const fits = ordersOf(parts);
  if (fits.length === 0) return PROBLEMS['no-such-day'];
  const days = new Set(fits.map((fit) => dayIn(parts, fit)));
  if (days.size === 1 && (order === undefined || order === 'YMD' || parts.a.length === 4))
    return found([...days][0] ?? null);
  if (order === undefined || order === 'YMD') return PROBLEMS['ambiguous-date'];
  return fits.includes(order) ? found(dayIn(parts, order)) : PROBLEMS['no-such-day'];
}

/**
 * The order of day, month and year in a whole column, from the dates that can be read one way only. `YMD` where years
 * come first or nothing depends on the order; `undecidable` where every date could be either, or where some are surely
 * day first and others surely month first.
 * @example decideDateOrder(['05/04/2017', '19/04/2017']) // 'DMY'
 */
export function decideDateOrder(texts: Iterable<string>): DateOrder | 'undecidable' {
  let open = false;
  let openYear = false;
  const certain = new Set<DateOrder>();
  for (const text of texts) {
    const parts = partsOf(text);
    if (parts?.kind !== 'numbers') continue;
    const fits = ordersOf(parts);
    const days = new Set(fits.map((fit) => dayIn(parts, fit)));
    if (fits.length === 0) continue;
    if (days.size > 1) {
      open = true;
      openYear = openYear || fits.includes('YMD');
    } else if (fits.length === 1 && fits[0] !== undefined) certain.add(fits[0]);
  }
  if (certain.has('DMY') && certain.has('MDY')) return 'undecidable';
  if (certain.has('DMY')) return 'DMY';
  if (certain.has('MDY')) return 'MDY';
  if (open && !(openYear && certain.has('YMD'))) return 'undecidable';
  return 'YMD';
}

function partsOf(text: string): Parts | null {
  const bare = text
    .trim()
    .replace(/[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i, '')
    .replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*[.,]?\s+/i, '');
  const packed = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/.exec(bare);
  const numbers = packed ?? /^(\d{1,4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{1,2})\.?$/.exec(bare);
  if (numbers !== null) return { kind: 'numbers', a: numbers[1] ?? '', b: numbers[2] ?? '', c: numbers[3] ?? '' };
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*([a-z]{3,9})\.?[\s\-/.,]*(\d{4}|\d{2})$/i.exec(bare);
  if (dayFirst !== null) return words(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?[\s,\-/.]+(\d{4}|\d{2})$/i.exec(bare);
  if (monthFirst !== null) return words(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = /^(\d{4})[\s\-/.]*([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})$/i.exec(bare);
  return yearFirst === null ? null : words(yearFirst[1], yearFirst[2], yearFirst[3]);
}

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');

function words(year = '', month = '', day = ''): Parts | null {
  const lower = month.toLowerCase();
  const index =
    lower === 'sept' ? 8 : MONTH_NAMES.findIndex((name, at) => name === lower || MONTHS[at]?.toLowerCase() === lower);
  return index < 0 ? null : { kind: 'words', year, month: index + 1, day };
}

type Numbers = Extract<Parts, { kind: 'numbers' }>;

function ordersOf(parts: Numbers): readonly DateOrder[] {
  const candidates: readonly DateOrder[] =
    parts.a.length > 2 ? ['YMD'] : parts.c.length > 2 ? ['DMY', 'MDY'] : ['DMY', 'MDY', 'YMD'];
  const fits = candidates.filter((order) => dayIn(parts, order) !== null);
  // A year of two digits in front is met so seldom that it counts only where nothing else fits.
  return parts.a.length <= 2 && fits.some((order) => order !== 'YMD') ? fits.filter((order) => order !== 'YMD') : fits;
}

function dayIn({ a, b, c }: Numbers, order: DateOrder): Day | null {
  const [year, month, dayOfMonth] = order === 'YMD' ? [a, b, c] : order === 'DMY' ? [c, b, a] : [c, a, b];
  return dayFromYmd(fullYear(year), Number(month), Number(dayOfMonth));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function found(day: Day | null): DateFound | DateProblem {
  return day === null ? PROBLEMS['no-such-day'] : { ok: true, day };
}
