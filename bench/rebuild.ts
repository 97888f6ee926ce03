import { driveSearch, gapOf } from '../src/core/optimiser/drive';
import { createPlanSearch, type PlanAnswer } from '../src/core/optimiser/plan/search/create-plan-search';
import type { PlanProblem } from '../src/core/optimiser/plan/types';
import { FEATURE, generateFeature } from './support/feature';
import { demandHonestPlan } from './support/honest-plan';
import { figure, progress } from './support/progress';
import { roundSeconds, type Row } from './support/report';
import { smallRows } from './support/small-rows';

/**
 * `npm run bench -- rebuild [--scenes 120] [--seeds 5] [--seconds 10] [--best-seconds 0] [--small 0] [--out FILE]`: made-up features, one a seed, everything else
 * in proportion to the scenes. `fromPublished` and `fromNothing` = seconds to the first legal plan, with the published one in hand and
 * without any; `cost` after so many seconds. With `--best-seconds`, a second search with other chance runs that long: `best` is the
 * cheaper of the two, `aboveBest` how far the first is above it. `--small 200`: so many shoots of eight scenes instead, against all
 * plans tried.
 * @throws Error where the checker disagrees with any plan, or a search without a published plan finds none
 */
export function benchRebuild(options: ReadonlyMap<string, string>): Promise<readonly Row[]> {
  const say = progress(options);
  const rows: Row[] = [];
  const small = figure(options, 'small', 0);
  for (const row of smallRows(small)) {
    say(row);
    rows.push(row);
  }
  if (small > 0) return Promise.resolve(rows);
  const scenes = figure(options, 'scenes', FEATURE.scenes);
  const seconds = figure(options, 'seconds', 10);
  const bestSeconds = figure(options, 'best-seconds', 0);
  for (let seed = 1; seed <= figure(options, 'seeds', 5); seed++) {
    const problem = generateFeature({ ...inProportion(scenes), seed });
    const run = searched(problem, { seed: 1 }, seconds);
    const nothing = searched({ ...problem, published: null }, { seed: 1 }, seconds, true);
    const best = bestSeconds === 0 ? null : searched(problem, { seed: 2 }, bestSeconds).answer;
    const row = rebuildRow(`feature-${scenes}-${seed}`, problem, run, nothing.first);
    const whole = best === null ? row : { ...row, ...besideBest(run.answer, best) };
    say(whole);
    rows.push(whole);
  }
  return Promise.resolve(rows);
}

function inProportion(scenes: number): typeof FEATURE {
  const scaled = (size: number): number => Math.max(2, Math.round((size * scenes) / FEATURE.scenes));
  return {
    scenes,
    days: scaled(FEATURE.days),
    cast: scaled(FEATURE.cast),
    locations: scaled(FEATURE.locations),
    resources: scaled(FEATURE.resources),
  };
}

interface PlanRun {
  readonly answer: PlanAnswer;
  /** Seconds to the first legal plan. */
  readonly first: number;
  readonly seconds: number;
  readonly steps: number;
}

/** Searches for so long (`untilFirst`: until there is a legal plan), and has the first plan and the last checked. */
function searched(
  problem: PlanProblem,
  options: { readonly seed: number },
  limit: number,
  untilFirst = false,
): PlanRun {
  const clock = (): number => performance.now();
  const began = clock();
  const search = createPlanSearch(problem, options);
  const firsts: number[] = [];
  driveSearch(search, {
    clock,
    milliseconds: limit * 1000,
    cancelled: () => untilFirst && firsts.length > 0,
    onProgress: ({ priced }) => {
      if (firsts.length > 0) return;
      firsts.push((clock() - began) / 1000);
      demandHonestPlan(problem, priced);
    },
  });
  const seconds = (clock() - began) / 1000;
  const { answer, steps } = search;
  const [first] = firsts;
  if (answer === null || first === undefined) throw new Error(`no legal plan after ${steps} steps and ${seconds} s`);
  demandHonestPlan(problem, answer.priced);
  return { answer, first, seconds, steps };
}

function rebuildRow(name: string, problem: PlanProblem, run: PlanRun, fromNothing: number): Row {
  const { priced, bound, proven } = run.answer;
  return {
    name,
    days: problem.days.length,
    cast: problem.performers.length,
    fromPublished: roundSeconds(run.first),
    fromNothing: roundSeconds(fromNothing),
    objective: priced.cost,
    money: priced.money,
    bound,
    gap: Math.round(gapOf(run.answer) * 1e4) / 1e4,
    proven,
    seconds: roundSeconds(run.seconds),
    steps: run.steps,
    moved: priced.change.moved.length,
    plan: priced.plan,
  };
}

function besideBest(answer: PlanAnswer, other: PlanAnswer): Row {
  const best = Math.min(answer.cost, other.cost);
  return { best, aboveBest: Math.round((answer.cost / best - 1) * 1e4) / 1e4 };
}
