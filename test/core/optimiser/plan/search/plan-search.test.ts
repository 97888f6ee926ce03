import { generateFeature } from '../../../../../bench/support/feature';
import { generateSmall } from '../../../../../bench/support/small-plan';
import { minor } from '../../../../../src/core/money';
import { createPlanSearch } from '../../../../../src/core/optimiser/plan/search/create-plan-search';
import type { PlanProblem } from '../../../../../src/core/optimiser/plan/types';
import { checkedFigures, figures, solved } from '../../../../support/plan-answers';
import { at, performer, planDay, planOn, planProblem, scene } from '../../../../support/plan-problem';

const SHORT = { scenes: 30, days: 10, cast: 12, locations: 6, resources: 4 };
const small = (count: number): readonly PlanProblem[] =>
  Array.from({ length: count }, (_, seed) => generateSmall(seed));
const costOf = (problem: PlanProblem): number => solved(problem)?.priced.cost ?? Infinity;

describe('The optimum of a small plan', () => {
  test('is never lower with one constraint more', () => {
    for (const problem of small(10)) {
      const before = costOf(problem);
      const day = problem.days.filter(({ open }) => open)[1]?.date ?? at(0);
      const withoutDay = {
        ...problem,
        days: problem.days.map((each) => (each.date === day ? { ...each, wet: true } : each)),
      };
      const off = problem.performers.map((each, index) =>
        index === 0 ? { ...each, unavailable: [...each.unavailable, day] } : each,
      );
      const tighter = { ...problem, rules: { ...problem.rules, maxMoves: 0 } };
      expect(costOf(withoutDay)).toBeGreaterThanOrEqual(before);
      expect(costOf({ ...problem, performers: off })).toBeGreaterThanOrEqual(before);
      expect(costOf(tighter)).toBeGreaterThanOrEqual(before);
    }
  });

  test('is the same under other names and in another order of the lists', () => {
    for (const problem of small(10)) {
      expect(costOf(relabelled(problem))).toBe(costOf(problem));
    }
  });
});

/** The same shoot with every id written otherwise and every list that has no order of its own turned round. */
function relabelled(problem: PlanProblem): PlanProblem {
  const name = (id: string): string => `~${id}`;
  return {
    ...problem,
    scenes: [...problem.scenes].reverse().map((each) => ({
      ...each,
      id: name(each.id),
      cast: [...each.cast].reverse().map(name),
      location: name(each.location),
      after: each.after.map(name),
    })),
    performers: [...problem.performers].reverse().map((each) => ({ ...each, id: name(each.id) })),
    locations: [...problem.locations].reverse().map((each) => ({ ...each, id: name(each.id) })),
    resources: [...problem.resources].reverse().map((each) => ({
      ...each,
      id: name(each.id),
      neededBy: each.neededBy === 'every-day' ? each.neededBy : each.neededBy.map(name),
    })),
    published:
      problem.published === null
        ? null
        : { days: problem.published.days.map((day) => ({ ...day, scenes: day.scenes.map(name) })) },
  };
}

describe('An event that changes nothing', () => {
  test('leaves an optimal plan as it is, at no change', () => {
    for (const problem of small(10)) {
      const best = solved(problem);
      if (best === null || problem.scenes.some(({ shot }) => shot)) continue;
      const again = solved({ ...problem, published: best.priced.plan });
      if (again?.priced.money !== best.priced.money) continue;
      expect(again.priced.plan).toEqual(best.priced.plan);
      expect(again.priced.change.moved).toEqual([]);
      expect(again.priced.change.calls).toEqual([]);
    }
  });

  test('leaves any legal plan as it is where a change weighs more than it can save', () => {
    const problem = generateFeature({ ...SHORT, seed: 4 });
    const dear = minor(1_000_000_000);
    const search = createPlanSearch({
      ...problem,
      resources: problem.resources.map((resource) => ({ ...resource, bookings: [] })),
      prices: { movedScene: dear, changedCall: dear, touchedBooking: dear },
    });
    search.advance(3000);
    expect(search.answer?.priced.plan).toEqual(problem.published);
  });
});

describe('A search that is stopped', () => {
  const problem = generateFeature({ ...SHORT, seed: 2 });

  test('gives at any step a legal plan and a bound that holds', () => {
    const search = createPlanSearch(problem, { seed: 5 });
    const costs: number[] = [];
    for (const steps of [1, 10, 100, 500, 1000, 2000]) {
      search.advance(steps);
      const { answer } = search;
      if (answer === null) throw new Error('no plan');
      expect(figures(answer.priced)).toEqual(checkedFigures(problem, answer.priced));
      expect(answer.bound).toBeLessThanOrEqual(answer.priced.cost);
      expect(answer.gap).toBeCloseTo((answer.priced.cost - answer.bound) / answer.priced.cost, 9);
      costs.push(answer.priced.cost);
    }
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
  });

  test('goes on as if it had not been, however its steps are sliced', () => {
    const whole = createPlanSearch(problem, { seed: 9 });
    whole.advance(3000);
    const sliced = createPlanSearch(problem, { seed: 9 });
    for (const steps of [1, 7, 92, 400, 500, 1000, 1000]) {
      sliced.advance(steps);
      expect(sliced.answer).not.toBeNull();
    }
    expect(sliced.steps).toBe(whole.steps);
    expect(sliced.answer).toEqual(whole.answer);
  });

  test('comes to the same plan on any machine', () => {
    const search = createPlanSearch(problem, { seed: 1 });
    search.advance(4000);
    expect(search.answer?.priced.plan.days.map(({ scenes }) => scenes.join(' '))).toMatchSnapshot();
    expect(search.answer?.priced.cost).toMatchSnapshot();
  });
});

describe('A plan that cannot be', () => {
  test('is said to be impossible, with no answer', () => {
    const problem = planProblem({
      scenes: [scene('1', { cast: ['7'] })],
      performers: [performer('7', { unavailable: [at(0)] })],
      days: [planDay(at(0))],
      published: planOn({ 0: ['1'] }),
    });
    const search = createPlanSearch(problem);
    expect(search.advance(10)).toBe(true);
    expect(search.answer).toBeNull();
    expect(search.impossible).toBe(true);
  });

  test('names what the problem does not list', () => {
    expect(() => createPlanSearch(planProblem({ scenes: [scene('1', { cast: ['99'] })] }))).toThrow(
      new RangeError('plan: performer 99 is not listed'),
    );
  });
});
