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

/** The row of a name that counts: the first with a value, else the first; undefined where no row has the name. */
export function globalNamed<G extends GlobalRow>(rows: readonly G[], name: string): G | undefined {
  const alike = rows.filter((row) => nameKey(row.name) === nameKey(name));
  return alike.find(({ value }) => value !== null) ?? alike[0];
}
