import { addDays, type Day } from '../../../calendar';
import { NO_MONEY, sumMinor, type Minor } from '../../../money';
import { cancelFee, rentalCost, type Moment } from '../../../rentals';
import type { CostLine, PlanBooking, PlanProblem, PlanResource } from '../../plan/types';
import { needDates, type PlanPicture } from './picture';
import { countText, stretchText } from './words';

/** Days a resource is hired, both counted. */
export interface Hire {
  readonly from: Day;
  readonly to: Day;
}

/** The hires a plan needs of a resource, earliest first: from the first need to the last, split where the terms let them be. */
export function hiresOf(picture: PlanPicture, resource: PlanResource): readonly Hire[] {
  const needs = needDates(picture, resource.neededBy);
  const starts = needs.filter((date, index) => {
    const before = needs[index - 1];
    return before === undefined || (resource.splitAfterDays !== null && date - before - 1 >= resource.splitAfterDays);
  });
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const last = needs.filter((date) => next === undefined || date < next).pop() ?? start;
    return { from: addDays(start, -resource.pickUpDaysBefore), to: addDays(last, resource.returnDaysAfter) };
  });
}

/** What each resource costs: one line a resource, the sum of its hires. */
export function resourceLines(picture: PlanPicture): readonly CostLine[] {
  return picture.problem.resources.map((resource) => {
    const hires = hiresOf(picture, resource);
    return {
      kind: 'resource',
      account: resource.account,
      who: resource.id,
      amount: sumMinor(hires.map((hire) => hireCost(resource, hire))),
      why: hires.map(({ from, to }) => `${stretchText(from, to)} (${countText(to - from + 1, 'day')})`).join(', '),
      rows: [resource.row],
    };
  });
}

/** What a plan does to a booking. */
export interface TouchedBooking {
  readonly resource: PlanResource;
  readonly booking: PlanBooking;
  readonly change: 'cancel' | 'change';
  /** What that costs as of now; null where the terms leave it open. */
  readonly fee: Minor | null;
  readonly why: string;
  /** Last moment, not yet past, at which cancelling is free. */
  readonly freeUntil: Moment | null;
}

/** Bookings that a plan cancels or changes, in the problem's order. Bookings that ended before today are history. */
export function touchedBookings(picture: PlanPicture): readonly TouchedBooking[] {
  const { problem } = picture;
  return problem.resources.flatMap((resource) => {
    const hires = hiresOf(picture, resource);
    return resource.bookings.flatMap((booking) => {
      const past = booking.to < problem.now.day;
      const untouched = hires.some(({ from, to }) => from === booking.from && to === booking.to);
      if (past || untouched) return [];
      const change = hires.some(({ from, to }) => from <= booking.to && to >= booking.from) ? 'change' : 'cancel';
      const cancelling = cancelCost(problem, resource, booking);
      const price =
        change === 'change'
          ? { fee: booking.changeFee, why: 'change fee' }
          : { fee: cancelling.fee, why: cancelling.why };
      return [{ resource, booking, change, ...price, freeUntil: cancelling.freeUntil } as const];
    });
  });
}

/** Fees of bookings that are changed or cancelled: one line a booking. Where the terms leave the fee open, a line of 0 says so. */
export function bookingLines(picture: PlanPicture): readonly CostLine[] {
  return touchedBookings(picture)
    .filter(({ fee }) => fee !== NO_MONEY)
    .map(({ resource, booking, change, fee, why }) => ({
      kind: 'booking',
      account: resource.account,
      who: resource.id,
      amount: fee ?? NO_MONEY,
      why: `${stretchText(booking.from, booking.to)} ${change === 'change' ? 'changed' : 'cancelled'}: ${why}`,
      rows: [booking.row],
    }));
}

/** What cancelling costs as of now, and until when it is free. */
function cancelCost(
  { now, decimals = 2 }: PlanProblem,
  resource: PlanResource,
  { from, to, pickUpMinutes, cancelTerms }: PlanBooking,
): { readonly fee: Minor | null; readonly why: string; readonly freeUntil: Moment | null } {
  if (cancelTerms === null) return { fee: NO_MONEY, why: 'free', freeUntil: null };
  const { fee, why, freeUntil } = cancelFee(cancelTerms, {
    pickUp: { day: from, minutes: pickUpMinutes },
    actedAt: now,
    dayRate: resource.dayRate,
    total: hireCost(resource, { from, to }),
    decimals,
  });
  const past =
    freeUntil !== null && (freeUntil.day < now.day || (freeUntil.day === now.day && freeUntil.minutes < now.minutes));
  return { fee, why, freeUntil: past ? null : freeUntil };
}

function hireCost({ id, dayRate, weekFactor }: PlanResource, { from, to }: Hire): Minor {
  const days = to - from + 1;
  const price = rentalCost({ dayRate, days: String(days), weekFactor });
  if (price === null) throw new RangeError(`resource ${id}: ${days} days at ${dayRate} are past what is exact`);
  return price.cost;
}
