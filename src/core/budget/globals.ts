import type { Issue } from '../issue';
import { isDecimalText, type DecimalText } from '../money';
import { budgetIssue, rowOf } from './budget-issue';
import type { BudgetLineRow, Figure, GlobalRow } from './types';

/** A name as it is compared: without case and with single spaces. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toUpperCase();
}

/** Globals by name, with an issue for every name that stands twice with two values. */
export interface Globals {
  /** The number a figure stands for: itself, or its global's value; null for a name nobody defined. */
  readonly valueOf: (figure: Figure) => DecimalText | null;
  readonly issues: readonly Issue[];
}

/** Reads the globals; where a name stands twice the first value counts, and an issue says so. */
export function readGlobals(rows: readonly GlobalRow[]): Globals {
  const values = new Map<string, DecimalText>();
  const issues: Issue[] = [];
  for (const { ref, name, value } of rows) {
    const key = nameKey(name);
    if (key === '' || value === null) continue;
    const known = values.get(key);
    if (known === undefined) values.set(key, value);
    else if (known !== value) {
      issues.push(
        budgetIssue('global-twice', ref, 'Name', {
          expected: 'each name once',
          received: name,
          message: `${rowOf(ref)}: "${name}" stands above with the value ${known}, which is used.`,
          advice: 'Keep one row for it.',
        }),
      );
    }
  }
  return { valueOf: (figure) => (isDecimalText(figure) ? figure : (values.get(nameKey(figure)) ?? null)), issues };
}

/** The names a line uses, as they are compared: in Amount, X and Rate, and as its currency. Numbers are none. */
export function namesUsed({ amount, x, rate, currency }: BudgetLineRow): ReadonlySet<string> {
  return new Set([amount, x, rate, currency].filter((figure) => figure !== '' && !isDecimalText(figure)).map(nameKey));
}

/** The row of each name that counts: the first with a value, else the first. Rows without a name count nothing. */
export function countingGlobals<G extends GlobalRow>(rows: readonly G[]): readonly G[] {
  const byName = new Map<string, G>();
  for (const row of rows) {
    const key = nameKey(row.name);
    const known = byName.get(key);
    if (key !== '' && (known === undefined || (known.value === null && row.value !== null))) byName.set(key, row);
  }
  return [...byName.values()];
}
