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

/**
 * The least hold by the plain recursion over sets of blocks already shot: shooting a block holds everybody who has begun, is not in
 * it and still has work (TALENT-SCHEDULING.md §3). For up to some 14 blocks.
 */
export function leastHoldBySets({ durations, pays, blocksOf }: OrderProblem): number {
  const own = blocksOf.map((blocks) => blocks.reduce((set, block) => set | (1 << block), 0));
  const least: number[] = [0];
  for (let shot = 1; shot < 1 << durations.length; shot += 1) {
    least[shot] = Infinity;
    for (const [block, days] of durations.entries()) {
      const last = 1 << block;
      if ((shot & last) === 0) continue;
      const before = shot ^ last;
      let hold = least[before] ?? NaN;
      for (const [actor, pay] of pays.entries()) {
        const set = own[actor] ?? 0;
        if ((set & last) === 0 && (set & before) !== 0 && (set & ~shot) !== 0) hold += pay * days;
      }
      least[shot] = Math.min(least[shot] ?? NaN, hold);
    }
  }
  return least[least.length - 1] ?? 0;
}
