import { addDays, formatDay, type Day } from '../../../calendar';
import { formatMoney, type Minor } from '../../../money';
import { momentText } from '../../../rentals';
import type { PlanProblem } from '../../plan/types';

/** A time of a shoot day, with the calendar date it falls on: 1500 minutes of Fri 14 May is `Sat 15 May 01:00`. */
export function timeText(date: Day, minutes: number): string {
  const days = Math.floor(minutes / 1440);
  return momentText({ day: addDays(date, days), minutes: minutes - days * 1440 });
}

/** Minutes as people say them: `10 h 30 min`, `45 min`, `12 h`. */
export function spanText(minutes: number): string {
  const sign = minutes < 0 ? '-' : '';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  if (hours === 0) return `${sign}${rest} min`;
  return rest === 0 ? `${sign}${hours} h` : `${sign}${hours} h ${rest} min`;
}

/** `1 day`, `3 days`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A hire's or a booking's days: `Fri 14 May to Sun 16 May`, `Fri 14 May`. */
export function stretchText(from: Day, to: Day): string {
  return from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
}

/** An amount in the production's currency: `1,246.00`. */
export function moneyText({ decimals = 2 }: PlanProblem, amount: Minor): string {
  return formatMoney(amount, { decimals, negative: 'minus' });
}
