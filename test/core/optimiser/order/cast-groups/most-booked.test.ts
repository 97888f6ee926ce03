import * as fc from 'fast-check';

import { raiseMostBooked } from '../../../../../src/core/optimiser/order/cast-groups/most-booked';
import { mergeBlocks } from '../../../../../src/core/optimiser/order/start/merge-blocks';
import type { OrderProblem } from '../../../../../src/core/optimiser/order/types';
import { leastHoldBySets, orderProblems } from '../../../../support/hold-oracle';

const sumsOf = (problem: OrderProblem): number[] => {
  const sums: number[] = [];
  const work = raiseMostBooked(mergeBlocks(problem), (sum) => sums.push(sum));
  while (work.next().done !== true);
  return sums;
};

test('no sum of the most booked and the others lies above the least hold, and with everybody booked it is the least hold', () => {
  fc.assert(
    fc.property(orderProblems(12, 10), (problem) => {
      const least = leastHoldBySets(problem);
      const sums = sumsOf(problem);
      expect(Math.max(0, ...sums)).toBe(least);
      expect(sums.at(-1) ?? 0).toBe(least);
    }),
    { numRuns: 60 },
  );
});

test('two threes of actors, in each of whom somebody waits a day, add up', () => {
  // Each three share one block, which has two neighbours only: the cheapest of the three waits a day.
  const problem = {
    durations: [1, 1, 1, 1, 1, 1, 1, 1],
    pays: [9, 9, 9, 1, 1, 1],
    blocksOf: [
      [0, 1],
      [0, 2],
      [0, 3],
      [4, 5],
      [4, 6],
      [4, 7],
    ],
  };
  expect(Math.max(...sumsOf(problem))).toBe(10);
});
