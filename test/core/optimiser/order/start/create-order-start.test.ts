import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';

import { createOrderStart } from '../../../../../src/core/optimiser/order/start/create-order-start';
import type { OrderProblem } from '../../../../../src/core/optimiser/order/types';
import { leastHold, orderProblems, plainHold } from '../../../../support/hold-oracle';
import { sharedData } from '../../../../support/root';

const after = (problem: OrderProblem, steps: number, seed = 1): { order: readonly number[]; cost: number } => {
  const search = createOrderStart(problem, { seed });
  search.advance(steps);
  return search.best;
};

test('an actor of two scenes with one between them ends up waiting for nobody', () => {
  expect(after({ durations: [1, 1, 1], pays: [9], blocksOf: [[0, 2]] }, 100).cost).toBe(0);
});

test('up to six blocks, the best order is found, and it costs what a plain count says', () => {
  fc.assert(
    fc.property(orderProblems(6, 5), fc.integer(), (problem, seed) => {
      const { order, cost } = after(problem, 3000, seed);
      expect([...order].sort((a, b) => a - b)).toEqual([...problem.durations.keys()]);
      expect(plainHold(problem, order)).toBe(cost);
      expect(cost).toBe(leastHold(problem));
    }),
    { numRuns: 60 },
  );
});

test('of more blocks and more than 32 actors, the cost is what a plain count says, and the answer is the same however steps are sliced', () => {
  fc.assert(
    fc.property(
      orderProblems(40, 70),
      fc.integer(),
      fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }),
      (problem, seed, slices) => {
        const total = slices.reduce((sum, steps) => sum + steps, 0);
        const whole = after(problem, total, seed);
        const sliced = createOrderStart(problem, { seed });
        for (const steps of slices) sliced.advance(steps);
        expect(sliced.best).toEqual(whole);
        expect(plainHold(problem, whole.order)).toBe(whole.cost);
      },
    ),
    { numRuns: 60 },
  );
});

test('the answer never costs more than the order it started from', () => {
  fc.assert(
    fc.property(
      orderProblems(12, 8).chain((problem) =>
        fc.tuple(
          fc.constant(problem),
          fc.shuffledSubarray([...problem.durations.keys()], { minLength: problem.durations.length }),
        ),
      ),
      fc.integer({ min: 0, max: 50 }),
      ([problem, start], steps) => {
        const search = createOrderStart(problem, { start });
        search.advance(steps);
        expect(search.best.cost).toBeLessThanOrEqual(plainHold(problem, start));
      },
    ),
  );
});

test('scenes that share a cast stay together, scenes without cast go where nobody waits', () => {
  const problem = {
    durations: [1, 5, 1, 1],
    pays: [3, 3],
    blocksOf: [
      [0, 3, 2],
      [0, 3],
    ],
  };
  const { order, cost } = after(problem, 100);
  expect(cost).toBe(0);
  expect(order).toHaveLength(4);
});

test('problems that are none of its business and starts that are no order are refused with the values', () => {
  const problem = { durations: [1, 1], pays: [1], blocksOf: [[0, 1]] };
  expect(() => createOrderStart({ ...problem, precedence: [[0, 1]] })).toThrow(RangeError);
  expect(() => createOrderStart(problem, { start: [0, 0] })).toThrow('start [0, 0] is not an order of 2 blocks');
});

interface Instance {
  readonly name: string;
  readonly duration: readonly number[];
  readonly cost: readonly number[];
  readonly inScene: readonly (readonly number[])[];
  readonly optimalHold: number | null;
}

const folder = join(sharedData, 'talent');
const onFiles = existsSync(folder) ? describe : describe.skip;

onFiles('the published instances (not on this machine without ../shared/data/talent)', () => {
  const instances = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json') && !name.startsWith('qin'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Instance)
    .filter(({ optimalHold }) => optimalHold !== null);

  test.each(instances)(
    '$name: the optimum is found within 40,000 steps',
    ({ duration, cost, inScene, optimalHold }) => {
      expect(after({ durations: duration, pays: cost, blocksOf: inScene }, 40_000).cost).toBe(optimalHold);
    },
  );
});
