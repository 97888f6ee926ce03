import * as fc from 'fast-check';
import { checkOrderProblem } from '../../../../src/core/optimiser/check/check-order-problem';
import type { OrderProblem } from '../../../../src/core/optimiser/order/types';
import { placedProblems } from '../../../support/placed-orders';

const sound: OrderProblem = {
  durations: [1, 2, 1],
  pays: [10],
  blocksOf: [[0, 2]],
  places: { placeOf: [0, 1, 0], reentryCosts: [5, 6] },
  precedence: [[0, 1]],
};

const faults: readonly (readonly [string, Partial<OrderProblem>, string])[] = [
  ['a fraction of a day', { durations: [1, 0.5, 1] }, 'durations[1] is 0.5; it must be a whole number, at least 0'],
  ['negative pay', { pays: [-3] }, 'pays[0] is -3; it must be a whole number, at least 0'],
  ['pay that is no number', { pays: [NaN] }, 'pays[0] is NaN; it must be a whole number, at least 0'],
  ['an actor without blocks listed', { blocksOf: [] }, 'blocksOf has 0 entries, but there are 1 actors'],
  ['a block that is not there', { blocksOf: [[0, 3]] }, 'blocksOf[0] names block 3, but there are 3'],
  ['a block named twice', { blocksOf: [[2, 2]] }, 'blocksOf[0] names block 2 twice'],
  [
    'blocks without a place',
    { places: { placeOf: [0], reentryCosts: [5] } },
    'places.placeOf has 1 entries, but there are 3 blocks',
  ],
  [
    'a place that is not there',
    { places: { placeOf: [0, 0, 1], reentryCosts: [5] } },
    'places.placeOf[2] names place 1, but there are 1',
  ],
  [
    'a place that costs a fraction',
    { places: { placeOf: [0, 0, 0], reentryCosts: [0.1] } },
    'places.reentryCosts[0] is 0.1; it must be a whole number, at least 0',
  ],
  ['precedence of no block', { precedence: [[0, -1]] }, 'precedence[0] names block -1, but there are 3'],
  [
    'a circle of precedence',
    {
      precedence: [
        [0, 1],
        [1, 2],
        [2, 1],
      ],
    },
    'precedence goes in a circle: 1 before 2 before 1; maybe one of these pairs is the wrong way round?',
  ],
];

describe('a problem that cannot be searched', () => {
  it.each(faults)('%s is refused with its name and value', (_what, fault, message) => {
    expect(() => {
      checkOrderProblem({ ...sound, ...fault });
    }).toThrow(new RangeError(message));
  });

  it('is not one that is sound', () => {
    fc.assert(
      fc.property(placedProblems(9, 5), (problem) => {
        checkOrderProblem(problem);
      }),
    );
  });
});
