import type { PlanRules } from '../types';

/** A shoot day on the clock, by position in its order (decision 5, "Time in a day"). */
export interface DayRun {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  /** Company moves inside the day. */
  readonly moves: number;
  /** Minutes of the meal that is taken. */
  readonly meal: number;
  readonly wrap: number;
}

/** Runs scenes in their order from the call: moves lie between locations, one meal before the first scene that would end too late. */
export function runDay(
  scenes: { readonly minutes: Int32Array; readonly location: Int32Array },
  rules: Pick<PlanRules, 'moveMinutes' | 'mealMinutes' | 'mealAfter'>,
  call: number,
  order: ArrayLike<number>,
): DayRun {
  const begin: number[] = [];
  const end: number[] = [];
  let at = call;
  let moves = 0;
  let meal = 0;
  let place = -1;
  for (const scene of Array.from(order)) {
    const length = scenes.minutes[scene] ?? 0;
    const location = scenes.location[scene] ?? 0;
    if (place >= 0 && location !== place) {
      moves += 1;
      at += rules.moveMinutes;
    }
    place = location;
    if (meal === 0 && at + length > call + rules.mealAfter) {
      meal = rules.mealMinutes;
      at += meal;
    }
    begin.push(at);
    at += length;
    end.push(at);
  }
  return { begin, end, moves, meal, wrap: at };
}
