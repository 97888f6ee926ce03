import { addDays, type Day } from '../../../calendar';
import type { PlanBooking, PlanProblem } from '../types';
import { changeList } from './event-result';
import type { PlanEvent } from './plan-event';

/** Somebody or something that cannot be had on these dates either; the very same where nothing is new. */
export function loseDates<T extends { readonly unavailable: readonly Day[] }>(thing: T, dates: readonly Day[]): T {
  const lost = [...new Set(dates)].filter((date) => !thing.unavailable.includes(date));
  return lost.length === 0 ? thing : { ...thing, unavailable: [...thing.unavailable, ...lost].sort((a, b) => a - b) };
}

/** A location goes, on some dates or on all; its scenes go to the alternate. */
export function loseLocation(
  problem: PlanProblem,
  { location: lost, dates, alternate }: Extract<PlanEvent, { kind: 'location-lost' }>,
): PlanProblem {
  const all = problem.days.map(({ date }) => date);
  const published = problem.published?.days.filter(({ date }) => dates?.includes(date) ?? false) ?? [];
  const onDates = new Set(published.flatMap(({ scenes }) => scenes));
  return {
    ...problem,
    locations: changeList(problem.locations, (location) =>
      location.id === lost ? loseDates(location, dates ?? all) : location,
    ),
    scenes: changeList(problem.scenes, (scene) => {
      const moves = scene.location === lost && !scene.shot && (dates === null || onDates.has(scene.id));
      return moves && alternate !== null && alternate !== lost ? { ...scene, location: alternate } : scene;
    }),
  };
}

/** A house cannot deliver: what remains of its bookings stays booked. */
export function loseBooking(
  problem: PlanProblem,
  { resource: lost, dates }: Extract<PlanEvent, { kind: 'booking-lost' }>,
): PlanProblem {
  return {
    ...problem,
    resources: changeList(problem.resources, (resource) => {
      if (resource.id !== lost) return resource;
      const bookings = resource.bookings.flatMap((booking) => remaining(booking, dates));
      const same = bookings.every((booking, index) => booking === resource.bookings[index]);
      const away = loseDates(resource, dates);
      return same && bookings.length === resource.bookings.length ? away : { ...away, bookings };
    }),
  };
}

/** The stretches of a booking that are left without some dates. */
function remaining(booking: PlanBooking, lost: readonly Day[]): readonly PlanBooking[] {
  const inside = [...new Set(lost)].filter((date) => date >= booking.from && date <= booking.to).sort((a, b) => a - b);
  const [first] = inside;
  if (first === undefined) return [booking];
  const before = first > booking.from ? [{ ...booking, to: addDays(first, -1) }] : [];
  return first < booking.to ? [...before, ...remaining({ ...booking, from: addDays(first, 1) }, lost)] : before;
}
