import { generateFeature } from '../../bench/support/feature';
import { demandHonestOrder } from '../../bench/support/honest-order';
import { demandHonestPlan } from '../../bench/support/honest-plan';
import { checkPlan } from '../../src/core/optimiser/check/check-plan';
import type { PricedPlan } from '../../src/core/optimiser/plan/types';
import { minor } from '../../src/core/money';

describe('a row of a benchmark about an order', () => {
  const problem = { durations: [1, 2, 1], pays: [10], blocksOf: [[0, 2]] };
  const honest = { order: [0, 1, 2], hold: 20, reentry: 0, cost: 20, bound: 0, proven: false };

  it('is let pass where the checker agrees', () => {
    expect(() => {
      demandHonestOrder(problem, honest);
    }).not.toThrow();
  });

  it.each([
    ['another cost', { hold: 19, cost: 19 }, /the search says .*19.* the checker .*20/],
    ['a block left out', { order: [0, 2], hold: 0, cost: 0 }, 'the order is illegal: block 1 is missing'],
    ['a bound above the cost', { bound: 21 }, 'bound 21 and proven false do not go with cost 20'],
    ['a proof without the bound', { proven: true }, 'bound 0 and proven true do not go with cost 20'],
  ])('is stopped: %s', (_, lie, words) => {
    expect(() => {
      demandHonestOrder(problem, { ...honest, ...lie });
    }).toThrow(words);
  });
});

describe('a row of a benchmark about a plan', () => {
  const problem = generateFeature({ scenes: 12, days: 4, cast: 5, locations: 3, resources: 2, seed: 1 });
  const plan = problem.published ?? { days: [] };
  const { lines, money, change, cost, finish } = checkPlan(problem, plan);
  if (finish === null) throw new Error('the made-up feature has no published plan');
  const honest: PricedPlan = { plan, lines, money, change, cost, finish };

  it('is let pass where the checker agrees, in whatever order the lines stand and whatever their words', () => {
    const said = [...lines].reverse().map((line) => ({ ...line, why: 'because' }));
    expect(() => {
      demandHonestPlan(problem, { ...honest, lines: said });
    }).not.toThrow();
  });

  it('is stopped: a cent moved between two lines', () => {
    const said = lines.map((line, index) => ({
      ...line,
      amount: minor(line.amount + (index === 0 ? 1 : index === 1 ? -1 : 0)),
    }));
    expect(() => {
      demandHonestPlan(problem, { ...honest, lines: said });
    }).toThrow(/^lines: the search says/);
  });

  it('is stopped: a day left out, or another cost', () => {
    const short = { ...honest, plan: { days: plan.days.slice(1) } };
    expect(() => {
      demandHonestPlan(problem, short);
    }).toThrow('the plan is illegal: scene-missing');
    expect(() => {
      demandHonestPlan(problem, { ...honest, cost: minor(cost + 1) });
    }).toThrow(/^cost: the search says/);
  });
});
