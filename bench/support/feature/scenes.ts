import { weekday } from '../../../src/core/calendar';
import { minor } from '../../../src/core/money';
import type { Random } from '../../../src/core/optimiser/random';
import type { Plan, PlanDay, PlanLocation, PlanScene } from '../../../src/core/optimiser/plan/types';
import { CALLS } from './calendar';
import { between, chance, pick, shuffle } from './draw';

/** Minutes of shooting that a made-up day holds, company moves not counted. */
const SHOOTING_MINUTES = 540;
const MOVE_MINUTES = 45;
const MOST_SCENES_A_DAY = 6;

/** Locations with day fees; a few are used much, most are used once or twice. */
export function madeUpLocations(random: Random, count: number): readonly PlanLocation[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `Location ${index + 1}`,
    row: { tab: 'Locations', row: index + 2 },
    account: '3600',
    dayFee: minor(between(random, 50_000, 600_000, 5_000)),
    unavailable: [],
    hours: null,
  }));
}

/** Scenes without cast and without rules, and a plan that shoots them in blocks of locations, with nights at the end of some weeks. */
export function madeUpScenes(
  random: Random,
  count: number,
  days: readonly PlanDay[],
  locations: readonly PlanLocation[],
): { readonly scenes: readonly PlanScene[]; readonly plan: Plan } {
  const nextLocation = locationWalk(random, count, locations);
  const perDay = scenesPerDay(random, count, days.length);
  const ids = shuffle(
    random,
    Array.from({ length: count }, (_, index) => (index % 17 === 16 ? `${index}A` : String(index + 1))),
  );
  const scenes: PlanScene[] = [];
  let night = false;
  const planned = days.map(({ date }, index) => {
    const thursday = weekday(date) === 4;
    night = thursday ? chance(random, 0.5) : night && weekday(date) === 5;
    const places = nextLocation(perDay[index] ?? 1);
    const moves = places.filter((place, at) => at > 0 && place !== places[at - 1]).length;
    const weights = places.map(() => 0.4 + random.next());
    const fill = (0.75 + 0.25 * random.next()) * (SHOOTING_MINUTES - MOVE_MINUTES * moves);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const own = places.map((location, at) => {
      const minutes = Math.max(30, 5 * Math.floor(((weights[at] ?? 1) * fill) / all / 5));
      return madeUpScene(ids[scenes.length + at] ?? '', minutes, location);
    });
    scenes.push(...own);
    const call = night ? CALLS.night : chance(random, 0.25) ? CALLS.late : CALLS.early;
    return { date, call, scenes: own.map(({ id }) => id) };
  });
  const inScriptOrder = [...scenes]
    .sort((a, b) => parseInt(a.id, 10) - parseInt(b.id, 10) || a.id.length - b.id.length)
    .map((scene, index) => ({ ...scene, row: { tab: 'Scenes', row: index + 2 } }));
  return { scenes: inScriptOrder, plan: { days: planned } };
}

function madeUpScene(id: string, minutes: number, location: string): PlanScene {
  return {
    id,
    row: { tab: 'Scenes', row: 0 },
    eighths: Math.max(1, Math.round(minutes / 22)),
    minutes,
    cast: [],
    location,
    light: 'any',
    needsDry: false,
    notBefore: null,
    notAfter: null,
    fixedDay: null,
    shot: false,
    after: [],
  };
}

/** How many scenes each day has: at least one, at most six. */
function scenesPerDay(random: Random, scenes: number, days: number): readonly number[] {
  if (scenes < days || scenes > days * MOST_SCENES_A_DAY) {
    throw new RangeError(`${scenes} scenes do not fit ${days} days; from one to ${MOST_SCENES_A_DAY} a day do`);
  }
  const counts = Array.from({ length: days }, () => 1);
  for (let left = scenes - days; left > 0;) {
    const day = random.below(days);
    if ((counts[day] ?? 0) >= MOST_SCENES_A_DAY) continue;
    counts[day] = (counts[day] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}

/** Locations of one day after the other: a location is shot out, or left for later; at most two moves a day. */
function locationWalk(
  random: Random,
  scenes: number,
  locations: readonly PlanLocation[],
): (count: number) => readonly string[] {
  const weights = locations.map((_, index) => 1 / (index + 2) ** 0.7);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const left = new Map(
    locations.map(({ id }, index) => [id, Math.max(1, Math.round(((weights[index] ?? 0) / all) * scenes))]),
  );
  const unused = (): string =>
    pick(
      random,
      [...left.keys()].filter((id) => Math.max(...left.values()) <= 0 || (left.get(id) ?? 0) > 0),
    );
  let here = unused();
  return (count) => {
    let moves = 0;
    return Array.from({ length: count }, (_, at) => {
      const leave = (left.get(here) ?? 0) <= 0 || (at === 0 && chance(random, 0.25));
      if (leave && (at === 0 || moves < 2)) {
        const next = unused();
        if (at > 0 && next !== here) moves += 1;
        here = next;
      }
      left.set(here, (left.get(here) ?? 0) - 1);
      return here;
    });
  };
}
