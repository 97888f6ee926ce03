import type { Rated } from '../../src/core/optimiser/drive';
import type { Search } from '../../src/core/optimiser/search';

/**
 * A search as plain as can be, to see what its driver does: each step makes the answer one cheaper and the bound one better, from
 * `length` down to 0. `every` = the answer is only told in jumps of so many steps. `slices` = the steps it was asked for.
 */
export function countdown(length: number, every = 1): Search<Rated> & { readonly slices: readonly number[] } {
  const slices: number[] = [];
  let steps = 0;
  return {
    slices,
    advance(more) {
      slices.push(more);
      steps = Math.min(length, steps + more);
      return steps === length;
    },
    get steps() {
      return steps;
    },
    get answer() {
      const seen = steps === length ? length : steps - (steps % every);
      return seen === 0 ? null : { cost: length - seen, bound: seen - length };
    },
  };
}
