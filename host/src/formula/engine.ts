import type { Scalar } from '../snapshot';

/** What is entered in one cell for the engine: a constant, or a formula text that starts with `=`. */
export type EngineInput = { readonly value: Scalar } | { readonly formula: string };

/** A cell whose calculated value changed. 1-based. */
export interface CellChange {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** Values handed to a custom function: a scalar for a single cell, rows for a range; blanks are ''. Dates arrive as `{date: serial}`. */
export type CustomArgument = CustomScalar | readonly (readonly CustomScalar[])[];
export type CustomScalar = number | string | boolean | { readonly date: number };

/** Answer of a custom function: rows of values ready to spill, or an error. */
export type CustomOutcome =
  { readonly rows: readonly (readonly Scalar[])[] } | { readonly error: string; readonly message: string };

/**
 * Runs a custom function somewhere else (a script execution of its own). Called at most once for a function and argument
 * list until `forget`; meanwhile the cell shows `Loading...`.
 */
export type CustomFunctionRunner = (name: string, args: readonly CustomArgument[]) => Promise<CustomOutcome>;

/**
 * Calculates formulas. It holds a copy of the inputs only; formats, notes and everything else stay in the model.
 * All calls are synchronous; a value read after a write is the recalculated one. Rows and columns are 1-based.
 */
export interface FormulaEngine {
  addSheet(sheetId: number, name: string, rows: number, columns: number): void;
  removeSheet(sheetId: number): void;
  renameSheet(sheetId: number, name: string): void;
  /** Writes a block; a later `value` sees it calculated. */
  setBlock(sheetId: number, row: number, column: number, inputs: readonly (readonly EngineInput[])[]): void;
  value(sheetId: number, row: number, column: number): Scalar;
  /** Calculated values of a block, blanks as null, spilled cells included. */
  block(sheetId: number, row: number, column: number, rows: number, columns: number): Scalar[][];
  /** The formula entered in this very cell, canonical and shifted by structure changes; null for constants, blanks and spilled cells. */
  formula(sheetId: number, row: number, column: number): string | null;
  /** Top left of the array result this cell is part of, or null if it shows its own value. */
  spillSource(sheetId: number, row: number, column: number): { readonly row: number; readonly column: number } | null;
  insertRows(sheetId: number, before: number, count: number): void;
  removeRows(sheetId: number, first: number, count: number): void;
  insertColumns(sheetId: number, before: number, count: number): void;
  removeColumns(sheetId: number, first: number, count: number): void;
  /** A formula text as it reads when copied from one place to another (relative references move). */
  shiftFormula(formula: string, rows: number, columns: number): string;
  setName(name: string, sheetId: number, row: number, column: number, rows: number, columns: number): void;
  removeName(name: string): void;
  /** Tells which names are custom functions and who runs them. Cells that use them are calculated again. */
  setCustomFunctions(names: readonly string[], runner: CustomFunctionRunner): void;
  /** Resolves when no custom function is running. */
  settled(): Promise<void>;
  /** Called after any recalculation with the cells that changed. One listener. */
  onChange(listener: (changes: readonly CellChange[]) => void): void;
  /** Value of a formula text as if it stood in the cell given, without changing it; arrays as rows. Custom functions included. */
  evaluate(formula: string, sheetId: number, row: number, column: number): Promise<Scalar[][]>;
  dispose(): void;
}
