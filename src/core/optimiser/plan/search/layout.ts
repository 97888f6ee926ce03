import type { Plan } from '../types';
import type { Compiled } from './compiled';
import { DayClock } from './day-clock';
import { NO_NEIGHBOURS, type DayOrder } from './day-order';
import { ownObjective } from './objective';
import { PlanState } from './plan-state';
import { Rests } from './rests';

/** The order of each listed day; null where nothing is shot. */
export type Layout = readonly (DayOrder | null)[];

/** The orders of a state's days. Where only locations decide an order, scenes of a location stand together. */
export function layoutOf(state: PlanState): Layout {
  const { compiled, clock, nights, lists } = state;
  if (clock !== null) return clock.orders.slice();
  const { scenes, days } = compiled;
  const begins = nights?.begins() ?? new Int32Array(days.count).fill(-1);
  const dayClock = new DayClock(compiled, 0);
  let end = -1;
  const orders: (DayOrder | null)[] = [];
  for (let day = days.count - 1; day >= 0; day--) {
    const count = lists.counts[day]!;
    if (count === 0) {
      orders.push(null);
      continue;
    }
    const rank = (scene: number): number => {
      const place = scenes.location[scene]!;
      return place === begins[day] ? -1 : place === end ? scenes.count : 0;
    };
    const published = days.published[day]!;
    const free = Array.from(lists.on(day).subarray(0, count));
    const firstPlace = new Map<number, number>();
    published.forEach((scene, at) => {
      const place = scenes.location[scene]!;
      if (!firstPlace.has(place)) firstPlace.set(place, at);
    });
    const placeAt = (scene: number): number => firstPlace.get(scenes.location[scene]!) ?? scenes.count;
    const at = (scene: number): number => (published.includes(scene) ? published.indexOf(scene) : scenes.count);
    free.sort(
      (a, b) =>
        rank(a) - rank(b) ||
        placeAt(a) - placeAt(b) ||
        scenes.location[a]! - scenes.location[b]! ||
        at(a) - at(b) ||
        a - b,
    );
    const usual = days.publishedCall[day]!;
    const calls = Array.from(days.calls[day]!).sort((a, b) => Number(b === usual) - Number(a === usual));
    const tried = calls.map((call) => {
      dayClock.aim(day, call, NO_NEIGHBOURS);
      return dayClock.keep(Int32Array.from(free), count);
    });
    orders.push(tried.find(({ breach }) => breach === 0) ?? tried[0]!);
    end = begins[day]!;
  }
  return orders.reverse();
}

/** A plan as a layout; null where it does not give each scene one listed day, or a day has a call that is not offered. */
export function layoutOfPlan(compiled: Compiled, plan: Plan): Layout | null {
  const { problem, days, scenes } = compiled;
  const dayAt = new Map(problem.days.map(({ date }, at) => [date, at]));
  const sceneAt = new Map(problem.scenes.map(({ id }, at) => [id, at]));
  const orders: (DayOrder | null)[] = problem.days.map(() => null);
  const clock = new DayClock(compiled, 0);
  const seen = new Set<number>();
  for (const { date, call, scenes: ids } of plan.days) {
    const day = dayAt.get(date);
    const order = ids.map((id) => sceneAt.get(id) ?? -1);
    if (day === undefined || !days.calls[day]!.includes(call)) return null;
    if (order.some((scene) => scene < 0 || seen.has(scene) || scenes.allowed[scene * days.count + day] === 0))
      return null;
    for (const scene of order) seen.add(scene);
    if (!days.history[day]!.every((scene, at) => order[at] === scene)) return null;
    clock.aim(day, call, NO_NEIGHBOURS);
    orders[day] = clock.keep(Int32Array.from(order), order.length);
  }
  return seen.size === scenes.count ? orders : null;
}

/** Whether a layout of allowed days breaks no rule, worked out afresh. */
export function isLegal(compiled: Compiled, layout: Layout): boolean {
  const { problem, scenes, uses } = compiled;
  const { rules } = problem;
  const state = new PlanState(
    { ...compiled, uses: { ...uses, times: false } },
    { ...ownObjective(problem), changedCall: 0 },
  );
  const dayOf = new Int32Array(scenes.count).fill(-1);
  layout.forEach((order, day) => order?.order.forEach((scene) => (dayOf[scene] = day)));
  if (dayOf.some((day, scene) => day < 0 || scenes.allowed[scene * compiled.days.count + day] === 0)) return false;
  state.load(dayOf);
  const { days, places, cast } = state;
  const rests = new Rests(compiled, cast.works);
  const open = scenes.shot.some((shot) => shot === 0);
  return (
    days.eighthsOver + days.mixed + days.empty === 0 &&
    state.orderly &&
    layout.every((order, day) => order === null || (order.breach === 0 && rests.after(day, layout) === 0)) &&
    (!open || rules.maxLocationDays === null || places.pairs <= rules.maxLocationDays) &&
    (!open || rules.maxMovesInAll === null || movesOf(compiled, layout) <= rules.maxMovesInAll)
  );
}

/** Company moves as they are paid. */
export function movesOf({ problem }: Compiled, layout: Layout): number {
  let moves = 0;
  let place = -1;
  for (const order of layout) {
    if (order === null) continue;
    moves += order.moves;
    if (problem.rules.overnightMoves && place >= 0 && order.firstPlace !== place) moves++;
    place = order.lastPlace;
  }
  return moves;
}

/** The published plan as far as it can be priced today: scenes and dates that are listed, legal or not. */
export function publishedLayout(compiled: Compiled, { days: planned }: Plan): Layout {
  const { problem } = compiled;
  const sceneAt = new Map(problem.scenes.map(({ id }, at) => [id, at]));
  const clock = new DayClock(compiled, 0);
  return problem.days.map(({ date }, day) => {
    const found = planned.find((each) => each.date === date);
    const order = found?.scenes.flatMap((id) => sceneAt.get(id) ?? []) ?? [];
    if (found === undefined || order.length === 0) return null;
    clock.aim(day, found.call, NO_NEIGHBOURS);
    return clock.keep(Int32Array.from(order), order.length);
  });
}
