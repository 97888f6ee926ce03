/**
 * Behaviours of live Sheets that nobody has verified for us, each in one place so that it is easy to correct.
 * SHEETS-BEHAVIOUR marks them [K].
 */
import { localeRules } from '../values';

/** Format that an automatic cell takes on when a script writes a Date: a plain date at midnight, else date and time. */
export function formatForDate(serial: number, locale: string): string {
  const date = localeRules(locale).dateFormat;
  return Number.isInteger(serial) ? date : `${date} h:mm:ss`;
}

/** Title of the n-th sheet that is inserted without a name (n counts from 1); English, though live Sheets translates it. */
export const defaultSheetName = (n: number): string => `Sheet${n}`;

/** A formula text without `=` in front gets one. */
export const completeFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

/** Order of kinds of values in an ascending sort: numbers, text, booleans, errors; blanks always last. */
export const SORT_ORDER = { number: 0, string: 1, boolean: 2, error: 3 } as const;

/** Width that autoResizeColumns gives for a text of so many characters, in pixels; live Sheets measures the font. */
export const widthForText = (characters: number): number => Math.max(21, Math.round(characters * 7 + 14));
