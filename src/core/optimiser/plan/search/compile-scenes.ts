import type { Day } from '../../../calendar';
import type { PlanProblem, PlanScene } from '../types';
import type { CompiledScenes } from './compiled';
import { flat, indexOf, positionOf } from './index-of';

const LIGHTS = { any: 0, day: 1, night: 2 } as const;

/** Scenes with the days each may stand on by the rules that concern it alone. */
export function compileScenes(
  problem: PlanProblem,
  performers: ReadonlyMap<string, number>,
  locations: ReadonlyMap<string, number>,
): CompiledScenes {
  const { scenes, days } = problem;
  const index = indexOf('scene', scenes);
  const dayOf = new Map(days.map(({ date }, at) => [date, at]));
  const resources = scenes.map((): number[] => []);
  problem.resources.forEach(({ neededBy }, at) => {
    if (neededBy === 'every-day') return;
    for (const id of new Set(neededBy)) resources[positionOf('scene', id, index)]?.push(at);
  });
  const before = scenes.map(({ after }) => [...new Set(after)].map((id) => positionOf('scene', id, index)));
  const later = scenes.map((): number[] => []);
  before.forEach((list, at) => {
    for (const earlier of list) later[earlier]?.push(at);
  });
  const domains = domainsOf(problem, dayOf, resources);
  const allowed = new Uint8Array(scenes.length * days.length);
  domains.forEach((list, scene) => {
    for (const day of list) allowed[scene * days.length + day] = 1;
  });
  const published = new Map(
    problem.published?.days.flatMap(({ date, scenes: ids }) => ids.map((id) => [id, dayOf.get(date) ?? -2])),
  );
  const cast = flat(
    scenes.map((scene) => [...new Set(scene.cast)].map((id) => positionOf('performer', id, performers))),
  );
  const needs = flat(resources);
  const domain = flat(domains);
  const earlier = flat(before);
  const after = flat(later);
  return {
    count: scenes.length,
    eighths: Int32Array.from(scenes, (scene) => scene.eighths),
    minutes: Int32Array.from(scenes, (scene) => scene.minutes),
    location: Int32Array.from(scenes, ({ location }) => positionOf('location', location, locations)),
    light: Uint8Array.from(scenes, ({ light }) => LIGHTS[light]),
    shot: Uint8Array.from(scenes, ({ shot }) => (shot ? 1 : 0)),
    castStart: cast.start,
    cast: cast.items,
    resourceStart: needs.start,
    resource: needs.items,
    domainStart: domain.start,
    domain: domain.items,
    allowed,
    beforeStart: earlier.start,
    before: earlier.items,
    laterStart: after.start,
    later: after.items,
    publishedDay: Int32Array.from(scenes, ({ id }) => published.get(id) ?? -1),
  };
}

function domainsOf(
  { scenes, days, performers, locations, resources }: PlanProblem,
  dayOf: ReadonlyMap<Day, number>,
  needs: readonly (readonly number[])[],
): number[][] {
  const closed = new Set(resources.flatMap((r) => (r.neededBy === 'every-day' ? r.unavailable : [])));
  const off = new Map(performers.map(({ id, unavailable }) => [id, new Set(unavailable)]));
  const away = new Map(locations.map(({ id, unavailable }) => [id, new Set(unavailable)]));
  const gone = resources.map(({ unavailable }) => new Set(unavailable));
  return scenes.map((scene, at) => {
    if (scene.shot) return [historyDay(scene, dayOf)];
    return days.flatMap(({ date, open, wet }, day) =>
      open &&
      !(wet && scene.needsDry) &&
      (scene.fixedDay === null || scene.fixedDay === date) &&
      (scene.notBefore === null || scene.notBefore <= date) &&
      (scene.notAfter === null || scene.notAfter >= date) &&
      !closed.has(date) &&
      !(away.get(scene.location)?.has(date) ?? false) &&
      !scene.cast.some((id) => off.get(id)?.has(date)) &&
      !needs[at]?.some((resource) => gone[resource]?.has(date))
        ? [day]
        : [],
    );
  });
}

function historyDay({ id, fixedDay }: PlanScene, dayOf: ReadonlyMap<Day, number>): number {
  const day = fixedDay === null ? undefined : dayOf.get(fixedDay);
  if (day === undefined) throw new RangeError(`plan: scene ${id} was shot on a day that is not listed (${fixedDay})`);
  return day;
}
