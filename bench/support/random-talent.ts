import type { OrderProblem } from '../../src/core/optimiser/order/types';
import { seededRandom } from '../../src/core/optimiser/random';

/**
 * One instance of the stand-in set (TALENT-SCHEDULING.md §10): pay 1 to 100, each actor in 2 to all scenes drawn at random, a scene takes
 * 1 day or, each time by the toss of a coin, one more up to 5. It stands in for the set of de la Banda and others, whose rule is not
 * published: never report results on it as theirs.
 */
export function randomTalent(scenes: number, actors: number, instance: number): OrderProblem {
  const random = seededRandom(((scenes * 100 + actors) * 1000 + instance) * 7919);
  const durations = Array.from({ length: scenes }, () => {
    let days = 1;
    while (days < 5 && random.next() < 0.5) days += 1;
    return days;
  });
  const pays = Array.from({ length: actors }, () => 1 + random.below(100));
  const blocksOf = pays.map(() => {
    const left = durations.map((_, scene) => scene);
    const own = Array.from(
      { length: 2 + random.below(scenes - 1) },
      () => left.splice(random.below(left.length), 1)[0] ?? 0,
    );
    return own.sort((a, b) => a - b);
  });
  return { durations, pays, blocksOf };
}
