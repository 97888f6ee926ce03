/**
 * Behaviours of live SpreadsheetApp that nobody has verified for us, each in one place so that it is easy to correct.
 * SHEETS-BEHAVIOUR marks them [K] or calls them unresolved.
 */
import type { EnteredValue } from '../../model';

/**
 * A value that a script hands to setValue(s) and that is no string, number or boolean; undefined if it cannot be written.
 * `undefined` empties the cell here; live Sheets once wrote the text "undefined".
 */
export function enteredValue(value: unknown): EnteredValue | undefined {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  return Array.isArray(value) ? value.map(String).join(',') : undefined;
}

/** Whether a paste of values alone also brings formats; reports differ. */
export const PASTE_VALUES_RESETS_FORMATS = false;
