import Big from 'big.js';
import type { Day } from '../../calendar';
import { decimalFromMinor, minor, multiply, productOf, type DecimalText, type Minor } from '../../money';
import { rentalCost, type RentalCost } from '../../rentals';
import type { ResourceRow } from '../types';
import type { RuleContext } from './rule';

/** First and last day of something. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A span of two days that are both known and in order; null otherwise. */
export function spanOf(from: Day | null, to: Day | null): Span | null {
  return from === null || to === null || to < from ? null : { from, to };
}

/** Calendar days of a span, both ends counted. */
export function daysIn({ from, to }: Span): number {
  return to - from + 1;
}

/** Days that two spans share; 0 = they lie apart. */
export function sharedDays(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
}

/** How many days of a span lie in none of the others. */
export function daysOutside(span: Span, others: readonly Span[]): number {
  let covered = 0;
  let reached = span.from - 1;
  for (const { from, to } of [...others].sort((a, b) => a.from - b.from)) {
    const first = Math.max(from, span.from, reached + 1);
    const last = Math.min(to, span.to);
    if (last < first) continue;
    covered += last - first + 1;
    reached = last;
  }
  return daysIn(span) - covered;
}

/** The part of an amount that falls on so many of its days, rounded once. */
export function shareOfDays(amount: Minor, days: number, of: number): Minor {
  return minor(Number(new Big(amount).times(days).div(of).round(0, Big.roundHalfUp).toFixed()));
}

/** Whether a booking is hired by the day: gear and vehicles are. */
export function isHire({ kind }: ResourceRow): boolean {
  return kind === 'Gear' || kind === 'Vehicle';
}

/** Days charged for a week by a booking's own terms, else its vendor's; null where neither says. */
export function weekFactorOf({ ledger }: RuleContext, resource: ResourceRow): DecimalText | null {
  if (resource.weekFactor !== null) return resource.weekFactor;
  const vendor = ledger.vendors.idOf(resource.vendor, null);
  return ledger.vendors.rowOf(vendor)?.weekFactor ?? null;
}

/** What so many days of a booking should cost at its rates; null where it has no day rate. */
export function hireFor(context: RuleContext, resource: ResourceRow, days: number): RentalCost | null {
  const weekFactor = weekFactorOf(context, resource);
  if (resource.dayRate === null || (weekFactor !== null && Number(weekFactor) < 0)) return null;
  return rentalCost({ dayRate: resource.dayRate, days: String(days), weekFactor });
}

/**
 * What a booking comes to as far as its row tells: gear and vehicles from pick-up to return, meals by head and shoot day;
 * null where a rate, a date or a head-count is missing, and for anything else.
 */
export function bookingCost(context: RuleContext, resource: ResourceRow): Minor | null {
  const span = spanOf(resource.pickUp, resource.return);
  if (span === null || resource.dayRate === null) return null;
  if (isHire(resource)) return hireFor(context, resource, daysIn(span))?.cost ?? null;
  const shootDays = context.inputs.calendar.filter(
    ({ kind, date }) => kind === 'Shoot' && date !== null && date >= span.from && date <= span.to,
  ).length;
  if (resource.kind !== 'Meal' || resource.headCount === null || shootDays === 0) return null;
  const plates = productOf([resource.headCount, String(shootDays)]);
  return multiply(plates, decimalFromMinor(resource.dayRate, context.decimals), context.decimals);
}
