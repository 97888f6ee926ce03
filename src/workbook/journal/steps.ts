import type { Cell, Input, Mark } from '../book';
import type { AppendPlan, TabWrites } from '../writing';

/** One thing an action is about to do to the workbook, worked out as data. */
export type PlannedStep =
  | { readonly kind: 'create-tab'; readonly tab: string; readonly writes: TabWrites }
  | {
      readonly kind: 'rewrite-tab';
      readonly tab: string;
      /** The grid's size now. */
      readonly size: { readonly rows: number; readonly columns: number };
      readonly writes: TabWrites;
    }
  | { readonly kind: 'append-rows'; readonly plan: AppendPlan }
  | { readonly kind: 'edit-cells'; readonly tab: string; readonly edits: readonly PlannedEdit[] }
  | { readonly kind: 'set-mark'; readonly mark: Mark }
  | { readonly kind: 'remove-mark'; readonly mark: Mark };

/** One cell to be changed, with what it holds now. */
export interface PlannedEdit {
  readonly row: number;
  readonly column: number;
  readonly input: Input;
  readonly was: Held;
}

/** What a cell holds: a formula, or a value. */
export type Held = { readonly formula: string } | { readonly value: Cell };

/**
 * A step as the journal keeps it: what is needed to take it back, and to see whether someone has changed it since. `id` is the
 * tab's number, so that a renamed tab is still found; null until the tab exists. `print` is null until the step is done.
 */
export type Step =
  | { readonly kind: 'created-tab'; readonly tab: string; readonly id: number | null; readonly print: string | null }
  | {
      readonly kind: 'rewrote-tab';
      readonly tab: string;
      readonly id: number;
      readonly backup: string;
      readonly print: string | null;
    }
  | {
      readonly kind: 'appended-rows';
      readonly tab: string;
      readonly id: number;
      readonly row: number;
      readonly count: number;
      /** Columns written to. */
      readonly columns: readonly number[];
      /** Rows of the grid before. */
      readonly gridRows: number;
      readonly print: string | null;
      readonly firstRowPrint: string | null;
    }
  | {
      readonly kind: 'edited-cells';
      readonly tab: string;
      readonly id: number;
      readonly cells: readonly {
        readonly row: number;
        readonly column: number;
        readonly was: Held;
        readonly became: string | null;
      }[];
    }
  | { readonly kind: 'set-mark'; readonly mark: Mark; readonly id: number; readonly was: Mark | null }
  | { readonly kind: 'removed-mark'; readonly mark: Mark; readonly id: number };

/** One change as the journal keeps it. */
export interface Change {
  readonly id: number;
  /** Name of the action: `Check costs`. */
  readonly action: string;
  /** E-mail; '' = not known. */
  readonly by: string;
  /** `2027-05-14T18:02:09` in the spreadsheet's zone. */
  readonly at: string;
  /** Started: being made. Undoing: being taken back. A change in either state while nobody holds the lock has died half-way. */
  readonly state: 'Started' | 'Done' | 'Undoing';
  /** Number of the tab that was shown before. */
  readonly shown: number;
  readonly steps: readonly Step[];
}
