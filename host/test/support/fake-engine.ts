import type { CellChange, EngineInput, FormulaEngine } from '../../src/formula/engine';
import type { Scalar } from '../../src/snapshot';

type Held = Map<number, Map<string, EngineInput>>;

/**
 * A formula engine that knows `=A1`, `=SUM(A1:B2)`, `=SEQUENCE(rows)` and `=number`, and shifts A1 references on insertion and removal of
 * lines; enough to test the model without a real one.
 */
export function fakeEngine(): FormulaEngine {
  const sheets: Held = new Map();
  let listener: (changes: readonly CellChange[]) => void = () => undefined;
  const key = (row: number, column: number): string => `${row},${column}`;
  const cell = (sheetId: number, row: number, column: number) => sheets.get(sheetId)?.get(key(row, column));
  const letters = (column: number): string => String.fromCharCode(64 + column);
  const REFERENCE = /\b([A-Z])(\d+)\b/g;

  const spillOf = (sheetId: number, row: number, column: number) => {
    for (const [at, input] of sheets.get(sheetId) ?? []) {
      const size = 'formula' in input ? /^=SEQUENCE\((\d+)\)$/.exec(input.formula)?.[1] : undefined;
      const [r = 0, c = 0] = at.split(',').map(Number);
      if (size !== undefined && c === column && row >= r && row < r + Number(size)) return { row: r, column: c };
    }
    return null;
  };

  const value = (sheetId: number, row: number, column: number): Scalar => {
    const input = cell(sheetId, row, column);
    if (input === undefined || ('value' in input && input.value === null)) {
      const source = spillOf(sheetId, row, column);
      return source === null ? null : row - source.row + 1;
    }
    if ('value' in input) return input.value;
    const { formula } = input;
    const sum = /^=SUM\(([A-Z])(\d+):([A-Z])(\d+)\)$/.exec(formula);
    if (sum !== null) {
      let total = 0;
      const [, left = 'A', top = '1', right = 'A', bottom = '1'] = sum;
      for (let r = Number(top); r <= Number(bottom); r += 1) {
        for (let c = left.charCodeAt(0) - 64; c <= right.charCodeAt(0) - 64; c += 1) {
          const each = value(sheetId, r, c);
          if (typeof each === 'number') total += each;
        }
      }
      return total;
    }
    if (formula.startsWith('=SEQUENCE')) return 1;
    const one = /^=([A-Z])(\d+)$/.exec(formula);
    if (one !== null) return value(sheetId, Number(one[2]), (one[1] ?? 'A').charCodeAt(0) - 64);
    const number = Number(formula.slice(1));
    return Number.isNaN(number) ? { error: '#NAME?', message: `Unknown: ${formula}` } : number;
  };

  const report = (sheetId: number): void => {
    const changes: CellChange[] = [];
    for (const at of sheets.get(sheetId)?.keys() ?? []) {
      const [row = 0, column = 0] = at.split(',').map(Number);
      changes.push({ sheetId, row, column });
      for (let r = row + 1; spillOf(sheetId, r, column) !== null; r += 1) changes.push({ sheetId, row: r, column });
    }
    listener(changes);
  };

  const moveLines = (sheetId: number, line: (row: number, column: number) => [number, number] | null): void => {
    const moved = new Map<string, EngineInput>();
    for (const [at, input] of sheets.get(sheetId) ?? []) {
      const [row = 0, column = 0] = at.split(',').map(Number);
      const place = line(row, column);
      if (place === null) continue;
      const shifted = (text: string): string =>
        text.replace(REFERENCE, (_, letter: string, digits: string) => {
          const to = line(Number(digits), letter.charCodeAt(0) - 64);
          return to === null ? '#REF!' : `${letters(to[1])}${to[0]}`;
        });
      moved.set(key(...place), 'formula' in input ? { formula: shifted(input.formula) } : input);
    }
    sheets.set(sheetId, moved);
    report(sheetId);
  };

  return {
    addSheet: (sheetId) => void sheets.set(sheetId, new Map()),
    removeSheet: (sheetId) => void sheets.delete(sheetId),
    renameSheet: () => undefined,
    setBlock: (sheetId, row, column, inputs) => {
      inputs.forEach((line, r) => {
        line.forEach((input, c) => {
          sheets.get(sheetId)?.set(key(row + r, column + c), input);
        });
      });
      report(sheetId);
    },
    value,
    block: (sheetId, row, column, rows, columns) =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => value(sheetId, row + r, column + c)),
      ),
    formula: (sheetId, row, column) => {
      const input = cell(sheetId, row, column);
      return input && 'formula' in input ? input.formula : null;
    },
    spillSource: spillOf,
    insertRows: (sheetId, before, count) => {
      moveLines(sheetId, (row, column) => [row >= before ? row + count : row, column]);
    },
    removeRows: (sheetId, first, count) => {
      moveLines(sheetId, (row, column) =>
        row < first ? [row, column] : row < first + count ? null : [row - count, column],
      );
    },
    insertColumns: (sheetId, before, count) => {
      moveLines(sheetId, (row, column) => [row, column >= before ? column + count : column]);
    },
    removeColumns: (sheetId, first, count) => {
      moveLines(sheetId, (row, column) =>
        column < first ? [row, column] : column < first + count ? null : [row, column - count],
      );
    },
    shiftFormula: (formula, rows, columns) =>
      formula.replace(
        REFERENCE,
        (_, letter: string, digits: string) =>
          `${letters(letter.charCodeAt(0) - 64 + columns)}${Number(digits) + rows}`,
      ),
    setName: () => undefined,
    removeName: () => undefined,
    setCustomFunctions: () => undefined,
    settled: () => Promise.resolve(),
    onChange: (each) => {
      listener = each;
    },
    evaluate: () => Promise.resolve([[null]]),
    dispose: () => undefined,
  };
}
