import { addDays } from '../../src/core/calendar';
import { breachesOf } from '../../src/core/optimiser/check/plan/rules';
import { picturePlan } from '../../src/core/optimiser/check/plan/picture';
import type { Plan, PlanProblem } from '../../src/core/optimiser/plan/types';
import { seededRandom, type Random } from '../../src/core/optimiser/random';
import { FIRST_DAY, madeUpCalendar } from './feature/calendar';
import { withCast } from './feature/cast';
import { withRulesThatHold } from './feature/derive';
import { chance } from './feature/draw';
import { madeUpResources, withBookings } from './feature/resources';
import { MADE_UP_RULES, SOME_PRICES } from './feature/rules';
import { madeUpLocations, madeUpScenes } from './feature/scenes';

/** How large a made-up feature is, and how far it has been shot. */
export interface FeatureSize {
  readonly scenes: number;
  /** Shoot days, Monday to Friday. Every other Saturday and one holiday can be had beside them, at a premium. */
  readonly days: number;
  readonly cast: number;
  readonly locations: number;
  readonly resources: number;
  readonly seed: number;
  /** Days of the published plan that have been shot; 0 unless given. */
  readonly shotDays?: number;
}

/** The size of the feature that is measured. */
export const FEATURE: Omit<FeatureSize, 'seed'> = { scenes: 120, days: 40, cast: 35, locations: 25, resources: 8 };

/**
 * A made-up feature: leads, supporting parts and day players, locations with hours and dates, nights at the end of some weeks, minors,
 * hires with bookings and cancel terms, scenes that follow others, that need dry weather or have a fixed day. A plan is made first,
 * and the rules are drawn so that it keeps them; then it is shuffled, legally, and published. The same size and seed give the same
 * problem.
 * @example generateFeature({ ...FEATURE, seed: 1 }).published // legal, and far from cheap
 */
export function generateFeature(size: FeatureSize): PlanProblem {
  const random = seededRandom(size.seed);
  const days = madeUpCalendar(size.days);
  const locations = madeUpLocations(random, size.locations);
  const shootDays = days.filter(({ kind }) => kind === 'shoot');
  const { scenes, plan } = madeUpScenes(random, size.scenes, shootDays, locations);
  const bare: PlanProblem = {
    scenes,
    performers: [],
    locations,
    resources: [],
    days,
    rules: MADE_UP_RULES,
    published: plan,
    now: { day: addDays(FIRST_DAY, -1), minutes: 1080 },
    prices: SOME_PRICES,
  };
  const peopled = withCast(random, bare, size.cast);
  const equipped = { ...peopled, resources: madeUpResources(random, peopled, size.resources) };
  const ruled = withRulesThatHold(random, equipped, plan);
  requireLegal(ruled, plan, size);
  const published = shuffledPlan(random, ruled, plan);
  return withHistory(withBookings(random, { ...ruled, published }), published, size.shotDays ?? 0);
}

/** Shoots the first days as published; it is asked in the evening of the last of them. */
function withHistory(problem: PlanProblem, published: Plan, shotDays: number): PlanProblem {
  const history = published.days.slice(0, shotDays);
  const last = history[history.length - 1];
  if (last === undefined) return problem;
  const shotOn = new Map(history.flatMap(({ date, scenes }) => scenes.map((id) => [id, date] as const)));
  return {
    ...problem,
    now: { day: last.date, minutes: 1260 },
    scenes: problem.scenes.map((scene) => {
      const fixedDay = shotOn.get(scene.id);
      return fixedDay === undefined ? scene : { ...scene, shot: true, fixedDay };
    }),
  };
}

/** Exchanges scenes and whole days as often as it stays legal: a plan that nobody thought about. */
function shuffledPlan(random: Random, problem: PlanProblem, start: Plan): Plan {
  let plan = start;
  for (let turn = 0; turn < problem.scenes.length; turn += 1) {
    const next = chance(random, 0.3) ? exchangeDays(random, plan) : exchangeScenes(random, plan);
    if (isLegal(problem, next)) plan = next;
  }
  return plan;
}

function exchangeScenes(random: Random, { days }: Plan): Plan {
  const all = days.flatMap(({ scenes }) => scenes);
  const [one, other] = [all[random.below(all.length)] ?? '', all[random.below(all.length)] ?? ''];
  const exchange = (id: string): string => (id === one ? other : id === other ? one : id);
  return { days: days.map((day) => ({ ...day, scenes: day.scenes.map(exchange) })) };
}

function exchangeDays(random: Random, { days }: Plan): Plan {
  const [one, other] = [random.below(days.length), random.below(days.length)];
  const from = (at: number): number => (at === one ? other : at === other ? one : at);
  return { days: days.map((day, at) => ({ ...(days[from(at)] ?? day), date: day.date })) };
}

function isLegal(problem: PlanProblem, plan: Plan): boolean {
  return breachesOf(picturePlan(problem, plan)).length === 0;
}

function requireLegal(problem: PlanProblem, plan: Plan, size: FeatureSize): void {
  const [breach] = breachesOf(picturePlan(problem, plan));
  if (breach !== undefined) throw new RangeError(`feature of seed ${size.seed}: ${breach.rule}: ${breach.text}`);
}
