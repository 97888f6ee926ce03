import * as fc from 'fast-check';
import { checkOrder } from '../../../../src/core/optimiser/check/check-order';
import type { OrderProblem } from '../../../../src/core/optimiser/order/types';
import { plainHold } from '../../../support/hold-oracle';
import { placedProblems } from '../../../support/placed-orders';

/** Two actors at two places: Anna (10 a day) in blocks 0 and 3, Ben (7 a day) in 1 and 2. */
const shoot: OrderProblem = {
  durations: [1, 2, 3, 4],
  pays: [10, 7],
  blocksOf: [
    [0, 3],
    [1, 2],
  ],
  places: { placeOf: [0, 1, 0, 1], reentryCosts: [100, 30] },
  precedence: [[2, 3]],
};

describe('checking an order', () => {
  it('pays every day between the first and the last own block that is not an own one', () => {
    expect(checkOrder(shoot, [0, 1, 2, 3])).toMatchObject({ hold: 10 * (2 + 3), breaches: [] });
    expect(checkOrder(shoot, [1, 0, 2, 3])).toMatchObject({ hold: 10 * 3 + 7 * 1 });
    expect(checkOrder(shoot, [1, 2, 0, 3])).toMatchObject({ hold: 0 });
  });

  it('pays each visit of a place but the first', () => {
    expect(checkOrder(shoot, [0, 2, 1, 3])).toMatchObject({ reentry: 0 });
    expect(checkOrder(shoot, [0, 1, 2, 3])).toMatchObject({ reentry: 130 });
    expect(checkOrder(shoot, [1, 2, 0, 3])).toMatchObject({ reentry: 30, cost: 30 });
  });

  it('counts nothing for places where the problem has none', () => {
    const { durations, pays, blocksOf } = shoot;
    expect(checkOrder({ durations, pays, blocksOf }, [0, 1, 2, 3])).toEqual({
      hold: 50,
      reentry: 0,
      cost: 50,
      breaches: [],
    });
  });

  it('says which blocks are missing, twice in the order, unknown or too early', () => {
    expect(checkOrder(shoot, [0, 1, 3, 2]).breaches).toEqual(['block 2 must come before block 3']);
    expect(checkOrder(shoot, [2, 3, 3, 0]).breaches).toEqual([
      'block 1 is missing',
      'block 3 stands 2 times in the order',
    ]);
    expect(checkOrder(shoot, [0, 1, 2, 3, 9]).breaches).toEqual(['there is no block 9']);
  });

  it('finds the hold that is counted another way', () => {
    fc.assert(
      fc.property(placedProblems(8, 5), (problem) => {
        const order = [...problem.durations.keys()];
        expect(checkOrder(problem, order).hold).toBe(plainHold(problem, order));
      }),
    );
  });

  it('finds the same cost for an order and its reverse', () => {
    fc.assert(
      fc.property(placedProblems(8, 5), (problem) => {
        const order = [...problem.durations.keys()];
        expect(checkOrder(problem, order).cost).toBe(checkOrder(problem, [...order].reverse()).cost);
      }),
    );
  });
});
