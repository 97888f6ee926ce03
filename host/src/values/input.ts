import type { Scalar } from '../snapshot';
import { readDateTime } from './input-date';
import { readNumber } from './input-number';
import { localeRules } from './locale';

/** What typing needs to know about the spreadsheet. `today` is a serial; it gives dates without a year theirs. */
export interface InputOptions {
  readonly locale: string;
  readonly timeZone: string;
  readonly today: number;
}

/** What a typed text becomes: a value, with the number format an automatic cell then takes on, or a formula that starts with `=`. */
export type ParsedInput = { readonly value: Scalar; readonly numberFormat?: string } | { readonly formula: string };

/** A value read from text together with the format it was written in. */
export interface ReadValue {
  readonly value: number;
  readonly numberFormat?: string;
}

/**
 * Reads a text the way Sheets reads typing, so also setValue. `007` is 7, `50%` is 0.5 under `0%`, `1/8` is a date this year,
 * `'=x` is the text `=x`, `=A1` and `+A1` are formulas, an empty text is a blank. What fits nothing else is text, unchanged.
 */
export function parseInput(text: string, options: InputOptions): ParsedInput {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const rules = localeRules(options.locale);
  const read = /\d/.test(trimmed) ? (readNumber(trimmed, rules) ?? readDateTime(trimmed, rules, options.today)) : null;
  if (read !== null) return read;
  if (text.startsWith('+') && text.length > 1) return { formula: `=${text}` };
  return { value: text };
}
