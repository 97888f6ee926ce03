import { checkPlan } from '../../src/core/optimiser/check/check-plan';
import { picturePlan, workDays } from '../../src/core/optimiser/check/plan/picture';
import type { Breach, Plan, PlanDay, PlanProblem, PlannedDay, PlanRule } from '../../src/core/optimiser/plan/types';
import { orderMoney, shareCost } from './plan-share-cost';

/**
 * The cheapest legal plan of a small problem (about eight scenes on four days), found by trying: each way to share the scenes
 * out among the open days, each order inside a day, each call. Null where no plan is legal. It knows no rule and no price itself
 * but asks `checkPlan`, and leaves out only what cannot be legal or cheaper whatever the rest of the plan is.
 */
export function bruteForcePlan(problem: PlanProblem): Best | null {
  const days = problem.days.map((day) => runsOfDay(problem, day));
  const toShoot = problem.scenes.filter(({ shot }) => !shot).map(({ id }) => id);
  const cost = shareCost(problem);
  const shares: { readonly runs: readonly (readonly Run[])[]; readonly bound: number }[] = [];
  share(toShoot, days, (runs) => {
    const cheapestRuns = runs.flatMap(([run]) => run ?? []);
    shares.push({ runs, bound: cost(planOf(cheapestRuns)) + cheapestRuns.reduce((sum, { own }) => sum + own, 0) });
  });
  shares.sort((a, b) => a.bound - b.bound);
  let best: Best | null = null;
  for (const { runs, bound } of shares) {
    if (best !== null && bound >= best.cost) break;
    best = cheapest(problem, runs, bound, best);
  }
  return best;
}

interface Best {
  readonly plan: Plan;
  readonly cost: number;
}

/** One way to run a day: null where nothing is shot. */
interface Run {
  readonly day: PlannedDay | null;
  /** Company moves inside the day, overtime and changed calls: what depends on the order and on the call. */
  readonly own: number;
}

/** Rules that a part of a plan breaks only because the rest is not there. */
const NOT_YET: readonly PlanRule[] = ['scene-missing', 'empty-day'];
/** Rules that no order and no call mends, nor a scene more. */
const WHATEVER_THE_ORDER: readonly PlanRule[] = [
  ...(['day-closed', 'not-before', 'not-after', 'performer-unavailable', 'location-unavailable'] as const),
  ...(['resource-unavailable', 'needs-dry', 'mixed-light', 'location-days'] as const),
];

function counts({ rule }: Breach): boolean {
  return !NOT_YET.includes(rule);
}

function breachesOfPart(problem: PlanProblem, days: readonly PlannedDay[]): readonly Breach[] {
  return checkPlan(problem, { days }).breaches.filter(counts);
}

/** For a set of scenes, every legal way to run a day with them: one of each kind that the other days can tell apart. */
function runsOfDay(problem: PlanProblem, day: PlanDay): (scenes: readonly string[]) => readonly Run[] {
  const history = historyOf(problem, day);
  const known = new Map<string, readonly Run[]>();
  const hopeless = new Set(
    problem.scenes
      .filter(({ id, shot }) => {
        if (shot) return false;
        const alone = breachesOfPart(problem, [
          { date: day.date, call: day.calls[0] ?? 0, scenes: [...history.scenes, id] },
        ]);
        return alone.some(
          ({ rule, who }) => WHATEVER_THE_ORDER.includes(rule) || (rule === 'fixed-day' && who[0] === id),
        );
      })
      .map(({ id }) => id),
  );
  const find = (scenes: readonly string[]): readonly Run[] => {
    if (scenes.length + history.scenes.length === 0) return [{ day: null, own: 0 }];
    if (scenes.some((id) => hopeless.has(id))) return [];
    const runs = new Map<string, Run>();
    for (const order of orders(scenes)) {
      for (const call of history.calls ?? day.calls) {
        const run = { date: day.date, call, scenes: [...history.scenes, ...order] };
        const { lines, change, breaches: all } = checkPlan(problem, { days: [run] });
        const breaches = all.filter(counts);
        if (breaches.some(({ rule }) => rule === 'eighths' || WHATEVER_THE_ORDER.includes(rule))) return [];
        if (breaches.length > 0) continue;
        const changed = change.calls.filter(({ dates }) => dates.includes(day.date)).length;
        const own = orderMoney(lines) + changed * problem.prices.changedCall;
        const seen = whatOthersSee(problem, run);
        if (own < (runs.get(seen)?.own ?? Infinity)) runs.set(seen, { day: run, own });
      }
    }
    return [...runs.values()].sort((a, b) => a.own - b.own);
  };
  return (scenes) => {
    const key = scenes.join(' ');
    const found = known.get(key) ?? find(scenes);
    known.set(key, found);
    return found;
  };
}

/** What has been shot on a day, in its order, and the call it had. */
function historyOf(
  { scenes, published }: PlanProblem,
  { date }: PlanDay,
): { readonly scenes: readonly string[]; readonly calls: readonly number[] | null } {
  const day = published?.days.find((other) => other.date === date);
  const shot = scenes.filter((scene) => scene.shot && scene.fixedDay === date).map(({ id }) => id);
  const order = day?.scenes.filter((id) => shot.includes(id)) ?? [];
  const rest = shot.filter((id) => !order.includes(id));
  return { scenes: [...order, ...rest], calls: shot.length > 0 && day !== undefined ? [day.call] : null };
}

/** What rest and moves between days depend on; runs that look the same from outside can stand in for each other. */
function whatOthersSee(problem: PlanProblem, day: PlannedDay): string {
  const picture = picturePlan(problem, { days: [day] });
  const run = picture.days[0];
  const people = problem.performers.map((performer) =>
    workDays(picture, performer).map(({ call, release, first, last }) => [call, release, first.shot, last.shot]),
  );
  const [first, last] = [run?.scenes[0]?.scene, run?.scenes[run.scenes.length - 1]?.scene];
  return JSON.stringify([
    run?.call,
    run?.wrap,
    run?.moves,
    first?.location,
    last?.location,
    first?.shot,
    last?.shot,
    people,
  ]);
}

/** Shares the scenes out among the days in every way in which each day can be run. */
function share(
  scenes: readonly string[],
  days: readonly ((scenes: readonly string[]) => readonly Run[])[],
  found: (runs: readonly (readonly Run[])[]) => void,
  before: readonly (readonly Run[])[] = [],
): void {
  const [day, ...later] = days;
  if (day === undefined) {
    if (scenes.length === 0) found(before);
    return;
  }
  for (let set = 0; set < 2 ** scenes.length; set += 1) {
    const taken = scenes.filter((_, at) => (set >> at) % 2 === 1);
    const runs = day(taken);
    if (runs.length === 0) continue;
    const left = scenes.filter((id) => !taken.includes(id));
    share(left, later, found, [...before, runs]);
  }
}

/** The cheapest legal plan with these runs of the days, if it is cheaper than the best so far; else that. */
function cheapest(
  problem: PlanProblem,
  runs: readonly (readonly Run[])[],
  bound: number,
  best: Best | null,
  chosen: readonly Run[] = [],
): Best | null {
  const plan = planOf(chosen);
  const [next, ...later] = runs;
  if (next === undefined) {
    const { breaches, cost } = checkPlan(problem, plan);
    return breaches.length === 0 && cost < (best?.cost ?? Infinity) ? { plan, cost } : best;
  }
  if (plan.days.length > 1 && breachesOfPart(problem, plan.days).length > 0) return best;
  let found = best;
  for (const run of next) {
    const least = bound + run.own - (next[0]?.own ?? 0);
    if (found !== null && least >= found.cost) break;
    found = cheapest(problem, later, least, found, [...chosen, run]);
  }
  return found;
}

function planOf(runs: readonly Run[]): Plan {
  return { days: runs.flatMap((run) => run.day ?? []) };
}

function* orders(scenes: readonly string[]): Generator<readonly string[]> {
  if (scenes.length === 0) yield [];
  for (const id of scenes) {
    for (const order of orders(scenes.filter((other) => other !== id))) yield [id, ...order];
  }
}
