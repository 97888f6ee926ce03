import { createHyperFormulaEngine } from '../../src/formula';
import type { EngineInput, EngineOptions, FormulaEngine } from '../../src/formula';
import type { Scalar } from '../../src/snapshot';
import { parseA1 } from '../../src/values';

/** What a test writes in a cell: a text with `=` in front is a formula, null a blank. */
export type Entry = Scalar;

const input = (entry: Entry): EngineInput =>
  typeof entry === 'string' && entry.startsWith('=') ? { formula: entry } : { value: entry };

function place(address: string): {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
} {
  const reference = parseA1(address);
  if (reference?.rows === undefined || reference.columns === undefined) throw new Error(`not a place: ${address}`);
  return { row: reference.row, column: reference.column, rows: reference.rows, columns: reference.columns };
}

/** An engine with sheet 1, "Main", 30 by 12, and short ways to write and read it by A1 address. */
export class TestSheet {
  readonly engine: FormulaEngine;

  constructor(options: EngineOptions = {}) {
    this.engine = createHyperFormulaEngine(options);
    this.engine.addSheet(1, 'Main', 30, 12);
  }

  put(address: string, ...rows: readonly (readonly Entry[])[]): this {
    const { row, column } = place(address);
    this.engine.setBlock(
      1,
      row,
      column,
      rows.map((line) => line.map(input)),
    );
    return this;
  }

  get(address: string): Scalar {
    const { row, column } = place(address);
    return this.engine.value(1, row, column);
  }

  rows(address: string): Scalar[][] {
    const { row, column, rows, columns } = place(address);
    return this.engine.block(1, row, column, rows, columns);
  }

  formula(address: string): string | null {
    const { row, column } = place(address);
    return this.engine.formula(1, row, column);
  }

  /** Value of a formula in an otherwise unused cell. */
  calc(formula: string): Scalar {
    return this.put('L30', [formula]).get('L30');
  }

  close(): void {
    this.engine.dispose();
  }
}
