import Big from 'big.js';
import { minorFromDecimal, type DecimalText, type Minor } from '../money';

/** What is to be priced. */
export interface RentalQuote {
  /** Rate for one day, in minor units. */
  readonly dayRate: Minor;
  /** Days billed: none or more, halves allowed (`4`, `2.5`). */
  readonly days: DecimalText;
  /** Days charged for a week; null where the house gives no weekly rate. */
  readonly weekFactor: DecimalText | null;
  /** Days a week covers; 7 unless the house counts working days. */
  readonly daysInWeek?: number;
}

/** A price and how it is made up. */
export interface RentalCost {
  readonly cost: Minor;
  /** Weeks at the weekly rate; the last one may be a part of a week that is dearer by the day. */
  readonly weeks: number;
  /** Days at the day rate beside the weeks. */
  readonly days: DecimalText;
  /** weeks × factor + days: the day rates that are paid. */
  readonly paidDays: DecimalText;
}

/**
 * The cheapest way to pay for so many days: the least of weeks × factor + days over all splits that cover them
 * (DOMAIN.md §12); of two that cost the same, the one with fewer weeks. Exact, rounded once. Null where the amount is too
 * large for money; throws RangeError for days or factors below zero.
 * @example rentalCost({ dayRate: minor(42_000), days: '11', weekFactor: '4' }) // 336,000: 1 week (4) and 4 days
 */
export function rentalCost({ dayRate, days, weekFactor, daysInWeek = 7 }: RentalQuote): RentalCost | null {
  const wanted = new Big(days);
  if (wanted.lt(0) || daysInWeek < 1) throw new RangeError(`rentalCost: ${days} days in weeks of ${daysInWeek}`);
  const whole = Number(wanted.div(daysInWeek).round(0, Big.roundDown).toFixed());
  let best = { weeks: 0, days: wanted, paid: wanted };
  if (weekFactor !== null) {
    const factor = new Big(weekFactor);
    if (factor.lt(0)) throw new RangeError(`rentalCost: a week for ${weekFactor} days`);
    // The price is linear in whole weeks: none or all of them, or one more that covers the rest.
    for (const weeks of [whole, whole + 1]) {
      const rest = wanted.minus(weeks * daysInWeek);
      const left = rest.lt(0) ? new Big(0) : rest;
      const paid = factor.times(weeks).plus(left);
      if (paid.lt(best.paid)) best = { weeks, days: left, paid };
    }
  }
  const cost = minorFromDecimal(best.paid.times(dayRate).toFixed(), 0);
  return cost === null ? null : { cost, weeks: best.weeks, days: best.days.toFixed(), paidDays: best.paid.toFixed() };
}
