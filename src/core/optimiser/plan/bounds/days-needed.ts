import type { Day } from '../../../calendar';
import type { PlanRules, PlanScene } from '../types';

/** Branches looked at before a count of days is taken as possible: a bound stays a bound, only weaker. */
const BRANCHES = 4000;

/** What the scenes put together on one day amount to. */
interface Together {
  readonly eighths: number;
  readonly minutes: number;
  readonly locations: readonly string[];
  readonly light: PlanScene['light'];
  readonly fixedDay: Day | null;
}

/**
 * So many days at least are needed for these scenes, whatever else is shot on them: by eighths, by minutes with the company
 * moves and the meal they bring about, by the locations a day can hold, by day and night apart where they may not mix, and by
 * the days to which scenes are fixed. Scenes that have been shot must not be among them: no limit is held against history.
 * Valid because a part of a legal day is itself within the limits. Counted by packing the days one scene after the other, longest
 * first; with too many scenes to finish, the count reached so far is returned, which is low, never high.
 * @example daysNeeded(scenesOf('GEORGE'), rules) // 21: he cannot be through in 20
 */
export function daysNeeded(scenes: readonly PlanScene[], rules: PlanRules): number {
  if (scenes.length <= 1) return scenes.length;
  const ordered = [...scenes].sort((a, b) => weight(b, rules) - weight(a, rules));
  let days = leastBySums(scenes, rules);
  while (days < scenes.length && !fits(ordered, days, rules)) days += 1;
  return days;
}

/** Share of a day that a scene takes, by the tightest limit. */
function weight({ eighths, minutes }: PlanScene, rules: PlanRules): number {
  return Math.max(eighths / Math.max(1, rules.maxEighths), minutes / Math.max(1, rules.maxMinutes));
}

/** By adding up alone. A scene longer than a day's eighths has a day of its own; what else is shot shares the others. */
function leastBySums(scenes: readonly PlanScene[], rules: PlanRules): number {
  const long = scenes.filter(({ eighths }) => eighths > rules.maxEighths).length;
  const short = scenes.filter(({ eighths }) => eighths <= rules.maxEighths);
  const eighths = long + over(sum(short.map((scene) => scene.eighths)), rules.maxEighths);
  const minutes = over(sum(scenes.map((scene) => scene.minutes)), rules.maxMinutes);
  const locations = over(new Set(scenes.map(({ location }) => location)).size, rules.maxMoves + 1);
  const fixed = new Set(scenes.flatMap(({ fixedDay }) => (fixedDay === null ? [] : [fixedDay]))).size;
  return Math.max(1, eighths, minutes, locations, fixed);
}

const over = (total: number, most: number): number => (most > 0 ? Math.ceil(total / most) : 0);

/** The total of a list of numbers. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whether the scenes may fit in so many days: false is certain, true is not. */
function fits(scenes: readonly PlanScene[], days: number, rules: PlanRules): boolean {
  const bins: Together[] = [];
  let left = BRANCHES;
  const place = (at: number): boolean => {
    const scene = scenes[at];
    left -= 1;
    if (scene === undefined || left < 0) return true;
    for (const [index, bin] of bins.entries()) {
      const joined = together(bin, scene, rules);
      if (joined === null) continue;
      bins[index] = joined;
      if (place(at + 1)) return true;
      bins[index] = bin;
    }
    if (bins.length === days) return false;
    const { eighths, minutes, location, light, fixedDay } = scene;
    bins.push({ eighths, minutes, locations: [location], light, fixedDay });
    if (place(at + 1)) return true;
    bins.pop();
    return false;
  };
  return place(0);
}

/** A day with one more scene; null where the limits of a day forbid it. */
function together(day: Together, scene: PlanScene, rules: PlanRules): Together | null {
  const eighths = day.eighths + scene.eighths;
  const minutes = day.minutes + scene.minutes;
  const locations = day.locations.includes(scene.location) ? day.locations : [...day.locations, scene.location];
  const moves = locations.length - 1;
  const bare = minutes + moves * rules.moveMinutes;
  const whole = bare > rules.mealAfter ? bare + rules.mealMinutes : bare;
  if (eighths > rules.maxEighths || whole > rules.maxMinutes || moves > rules.maxMoves) return null;
  if (day.fixedDay !== null && scene.fixedDay !== null && day.fixedDay !== scene.fixedDay) return null;
  const light = day.light === 'any' ? scene.light : day.light;
  if (!rules.mixDayAndNight && scene.light !== 'any' && scene.light !== light) return null;
  return { eighths, minutes, locations, light, fixedDay: day.fixedDay ?? scene.fixedDay };
}
