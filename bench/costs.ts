import { join } from 'node:path';
import type { LocalHost, openHost as OpenHost, RunResult } from '../host/src';
import { costWorkbook, formulaWorkbook } from './support/cost-workbook';
import { libreOfficeSheet } from './support/libre-office';
import { median, type Row } from './support/report';

/** Rows that LibreOffice is given: writing the file takes longer than all the rest. */
const MOST_IN_A_FILE = 20_000;

/**
 * Purchase orders of the workbook with formulas. Each needs a SUMIFS over all costs, so that what is left of it is never below
 * nothing; one for every ten costs, as in the other measurements, would take hours to recalculate at 100,000 rows.
 */
const FORMULA_ORDERS = 200;

/** Columns of Cost report (0-based) that the formulas make as well: This period to Variance. */
const FIGURES = [2, 3, 4, 5, 6, 7, 8, 9];

/**
 * `npm run bench -- costs [--rows N] [--runs 3] [--formulas no]`: *Check costs* and *Cost report* of the built add-on on the local host, first,
 * again, and after one cost was edited; then the same report made of SUMIFS formulas on the same rows, recalculated after the
 * same edit, as a ratio; every cell of the two compared, and with LibreOffice's where it is installed. Also with 500 rows, to
 * show that the number of service calls does not grow. Seconds are from entering the function to its return; `script` is that
 * without the waiting for the spreadsheet service.
 */
export async function benchCosts(options: ReadonlyMap<string, string>): Promise<readonly Row[]> {
  const { openHost } = (await import(join(process.cwd(), 'host/dist/index.mjs'))) as { openHost: typeof OpenHost };
  const rows = Number(options.get('rows') ?? 50_000);
  const runs = Number(options.get('runs') ?? 3);
  const results: Row[] = [];
  for (const action of ['checkCosts', 'buildCostReport'])
    for (const size of [500, rows]) results.push(await benchAction(openHost, action, size, runs));
  if (options.get('formulas') === 'no') return results;
  const ours = await benchAction(openHost, 'buildCostReport', rows, runs, FORMULA_ORDERS);
  results.push(ours, await benchFormulas(openHost, rows, Number(ours['afterEdit'])));
  const libre = await compareWithLibreOffice(openHost, Math.min(rows, MOST_IN_A_FILE));
  if (libre !== null) results.push(libre);
  return results;
}

async function benchAction(
  openHost: typeof OpenHost,
  action: string,
  rows: number,
  runs: number,
  purchaseOrders?: number,
): Promise<Row> {
  const times: Record<'first' | 'again' | 'afterEdit' | 'script', number[]> = {
    first: [],
    again: [],
    afterEdit: [],
    script: [],
  };
  let calls = '';
  let memory = 0;
  for (let run = 0; run < runs; run++) {
    const host = await openHost({ snapshot: costWorkbook(rows, purchaseOrders), project: 'dist' });
    const first = await ran(host, action, rows);
    const again = await ran(host, action, rows);
    await edit(host, run);
    const afterEdit = await ran(host, action, rows);
    times.first.push(first.ms);
    times.again.push(again.ms);
    times.afterEdit.push(afterEdit.ms);
    times.script.push(afterEdit.ms - afterEdit.serviceMs);
    calls = [first, again, afterEdit].map(({ service }) => service.total).join(', ');
    memory = Math.max(memory, process.memoryUsage().rss);
    await host.close();
  }
  const seconds = (of: readonly number[]): number => Math.round(median(of)) / 1000;
  return {
    name: action,
    rows,
    first: seconds(times.first),
    again: seconds(times.again),
    afterEdit: seconds(times.afterEdit),
    script: seconds(times.script),
    serviceCalls: calls,
    memoryMB: Math.round(memory / 1e6),
  };
}

async function ran(host: LocalHost, action: string, rows: number): Promise<RunResult> {
  const run = await host.run(action);
  const summary = run.result as { readonly ok: boolean; readonly counts: { readonly costs: number } } | null;
  if (run.error !== null || summary?.ok !== true || summary.counts.costs !== rows)
    throw new Error(`${action} on ${rows} rows: ${run.error?.message ?? JSON.stringify(summary)}`);
  return run;
}

/** Types another amount into Net of a cost in the middle. */
async function edit(host: LocalHost, run: number): Promise<void> {
  const costs = host.snapshot().sheets.find(({ name }) => name === 'Costs');
  if (costs === undefined) throw new Error('the workbook has no tab Costs');
  await host.userEdit(costs.id, { row: 257, column: 10, rows: 1, columns: 1 }, [[String(100 + run)]]);
}

/** The formulas' recalculation after the same edit, and whether every figure is the add-on's. */
async function benchFormulas(openHost: typeof OpenHost, rows: number, ours: number): Promise<Row> {
  const host = await openHost({ snapshot: formulaWorkbook(rows, FORMULA_ORDERS), project: 'dist' });
  const started = performance.now();
  await edit(host, 1);
  const recalculation = Math.round(performance.now() - started) / 1000;
  await ran(host, 'buildCostReport', rows);
  const { cells, differ } = differences(grid(host, 'Cost report'), grid(host, 'By formula'));
  await host.close();
  return {
    name: 'the same report by SUMIFS',
    rows,
    recalculation,
    ratio: Math.round((recalculation / ours) * 10) / 10,
    cellsCompared: cells,
    cellsThatDiffer: differ,
  };
}

/** The same formulas calculated by LibreOffice from the file; null where it is not installed. */
async function compareWithLibreOffice(openHost: typeof OpenHost, rows: number): Promise<Row | null> {
  const host = await openHost({ snapshot: formulaWorkbook(rows, FORMULA_ORDERS), project: 'dist' });
  await ran(host, 'buildCostReport', rows);
  const started = performance.now();
  const sheet = libreOfficeSheet(await host.toXlsx(), 'By formula');
  const seconds = Math.round(performance.now() - started) / 1000;
  const report = grid(host, 'Cost report');
  await host.close();
  if (sheet === null) return null;
  const { cells, differ } = differences(report, sheet);
  return { name: 'LibreOffice, file and all', rows, seconds, cellsCompared: cells, cellsThatDiffer: differ };
}

type Grid = readonly (readonly unknown[])[];

function grid(host: LocalHost, name: string): Grid {
  const rows: unknown[][] = [];
  for (const { row, column, value, computed } of host.snapshot().sheets.find((sheet) => sheet.name === name)?.cells ??
    [])
    (rows[row - 1] ??= [])[column - 1] = computed ?? value;
  return rows;
}

/** Compares a Cost report with a formula report, row by row by name, in cents. */
function differences(report: Grid, formulas: Grid): { readonly cells: number; readonly differ: number } {
  const byName = new Map(formulas.map((row) => [row[0], row]));
  let [cells, differ] = [0, 0];
  for (const row of report.slice(1)) {
    const other = byName.get(row.slice(0, 2).find((name) => typeof name === 'string' && name !== ''));
    if (other === undefined) continue;
    FIGURES.forEach((column, index) => {
      cells += 1;
      if (Math.round(Number(row[column]) * 100) !== Math.round(Number(other[index + 1]) * 100)) differ += 1;
    });
  }
  return { cells, differ };
}
