import { randomTalent } from '../../bench/support/random-talent';
import { checkOrderProblem } from '../../src/core/optimiser/check/check-order-problem';

describe('the stand-in random set', () => {
  const problems = Array.from({ length: 200 }, (_, instance) => randomTalent(20, 12, instance));

  it('draws what its rule says: pays 1 to 100, 2 to all scenes an actor, durations of which half are 1 and none above 5', () => {
    for (const problem of problems) {
      checkOrderProblem(problem);
      expect(problem.durations).toHaveLength(20);
      expect(problem.pays).toHaveLength(12);
    }
    const [pays, durations] = [problems.flatMap((each) => each.pays), problems.flatMap((each) => each.durations)];
    const sizes = problems.flatMap((each) => each.blocksOf.map((blocks) => blocks.length));
    expect([Math.min(...pays), Math.max(...pays)]).toEqual([1, 100]);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([2, 20]);
    expect([Math.min(...durations), Math.max(...durations)]).toEqual([1, 5]);
    expect(durations.filter((days) => days === 1).length / durations.length).toBeCloseTo(0.5, 1);
    expect(sizes.reduce((sum, size) => sum + size) / sizes.length).toBeCloseTo(11, 0);
  });

  it('gives the same instance for the same numbers, on any machine', () => {
    expect(randomTalent(5, 3, 1)).toEqual({
      durations: [1, 5, 2, 2, 1],
      pays: [84, 83, 42],
      blocksOf: [
        [0, 1, 2, 3, 4],
        [1, 2],
        [0, 2],
      ],
    });
    expect(randomTalent(5, 3, 2)).not.toEqual(randomTalent(5, 3, 1));
  });
});
