import * as fc from 'fast-check';

import type { OrderProblem } from '../../src/core/optimiser/order/types';

/** Pay for held days of an order, counted block by block. */
export function plainHold(problem: OrderProblem, order: readonly number[]): number {
  let hold = 0;
  for (const [actor, pay] of problem.pays.entries()) {
    const own = order.map((block) => (problem.blocksOf[actor] ?? []).includes(block));
    const between = order.filter((_, at) => !own[at] && own.indexOf(true) < at && at < own.lastIndexOf(true));
    for (const block of between) hold += pay * (problem.durations[block] ?? NaN);
  }
  return hold;
}

/** The least hold over every order of the blocks. */
export function leastHold(problem: OrderProblem): number {
  let least = Infinity;
  const visit = (order: readonly number[]): void => {
    if (order.length === problem.durations.length) least = Math.min(least, plainHold(problem, order));
    for (const block of problem.durations.keys()) if (!order.includes(block)) visit([...order, block]);
  };
  visit([]);
  return least;
}

/** Pure order problems of a few blocks and actors; blocks may take no days, actors may be in no block or be unpaid. */
export function orderProblems(maxBlocks: number, maxActors: number): fc.Arbitrary<OrderProblem> {
  return fc.integer({ min: 1, max: maxBlocks }).chain((blocks) =>
    fc.integer({ min: 0, max: maxActors }).chain((actors) =>
      fc.record({
        durations: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: blocks, maxLength: blocks }),
        pays: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: actors, maxLength: actors }),
        blocksOf: fc.array(fc.subarray([...Array(blocks).keys()]), { minLength: actors, maxLength: actors }),
      }),
    ),
  );
}
