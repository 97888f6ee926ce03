import type { Issue } from '../core/issue';
import {
  planAppend,
  planOutput,
  type Book,
  type NewRow,
  type OutputRow,
  type Places,
  type PlannedStep,
  type Table,
  type TableRead,
} from '../workbook';
import { stepsOf } from './change';

/** What is to be written, what can't be for want of a column, or why nothing can be. */
export interface AddedRows {
  readonly steps: readonly PlannedStep[];
  readonly issues: readonly Issue[];
  readonly refused: readonly Issue[];
}

/**
 * Plans rows behind the last one of a table; makes the tab where there is none, and fills an empty tab where the table is
 * Wrapsheet's own. Refused where the tab's header can't be made out, and where a column is missing, unless rows `mayLack` some:
 * then the plan's issues say what was left out.
 */
export function addRows<T extends Table>(
  book: Book,
  { places, decimals }: { readonly places: Places; readonly decimals: number },
  read: TableRead<T>,
  rows: readonly NewRow<T>[],
  { mayLack = false }: { readonly mayLack?: boolean } = {},
): AddedRows {
  if (rows.length === 0) return { steps: [], issues: [], refused: [] };
  const own = read.table.kind === 'output';
  if (
    read.headerRow === null &&
    read.issues.every(({ code }) => code === 'missing-tab' || (own && code === 'empty-tab'))
  ) {
    const made = { rows: rows as readonly unknown[] as readonly OutputRow<T>[] };
    const { steps, issues } = stepsOf([planOutput(book, places, read.table, () => made, decimals)]);
    return { steps, issues: [], refused: issues };
  }
  const unclear = read.issues.filter(({ code }) => UNCLEAR.has(code) || (code === 'missing-column' && !mayLack));
  if (read.headerRow === null || unclear.length > 0) return { steps: [], issues: [], refused: unclear };
  const plan = planAppend(book, read, rows, decimals);
  return { steps: [{ kind: 'append-rows', plan }], issues: plan.issues, refused: [] };
}

/** With one of these, it can't be told where a value would go. */
const UNCLEAR = new Set(['duplicate-tab', 'empty-tab', 'no-header', 'duplicate-column']);
