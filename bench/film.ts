import { readFileSync } from 'node:fs';
import { readUss } from '../src/core/formats';
import { driveSearch } from '../src/core/optimiser/drive';
import { createGroupBound } from '../src/core/optimiser/order/cast-groups/create-group-bound';
import { createPlanBound } from '../src/core/optimiser/plan/bounds/create-plan-bound';
import { createPlanSearch } from '../src/core/optimiser/plan/search/create-plan-search';
import type { PlanProblem } from '../src/core/optimiser/plan/types';
import { filmBoard, type FilmBoard } from './support/film-board';
import { planProblem, reorderProblem, type FilmVariant } from './support/film-problems';
import { demandHonestPlan } from './support/honest-plan';
import { figure, progress, required } from './support/progress';
import { recountFilm } from './support/recount-film';
import { median, roundSeconds, type Row } from './support/report';
import { solveOrder } from './support/solve-order';

type Variant = 'reorder' | FilmVariant;

/** What `--variant` takes: reassigning is measured without and with the days off of performers. */
const VARIANTS: Readonly<Record<string, readonly Variant[]>> = {
  reorder: ['reorder'],
  reassign: ['reassign', 'reassign-days-off'],
  realistic: ['realistic'],
  all: ['reorder', 'reassign', 'reassign-days-off', 'realistic'],
};

/**
 * `npm run bench -- film --uss FILE [--board NAME|all] [--variant reorder|reassign|realistic|all] [--seconds 10] [--seeds 5] [--bound-seconds 20] [--out FILE]`:
 * a real film's boards rebuilt (SCHEDULING.md §C): a row a seed, then the median and the spread over the seeds. `objective` is idle days,
 * paid days, or money; `bound` holds for all seeds of a board and variant: the best that the searches and `--bound-seconds` of the bound by
 * whole days come to. The checker and a plain count look at every row.
 * @throws Error where either disagrees
 */
export function benchFilm(options: ReadonlyMap<string, string>): Promise<readonly Row[]> {
  const path = required(options, 'uss', 'the schedule file');
  const file = readUss(path, readFileSync(path, 'utf8'));
  if (!file.ok) throw new Error(file.issue.message);
  const wanted = options.get('board') ?? 'all';
  const variants = VARIANTS[options.get('variant') ?? 'all'];
  if (variants === undefined) throw new RangeError(`--variant must be one of ${Object.keys(VARIANTS).join(', ')}`);
  const boards = file.boards.filter(({ name, days }) => days.length > 0 && (wanted === 'all' || wanted === name));
  if (boards.length === 0) throw new RangeError(`no board with days is called ${wanted}`);
  const say = progress(options);
  const rows: Row[] = [];
  for (const board of boards.map((each) => filmBoard(file, each)))
    for (const variant of variants)
      for (const row of variantRows(board, variant, options)) {
        say(row);
        rows.push(row);
      }
  return Promise.resolve(rows);
}

/** What one seed came to. */
interface Run {
  readonly objective: number;
  readonly bound: number;
  readonly seconds: number;
  readonly steps: number;
  readonly more: Row;
}

function variantRows(board: FilmBoard, variant: Variant, options: ReadonlyMap<string, string>): readonly Row[] {
  const seconds = figure(options, 'seconds', 10);
  const seeds = Array.from({ length: figure(options, 'seeds', 5) }, (_, index) => index + 1);
  const boundSeconds = figure(options, 'bound-seconds', 20);
  let least: number;
  let search: (seed: number) => Run;
  if (variant === 'reorder') {
    least = workedOn(createGroupBound(reorderProblem(board)), boundSeconds);
    search = (seed) => reordered(board, seconds, seed);
  } else {
    const problem = planProblem(board, variant);
    least = workedOn(createPlanBound(problem), boundSeconds);
    search = (seed) => rebuilt(board, variant, problem, seconds, seed);
  }
  const runs = seeds.map(search);
  const bound = Math.max(least, ...runs.map((run) => run.bound));
  const name = `film ${board.name}`;
  const rows = runs.map(({ objective, seconds: took, steps, more }, index) => {
    const proven = objective <= bound;
    const gap = rounded((objective - bound) / objective);
    return { name, variant, seed: seeds[index] ?? 0, objective, bound, gap, proven, seconds: took, steps, ...more };
  });
  const found = runs.map(({ objective }) => objective);
  const [middle, best, worst] = [median(found), Math.min(...found), Math.max(...found)];
  const spread = rounded((worst - best) / best);
  const gap = rounded((middle - bound) / middle);
  return [...rows, { name, variant, seeds: seeds.length, median: middle, best, worst, spread, bound, gap }];
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

function reordered(board: FilmBoard, seconds: number, seed: number): Run {
  const run = solveOrder(reorderProblem(board), seconds, { seed });
  const { cost, bound, order } = run.answer;
  return { objective: cost, bound, seconds: roundSeconds(run.seconds), steps: run.steps, more: { order } };
}

function rebuilt(board: FilmBoard, variant: FilmVariant, problem: PlanProblem, seconds: number, seed: number): Run {
  const began = performance.now();
  const search = createPlanSearch(problem, { seed });
  driveSearch(search, { clock: () => performance.now(), milliseconds: seconds * 1000 });
  const { answer, steps } = search;
  const took = roundSeconds((performance.now() - began) / 1000);
  if (answer === null) throw new Error(`${board.name}, ${variant}: no plan after ${steps} steps`);
  const { plan, cost } = answer.priced;
  demandHonestPlan(problem, answer.priced);
  const { objective, broken, ...count } = recountFilm(board, variant, plan);
  if (broken.length > 0) throw new Error(`${board.name}, ${variant}: ${broken.join(', ')}`);
  if (objective !== cost) throw new Error(`${board.name}: the checker says ${cost}, counted ${objective}`);
  const days = plan.days.map(({ scenes }) => scenes);
  return { objective, bound: answer.bound, seconds: took, steps, more: { ...count, plan: days } };
}

/** What a bound comes to after so long at most: that of orders by groups of the cast, that of plans by whole days. */
function workedOn(search: { advance(steps: number): boolean; readonly bound: number }, seconds: number): number {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until && !search.advance(1));
  return search.bound;
}
