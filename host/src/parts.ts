import type { EngineInput, FormulaEngine } from './formula';
import type { Scalar, WorkbookSnapshot } from './snapshot';

/** An engine that holds constants and calculates nothing, until the real one stands. */
export function createFormulaEngine(): FormulaEngine {
  const sheets = new Map<number, Map<string, EngineInput>>();
  const nothing = (): void => undefined;
  const value = (sheetId: number, row: number, column: number): Scalar => {
    const input = sheets.get(sheetId)?.get(`${row},${column}`);
    return input !== undefined && 'value' in input ? input.value : null;
  };
  return {
    addSheet: (id) => void sheets.set(id, new Map()),
    removeSheet: (id) => void sheets.delete(id),
    renameSheet: nothing,
    setBlock: (id, row, column, inputs) => {
      inputs.forEach((line, r) => {
        line.forEach((one, c) => sheets.get(id)?.set(`${row + r},${column + c}`, one));
      });
    },
    value,
    block: (id, row, column, rows, columns) =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => value(id, row + r, column + c)),
      ),
    formula: () => null,
    spillSource: () => null,
    insertRows: nothing,
    removeRows: nothing,
    insertColumns: nothing,
    removeColumns: nothing,
    shiftFormula: (formula) => formula,
    setName: nothing,
    removeName: nothing,
    setCustomFunctions: nothing,
    settled: () => Promise.resolve(),
    onChange: nothing,
    evaluate: () => Promise.resolve([[null]]),
    dispose: nothing,
  };
}

export function readXlsx(_bytes: Uint8Array, file: string): Promise<WorkbookSnapshot> {
  return Promise.reject(new Error(`${file}: reading .xlsx is not built yet`));
}

export function writeXlsx(_snapshot: WorkbookSnapshot): Promise<Uint8Array> {
  return Promise.reject(new Error('writing .xlsx is not built yet'));
}
