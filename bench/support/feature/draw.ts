import type { Random } from '../../../src/core/optimiser/random';

/** A whole number from `low` to `high`, both counted, in steps. */
export function between(random: Random, low: number, high: number, step = 1): number {
  return low + step * random.below(Math.floor((high - low) / step) + 1);
}

/** True so often. */
export function chance(random: Random, probability: number): boolean {
  return random.next() < probability;
}

/** One of a list; throws RangeError for an empty one. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[random.below(list.length)];
  if (found === undefined) throw new RangeError('pick: nothing to pick from');
  return found;
}

/** The list in another order. */
export function shuffle<T>(random: Random, list: readonly T[]): readonly T[] {
  return list
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Neighbouring items of a list, at a random place; at most `longest` of them. */
export function stretch<T>(random: Random, list: readonly T[], longest: number): readonly T[] {
  const start = random.below(list.length);
  return list.slice(start, start + 1 + random.below(longest));
}
