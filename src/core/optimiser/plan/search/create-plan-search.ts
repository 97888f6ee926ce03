import { seededRandom } from '../../random';
import type { Search } from '../../search';
import { planBound } from '../bounds/plan-bound';
import type { Plan, PlanProblem, PricedPlan } from '../types';
import { Annealing } from './anneal';
import { compile } from './compile';
import type { Compiled } from './compiled';
import { startFromPublished } from './construct';
import { isLegal, layoutOfPlan } from './layout';
import { ownObjective } from './objective';
import { PlanState } from './plan-state';
import { price } from './price';

/** The best legal plan so far, with what is known about how much better another could be. */
export interface PlanAnswer {
  readonly priced: PricedPlan;
  /** `priced.cost`: what is minimised, in minor units. */
  readonly cost: number;
  /** No legal plan costs less than this. */
  readonly bound: number;
  /** True: no legal plan costs less than this one. */
  readonly proven: boolean;
  /** How far the cost lies above the bound, as a share of the cost; 0 where it is proven. */
  readonly gap: number;
}

/** What a search may be told beside the problem. */
export interface PlanSearchOptions {
  /** Chance begins here; 1 unless given. */
  readonly seed?: number;
  /** A plan to begin with instead of the published one. */
  readonly start?: Plan;
}

/**
 * Searches the plan that costs least: money, and changes to the published plan at their prices. A legal published plan is the
 * first answer, and only a plan that costs less takes its place. Every answer is legal. Throws RangeError for a problem that
 * refers to what it does not list.
 * @example const search = createPlanSearch(problem, { seed: 7 }); search.advance(100_000); search.answer?.priced.cost
 */
export function createPlanSearch(
  problem: PlanProblem,
  { seed = 1, start }: PlanSearchOptions = {},
): Search<PlanAnswer> {
  const compiled = compile(problem);
  const offered = start ?? problem.published;
  const state = new PlanState(compiled, ownObjective(problem));
  const annealing = new Annealing(compiled, state, startFromPublished(compiled), seededRandom(seed));
  const bound = planBound(problem);
  let best = offered === null ? null : pricedWhereLegal(compiled, offered);
  let steps = 0;
  let bestValue = best?.cost ?? Infinity;
  const answer = (): PlanAnswer | null => {
    if (annealing.bestValue < bestValue) {
      const layout = annealing.layout();
      if (layout !== null && isLegal(compiled, layout)) {
        const priced = price(compiled, layout);
        if (best === null || priced.cost < best.cost) best = priced;
      }
      bestValue = annealing.bestValue;
    }
    if (best === null) return null;
    const proven = best.cost <= bound;
    return { priced: best, cost: best.cost, bound, proven, gap: proven ? 0 : (best.cost - bound) / best.cost };
  };
  return {
    advance(count) {
      const todo = Math.max(1, Math.floor(count));
      if (annealing.idle) return true;
      for (let i = 0; i < todo; i++) annealing.step();
      steps += todo;
      return answer()?.proven === true;
    },
    get steps() {
      return steps;
    },
    get answer() {
      return answer();
    },
  };
}

function pricedWhereLegal(compiled: Compiled, plan: Plan): PricedPlan | null {
  const layout = layoutOfPlan(compiled, plan);
  return layout !== null && isLegal(compiled, layout) ? price(compiled, layout) : null;
}
