import { minor } from '../../../src/core/money';
import type { CancelTerms } from '../../../src/core/rentals';
import type { PlanBooking, PlanProblem, PlanResource } from '../../../src/core/optimiser/plan/types';
import { hiresOf } from '../../../src/core/optimiser/check/plan/hires';
import { picturePlan } from '../../../src/core/optimiser/check/plan/picture';
import type { Random } from '../../../src/core/optimiser/random';
import { between, chance, pick, shuffle } from './draw';

/** Free until noon two business days before, then half, and all of it from a day before. */
const CANCEL_TERMS: CancelTerms = {
  windows: [
    { until: { kind: 'clock', minutes: 720, daysBefore: 2, business: true }, fee: { kind: 'free' } },
    { until: { kind: 'before', minutes: 1440 }, fee: { kind: 'percent', percent: '50' } },
    { until: null, fee: { kind: 'percent', percent: '100' } },
  ],
  weatherFreeUntil: null,
  unless: '',
};

/** Two resources for every day, and others for scenes of a location or for scenes here and there. */
export function madeUpResources(random: Random, { scenes }: PlanProblem, count: number): readonly PlanResource[] {
  return Array.from({ length: count }, (_, index) => {
    const place = pick(random, scenes).location;
    const some = chance(random, 0.5)
      ? scenes.filter(({ location }) => location === place)
      : shuffle(random, scenes).slice(0, between(random, 2, 8));
    return {
      id: `Resource ${index + 1}`,
      row: { tab: 'Resources', row: index + 2 },
      account: '3300',
      dayRate: minor(between(random, 15_000, 120_000, 500)),
      weekFactor: pick(random, ['3', '4', '3.5', null]),
      neededBy: index < 2 ? 'every-day' : some.map(({ id }) => id),
      pickUpDaysBefore: between(random, 0, 1),
      returnDaysAfter: between(random, 0, 1),
      splitAfterDays: index === 0 || chance(random, 0.3) ? null : between(random, 4, 9),
      unavailable: [],
      bookings: [],
    };
  });
}

/** Books most of the hires that the published plan needs. */
export function withBookings(random: Random, problem: PlanProblem): PlanProblem {
  if (problem.published === null) return problem;
  const picture = picturePlan(problem, problem.published);
  const booked = (resource: PlanResource): readonly PlanBooking[] =>
    hiresOf(picture, resource)
      .filter(() => chance(random, 0.7))
      .map(({ from, to }, index) => ({
        row: { tab: 'Purchase orders', row: 10 * resource.row.row + index },
        from,
        to,
        pickUpMinutes: between(random, 420, 960, 60),
        cancelTerms: chance(random, 0.8) ? CANCEL_TERMS : null,
        changeFee: minor(between(random, 0, 20_000, 2_500)),
      }));
  return { ...problem, resources: problem.resources.map((resource) => ({ ...resource, bookings: booked(resource) })) };
}
