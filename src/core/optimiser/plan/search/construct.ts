import type { Plan } from '../types';
import type { Compiled } from './compiled';

/**
 * A first plan without looking at its cost: scenes that can be shot on few days first, then location by location, each on the
 * first of its days that has room for it, else on the emptiest.
 */
function construct({ scenes, days, locations, problem }: Compiled): Int32Array {
  const { maxEighths, maxMoves } = problem.rules;
  const dayOf = new Int32Array(scenes.count).fill(-1);
  const eighths = new Int32Array(days.count);
  const minutes = new Int32Array(days.count);
  const at = new Uint8Array(days.count * locations.count);
  const places = new Int32Array(days.count);
  const choices = (scene: number): number => scenes.domainStart[scene + 1]! - scenes.domainStart[scene]!;
  const tight = Math.max(1, days.count / 4);
  const order = Array.from({ length: scenes.count }, (_, scene) => scene).sort(
    (a, b) =>
      Math.min(tight, choices(a)) - Math.min(tight, choices(b)) ||
      scenes.location[a]! - scenes.location[b]! ||
      scenes.light[a]! - scenes.light[b]! ||
      a - b,
  );
  for (const scene of order) {
    const place = scenes.location[scene]!;
    let best = -1;
    let least = Infinity;
    for (let i = scenes.domainStart[scene]!; i < scenes.domainStart[scene + 1]!; i++) {
      const day = scenes.domain[i]!;
      const isNew = at[day * locations.count + place] === 0;
      const over =
        Math.max(0, eighths[day]! + scenes.eighths[scene]! - maxEighths) * 10 +
        Math.max(0, minutes[day]! + scenes.minutes[scene]! - problem.rules.maxMinutes) +
        (isNew ? 1 + Math.max(0, places[day]! - maxMoves) * 100 : 0) +
        (eighths[day]! === 0 ? 1 : 0);
      if (over < least) {
        least = over;
        best = day;
      }
    }
    if (best < 0) continue;
    dayOf[scene] = best;
    eighths[best]! += scenes.eighths[scene]!;
    minutes[best]! += scenes.minutes[scene]!;
    if (at[best * locations.count + place] === 0) places[best]!++;
    at[best * locations.count + place] = 1;
  }
  return dayOf;
}

/** The days of the plan given, else of the published one, where they are still allowed; other scenes where `construct` would put them. */
export function startFromPublished(compiled: Compiled, start?: Plan): Int32Array {
  const { scenes, days, problem } = compiled;
  const dayAt = new Map(problem.days.map(({ date }, at) => [date, at]));
  const begin = start ?? problem.published;
  const given = new Map(begin?.days.flatMap(({ date, scenes: ids }) => ids.map((id) => [id, dayAt.get(date) ?? -1])));
  return construct(compiled).map((day, scene) => {
    const wanted = given.get(problem.scenes[scene]!.id) ?? -1;
    return wanted >= 0 && scenes.allowed[scene * days.count + wanted] === 1 ? wanted : day;
  });
}
