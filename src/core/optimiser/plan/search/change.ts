import type { Day } from '../../../calendar';
import type { PlanChange, StabilityPrices } from '../types';
import type { Compiled } from './compiled';
import type { Layout } from './layout';
import { touchedBookings } from './price-hires';
import { runDay } from './run-day';

/** How far a layout is from the published plan; where nothing is published no scene moves and no call changes. */
export function changeOf(compiled: Compiled, layout: Layout): PlanChange {
  const { published } = compiled.problem;
  return {
    moved: published === null ? [] : movedScenes(compiled, layout),
    calls: published === null ? [] : changedCalls(compiled, layout),
    bookings: touchedBookings(compiled, layout).map(({ resource, booking, change, freeUntil }) => ({
      resource: resource.id,
      row: booking.row,
      change,
      freeUntil,
    })),
  };
}

/** How many things change: scenes moved, performers' dates with another call, bookings touched. */
export function changeCount({ moved, calls, bookings }: PlanChange): number {
  return moved.length + calls.reduce((sum, { dates }) => sum + dates.length, 0) + bookings.length;
}

/** What the change weighs at its prices. */
export function changePrice({ moved, calls, bookings }: PlanChange, prices: StabilityPrices): number {
  const dates = calls.reduce((sum, call) => sum + call.dates.length, 0);
  return moved.length * prices.movedScene + dates * prices.changedCall + bookings.length * prices.touchedBooking;
}

function movedScenes({ problem }: Compiled, layout: Layout): PlanChange['moved'] {
  const before = new Map(problem.published?.days.flatMap(({ date, scenes }) => scenes.map((id) => [id, date])));
  const after = new Map(
    layout.flatMap((order, day) =>
      Array.from(order?.order ?? [], (scene) => [scene, problem.days[day]!.date] as const),
    ),
  );
  return problem.scenes.flatMap(({ id }, scene) => {
    const from = before.get(id) ?? null;
    const to = after.get(scene);
    return to === undefined || to === from ? [] : [{ scene: id, from, to }];
  });
}

function changedCalls(compiled: Compiled, layout: Layout): PlanChange['calls'] {
  const { problem } = compiled;
  const before = publishedCalls(compiled);
  return problem.performers.flatMap(({ id }, performer) => {
    const calls = new Map<Day, number>();
    layout.forEach((order, day) => {
      const at = order?.cast.indexOf(performer) ?? -1;
      if (order !== null && at >= 0) calls.set(problem.days[day]!.date, order.calls[at]!);
    });
    const was = before[performer]!;
    const dates = [...new Set([...was.keys(), ...calls.keys()])]
      .filter((date) => was.get(date) !== calls.get(date))
      .sort((a, b) => a - b);
    return dates.length === 0 ? [] : [{ performer: id, dates }];
  });
}

/** First call of each performer by date in the published plan, with the scenes as they are now. */
function publishedCalls({ problem, scenes, cast }: Compiled): readonly Map<Day, number>[] {
  const sceneAt = new Map(problem.scenes.map(({ id }, at) => [id, at]));
  const calls = problem.performers.map(() => new Map<Day, number>());
  for (const { date, call, scenes: ids } of problem.published?.days ?? []) {
    const order = ids.flatMap((id) => sceneAt.get(id) ?? []);
    const { begin } = runDay(scenes, problem.rules, call, order);
    order.forEach((scene, at) => {
      for (const performer of scenes.cast.subarray(scenes.castStart[scene], scenes.castStart[scene + 1])) {
        const own = calls[performer]!;
        if (!own.has(date)) own.set(date, begin[at]! - cast.callBefore[performer]!);
      }
    });
  }
  return calls;
}
