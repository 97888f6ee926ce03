import { checkPlan } from '../../src/core/optimiser/check/check-plan';
import type { CostKind, CostLine, Plan, PlanProblem } from '../../src/core/optimiser/plan/types';

/** Kinds of money that the order inside a day decides; all others depend only on which scenes are shot on which days. */
const OF_THE_ORDER: readonly CostKind[] = ['move', 'overtime'];

/** Sum of the lines that the order inside a day decides. */
export function orderMoney(lines: readonly CostLine[]): number {
  return total(lines.filter(({ kind }) => OF_THE_ORDER.includes(kind)));
}

/**
 * What a plan costs but for what the orders and calls of its days decide. What one performer, location or resource costs depends on
 * the days it is used and on the days shot at all: the checker is asked once for each such pattern, in a problem of that one thing.
 */
export function shareCost(problem: PlanProblem): (plan: Plan) => number {
  const nothing: PlanProblem = { ...problem, performers: [], locations: [], resources: [], published: null };
  const cast = new Map(problem.scenes.map((scene) => [scene.id, scene]));
  const things: readonly ((plan: Plan) => number)[] = [
    ...problem.performers.map((performer) =>
      onceAPattern(
        { ...nothing, performers: [performer] },
        performer.id,
        (id) => cast.get(id)?.cast.includes(performer.id) ?? false,
      ),
    ),
    ...problem.locations.map((location) =>
      onceAPattern({ ...nothing, locations: [location] }, location.id, (id) => cast.get(id)?.location === location.id),
    ),
    ...problem.resources.map((resource) =>
      onceAPattern(
        { ...nothing, resources: [resource] },
        resource.id,
        (id) => resource.neededBy !== 'every-day' && resource.neededBy.includes(id),
      ),
    ),
    onceAPattern(nothing, '', () => false),
    (plan) => movedScenes(problem, plan) * problem.prices.movedScene,
  ];
  return (plan) => things.reduce((sum, cost) => sum + cost(plan), 0);
}

function onceAPattern(problem: PlanProblem, who: string, uses: (scene: string) => boolean): (plan: Plan) => number {
  const known = new Map<string, number>();
  return (plan) => {
    const pattern = plan.days.map(({ date, scenes }) => `${date}${scenes.some(uses) ? '!' : ' '}`).join('');
    const before = known.get(pattern);
    if (before !== undefined) return before;
    const { lines, change } = checkPlan(problem, plan);
    const own = lines.filter((line) => line.who === who && !OF_THE_ORDER.includes(line.kind));
    const cost = total(own) + change.bookings.length * problem.prices.touchedBooking;
    known.set(pattern, cost);
    return cost;
  };
}

function movedScenes({ published }: PlanProblem, plan: Plan): number {
  if (published === null) return 0;
  const dates = new Map(published.days.flatMap(({ date, scenes }) => scenes.map((id) => [id, date] as const)));
  return plan.days.flatMap(({ date, scenes }) => scenes.filter((id) => dates.get(id) !== date)).length;
}

function total(lines: readonly CostLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
