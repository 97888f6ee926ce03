import { rentalCost } from '../../../rentals';
import type { CostKind, PlanPerformer, PlanProblem, PlanResource, PlanScene } from '../types';
import { sum } from './days-needed';
import { leastPaidDays } from './least-paid-days';
import { calendarOf, type Calendar } from './possible-days';

/** Part of a bound: what a kind of cost comes to at least, for whom. */
export interface LeastCost {
  readonly kind: CostKind;
  /** Performer, location or resource; '' for the whole crew. */
  readonly who: string;
  /** Minor units. */
  readonly amount: number;
}

/**
 * No legal plan costs less than this, stability prices included: the sum of `leastCosts`. Where no plan is legal, any number is
 * true. Minor units.
 */
export function planBound(problem: PlanProblem): number {
  return sum(leastCosts(problem).map(({ amount }) => amount));
}

/**
 * What each performer, location, hire and the crew cost at least in any legal plan. Each line is true by itself whatever the
 * others are, so their sum is a bound: premiums, bookings and changes are taken as nothing.
 */
export function leastCosts(problem: PlanProblem): readonly LeastCost[] {
  const calendar = calendarOf(problem);
  const lines: LeastCost[] = [];
  for (const performer of problem.performers) {
    const own = problem.scenes.filter(({ cast }) => cast.includes(performer.id));
    const days = leastPaidDays(performer, own, problem, calendar);
    lines.push({ kind: 'cast', who: performer.id, amount: payFor(performer, days) });
  }
  const locationDays = new Map(
    problem.locations.map(({ id }) => [
      id,
      calendar.leastDays(problem.scenes.filter(({ location }) => location === id)),
    ]),
  );
  for (const { id, dayFee } of problem.locations)
    lines.push({ kind: 'location', who: id, amount: dayFee * (locationDays.get(id) ?? 0) });
  const days = leastShootDays(problem, calendar);
  for (const resource of problem.resources)
    lines.push({ kind: 'resource', who: resource.id, amount: leastHire(resource, problem, calendar, days) });
  lines.push(...crewCosts(problem, days, sum([...locationDays.values()])));
  return lines.filter(({ amount }) => amount > 0);
}

/** Rounded down: the plan's own line is rounded once, up or down. */
function payFor({ rate, unit, daysInWeek }: PlanPerformer, days: number): number {
  return unit === 'day' ? rate * days : Math.floor((rate * days) / daysInWeek);
}

function leastShootDays(problem: PlanProblem, calendar: Calendar): number {
  const needed = calendar.leastDays(problem.scenes);
  return problem.rules.everyDayShoots ? Math.max(needed, problem.days.filter(({ open }) => open).length) : needed;
}

/** Split hires cost no less than one over all their days (`rentalCost` is the cheapest cover), but for the rounding of each. */
function leastHire(resource: PlanResource, problem: PlanProblem, calendar: Calendar, shootDays: number): number {
  const { neededBy, dayRate, weekFactor, pickUpDaysBefore, returnDaysAfter } = resource;
  const needs: readonly PlanScene[] =
    neededBy === 'every-day' ? [] : problem.scenes.filter(({ id }) => neededBy.includes(id));
  const days = neededBy === 'every-day' ? shootDays : calendar.leastDays(needs);
  if (days === 0) return 0;
  const hire = rentalCost({ dayRate, days: String(days + pickUpDaysBefore + returnDaysAfter), weekFactor });
  return Math.max(0, (hire?.cost ?? 0) - (resource.splitAfterDays === null ? 0 : days));
}

/** Days, moves and overtime together, for the number of shoot days that makes them cheapest. */
function crewCosts(problem: PlanProblem, leastDays: number, locationDays: number): readonly LeastCost[] {
  const { rules, days } = problem;
  const { after, step, cost } = rules.overtime;
  const toShoot = problem.scenes.filter(({ shot }) => !shot);
  const minutes = sum(toShoot.map((scene) => scene.minutes));
  const locations = new Set(problem.scenes.map(({ location }) => location)).size;
  const lines = (count: number): readonly LeastCost[] => {
    const within = Math.max(0, locationDays - count);
    const moves = Math.max(within, rules.overnightMoves ? locations - 1 : 0);
    const extra = Math.max(0, minutes + within * rules.moveMinutes - count * after);
    return [
      { kind: 'day', who: '', amount: rules.dayCost * count },
      { kind: 'move', who: '', amount: rules.moveCost * moves },
      { kind: 'overtime', who: '', amount: step > 0 ? Math.ceil((extra / step) * cost) : 0 },
    ];
  };
  let best = lines(leastDays);
  for (let count = leastDays + 1; count <= days.length; count++) {
    const other = lines(count);
    if (sum(other.map(({ amount }) => amount)) < sum(best.map(({ amount }) => amount))) best = other;
  }
  return best;
}
