import type { RowRef } from '../costs';
import type { Issue, Severity } from '../issue';

/** What an issue of the budget says beside its code and place. */
interface Told {
  readonly severity?: Severity;
  readonly expected: string;
  readonly received: string;
  readonly message: string;
  readonly advice: string;
}

/** An issue with one cell, row or (without a row) a whole tab of the budget; medium where nothing else is said. */
export function budgetIssue(
  code: string,
  where: Pick<RowRef, 'tab'> & { readonly row?: number },
  column: string,
  told: Told,
): Issue {
  const { tab, row } = where;
  const place = { tab, ...(row === undefined ? {} : { row }), ...(column === '' ? {} : { column }) };
  return { severity: 'medium', code, where: place, ...told };
}

/** The tab and row as a person says them: `Budget row 12`. */
export function rowOf({ tab, row }: RowRef): string {
  return `${tab} row ${row}`;
}
