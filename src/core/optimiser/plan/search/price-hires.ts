import type { Day } from '../../../calendar';
import { minor, NO_MONEY, type Minor } from '../../../money';
import type { Moment } from '../../../rentals';
import type { CostLine, PlanBooking, PlanResource } from '../types';
import { cancelCost } from './compile-resources';
import type { Compiled } from './compiled';
import { bookingState, hiresOf, type Hires } from './hires';
import type { Layout } from './layout';
import { countText, spanText } from './words';

/** A booking that a plan cancels or changes. */
interface Touched {
  readonly resource: PlanResource;
  readonly booking: PlanBooking;
  readonly change: 'cancel' | 'change';
  /** What that costs as of now; null where the terms leave it open. */
  readonly fee: Minor | null;
  readonly why: string;
  readonly freeUntil: Moment | null;
}

/** What each resource costs: the sum of its hires. */
export function resourceLines(compiled: Compiled, layout: Layout): readonly CostLine[] {
  return compiled.problem.resources.map((resource, at) => {
    const { spans, money } = hires(compiled, layout, at);
    const stretches = spans.flatMap((from, i) => {
      const to = spans[i + 1];
      return i % 2 === 1 || to === undefined
        ? []
        : [`${spanText(from as Day, to as Day)} (${countText(to - from + 1, 'day')})`];
    });
    return {
      kind: 'resource',
      account: resource.account,
      who: resource.id,
      amount: minor(money),
      why: stretches.join(', '),
      rows: [resource.row],
    };
  });
}

/** Fees of bookings that are changed or cancelled; a line of 0 where the terms leave the fee open. */
export function bookingLines(compiled: Compiled, layout: Layout): readonly CostLine[] {
  return touchedBookings(compiled, layout)
    .filter(({ fee }) => fee !== NO_MONEY)
    .map(({ resource, booking, change, fee, why }) => ({
      kind: 'booking',
      account: resource.account,
      who: resource.id,
      amount: fee ?? NO_MONEY,
      why: `${spanText(booking.from, booking.to)} ${change === 'change' ? 'changed' : 'cancelled'}: ${why}`,
      rows: [booking.row],
    }));
}

/** Bookings that a layout cancels or changes, in the problem's order. */
export function touchedBookings(compiled: Compiled, layout: Layout): readonly Touched[] {
  const { problem } = compiled;
  return problem.resources.flatMap((resource, at) => {
    const { spans } = hires(compiled, layout, at);
    return compiled.resources[at]!.bookings.flatMap(({ index }) => {
      const booking = resource.bookings[index]!;
      const change = bookingState(booking, spans);
      if (change === 'kept') return [];
      const cancelling = cancelCost(problem, resource, booking);
      const { freeUntil } = cancelling;
      const paid = change === 'change' ? { fee: booking.changeFee, why: 'change fee' } : cancelling;
      return [{ resource, booking, change, fee: paid.fee, why: paid.why, freeUntil }];
    });
  });
}

function hires({ resources, scenes, days }: Compiled, layout: Layout, resource: number): Hires {
  const compiled = resources[resource]!;
  const needs = layout.flatMap((order, day) => {
    if (order === null) return [];
    const needed =
      compiled.everyDay ||
      order.order.some((scene) =>
        scenes.resource.subarray(scenes.resourceStart[scene], scenes.resourceStart[scene + 1]).includes(resource),
      );
    return needed ? [days.date[day]!] : [];
  });
  return hiresOf(compiled, needs, needs.length);
}
