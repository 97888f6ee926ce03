import * as fc from 'fast-check';

import { createGroupBound } from '../../../../../src/core/optimiser/order/cast-groups/create-group-bound';
import { leastHoldBySubsets } from '../../../../../src/core/optimiser/order/cast-groups/subset-programme';
import { createOrderStart } from '../../../../../src/core/optimiser/order/start/create-order-start';
import { mergeBlocks } from '../../../../../src/core/optimiser/order/start/merge-blocks';
import type { OrderProblem } from '../../../../../src/core/optimiser/order/types';
import { leastHold, orderProblems } from '../../../../support/hold-oracle';

/** More actors than one small group takes, so that they have to be parted. */
const partedProblems = fc.integer({ min: 20, max: 34 }).chain((blocks) =>
  fc.integer({ min: 4, max: 20 }).chain((actors) =>
    fc.record({
      durations: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: blocks, maxLength: blocks }),
      pays: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: actors, maxLength: actors }),
      blocksOf: fc.array(fc.subarray([...Array(blocks).keys()], { minLength: 2, maxLength: 8 }), {
        minLength: actors,
        maxLength: actors,
      }),
    }),
  ),
);

const after = (problem: OrderProblem, steps: number): number => {
  const search = createGroupBound(problem);
  search.advance(steps);
  return search.bound;
};

test('three actors who each share one scene with a fourth scene: it has two neighbours only, so somebody waits a day', () => {
  const problem = {
    durations: [1, 1, 1, 1],
    pays: [1, 1, 1],
    blocksOf: [
      [0, 1],
      [0, 2],
      [0, 3],
    ],
  };
  expect(after(problem, 10)).toBe(1);
});

test('up to six blocks, the bound is the optimum, and so is the programme over subsets', () => {
  fc.assert(
    fc.property(orderProblems(6, 5), (problem) => {
      const least = leastHold(problem);
      expect(leastHoldBySubsets(mergeBlocks(problem))).toBe(least);
      expect(after(problem, 100)).toBe(least);
    }),
    { numRuns: 60 },
  );
});

test('the bound never lies above the cost of an order, never falls, and does not depend on the slices', () => {
  fc.assert(
    fc.property(partedProblems, fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 3 }), (problem, slices) => {
      const start = createOrderStart(problem);
      start.advance(3000);
      const search = createGroupBound(problem);
      let before = 0;
      for (const steps of slices) {
        search.advance(steps);
        expect(search.bound).toBeGreaterThanOrEqual(before);
        before = search.bound;
      }
      expect(search.bound).toBeLessThanOrEqual(start.best.cost);
      expect(search.bound).toBe(
        after(
          problem,
          slices.reduce((sum, steps) => sum + steps, 0),
        ),
      );
    }),
    { numRuns: 5 },
  );
});

test('a bound worked out for some of the cast holds for the whole cast', () => {
  fc.assert(
    fc.property(orderProblems(6, 6), fc.nat(), (problem, which) => {
      const without = which % (problem.pays.length + 1);
      const some = {
        durations: problem.durations,
        pays: problem.pays.filter((_, actor) => actor !== without),
        blocksOf: problem.blocksOf.filter((_, actor) => actor !== without),
      };
      expect(after(some, 50)).toBeLessThanOrEqual(leastHold(problem));
    }),
    { numRuns: 40 },
  );
});

test('it stops when the bound reaches a known order', () => {
  const problem = { durations: [1, 1, 1], pays: [1], blocksOf: [[0, 2]] };
  expect(createGroupBound(problem, { upper: 0 }).advance(1)).toBe(true);
});

test('the programme over subsets says what it cannot take', () => {
  const blocks = [...Array(17).keys()];
  const problem = mergeBlocks({
    durations: blocks.map(() => 1),
    pays: blocks.map(() => 1),
    blocksOf: blocks.map((block) => [block, (block + 1) % 17]),
  });
  expect(() => leastHoldBySubsets(problem)).toThrow('17 blocks and 17 actors');
});
