import { dayFromIso, type Day } from '../calendar';
import type { Issue } from '../issue';

/** An object of the file, its fields not looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads fields of one file and notes what they should have been. */
export interface UssFields {
  readonly issues: readonly Issue[];
  /** The objects in a list; what is not an object is noted and left out. An absent list is empty. */
  readonly objects: (of: Fields, field: string, what: string) => readonly Fields[];
  /** Text or a number as text; '' where absent. */
  readonly text: (of: Fields, field: string, what: string) => string;
  /** Texts in a list; anything else is noted and left out. */
  readonly texts: (of: Fields, field: string, what: string) => readonly string[];
  /** True, false, or `otherwise` where absent. */
  readonly flag: (of: Fields, field: string, what: string, otherwise: boolean) => boolean;
  /** A number from 0 on, brought to our unit, which must come out whole; null where absent. */
  readonly whole: (
    of: Fields,
    field: string,
    what: string,
    inUnits: (value: number) => number,
    expected: string,
  ) => number | null;
  readonly weekdays: (of: Fields, field: string, what: string) => readonly number[];
  /** The day as written, whatever the hour and zone behind it. */
  readonly date: (of: Fields, field: string, what: string) => Day | null;
  readonly note: (code: string, what: string, field: string, expected: string, received: unknown) => void;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A reader for the file of this name. */
export function ussFields(name: string): UssFields {
  const issues: Issue[] = [];
  const note: UssFields['note'] = (code, what, field, expected, received) => {
    const text = shown(received);
    issues.push({
      code,
      severity: 'medium',
      where: { tab: name, column: field },
      expected,
      received: text,
      message: `${name}, ${what}: ${field} is ${text}, not ${expected}.`,
      advice: 'Mend it in the program that wrote the file and export again, or enter it by hand.',
    });
  };
  const list = (of: Fields, field: string, what: string): readonly unknown[] => {
    const value = of[field] ?? [];
    if (Array.isArray(value)) return value as readonly unknown[];
    note('uss-field', what, field, 'a list', value);
    return [];
  };
  const picked = <T>(
    of: Fields,
    field: string,
    what: string,
    expected: string,
    is: (value: unknown) => value is T,
  ): T[] =>
    list(of, field, what).filter((value): value is T => {
      if (is(value)) return true;
      note('uss-field', what, field, expected, value);
      return false;
    });
  return {
    issues,
    note,
    objects: (of, field, what) => picked(of, field, what, 'an object', isFields),
    texts: (of, field, what) => picked(of, field, what, 'text', (value) => typeof value === 'string'),
    weekdays: (of, field, what) => picked(of, field, what, 'a weekday from 0 (Sunday) to 6', isWeekday),
    text: (of, field, what) => {
      const value = of[field] ?? '';
      if (typeof value === 'string') return value.trim();
      if (typeof value === 'number') return String(value);
      note('uss-field', what, field, 'text', value);
      return '';
    },
    flag: (of, field, what, otherwise) => {
      const value = of[field] ?? otherwise;
      if (typeof value === 'boolean') return value;
      note('uss-field', what, field, 'true or false', value);
      return otherwise;
    },
    whole: (of, field, what, inUnits, expected) => {
      const value = of[field] ?? null;
      if (value === null) return null;
      const scaled = typeof value === 'number' ? inUnits(value) : -1;
      if (scaled >= 0 && Number.isSafeInteger(scaled)) return scaled;
      note('uss-field', what, field, expected, value);
      return null;
    },
    date: (of, field, what) => {
      const value = of[field] ?? null;
      const found = typeof value === 'string' ? dayFromIso(value.slice(0, 10)) : null;
      if (found === null) note('uss-field', what, field, 'a date such as 2022-08-03', value);
      return found;
    },
  };
}

const isWeekday = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 6;

function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'missing' : text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
