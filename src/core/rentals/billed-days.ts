import Big from 'big.js';
import { addDays, weekday, type Day } from '../calendar';
import type { DecimalText } from '../money';
import { compareMoments, type Moment } from './moment';

/** How a house counts days (DOMAIN.md §12). */
export interface RentalTerms {
  /** Pick-up at this time or later does not bill the day, in minutes from midnight; null = every pick-up day bills. */
  readonly pickUpFreeAfter: number | null;
  /** Back by this time the day of return does not bill; null = every return day bills. */
  readonly returnBy: number | null;
  /** Days billed for the day of return when it comes later than that: `1`, or `0.5`. */
  readonly lateUnit: DecimalText;
  /** Days billed for a Saturday and Sunday that both lie in the hire; null = two. */
  readonly weekendDays: DecimalText | null;
  /** Weekdays that never bill, 0 = Sunday … 6 = Saturday. */
  readonly freeWeekdays: readonly number[];
}

/** The days a hire is billed for, and what was left out. */
export interface BilledDays {
  readonly days: DecimalText;
  /** Calendar days from pick-up to return, both counted. */
  readonly calendarDays: number;
  /** Days that bill less than a day, with the reason. */
  readonly reduced: readonly { readonly day: Day; readonly days: DecimalText; readonly why: string }[];
}

const SATURDAY = 6;
const SUNDAY = 0;

/**
 * Days billed from pick-up to return: each calendar day one, less what the terms leave free. Never less than one day.
 * Null where the return is before the pick-up: that is for the caller to say.
 * @example billedDays({ day: thu, minutes: 960 }, { day: mon, minutes: 590 }, terms) // after 15:00, back by 10:00: Fri, Sat, Sun
 */
export function billedDays(pickUp: Moment, back: Moment, terms: RentalTerms): BilledDays | null {
  if (compareMoments(back, pickUp) < 0) return null;
  const calendarDays = back.day - pickUp.day + 1;
  const reduced: { day: Day; days: DecimalText; why: string }[] = [];
  let total = new Big(0);
  for (let at = 0; at < calendarDays; at += 1) {
    const date = addDays(pickUp.day, at);
    const less = lessThanADay(date, pickUp, back, terms);
    if (less !== null) reduced.push({ day: date, ...less });
    total = total.plus(less?.days ?? 1);
  }
  const least = new Big(1);
  return { days: (total.lt(least) ? least : total).toFixed(), calendarDays, reduced };
}

/** What a day bills where it is not one whole day. */
function lessThanADay(
  date: Day,
  pickUp: Moment,
  back: Moment,
  { pickUpFreeAfter, returnBy, lateUnit, weekendDays, freeWeekdays }: RentalTerms,
): { readonly days: DecimalText; readonly why: string } | null {
  if (freeWeekdays.includes(weekday(date))) return { days: '0', why: 'day of the week that is free' };
  const several = back.day > pickUp.day;
  if (several && date === pickUp.day && pickUpFreeAfter !== null && pickUp.minutes >= pickUpFreeAfter) {
    return { days: '0', why: 'picked up after the free hour' };
  }
  if (several && date === back.day && returnBy !== null) {
    return back.minutes <= returnBy ? { days: '0', why: 'back in time' } : late(lateUnit);
  }
  if (weekendDays === null) return null;
  const both = weekday(date) === SATURDAY ? date + 1 <= back.day : weekday(date) === SUNDAY && date - 1 >= pickUp.day;
  return both ? { days: new Big(weekendDays).div(2).toFixed(), why: 'weekend rate' } : null;
}

function late(unit: DecimalText): { readonly days: DecimalText; readonly why: string } | null {
  return unit === '1' ? null : { days: unit, why: 'back late' };
}
