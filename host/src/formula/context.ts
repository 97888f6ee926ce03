import type { SimpleCellAddress, Single, Value } from './hyper';
import type { CustomArgument } from './engine';

/** A rectangle in HyperFormula's own counting: 0-based, ends included. */
export interface HyperRange {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What our functions inside HyperFormula ask of the engine they run in. Addresses are HyperFormula's. */
export interface HostContext {
  readonly now: () => Date;
  readonly timeZone: string;
  readonly locale: string;
  /** Takes the result of a whole formula: remembers arrays for spilling, gives what the formula's own cell shows. */
  spilled(address: SimpleCellAddress, value: Value): Single;
  /** Result of a custom function, or the error that says it is still running. */
  custom(address: SimpleCellAddress, name: string, args: readonly CustomArgument[]): Value;
  isDate(address: SimpleCellAddress): boolean;
  gridSize(sheet: number): { readonly rows: number; readonly columns: number };
  /** The place that a text in A1 or R1C1 notation or a range name means for a formula at an address; null if none. */
  resolve(text: string, isA1: boolean, from: SimpleCellAddress): HyperRange | null;
  formulaText(address: SimpleCellAddress): string | null;
}
