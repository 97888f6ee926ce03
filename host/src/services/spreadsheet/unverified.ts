/**
 * Behaviours of live SpreadsheetApp that nobody has verified for us, each in one place so that it is easy to correct.
 * SHEETS-BEHAVIOUR marks them [K] or calls them unresolved.
 */
import type { EnteredValue, PasteParts } from '../../model';

/**
 * A value that a script hands to setValue(s) and that is no string, number or boolean; undefined if it cannot be written.
 * `undefined` empties the cell here; live Sheets once wrote the text "undefined".
 */
export function enteredValue(value: unknown): EnteredValue | undefined {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  return Array.isArray(value) ? value.map(String).join(',') : undefined;
}

/** A formula or a note as text, where a script handed over something else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Which formats a paste of values alone brings; reports differ. */
export const FORMATS_OF_PASTED_VALUES: PasteParts['formats'] = 'none';
