import type { Book, Cell, Grid, Input } from '../book';
import { isBlank } from '../reading';
import { asCell } from './as-cell';
import { shiftRow } from './shift-row';

/** One cell of the user's, as it is to be written again: its content, and its note. */
export interface Carried {
  readonly input: Input;
  readonly formula: boolean;
}

/** A tab's present content, read in bulk. */
export interface Present {
  readonly grid: Grid;
  readonly formulas: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

/** Reads a tab's content: three bulk reads. */
export function readPresent(book: Book, tab: string): Present {
  return { grid: book.values(tab), formulas: book.formulas(tab), notes: book.notes(tab) };
}

/** The cell at a 1-based place, to be written again in `toRow`; null if it is blank. */
export function carriedCell(present: Present, row: number, column: number, toRow: number): Carried | null {
  const formula = present.formulas[row - 1]?.[column - 1] ?? '';
  if (formula !== '') return { input: shiftRow(formula, row, toRow), formula: true };
  const cell = present.grid[row - 1]?.[column - 1] ?? '';
  return isBlank(cell) ? null : { input: inputOf(cell), formula: false };
}

/** A cell's value as it must be written to be the same value again. */
export function inputOf(cell: Cell): Input {
  if (typeof cell === 'string') return asCell(cell);
  return typeof cell === 'object' ? cell.serial : cell;
}

const SPILLS =
  /ARRAYFORMULA|^=\s*\{|\b(?:MAP|BYROW|SCAN|MAKEARRAY|FILTER|SORT|UNIQUE|QUERY|SEQUENCE|SPLIT|TRANSPOSE|IMPORTRANGE)\s*\(/i;

/** True for a column that a single formula fills by itself: it is left wholly alone, since writing into it would break it. */
export function isSpilled(present: Present, column: number, headerRow: number): boolean {
  return present.formulas.some((line, index) => {
    const formula = line[column - 1] ?? '';
    return formula !== '' && (index < headerRow || SPILLS.test(formula));
  });
}
