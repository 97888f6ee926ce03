import { day, isoFromDay, readDate, type Day } from '../../core/calendar';
import {
  decimalFromMinor,
  decimalFromNumber,
  minor,
  minorFromNumber,
  productOf,
  readAmount,
  readDecimal,
  type DecimalText,
  type Minor,
} from '../../core/money';
import type { Cell, Moment } from '../book';
import type { CellProblem } from './problem';

const LAST_SERIAL = 109_574;

/** True for a cell without content; spaces alone are none. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && (cell === '' || (isSpace(cell.charCodeAt(0)) && cell.trim() === ''));
}

/** Whether a character may be white space: all of it is below `!` or beyond ASCII. */
function isSpace(code: number): boolean {
  return code < 33 || code > 126;
}

/** A number as decimal text, without the noise that formulas leave behind the fifteenth digit, which Sheets does not show either. */
export function decimalFromCell(value: number): DecimalText {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  const text = String(value);
  // A text this short has no more than fifteen digits, so that there is nothing to round.
  if (text.length <= 16 && !text.includes('e')) return text;
  return decimalFromNumber(Number(value.toPrecision(15)));
}

/** What a cell shows, for messages: text in quotes, dates as ISO text. */
function shown(cell: Cell): string {
  if (typeof cell === 'string') return `"${cell.length > 60 ? `${cell.slice(0, 59)}…` : cell}"`;
  if (typeof cell === 'object') return momentText(cell);
  return typeof cell === 'number' ? decimalFromCell(cell) : cell ? 'TRUE' : 'FALSE';
}

/** A date as ISO text, with the time where it has one. */
export function momentText(moment: Moment): string {
  const whole = Math.floor(moment.serial);
  if (whole < 0 || whole > LAST_SERIAL) return `the date number ${decimalFromCell(moment.serial)}`;
  const minutes = Math.round((moment.serial - whole) * 1440);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (whole === 0) return clock;
  return minutes === 0 ? isoFromDay(day(whole)) : `${isoFromDay(day(whole))} ${clock}`;
}

const problem = (
  kind: CellProblem['problem'],
  expected: string,
  cell: Cell,
  says: string,
  advice: string,
): CellProblem => ({
  problem: kind,
  expected,
  received: shown(cell),
  says,
  advice,
});

/** Free text: numbers and dates as they are shown in ISO or plain digits. */
export function readText(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return decimalFromCell(cell);
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : momentText(cell);
}

/** A number or name that identifies something. A date is a problem: Sheets makes one of `3-4` or `1/8`, and what was typed is gone. */
export function readCode(cell: Cell): string | CellProblem {
  if (typeof cell !== 'object') return readText(cell);
  return problem(
    'unreadable-cell',
    'a number or name',
    cell,
    `Sheets has made a date (${momentText(cell)}) of what was typed`,
    'Format the cell as plain text, then type it again.',
  );
}

/**
 * A calendar day. Only a real date counts: a date as text, ISO text too, is a problem that names the day it looks like,
 * because the sheet's own sorting, filters and formulas do not see a date either.
 */
export function readDay(cell: Cell): Day | CellProblem {
  if (typeof cell === 'object') {
    const whole = Math.floor(cell.serial);
    if (whole > 0 && whole <= LAST_SERIAL) return whole as Day;
    return problem(
      'unreadable-cell',
      'a date',
      cell,
      `${momentText(cell)} is not a date`,
      'Type the date as 2027-05-14.',
    );
  }
  if (typeof cell === 'number') {
    const looks =
      Number.isInteger(cell) && cell > 20_000 && cell <= LAST_SERIAL
        ? `; as a date it would be ${isoFromDay(day(cell))}`
        : '';
    return problem(
      'unreadable-cell',
      'a date',
      cell,
      `${shown(cell)} is a number, not a date${looks}`,
      'Choose Format ▸ Number ▸ Date if that is the day, or type the date.',
    );
  }
  if (typeof cell === 'boolean')
    return problem('unreadable-cell', 'a date', cell, `${shown(cell)} is not a date`, 'Type the date.');
  const found = readDate(cell);
  if (found.ok) {
    const looks = `${shown(cell)} is text, not a date; it looks like ${isoFromDay(found.day)}`;
    return problem(
      'date-as-text',
      'a date',
      cell,
      looks,
      'Type the date again so that Sheets takes it as a date (it then stands on the right).',
    );
  }
  if (found.code === 'ambiguous-date') {
    const says = `${shown(cell)} is text, and day and month can't be told apart`;
    return problem('date-as-text', found.expected, cell, says, found.advice);
  }
  return problem('unreadable-cell', 'a date', cell, `${shown(cell)} is not a date`, found.advice);
}

/** A date with its time, as the sheet's serial number. */
export function readMoment(cell: Cell): number | CellProblem {
  const read = readDay(cell);
  return typeof read === 'number' && typeof cell === 'object' ? cell.serial : read;
}

/** A time of day in minutes from midnight: a time cell, or text such as `07:30`. */
export function readTime(cell: Cell): number | CellProblem {
  if (typeof cell === 'object') return Math.round((cell.serial - Math.floor(cell.serial)) * 1440) % 1440;
  const match = typeof cell === 'string' ? /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(cell.trim()) : null;
  if (match !== null) return Number(match[1]) * 60 + Number(match[2]);
  return problem('unreadable-cell', 'a time', cell, `${shown(cell)} is not a time`, 'Type the time as 07:30.');
}

/** Money in minor units, rounded by the one rounding rule. Text is a problem that says what amount it looks like. */
export function readMoney(cell: Cell, decimals: number): Minor | CellProblem {
  if (typeof cell === 'number') {
    const quick = nearMinor(cell, decimals);
    if (quick !== null) return quick;
    const amount = minorFromNumber(Number.isSafeInteger(cell) ? cell : Number(cell.toPrecision(15)), decimals);
    if (amount !== null) return amount;
    return problem(
      'unreadable-cell',
      'an amount',
      cell,
      `${shown(cell)} is too large an amount`,
      'Check the amount: it has too many digits.',
    );
  }
  if (typeof cell === 'string') {
    const found = readAmount(cell, { decimals });
    if (!found.ok)
      return problem('unreadable-cell', 'an amount', cell, `${shown(cell)} is not an amount`, found.advice);
    const says = `${shown(cell)} is text, not a number; it looks like ${decimalFromMinor(found.amount, decimals)}`;
    return problem(
      'number-as-text',
      'an amount',
      cell,
      says,
      `Type ${decimalFromMinor(found.amount, decimals)} as a number if that is the amount.`,
    );
  }
  const what = typeof cell === 'object' ? `${shown(cell)} is a date, not an amount` : `${shown(cell)} is not an amount`;
  return problem('unreadable-cell', 'an amount', cell, what, 'Type the amount as a number.');
}

/**
 * The minor units that an amount lies within a ten-thousandth of: far from any half, the rounding rule can give nothing else.
 * Null for everything that has to be looked at digit by digit.
 */
function nearMinor(value: number, decimals: number): Minor | null {
  const scaled = value * 10 ** decimals;
  const units = Math.round(scaled);
  return Math.abs(scaled - units) < 1e-4 && Math.abs(units) < 1e11 ? minor(units) : null;
}

/** An exact decimal number. */
export function readNumber(cell: Cell): DecimalText | CellProblem {
  if (typeof cell === 'number') return decimalFromCell(cell);
  if (typeof cell === 'string') {
    const found = readDecimal(cell);
    if (!found.ok)
      return problem('unreadable-cell', 'a number', cell, `${shown(cell)} is not a number`, 'Type a number.');
    const says = `${shown(cell)} is text, not a number; it looks like ${found.decimal}`;
    return problem('number-as-text', 'a number', cell, says, `Type ${found.decimal} as a number.`);
  }
  const what = typeof cell === 'object' ? `${shown(cell)} is a date, not a number` : `${shown(cell)} is not a number`;
  return problem('unreadable-cell', 'a number', cell, what, 'Type a number.');
}

/** A percentage as decimal text, `10` for ten percent, whether `10` was typed or `10%` (`text` is what the cell shows). */
export function readPercent(cell: Cell, text: string): DecimalText | CellProblem {
  if (typeof cell === 'string' && /^[^%]*%\s*$/.test(cell)) return readPercentText(cell);
  const read = readNumber(cell);
  return typeof read === 'string' && typeof cell === 'number' && text.includes('%') && !isPlainPercent(text, cell)
    ? productOf([read, '100'])
    : read;
}

/** A number shown with a quoted percent sign (our own format `0.##"%"`) is already in percent. */
function isPlainPercent(text: string, value: number): boolean {
  const digits = Number(text.replace(/[^0-9.-]/g, ''));
  return Math.abs(digits - value) < Math.abs(digits - value * 100);
}

function readPercentText(cell: string): CellProblem {
  return problem(
    'number-as-text',
    'a percentage',
    cell,
    `${shown(cell)} is text, not a number`,
    'Type the percentage as a number, such as 10.',
  );
}

const FRACTIONS: Readonly<Record<string, number>> = { '⅛': 1, '¼': 2, '⅜': 3, '½': 4, '⅝': 5, '¾': 6, '⅞': 7 };

/** Script pages in eighths: `1 3/8`, `1-3/8`, `11/8`, `⅜`, `1.375`, `2` (DOMAIN.md §1). A date is what Sheets made of `1/8`. */
export function readEighths(cell: Cell): number | CellProblem {
  const advice = 'Type the length in eighths, such as 1 3/8, in a cell formatted as plain text.';
  if (typeof cell === 'object') {
    return problem(
      'unreadable-cell',
      'pages in eighths',
      cell,
      `Sheets has made a date (${shown(cell)}) of the page count`,
      advice,
    );
  }
  const bare = typeof cell === 'string' ? cell.trim() : decimalFromCell(Number(cell));
  const glyph = /^(\d*)\s*([⅛¼⅜½⅝¾⅞])$/.exec(bare);
  if (glyph !== null) return Number(glyph[1] ?? '') * 8 + (FRACTIONS[glyph[2] ?? ''] ?? 0);
  const parts = /^(?:(\d+)[\s-]+)?(\d+)\/8$/.exec(bare);
  if (parts !== null) return Number(parts[1] ?? 0) * 8 + Number(parts[2]);
  const whole = /^\d+(?:\.\d+)?$/.test(bare) ? Number(bare) * 8 : NaN;
  if (Number.isInteger(whole) && typeof cell !== 'boolean') return whole;
  return problem('unreadable-cell', 'pages in eighths', cell, `${shown(cell)} is not a page count in eighths`, advice);
}

/** Several words, parted by commas, semicolons or line breaks. */
export function readList(cell: Cell): readonly string[] | CellProblem {
  const read = readCode(cell);
  if (typeof read !== 'string') return read;
  return read
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const YES = new Set(['yes', 'y', 'true', 'x', '✓', '✔', '1', 'on']);
const NO = new Set(['no', 'n', 'false', '0', 'off', '-']);

/** Yes or no, as words or as a tick box. */
export function readYesNo(cell: Cell): boolean | CellProblem {
  if (typeof cell === 'boolean') return cell;
  const word = readText(cell).toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  return problem('unknown-word', 'Yes or No', cell, `${shown(cell)} is neither Yes nor No`, 'Type Yes or No.');
}

/** Hours, minutes, seconds and frames as text. */
export function readTimecode(cell: Cell): string | CellProblem {
  const bare = typeof cell === 'string' ? cell.trim() : '';
  if (/^\d{1,2}[:;.]\d{2}[:;.]\d{2}[:;.]\d{2,3}$/.test(bare)) return bare;
  return problem(
    'unreadable-cell',
    'a timecode',
    cell,
    `${shown(cell)} is not a timecode`,
    'Type it as 01:02:03:04, in a cell formatted as plain text.',
  );
}

/** One of a closed list of words, in any case; `words` maps each accepted spelling, in lower case, to the word meant. */
export function readChoice(
  cell: Cell,
  words: ReadonlyMap<string, string>,
  choices: readonly string[],
): string | CellProblem {
  const found = words.get(readText(cell).toLowerCase());
  if (found !== undefined) return found;
  const last = choices[choices.length - 1] ?? '';
  const list = `${choices.slice(0, -1).join(', ')} or ${last}`;
  return problem('unknown-word', list, cell, `${shown(cell)} is none of ${choices.join(', ')}`, `Type ${list}.`);
}
