import { join } from 'node:path';
import type { openHost as OpenHost } from '../host/src';
import { costWorkbook } from './support/cost-workbook';
import { median, type Row } from './support/report';

/**
 * `npm run bench -- costs [--rows N] [--runs 3]`: Check costs from the built add-on on the local host. Also with 500 rows, to show
 * that the number of service calls does not grow. `seconds` is script time: from entering the function to its return.
 */
export async function benchCosts(options: ReadonlyMap<string, string>): Promise<readonly Row[]> {
  const { openHost } = (await import(join(process.cwd(), 'host/dist/index.mjs'))) as { openHost: typeof OpenHost };
  const sizes = [500, Number(options.get('rows') ?? 50_000)];
  const runs = Number(options.get('runs') ?? 3);
  const rows: Row[] = [];
  for (const size of sizes) {
    const first: number[] = [];
    const again: number[] = [];
    let calls = '';
    let findings = 0;
    for (let run = 0; run < runs; run++) {
      const host = await openHost({ snapshot: costWorkbook(size), project: 'dist' });
      const results = [await host.run('checkCosts'), await host.run('checkCosts')];
      for (const { error } of results) if (error) throw new Error(`checkCosts on ${size} rows: ${error.message}`);
      const summary = results[0]?.result as { ok: boolean; counts: { costs: number; findings: number } };
      if (!summary.ok || summary.counts.costs !== size)
        throw new Error(`checkCosts read ${JSON.stringify(summary)} of ${size} rows`);
      first.push(results[0]?.ms ?? NaN);
      again.push(results[1]?.ms ?? NaN);
      calls = results.map((result) => result.service.total).join(' then ');
      findings = summary.counts.findings;
      await host.close();
    }
    rows.push({
      name: 'costs',
      rows: size,
      findings,
      seconds: Math.round(median(first)) / 1000,
      secondsAgain: Math.round(median(again)) / 1000,
      serviceCalls: calls,
      memoryMB: Math.round(process.memoryUsage().rss / 1e6),
    });
  }
  return rows;
}
