import { createWorkbook, enterValues, readValues } from '../../src/model';
import { createHyperFormulaEngine } from '../../src/formula';

/** Generous bounds: a slow machine shared with others must pass, a model with an object per blank cell must not. */
describe('Speed of the model', () => {
  const timed = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  it('writes and reads 200,000 cells in under a second', () => {
    const book = createWorkbook(undefined, createHyperFormulaEngine());
    const sheet = book.addSheet('Costs', { rows: 50_000, columns: 26 });
    const rect = { row: 1, column: 1, rows: 20_000, columns: 10 };
    const ms = timed(() => {
      enterValues(sheet, rect, (row, column) => (column === 3 ? `Vendor ${row % 97}` : row * column));
      expect(readValues(sheet, rect)[19_999]?.[9]).toBe(200_000);
    });
    expect(ms).toBeLessThan(1000);
  });

  it('writes 50,000 rows of 18 columns with dates and text in under two seconds', () => {
    const book = createWorkbook(undefined, createHyperFormulaEngine());
    const sheet = book.addSheet('Costs', { rows: 50_001, columns: 18 });
    const date = new Date('2026-10-02T00:00:00Z');
    const line = [
      date,
      'Invoice',
      'Vendor',
      'X-1',
      '',
      '3100',
      'Crane',
      1,
      1200.5,
      1200.5,
      0,
      1200.5,
      'GBP',
      '',
      '',
      '',
      '',
      4,
    ];
    const ms = timed(() => {
      enterValues(sheet, { row: 2, column: 1, rows: 50_000, columns: 18 }, (row, column) => {
        const value = line[column - 1] ?? null;
        return column === 4 ? `${row}-INV` : value;
      });
    });
    expect(sheet.lastRow()).toBe(50_001);
    expect(ms).toBeLessThan(2000);
  });
});
