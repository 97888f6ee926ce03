import * as fc from 'fast-check';

import { createClimb } from '../../../../../src/core/optimiser/order/cast-groups/climb';
import { leastHoldBySets, orderProblems } from '../../../../support/hold-oracle';

test('the climb never falls, never passes the least hold, and says so when it is there', () => {
  fc.assert(
    fc.property(orderProblems(12, 9), fc.integer({ min: 1, max: 40 }), (problem, nodes) => {
      const least = leastHoldBySets(problem);
      const climb = createClimb(problem, 0, 2 ** 14);
      while (!climb.proved) {
        const before = climb.value;
        climb.advance(nodes);
        expect(climb.value).toBeGreaterThanOrEqual(before);
        expect(climb.value).toBeLessThanOrEqual(least);
      }
      expect(climb.value).toBe(least);
    }),
    { numRuns: 100 },
  );
});

test('a climb from what is known already gets to the same height', () => {
  fc.assert(
    fc.property(orderProblems(10, 8), fc.double({ min: 0, max: 1, noNaN: true }), (problem, part) => {
      const least = leastHoldBySets(problem);
      const climb = createClimb(problem, Math.floor(part * least), 2 ** 14);
      climb.advance(1_000_000);
      expect(climb).toMatchObject({ value: least, proved: true });
    }),
    { numRuns: 60 },
  );
});
