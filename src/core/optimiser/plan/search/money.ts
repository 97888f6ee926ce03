import { decimalFromNumber, minor, minorFromDecimal, type Minor } from '../../../money';
import { rentalCost } from '../../../rentals';
import Big from 'big.js';
import type { PlanPerformer, PlanResource } from '../types';

/** Days that one rate pays for. */
export function rateDays({ unit, daysInWeek }: PlanPerformer): number {
  return unit === 'week' ? daysInWeek : 1;
}

/** A performer's pay for so many paid days, rounded once. */
export function payFor(performer: PlanPerformer, paidDays: number): Minor {
  return share(performer.rate, paidDays, rateDays(performer));
}

/** So many percent of a day's share of an amount that pays for `parts` days, rounded once. */
export function premiumFor(amount: Minor, percent: number, parts: number): Minor {
  return rounded(new Big(amount).times(decimalFromNumber(percent)).div(100 * parts), amount);
}

/** What a hire of so many days costs. */
export function hirePrice({ id, dayRate, weekFactor }: PlanResource, days: number): Minor {
  const price = rentalCost({ dayRate, days: String(days), weekFactor });
  if (price === null) throw new RangeError(`plan: ${days} days of resource ${id} cost more than can be held`);
  return price.cost;
}

function share(amount: Minor, times: number, parts: number): Minor {
  return parts === 1 ? minor(amount * times) : rounded(new Big(amount).times(times).div(parts), amount);
}

function rounded(exact: Big, amount: Minor): Minor {
  const found = minorFromDecimal(exact.toFixed(), 0);
  if (found === null) throw new RangeError(`plan: a share of ${amount} is more than can be held`);
  return found;
}
