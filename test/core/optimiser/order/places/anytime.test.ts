import * as fc from 'fast-check';
import { checkOrder } from '../../../../../src/core/optimiser/check/check-order';
import { seededRandom } from '../../../../../src/core/optimiser/random';
import { createPlacesSearch } from '../../../../../src/core/optimiser/order/places/create-places-search';
import type { OrderProblem } from '../../../../../src/core/optimiser/order/types';
import { leastPlacedCost, placedProblems } from '../../../../support/placed-orders';

/** A made-up shoot: each actor in about a third of the blocks. */
function shoot(blocks: number, actors: number, seed: number): OrderProblem {
  const random = seededRandom(seed);
  const all = [...Array(blocks).keys()];
  return {
    durations: all.map(() => 1 + random.below(5)),
    pays: Array.from({ length: actors }, () => 1 + random.below(20)),
    blocksOf: Array.from({ length: actors }, () => all.filter(() => random.below(3) === 0)),
    places: { placeOf: all.map(() => random.below(6)), reentryCosts: [0, 9, 14, 30, 7, 21] },
    precedence: all.filter((block) => block % 9 === 4).map((block) => [block, block - 3]),
  };
}

describe('a search that is stopped', () => {
  it('has a legal answer and a bound not above the least cost, before any step and after every one', () => {
    fc.assert(
      fc.property(placedProblems(6, 5), fc.integer({ min: 1, max: 400 }), (problem, slice) => {
        const search = createPlacesSearch(problem);
        const least = leastPlacedCost(problem);
        let bound = 0;
        for (let done = false; ; done = search.advance(slice)) {
          const { answer } = search;
          if (answer === null) throw new Error('no answer');
          const { cost, breaches } = checkOrder(problem, answer.order);
          expect(breaches).toEqual([]);
          expect(answer.cost).toBe(cost);
          expect(answer.bound).toBeLessThanOrEqual(least);
          expect(answer.bound).toBeGreaterThanOrEqual(bound);
          expect(answer.proven).toBe(answer.bound === cost);
          bound = answer.bound;
          if (done) break;
        }
        expect(bound).toBe(least);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['few blocks', shoot(18, 8, 5)],
    ['many blocks', shoot(60, 12, 6)],
  ])('finds the same however it is sliced: %s', (_size, problem) => {
    const whole = createPlacesSearch(problem, { seed: 3, cacheEntries: 2 ** 14 });
    whole.advance(60_000);
    const sliced = createPlacesSearch(problem, { seed: 3, cacheEntries: 2 ** 14 });
    const random = seededRandom(9);
    let done = false;
    while (!done && sliced.steps < whole.steps)
      done = sliced.advance(Math.min(1 + random.below(997), whole.steps - sliced.steps));
    expect(sliced.answer).toEqual(whole.answer);
    expect(sliced.steps).toBe(whole.steps);
  });

  it('starts from the order it is given, put right where it breaks precedence', () => {
    const problem = shoot(40, 10, 7);
    const start = [...problem.durations.keys()].reverse();
    const first = createPlacesSearch(problem, { start }).answer;
    expect(first?.cost).toBe(checkOrder(problem, start).cost);
    const wrong = createPlacesSearch(problem, { start: [...start].reverse() }).answer;
    expect(checkOrder(problem, wrong?.order ?? []).breaches).toEqual([]);
    expect(() => createPlacesSearch(problem, { start: [0, 1] })).toThrow(RangeError);
  });

  it('comes far below the order as listed on two hundred blocks, with a bound below its cost', () => {
    const problem = shoot(200, 30, 8);
    const search = createPlacesSearch(problem);
    const listed = search.answer?.cost ?? NaN;
    search.advance(200_000);
    expect(search.answer?.cost).toBeLessThan(0.9 * listed);
    expect(search.answer?.bound).toBeLessThan(search.answer?.cost ?? NaN);
  });
});
