import { addDays } from '../calendar';
import { minorFromDecimal, NO_MONEY, percentOf, productOf, type Minor } from '../money';
import { addMinutes, businessDaysBefore, compareMoments, WEEKEND, type DaysOff, type Moment } from './moment';
import type { CancelEvent, CancelFeeKind, CancelTerms, CutOff } from './terms';

/** A booking that may be cancelled, and when. */
export interface Cancellation {
  readonly pickUp: Moment;
  readonly actedAt: Moment;
  /** Rate for one day; null where it is not known. */
  readonly dayRate: Minor | null;
  /** The whole fee of the booking; null where it is not known. */
  readonly total: Minor | null;
  /** Decimals of the currency. */
  readonly decimals: number;
  /** Days that are no business days; Saturdays and Sundays where left out. */
  readonly daysOff?: DaysOff;
  /** What has happened to the booking so far (true) or has not (false); what is left out is not known. */
  readonly happened?: Readonly<Partial<Record<CancelEvent, boolean>>>;
  /** True: cancelled for weather. */
  readonly weather?: boolean;
}

/** What cancelling costs at that moment. */
export interface CancelCost {
  /** Null where the terms or the booking do not say enough; `why` tells what is missing. */
  readonly fee: Minor | null;
  /** Last moment at which it is free; null where it never is, or where that hangs on something that has no time. */
  readonly freeUntil: Moment | null;
  /** What holds: `free`, `1 day`, `50 %`, or what is not known. */
  readonly why: string;
}

/**
 * What cancelling a booking costs, which depends on when one acts (DOMAIN.md §12). On the dot of a cut-off is in time.
 * @example cancelFee(terms, { pickUp, actedAt, dayRate: minor(20_000), total: null, decimals: 2 }) // { fee: 20000, freeUntil: Thu 15:00, why: '1 day' }
 */
export function cancelFee({ windows, weatherFreeUntil }: CancelTerms, booking: Cancellation): CancelCost {
  const freeUntil = firstFreeUntil(windows, booking);
  if (booking.weather === true && weatherFreeUntil !== null && reached(weatherFreeUntil, booking) === 'not-yet') {
    return { fee: NO_MONEY, freeUntil: momentOf(weatherFreeUntil, booking), why: 'free for weather' };
  }
  for (const { until, fee } of windows) {
    const state = until === null ? 'not-yet' : reached(until, booking);
    if (state === 'not-known') return { fee: null, freeUntil, why: openQuestion(until) };
    if (state === 'not-yet') return { ...priced(fee, booking), freeUntil };
  }
  throw new RangeError('cancelFee: the terms have no last window');
}

function firstFreeUntil(windows: CancelTerms['windows'], booking: Cancellation): Moment | null {
  const [first] = windows;
  return first === undefined || first.fee.kind !== 'free' || first.until === null
    ? null
    : momentOf(first.until, booking);
}

/** Whether a cut-off has passed. What has no time is known only where the booking says so, or where pick-up has passed. */
function reached(cutOff: CutOff, booking: Cancellation): 'passed' | 'not-yet' | 'not-known' {
  if (cutOff.kind === 'event') {
    const happened = booking.happened?.[cutOff.event];
    if (happened !== undefined) return happened ? 'passed' : 'not-yet';
    return compareMoments(booking.actedAt, booking.pickUp) >= 0 ? 'passed' : 'not-known';
  }
  const moment = momentOf(cutOff, booking);
  if (moment === null) return 'not-known';
  return compareMoments(booking.actedAt, moment) <= 0 ? 'not-yet' : 'passed';
}

/** The moment of a cut-off; null for an event, and where the calendar has no business day before. */
function momentOf(cutOff: CutOff, { pickUp, daysOff = WEEKEND }: Cancellation): Moment | null {
  switch (cutOff.kind) {
    case 'event':
      return null;
    case 'before':
      return addMinutes(pickUp, -cutOff.minutes);
    case 'clock': {
      const { daysBefore, business, minutes } = cutOff;
      const day =
        business && daysBefore > 0
          ? businessDaysBefore(pickUp.day, daysBefore, daysOff)
          : addDays(pickUp.day, -daysBefore);
      return day === null ? null : { day, minutes: minutes ?? pickUp.minutes };
    }
  }
}

function priced(
  fee: CancelFeeKind,
  { dayRate, total, decimals }: Cancellation,
): { readonly fee: Minor | null; readonly why: string } {
  switch (fee.kind) {
    case 'free':
      return { fee: NO_MONEY, why: 'free' };
    case 'not-stated':
      return { fee: null, why: 'the terms do not say what is owed' };
    case 'days': {
      const words = `${fee.days} ${Number(fee.days) <= 1 ? 'day' : 'days'}`;
      if (dayRate === null) return { fee: null, why: `${words}, but the day rate is not known` };
      return { fee: percentOf(dayRate, hundredfold(fee.days)), why: words };
    }
    case 'percent':
      if (total === null) return { fee: null, why: `${fee.percent} % of the fee, which is not known` };
      return { fee: percentOf(total, fee.percent), why: fee.percent === '100' ? 'the full fee' : `${fee.percent} %` };
    case 'amount': {
      const amount = minorFromDecimal(fee.amount, decimals);
      return { fee: amount, why: amount === null ? 'an amount that is too large' : `${fee.amount}, as the terms say` };
    }
  }
}

function hundredfold(decimal: string): string {
  return productOf([decimal, '100']);
}

const EVENT_WORDS: Readonly<Record<CancelEvent, string>> = {
  confirmed: 'the order is confirmed',
  loaded: 'it is loaded',
  'left-the-yard': 'it has left the yard',
};

function openQuestion(cutOff: CutOff | null): string {
  return cutOff?.kind === 'event'
    ? `it depends on whether ${EVENT_WORDS[cutOff.event]}`
    : 'there is no business day to count back to';
}
