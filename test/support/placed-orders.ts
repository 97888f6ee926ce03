import * as fc from 'fast-check';
import { checkOrder } from '../../src/core/optimiser/check/check-order';
import type { OrderProblem } from '../../src/core/optimiser/order/types';
import { orderProblems } from './hold-oracle';

/** Order problems with a place for each block, and pairs of blocks of which one must come first. */
export function placedProblems(maxBlocks: number, maxActors: number): fc.Arbitrary<OrderProblem> {
  return orderProblems(maxBlocks, maxActors).chain((problem) => {
    const blocks = problem.durations.length;
    const block = fc.integer({ min: 0, max: blocks - 1 });
    return fc
      .record({
        placeOf: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: blocks, maxLength: blocks }),
        reentryCosts: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }),
        pairs: fc.array(fc.tuple(block, block), { maxLength: 3 }),
      })
      .map(({ placeOf, reentryCosts, pairs }) => ({
        ...problem,
        places: { placeOf, reentryCosts },
        precedence: pairs.filter(([a, b]) => a !== b).map(([a, b]) => (mixed(a) < mixed(b) ? [a, b] : [b, a])),
      }));
  });
}

/** Another order of small numbers than their own, so that what must come first is not always listed first. */
const mixed = (block: number): number => (block * 5 + 3) % 11;

/** The least cost over all legal orders of a few blocks, each walked by the checker. */
export function leastPlacedCost(problem: OrderProblem): number {
  let least = Infinity;
  const visit = (order: readonly number[]): void => {
    if (order.length === problem.durations.length) {
      const { cost, breaches } = checkOrder(problem, order);
      if (breaches.length === 0) least = Math.min(least, cost);
    }
    for (const block of problem.durations.keys()) if (!order.includes(block)) visit([...order, block]);
  };
  visit([]);
  return least;
}
