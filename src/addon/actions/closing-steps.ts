import { isoFromDay, type Day } from '../../core/calendar';
import type { Closable, ClosingFigure } from '../../core/costs';
import {
  asCell,
  periodHistoryRows,
  type Book,
  type Cell,
  type CostTables,
  type Input,
  type PlannedEdit,
} from '../../workbook';
import { addRows, type AddedRows } from '../add-rows';
import type { ReportedCosts } from '../cost-check';

/** What is to be closed. */
interface Closing {
  readonly closed: Closable;
  readonly figures: readonly ClosingFigure[];
  readonly today: Day;
}

/** Rows added to Period history, and the period's row in Periods: edited where it has one, added where not. Missing tabs are made. */
export function closingSteps(book: Book, read: ReportedCosts, { closed, figures, today }: Closing): AddedRows {
  const { history, periods } = read.tables.desk;
  const { places, tables } = read;
  const desk = { places, decimals: tables.production.decimals };
  const kept = addRows(book, desk, history, periodHistoryRows(figures, closed));
  const row = closed.state?.row ?? null;
  const { period, end } = closed;
  const marked =
    row === null
      ? addRows(book, desk, periods, [{ period, end, status: 'Closed', closedOn: today }])
      : markClosed(book, periods, row.ref.row, { end: row.end === null ? end : null, today });
  return {
    steps: [...kept.steps, ...marked.steps],
    issues: [...kept.issues, ...marked.issues],
    refused: [...kept.refused, ...marked.refused],
  };
}

/** Writes Closed, the day, and an end that was not known, into the period's own row; days as typed, so that a plain cell makes a date of them. */
function markClosed(
  book: Book,
  periods: CostTables['desk']['periods'],
  row: number,
  { end, today }: { readonly end: Day | null; readonly today: Day },
): AddedRows {
  const { tab, columns } = periods;
  const status = columns.get('status');
  if (tab === null || status === undefined)
    return { steps: [], issues: [], refused: periods.issues.filter(({ severity }) => severity === 'high') };
  const grid = book.values(tab);
  const formulas = book.formulas(tab);
  const edit = (column: number, input: Input): PlannedEdit => {
    const formula = formulas[row - 1]?.[column - 1] ?? '';
    const value: Cell = grid[row - 1]?.[column - 1] ?? '';
    return { row, column, input, was: formula === '' ? { value } : { formula } };
  };
  const [closedOn, endColumn] = [columns.get('closedOn'), columns.get('end')];
  const edits = [
    edit(status, asCell('Closed')),
    ...(closedOn === undefined ? [] : [edit(closedOn, isoFromDay(today))]),
    ...(end === null || endColumn === undefined ? [] : [edit(endColumn, isoFromDay(end))]),
  ];
  return { steps: [{ kind: 'edit-cells', tab, edits }], issues: [], refused: [] };
}
