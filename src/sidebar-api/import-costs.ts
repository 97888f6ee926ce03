import type { Issue } from '../core/issue';

/** What an import would do, shown before it is done. */
export interface CostImportPreview {
  readonly name: string;
  readonly rows: number;
  /** Every column of the file, in order, and the column of Costs it goes to; '' = not used. */
  readonly columns: readonly { readonly source: string; readonly target: string }[];
  /** Rows already in Costs, and rows the file repeats inside itself. */
  readonly alreadyThere: number;
  readonly repeated: number;
  readonly total: number;
  readonly currency: string;
  readonly decimals: number;
  /** Where day and month can't be told apart: three dates of the file, as written. Null = decided. */
  readonly dateQuestion: readonly string[] | null;
  /** The first few rows, each with one text for each of `columns`, as written in the file. */
  readonly sample: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
}

export interface CostImportRequest {
  readonly name: string;
  readonly text: string;
  /** Answer to the date question. */
  readonly dateOrder?: 'DMY' | 'MDY';
  /** What to do with lines that are in Costs already: leave them out (default) or add them all the same. */
  readonly duplicates?: 'skip' | 'add';
}
