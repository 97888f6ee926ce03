import { seededRandom } from '../../random';
import type { Search } from '../../search';
import { planBound } from '../bounds/plan-bound';
import type { Plan, PlanProblem, PricedPlan } from '../types';
import { Annealing } from './anneal';
import { compile } from './compile';
import type { Compiled } from './compiled';
import { startFromPublished } from './construct';
import { ExactPlan, MOST_EXACT } from './exact';
import { isLegal, layoutOfPlan, type Layout } from './layout';
import { ownObjective } from './objective';
import { PlanState } from './plan-state';
import { price } from './price';

/** The best legal plan so far, with what is known about how much better another could be. */
export interface PlanAnswer {
  readonly priced: PricedPlan;
  /** `priced.cost`, named as in every search's answer: what is minimised, in minor units. */
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

/** A search for plans, which may also find that there is none. */
export interface PlanSearch extends Search<PlanAnswer> {
  /** True: it is proven that no plan is legal. */
  readonly impossible: boolean;
}

/**
 * Searches the plan that costs least: money, and changes to the published plan at their prices. A legal published plan is the
 * first answer, and only a plan that costs less takes its place. Every answer is legal. Small problems end with a proof. Throws
 * RangeError for a problem that refers to what it does not list.
 * @example const search = createPlanSearch(problem, { seed: 7 }); search.advance(100_000); search.answer?.priced.cost
 */
export function createPlanSearch(problem: PlanProblem, { seed = 1, start }: PlanSearchOptions = {}): PlanSearch {
  const compiled = compile(problem);
  const objective = ownObjective(problem);
  const hopeless = compiled.scenes.domainStart.some((from, scene, all) => scene > 0 && from === all[scene - 1]);
  const offered = start ?? problem.published;
  let best = offered === null || hopeless ? null : pricedWhereLegal(compiled, offered);
  let bound = planBound(problem);
  let steps = 0;
  let finished = hopeless;
  const toShoot = problem.scenes.filter(({ shot }) => !shot).length;
  const exact = !hopeless && toShoot <= MOST_EXACT ? new ExactPlan(compiled, objective) : null;
  const annealing = hopeless
    ? null
    : new Annealing(
        compiled,
        new PlanState(compiled, objective),
        startFromPublished(compiled, start),
        seededRandom(seed),
      );
  let value = best?.cost ?? Infinity;
  const take = (layout: Layout | null): void => {
    if (layout === null || !isLegal(compiled, layout)) return;
    const priced = price(compiled, layout);
    if (best === null || priced.cost < best.cost) best = priced;
  };
  const gather = (): PlanAnswer | null => {
    const found = Math.min(annealing?.bestValue ?? Infinity, exact?.bestValue ?? Infinity);
    if (found < value) {
      take((exact?.bestValue ?? Infinity) <= found ? (exact?.bestLayout ?? null) : (annealing?.layout() ?? null));
      value = found;
    }
    if (best === null) return null;
    if (exact?.done === true && !exact.failed) bound = Math.max(bound, best.cost);
    const proven = best.cost <= bound;
    return { priced: best, cost: best.cost, bound, proven, gap: proven ? 0 : (best.cost - bound) / best.cost };
  };
  const step = (): void => {
    const proving = exact !== null && !exact.done;
    if (proving && (steps % 2 === 0 || annealing?.idle !== false)) {
      exact.step(Math.min(value, annealing?.bestValue ?? Infinity));
      if (exact.done && !exact.failed) finished = true;
    } else if (annealing?.idle === false) annealing.step();
    else finished = true;
    steps++;
  };
  return {
    advance(count) {
      for (let todo = Math.max(1, Math.floor(count)); todo > 0 && !finished; todo--) step();
      if (gather()?.proven === true) finished = true;
      return finished;
    },
    get steps() {
      return steps;
    },
    get answer() {
      return gather();
    },
    get impossible() {
      return finished && gather() === null && (hopeless || (exact?.done === true && !exact.failed));
    },
  };
}

function pricedWhereLegal(compiled: Compiled, plan: Plan): PricedPlan | null {
  const layout = layoutOfPlan(compiled, plan);
  return layout !== null && isLegal(compiled, layout) ? price(compiled, layout) : null;
}
