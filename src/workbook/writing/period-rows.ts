import type { ClosingFigure } from '../../core/costs';
import type { Day } from '../../core/calendar';
import type { periodHistoryTable } from '../tables';
import type { NewRow } from './plan-append';

/** What every account stands at as a period is closed: the rows that are added to Period history. */
export function periodHistoryRows(
  figures: readonly ClosingFigure[],
  span: { readonly period: string; readonly end: Day },
): readonly NewRow<typeof periodHistoryTable>[] {
  return figures.map(({ account, title, costs, thisPeriod, actual, commitments, etc, efc, budget, variance }) => ({
    ...{ period: span.period, end: span.end, account, title, costs: String(costs) },
    ...{ thisPeriod, actual, commitments, etc, efc, budget, variance },
  }));
}
