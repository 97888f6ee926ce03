import { checkPlan } from '../../src/core/optimiser/check/check-plan';
import { createPlanSearch, type PlanAnswer } from '../../src/core/optimiser/plan/search/create-plan-search';
import type { CostLine, PlanProblem, PricedPlan } from '../../src/core/optimiser/plan/types';
import { generateSmall } from '../../bench/support/small-plan';
import { bruteForcePlan } from './plan-brute-force';

/** A priced plan without the words that explain its lines: what the checker and the search must agree on. */
export function figures({ lines, money, change, cost, finish }: Omit<PricedPlan, 'plan'>): unknown {
  return { lines: lines.map(withoutWords), money, change, cost, finish };
}

/** What the checker finds for the plan of an answer, in the same shape. */
export function checkedFigures(problem: PlanProblem, { plan }: PricedPlan): unknown {
  const { breaches, lines, money, change, cost, finish } = checkPlan(problem, plan);
  if (breaches.length > 0) throw new Error(`illegal: ${breaches.map(({ text }) => text).join('; ')}`);
  return { lines: lines.map(withoutWords), money, change, cost, finish };
}

function withoutWords({ kind, account, who, amount, rows }: CostLine): Omit<CostLine, 'why'> {
  return { kind, account, who, amount, rows };
}

/** Searches a small problem to its proof; null where it is proven that no plan is legal. */
export function solved(problem: PlanProblem, seed = 1): PlanAnswer | null {
  const search = createPlanSearch(problem, { seed });
  for (let turn = 0; turn < 4000; turn += 1) if (search.advance(1000)) break;
  const { answer } = search;
  if (answer === null ? !search.impossible : !answer.proven) throw new Error(`no proof in ${search.steps} steps`);
  return answer;
}

/** For each seed from first to last: what the search proves, and what trying all plans gives; null where no plan is legal. */
export function smallCosts(
  first: number,
  last: number,
): readonly { readonly seed: number; readonly found: number | null; readonly tried: number | null }[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).map((seed) => {
    const problem = generateSmall(seed);
    return { seed, found: solved(problem, seed)?.priced.cost ?? null, tried: bruteForcePlan(problem)?.cost ?? null };
  });
}
