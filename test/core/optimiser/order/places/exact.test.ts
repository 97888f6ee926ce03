import * as fc from 'fast-check';
import { checkOrder } from '../../../../../src/core/optimiser/check/check-order';
import { driveSearch } from '../../../../../src/core/optimiser/drive';
import { createPlacesSearch } from '../../../../../src/core/optimiser/order/places/create-places-search';
import type { OrderAnswer, OrderProblem } from '../../../../../src/core/optimiser/order/types';
import { leastPlacedCost, placedProblems } from '../../../../support/placed-orders';

function solve(problem: OrderProblem, seed = 1): OrderAnswer {
  const search = createPlacesSearch(problem, { seed });
  expect(driveSearch(search)).toBe('done');
  const { answer } = search;
  if (answer === null) throw new Error('no answer');
  const { hold, reentry, cost, breaches } = checkOrder(problem, answer.order);
  expect(answer).toMatchObject({ hold, reentry, cost, bound: cost, proven: true });
  expect(breaches).toEqual([]);
  return answer;
}

/** The problem with its blocks, actors and places listed backwards. */
function relabelled(problem: OrderProblem): OrderProblem {
  const lastBlock = problem.durations.length - 1;
  const places = problem.places ?? { placeOf: [], reentryCosts: [] };
  return {
    durations: [...problem.durations].reverse(),
    pays: [...problem.pays].reverse(),
    blocksOf: problem.blocksOf.map((blocks) => blocks.map((block) => lastBlock - block)).reverse(),
    places: {
      placeOf: places.placeOf.map((place) => places.reentryCosts.length - 1 - place).reverse(),
      reentryCosts: [...places.reentryCosts].reverse(),
    },
    precedence: (problem.precedence ?? []).map(([a, b]) => [lastBlock - a, lastBlock - b] as const),
  };
}

describe('the cheapest order with places and precedence', () => {
  it('is what trying every order finds, for up to six blocks', () => {
    fc.assert(
      fc.property(placedProblems(6, 5), (problem) => {
        expect(solve(problem).cost).toBe(leastPlacedCost(problem));
      }),
      { numRuns: 120 },
    );
  });

  it('is what trying every order finds, for seven blocks', () => {
    fc.assert(
      fc.property(placedProblems(7, 6), (problem) => {
        expect(solve(problem).cost).toBe(leastPlacedCost(problem));
      }),
      { numRuns: 30 },
    );
  });

  it('costs no less with one more precedence', () => {
    fc.assert(
      fc.property(placedProblems(9, 6), fc.nat(), fc.nat(), (problem, one, other) => {
        const order = solve(problem).order;
        const [a, b] = [one % order.length, other % order.length].sort((x, y) => x - y);
        fc.pre(a !== undefined && b !== undefined && a < b);
        const pair = [order[b] ?? 0, order[a] ?? 0] as const;
        const { precedence = [] } = problem;
        fc.pre(!reaches(precedence, pair[1], pair[0]));
        const { cost } = solve({ ...problem, precedence: [...precedence, pair] });
        expect(cost).toBeGreaterThanOrEqual(checkOrder(problem, order).cost);
      }),
    );
  });

  it('costs the same however blocks, actors and places are numbered, and whatever the seed', () => {
    fc.assert(
      fc.property(placedProblems(10, 6), (problem) => {
        const { cost } = solve(problem);
        expect(solve(relabelled(problem)).cost).toBe(cost);
        expect(solve(problem, 77).cost).toBe(cost);
      }),
    );
  });

  it('costs the same backwards where nothing must come first', () => {
    fc.assert(
      fc.property(placedProblems(9, 6), (problem) => {
        const free = { ...problem, precedence: [] };
        const { order, cost } = solve(free);
        expect(checkOrder(free, [...order].reverse()).cost).toBe(cost);
      }),
    );
  });
});

/** Whether one block must come before the other, by any chain of pairs. */
function reaches(pairs: readonly (readonly [number, number])[], from: number, to: number): boolean {
  return from === to || pairs.some(([a, b]) => a === from && reaches(pairs, b, to));
}
