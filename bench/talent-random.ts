import type { OrderProblem } from '../src/core/optimiser/order/types';
import { figure, figures, progress } from './support/progress';
import { mean, median, roundSeconds, type Row } from './support/report';
import { randomTalent } from './support/random-talent';
import { solveOrder, type OrderRun } from './support/solve-order';
import { readPublishedCells, type PublishedCell } from './support/talent-files';

/**
 * `npm run bench -- talent --random [--n 20,28,32,40] [--m 8,12,16,22] [--instances 10] [--limit 600] [--data DIR] [--out FILE]`: the stand-in
 * set, cell by cell (scenes × actors), beside what Qin and others published for the set it stands in for, where DIR has it.
 */
export function benchRandomTalent(options: ReadonlyMap<string, string>): readonly Row[] {
  const say = progress(options);
  const limit = figure(options, 'limit', 600);
  const folder = options.get('data');
  const published = folder === undefined ? [] : readPublishedCells(folder);
  const rows: Row[] = [];
  for (const n of figures(options, 'n', [20, 28, 32, 40]))
    for (const m of figures(options, 'm', [8, 12, 16, 22])) {
      const runs: OrderRun[] = [];
      for (let instance = 1; instance <= figure(options, 'instances', 10); instance++) {
        const problem = randomTalent(n, m, instance);
        const run = solveOrder(problem, limit, { cacheEntries: 2 ** figure(options, 'cache', 21) });
        say(instanceRow(`random-${n}x${m}-${instance}`, problem, run));
        runs.push(run);
      }
      const row = cellRow(
        n,
        m,
        runs,
        published.find((cell) => cell.n === n && cell.m === m),
      );
      say(row);
      rows.push(row);
    }
  return rows;
}

function instanceRow(name: string, problem: OrderProblem, { answer, seconds, steps }: OrderRun): Row {
  const { hold, bound, proven, order } = answer;
  const base = ownPay(problem);
  return {
    name,
    objective: base + hold,
    hold,
    bound: base + bound,
    proven,
    seconds: roundSeconds(seconds),
    steps,
    order,
  };
}

/** Pay for own days, which no order changes. */
function ownPay({ durations, pays, blocksOf }: OrderProblem): number {
  const days = (blocks: readonly number[]): number => blocks.reduce((sum, block) => sum + (durations[block] ?? 0), 0);
  return blocksOf.reduce((sum, blocks, actor) => sum + (pays[actor] ?? 0) * days(blocks), 0);
}

function cellRow(n: number, m: number, runs: readonly OrderRun[], published: PublishedCell | undefined): Row {
  const solved = runs.filter(({ answer }) => answer.proven);
  const seconds = solved.map((run) => run.seconds);
  return {
    name: `${n}x${m}`,
    solved: solved.length / runs.length,
    meanSeconds: roundSeconds(mean(seconds)),
    medianSeconds: roundSeconds(median(seconds)),
    slowestSeconds: roundSeconds(Math.max(...seconds)),
    meanSteps: Math.round(mean(solved.map(({ steps }) => steps))),
    ...(published === undefined
      ? {}
      : {
          publishedSolved: published.solvedOf100In10min / 100,
          publishedMeanSeconds: published.meanSecondsOverSolved,
          publishedMeanNodes: published.meanNodesOverSolved,
        }),
  };
}
