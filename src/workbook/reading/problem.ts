import type { Issue, Severity } from '../../core/issue';
import { cellAddress } from '../a1';
import type { Cell } from '../book';

/** Why a cell's content is not what its column holds. */
export interface CellProblem {
  readonly problem: 'unreadable-cell' | 'number-as-text' | 'date-as-text' | 'formula-error' | 'unknown-word';
  /** What belongs there: `an amount`. */
  readonly expected: string;
  /** What is there, as the user sees it. */
  readonly received: string;
  /** The rest of the sentence that begins with the cell: `"abc" is not an amount`. */
  readonly says: string;
  readonly advice: string;
}

/** True for a problem, false for a value. */
export function isProblem(read: unknown): read is CellProblem {
  return typeof read === 'object' && read !== null && 'problem' in read;
}

/** Where a cell is, in the user's words. */
export interface CellPlace {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  /** Header text of the column, or the name of the setting. */
  readonly name: string;
}

/** A cell's problem as an issue with tab, cell, what was expected, what was found and what to do. */
export function cellIssue(problem: CellProblem, place: CellPlace): Issue {
  const cell = cellAddress(place.row, place.column);
  return {
    code: problem.problem,
    severity: 'medium',
    where: { tab: place.tab, row: place.row, column: place.name, cell },
    expected: problem.expected,
    received: problem.received,
    message: `${place.tab} ${cell} (${place.name}): ${problem.says}.`,
    advice: problem.advice,
  };
}

/** An issue with a whole tab or column. */
export function tabIssue(
  code: string,
  severity: Severity,
  where: Issue['where'],
  text: { readonly expected: string; readonly received: string; readonly message: string; readonly advice: string },
): Issue {
  return { code, severity, where, ...text };
}

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#ERROR!',
  '#SPILL!',
  '#CALC!',
  'Loading...',
]);

/** The problem of a cell whose formula failed; null for any other cell. */
export function formulaError(cell: Cell, expected: string): CellProblem | null {
  if (typeof cell !== 'string' || !(cell.startsWith('#') || cell.startsWith('L')) || !ERRORS.has(cell)) return null;
  return {
    problem: 'formula-error',
    expected,
    received: cell,
    says: cell === 'Loading...' ? 'the formula is still being calculated' : `the formula gives ${cell}`,
    advice:
      cell === 'Loading...'
        ? 'Wait until it shows a value, then run this again.'
        : 'Mend the formula, or type the value.',
  };
}
