import type { Day } from '../calendar';
import { sumOf } from '../money';
import type { DayAttendance } from './attendance';
import { nameKey } from './roster';
import type { HotCostInputs, HotLogRow, HotProgress } from './types';

/** Shoot day n of N by Calendar; null where the day is none. */
export function shootDayOf(
  { calendar }: Pick<HotCostInputs, 'calendar'>,
  date: Day,
): { readonly day: number; readonly of: number } | null {
  const shoot = [...new Set(calendar.flatMap(({ date: at, kind }) => (kind === 'Shoot' && at !== null ? [at] : [])))];
  const day = shoot.filter((at) => at <= date).length;
  return shoot.includes(date) ? { day, of: shoot.length } : null;
}

/** Pages, set-ups, scenes and meals of a day. Where no pages are logged, the lengths of the scenes shot are taken. */
export function progressOf(inputs: HotCostInputs, lines: readonly HotLogRow[], { people }: DayAttendance): HotProgress {
  const { settings, scenes, resources, date } = inputs;
  const shot = [...new Set(lines.flatMap(({ scenesShot }) => scenesShot))];
  const logged = lines.flatMap(({ pagesShot }) => (pagesShot === null ? [] : [pagesShot]));
  const lengths = new Map(scenes.map(({ scene, pages }) => [nameKey(scene), pages]));
  const byScenes = shot.map((scene) => lengths.get(nameKey(scene)) ?? null);
  const sum = (eighths: readonly number[]): number => eighths.reduce((total, each) => total + each, 0);
  const known = byScenes.filter((eighths) => eighths !== null);
  const fromScenes = shot.length > 0 && known.length === shot.length ? sum(known) : null;
  const meals = resources.filter(
    ({ kind, status, pickUp, return: back, neededBy }) =>
      kind === 'Meal' &&
      status !== 'Cancelled' &&
      (nameKey(neededBy) === 'EVERY DAY' || pickUp !== null) &&
      (pickUp === null || pickUp <= date) &&
      (back === null || back >= date),
  );
  const heads = meals.flatMap(({ headCount }) => (headCount === null ? [] : [headCount]));
  const setUps = lines.flatMap(({ setUps: count }) => (count === null ? [] : [count]));
  return {
    pages: { planned: settings.pagesPerDay, actual: logged.length > 0 ? sum(logged) : fromScenes },
    setUps: setUps.length === 0 ? null : sumOf(setUps),
    scenes: shot,
    meals: {
      planned: heads.length === 0 ? null : sumOf(heads),
      actual: people.filter(({ line }) => line.mealOut !== null).length,
    },
  };
}
