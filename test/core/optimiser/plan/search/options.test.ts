import { generateFeature } from '../../../../../bench/support/feature';
import { generateSmall } from '../../../../../bench/support/small-plan';
import { isNowhereWorse, meritsOf, type PlanOption } from '../../../../../src/core/optimiser/plan/search/option';
import { createOptionsSearch } from '../../../../../src/core/optimiser/plan/search/options';
import type { PlanProblem } from '../../../../../src/core/optimiser/plan/types';
import { checkedFigures, figures, solved } from '../../../../support/plan-answers';

const SHORT = { scenes: 30, days: 10, cast: 12, locations: 6, resources: 4 };

function optionsOf(problem: PlanProblem, steps: number): readonly PlanOption[] {
  const search = createOptionsSearch(problem, { seed: 3 });
  search.advance(steps);
  return search.answer?.options ?? [];
}

const named = (options: readonly PlanOption[], name: string): PlanOption | undefined =>
  options.find((option) => option.name === name || option.also.some((other) => other === name));

/** A feature on which rain falls on one of its days. */
function rainedOff(seed: number): PlanProblem {
  const problem = generateFeature({ ...SHORT, seed });
  const lost = problem.published?.days[3]?.date;
  return { ...problem, days: problem.days.map((day) => (day.date === lost ? { ...day, open: false } : day)) };
}

describe('Options', () => {
  const problem = rainedOff(6);
  const options = optionsOf(problem, 12_000);

  test('are legal, with every figure the checker works out', () => {
    expect(options.length).toBeGreaterThan(1);
    for (const { priced } of options) expect(figures(priced)).toEqual(checkedFigures(problem, priced));
  });

  test('are none as good as another in everything', () => {
    for (const one of options)
      for (const other of options)
        if (one !== other) expect(isNowhereWorse(meritsOf(one.priced), meritsOf(other.priced))).toBe(false);
  });

  test('each are the best at what they are called', () => {
    const merits = options.map(({ priced }) => meritsOf(priced));
    const of = (name: string): ReturnType<typeof meritsOf> => meritsOf(named(options, name)?.priced ?? failed(name));
    expect(of('Least change').changes).toBe(Math.min(...merits.map(({ changes }) => changes)));
    expect(of('Cheapest').money).toBe(Math.min(...merits.map(({ money }) => money)));
    expect(of('Earliest finish').finish).toBe(Math.min(...merits.map(({ finish }) => finish)));
    expect(named(options, 'Balanced')).toBeDefined();
  });

  test('tell what differs by account, to the cent', () => {
    for (const { againstPublished } of options)
      for (const { published, option, difference } of againstPublished) expect(option - published).toBe(difference);
  });

  test('hold the published plan itself where nothing has happened', () => {
    const untouched = generateFeature({ ...SHORT, seed: 8 });
    const least = named(optionsOf(untouched, 2000), 'Least change');
    expect(least?.priced.plan).toEqual(untouched.published);
    expect(least?.bent.filter((words) => !words.includes('booking'))).toEqual([]);
  });

  test('are the same however the steps were sliced', () => {
    const sliced = createOptionsSearch(problem, { seed: 3 });
    for (const steps of [1, 999, 4000, 7000]) {
      sliced.advance(steps);
      const { cost, bound } = sliced.answer ?? { cost: 0, bound: 0 };
      expect(bound).toBeLessThanOrEqual(cost);
    }
    expect(sliced.answer?.options).toEqual(options);
  });

  test('are said to be impossible where that is proven', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const small = generateSmall(seed);
      if (solved(small) !== null) continue;
      const search = createOptionsSearch(small);
      for (let turn = 0; turn < 400 && !search.advance(1000); turn += 1);
      expect({ answer: search.answer, impossible: search.impossible }).toEqual({ answer: null, impossible: true });
      return;
    }
    throw new Error('no seed without a legal plan');
  });
});

function failed(what: string): never {
  throw new Error(`no option is called ${what}`);
}
