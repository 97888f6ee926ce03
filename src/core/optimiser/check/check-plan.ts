import type { Day } from '../../calendar';
import { addMinor, sumMinor, type Minor } from '../../money';
import type { Breach, CostLine, Plan, PlanChange, PlanProblem } from '../plan/types';
import { changeOf, changePrice } from './plan/change';
import { moneyLines } from './plan/money-lines';
import { picturePlan } from './plan/picture';
import { breachesOf } from './plan/rules';

/** All that is to be known about a plan, worked out from the definition. */
export interface CheckedPlan {
  /** Rules it breaks; empty = it is legal. */
  readonly breaches: readonly Breach[];
  readonly lines: readonly CostLine[];
  /** Sum of the lines. */
  readonly money: Minor;
  readonly change: PlanChange;
  /** money + the change at its prices. */
  readonly cost: Minor;
  /** Last shoot day; null for a plan without days. */
  readonly finish: Day | null;
}

/**
 * Works out a plan's legality, every money line and its distance from the published plan anew, slowly and plainly, knowing nothing
 * of how it was found (decision 5). The problem is taken to be well-formed (`checkPlanProblem`); throws RangeError for a plan that
 * is none: dates that do not ascend, a day without scenes.
 * @example checkPlan(problem, option.plan).breaches // [] where the option may be offered
 */
export function checkPlan(problem: PlanProblem, plan: Plan): CheckedPlan {
  const picture = picturePlan(problem, plan);
  const lines = moneyLines(picture);
  const money = sumMinor(lines.map(({ amount }) => amount));
  const change = changeOf(picture);
  return {
    breaches: breachesOf(picture),
    lines,
    money,
    change,
    cost: addMinor(money, changePrice(change, problem.prices)),
    finish: plan.days[plan.days.length - 1]?.date ?? null,
  };
}
