import { createHyperFormulaEngine } from '../host/src/formula';
import { createWorkbook, enterValues, readValues } from '../host/src/model';
import { median, type Row } from './support/report';

/** `npm run bench -- host`: bulk writes and reads of the local host's workbook model, without a script; medians of five. */
export function benchHost(): Promise<readonly Row[]> {
  const sizes = [
    { name: '200,000 numbers', rows: 20_000, columns: 10 },
    { name: '50,000 rows of 18 columns, text and numbers', rows: 50_000, columns: 18 },
  ];
  const rows = sizes.map(({ name, rows: height, columns }): Row => {
    const writes: number[] = [];
    const reads: number[] = [];
    for (let run = 0; run < 5; run++) {
      const sheet = createWorkbook(undefined, createHyperFormulaEngine()).addSheet('Costs', { rows: height, columns });
      const rect = { row: 1, column: 1, rows: height, columns };
      const text = columns > 10;
      writes.push(
        timed(() => {
          enterValues(sheet, rect, (row, column) =>
            text && column % 2 === 0 ? `Vendor ${String(row % 97)}` : row * column,
          );
        }),
      );
      reads.push(
        timed(() => {
          readValues(sheet, rect);
        }),
      );
    }
    return { name, writeMs: Math.round(median(writes)), readMs: Math.round(median(reads)) };
  });
  return Promise.resolve(rows);
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
