import type { CellError, Scalar } from '../snapshot';

/** A formula as entered; its canonical text after structure changes is kept by the formula engine. */
export class Formula {
  constructor(readonly text: string) {}
}

/** What was entered in a cell: a constant or a formula. A blank cell has none. */
export type Content = number | string | boolean | CellError | Formula;

export const isFormula = (content: Content | null | undefined): content is Formula => content instanceof Formula;

export const isCellError = (value: Scalar | Content | undefined): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

/** True for text that a cell takes for a formula. */
export const looksLikeFormula = (text: string): boolean => text.length > 1 && text.startsWith('=');
