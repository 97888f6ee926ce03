import type { Day } from '../../../calendar';
import { addMinor, minor, type Minor } from '../../../money';
import type { Plan, PlanChange, StabilityPrices } from '../../plan/types';
import { touchedBookings } from './hires';
import { picturePlan, workDays, type PlanPicture } from './picture';

/**
 * How far a plan is from the published one. Where nothing is published no scene moves and no call changes. The published calls are
 * worked out with the scenes as they are now.
 */
export function changeOf(picture: PlanPicture): PlanChange {
  const { problem } = picture;
  return {
    moved: problem.published === null ? [] : movedScenes(picture, problem.published),
    calls: problem.published === null ? [] : changedCalls(picture, picturePlan(problem, problem.published)),
    bookings: touchedBookings(picture).map(({ resource, booking, change, freeUntil }) => ({
      resource: resource.id,
      row: booking.row,
      change,
      freeUntil,
    })),
  };
}

/** What the change weighs at its prices. */
export function changePrice(change: PlanChange, prices: StabilityPrices): Minor {
  const calls = change.calls.reduce((sum, { dates }) => sum + dates.length, 0);
  return addMinor(
    addMinor(minor(change.moved.length * prices.movedScene), minor(calls * prices.changedCall)),
    minor(change.bookings.length * prices.touchedBooking),
  );
}

function movedScenes({ problem, plan }: PlanPicture, published: Plan): PlanChange['moved'] {
  const [before, after] = [sceneDates(published), sceneDates(plan)];
  return problem.scenes.flatMap(({ id }) => {
    const to = after.get(id);
    const from = before.get(id) ?? null;
    return to === undefined || to === from ? [] : [{ scene: id, from, to }];
  });
}

function sceneDates({ days }: Plan): ReadonlyMap<string, Day> {
  return new Map(days.flatMap(({ date, scenes }) => scenes.map((id) => [id, date] as const)));
}

function changedCalls(plan: PlanPicture, published: PlanPicture): PlanChange['calls'] {
  return plan.problem.performers.flatMap((performer) => {
    const callsIn = (picture: PlanPicture): ReadonlyMap<Day, number> =>
      new Map(workDays(picture, performer).map(({ day, call }) => [day.date, call]));
    const [before, after] = [callsIn(published), callsIn(plan)];
    const dates = [...new Set([...before.keys(), ...after.keys()])]
      .filter((date) => before.get(date) !== after.get(date))
      .sort((a, b) => a - b);
    return dates.length === 0 ? [] : [{ performer: performer.id, dates }];
  });
}
