import { parsePattern, type PatternPart } from './date-pattern';
import { MONTHS, WEEKDAYS } from './names';
import { instantOf, type ZoneClock } from './zoned-time';

/** Fields that a text gave; those absent are those of 1 January 1970, 00:00. */
interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  afternoon: boolean | null;
  offset: number | null;
}

const NUMBERS: Readonly<Record<string, (fields: Fields, value: number) => void>> = {
  M: (fields, value) => (fields.month = value),
  L: (fields, value) => (fields.month = value),
  d: (fields, value) => (fields.day = value),
  D: (fields, value) => ((fields.month = 1), (fields.day = value)),
  H: (fields, value) => (fields.hour = value),
  k: (fields, value) => (fields.hour = value % 24),
  h: (fields, value) => ((fields.hour = value % 12), (fields.afternoon ??= false)),
  K: (fields, value) => ((fields.hour = value % 12), (fields.afternoon ??= false)),
  m: (fields, value) => (fields.minute = value),
  s: (fields, value) => (fields.second = value),
  S: (fields, value) => (fields.millisecond = value),
  w: () => undefined,
  W: () => undefined,
  F: () => undefined,
  u: () => undefined,
};

/**
 * Reads a text by a pattern of SimpleDateFormat on the wall clock of a zone; text after the pattern is ignored, days past the
 * end of a month run on, as in Java. Null if it does not fit; a RangeError for a bad pattern.
 */
export function parseDate(text: string, zone: ZoneClock, pattern: string): number | null {
  const parts = parsePattern(pattern);
  const fields: Fields = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    afternoon: null,
    offset: null,
  };
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const next = readPart(part, text, at, fields, parts[index + 1]);
    if (next === null) return null;
    at = next;
  }
  const hour = fields.afternoon === true ? (fields.hour % 12) + 12 : fields.hour;
  const wall = new Date(0);
  wall.setUTCFullYear(fields.year, fields.month - 1, fields.day);
  wall.setUTCHours(hour, fields.minute, fields.second, fields.millisecond);
  return fields.offset === null ? instantOf(wall.getTime(), zone) : wall.getTime() - fields.offset;
}

/** Where the text goes on after a part; null if it does not fit. */
function readPart(
  part: PatternPart,
  text: string,
  at: number,
  fields: Fields,
  next: PatternPart | undefined,
): number | null {
  if (part.kind === 'text') return text.startsWith(part.text, at) ? at + part.text.length : null;
  const { letter, count } = part;
  if (letter === 'E') return readName(WEEKDAYS, text, at)?.next ?? null;
  if ((letter === 'M' || letter === 'L') && count >= 3) {
    const found = readName(MONTHS, text, at);
    if (found === null) return null;
    fields.month = found.index + 1;
    return found.next;
  }
  if (letter === 'a') {
    const found = /^(am|pm)/i.exec(text.slice(at));
    if (found === null) return null;
    fields.afternoon = found[0].toLowerCase() === 'pm';
    return at + 2;
  }
  if (letter === 'G') return /^(?:AD|BC)/i.test(text.slice(at)) ? at + 2 : null;
  if (letter === 'z' || letter === 'Z' || letter === 'X') return readOffset(text, at, fields);
  const digits = new RegExp(next?.kind === 'field' ? `^\\s*\\d{1,${String(count)}}` : '^\\s*[+-]?\\d+').exec(
    text.slice(at),
  )?.[0];
  if (digits === undefined) return null;
  if (letter === 'y' || letter === 'Y') fields.year = readYear(digits.trim(), count);
  else NUMBERS[letter]?.(fields, Number(digits));
  return at + digits.length;
}

/** Two digits under `yy` are within 80 years before and 20 after now. */
function readYear(digits: string, count: number): number {
  const value = Number(digits);
  if (count > 2 || digits.length !== 2) return value;
  const now = new Date().getUTCFullYear();
  const century = Math.floor(now / 100) * 100;
  const year = century + value;
  return year > now + 20 ? year - 100 : year <= now - 80 ? year + 100 : year;
}

function readName(
  names: readonly string[],
  text: string,
  at: number,
): { readonly index: number; readonly next: number } | null {
  const rest = text.slice(at).toLowerCase();
  for (const [index, name] of names.entries()) {
    for (const form of [name, name.slice(0, 3)]) {
      if (rest.startsWith(form.toLowerCase())) return { index, next: at + form.length };
    }
  }
  return null;
}

function readOffset(text: string, at: number, fields: Fields): number | null {
  const found = /^(?:Z|(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?|GMT|UTC)/.exec(text.slice(at));
  if (found === null) return null;
  const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
  fields.offset = (found[1] === '-' ? -minutes : minutes) * 60_000;
  return at + found[0].length;
}
