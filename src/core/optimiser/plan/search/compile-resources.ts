import { NO_MONEY } from '../../../money';
import { cancelFee, type CancelCost } from '../../../rentals';
import type { PlanBooking, PlanProblem, PlanResource } from '../types';
import type { CompiledResource } from './compiled';
import { hirePrice } from './money';

/** Resources with the price of a hire by its days and what each booking costs if it is changed or cancelled. */
export function compileResources(problem: PlanProblem): readonly CompiledResource[] {
  const [first, last] = [problem.days[0]?.date ?? 0, problem.days[problem.days.length - 1]?.date ?? 0];
  return problem.resources.map((resource) => {
    const longest = last - first + 1 + resource.pickUpDaysBefore + resource.returnDaysAfter;
    return {
      everyDay: resource.neededBy === 'every-day',
      before: resource.pickUpDaysBefore,
      after: resource.returnDaysAfter,
      splitAfter: resource.splitAfterDays ?? Infinity,
      price: Float64Array.from({ length: longest + 1 }, (_, days) => hirePrice(resource, days)),
      bookings: resource.bookings.flatMap((booking, index) =>
        booking.to < problem.now.day
          ? []
          : [
              {
                index,
                from: booking.from,
                to: booking.to,
                cancelFee: cancelCost(problem, resource, booking).fee ?? 0,
                changeFee: booking.changeFee,
              },
            ],
      ),
    };
  });
}

/** What cancelling a booking costs at the time of asking, and the last moment, not yet past, at which it is free. */
export function cancelCost(
  { now, decimals = 2 }: PlanProblem,
  resource: PlanResource,
  { from, to, pickUpMinutes, cancelTerms }: PlanBooking,
): CancelCost {
  if (cancelTerms === null) return { fee: NO_MONEY, freeUntil: null, why: 'free' };
  const cost = cancelFee(cancelTerms, {
    pickUp: { day: from, minutes: pickUpMinutes },
    actedAt: now,
    dayRate: resource.dayRate,
    total: hirePrice(resource, to - from + 1),
    decimals,
  });
  const { freeUntil } = cost;
  const past =
    freeUntil !== null && (freeUntil.day < now.day || (freeUntil.day === now.day && freeUntil.minutes < now.minutes));
  return past ? { ...cost, freeUntil: null } : cost;
}
