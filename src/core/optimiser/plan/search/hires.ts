import type { CompiledResource } from './compiled';

/** The hires of one resource, and what they do to its bookings. */
export interface Hires {
  /** First and last calendar day of each hire, one after another. */
  readonly spans: readonly number[];
  readonly money: number;
  /** What touching the bookings costs. */
  readonly fees: number;
  readonly touched: number;
}

/** Hires from the dates on which a resource is needed, earliest first: split where the terms let them be (decision 5). */
export function hiresOf(resource: CompiledResource, needs: ArrayLike<number>, count: number): Hires {
  const { before, after, splitAfter, price, bookings } = resource;
  const spans: number[] = [];
  let money = 0;
  let start = 0;
  for (let at = 0; at < count; at++) {
    if (at + 1 < count && needs[at + 1]! - needs[at]! - 1 < splitAfter) continue;
    const from = needs[start]! - before;
    const to = needs[at]! + after;
    spans.push(from, to);
    money += price[to - from + 1]!;
    start = at + 1;
  }
  let fees = 0;
  let touched = 0;
  for (const booking of bookings) {
    const state = bookingState(booking, spans);
    if (state === 'kept') continue;
    touched++;
    fees += state === 'change' ? booking.changeFee : booking.cancelFee;
  }
  return { spans, money, fees, touched };
}

/** What hires do to a booking: kept where one equals it, changed where one overlaps it, else cancelled. */
export function bookingState(
  booking: { readonly from: number; readonly to: number },
  spans: readonly number[],
): 'kept' | 'change' | 'cancel' {
  let state: 'change' | 'cancel' = 'cancel';
  for (let i = 0; i < spans.length; i += 2) {
    if (spans[i] === booking.from && spans[i + 1] === booking.to) return 'kept';
    if (spans[i]! <= booking.to && spans[i + 1]! >= booking.from) state = 'change';
  }
  return state;
}
