import { mergeBlocks, type MergedBlocks } from '../start/merge-blocks';
import type { OrderProblem } from '../types';
import { raiseMostBooked } from './most-booked';
import { raiseShares } from './shares';

/** A lower bound on hold that rises the longer it is worked on. */
export interface GroupBound {
  /** Works so many steps (a group's quick look or 200 nodes of its proof each); true = it cannot rise further. */
  advance(steps: number): boolean;
  /** No order holds the cast for less. Never falls. */
  readonly bound: number;
  /** Steps worked so far. */
  readonly steps: number;
}

/** Steps of the most booked actors' bound for each step of the shares. */
const MOST_BOOKED_STEPS = 3;

/**
 * Bounds the hold from below by groups of actors. Hold is a sum over actors. Take any order: what the actors of one group are held in it is
 * the cost of that same order in the problem with this group's actors alone, so at least that problem's least hold. Groups that share no
 * actor can be added up: their sum, or that of any lower bounds on them, is at most the hold of any order. A group alone is a small problem
 * (blocks alike to it merge, blocks without it drop out). Two partings are bettered in turn, and the better one counts: shares in which
 * actors move between groups as long as the proved sum rises, and the most booked actors against all others. Places and precedence only
 * make orders dearer, so the bound holds for the hold part with them too. Same problem and total of steps: same bound, however the steps
 * were sliced.
 * @param options.upper The hold of a known order; once the bound reaches it there is nothing left to do.
 * @example
 * const search = createGroupBound({ durations: [1, 1, 1, 1], pays: [1, 1, 1], blocksOf: [[0, 1], [0, 2], [0, 3]] });
 * search.advance(1);
 * search.bound; // 1: block 0 has two neighbours only, so of three actors one is held for a day
 */
export function createGroupBound(problem: OrderProblem, options: { readonly upper?: number } = {}): GroupBound {
  const upper = options.upper ?? Infinity;
  let bound = 0;
  let steps = 0;
  let done = false;
  const work = raise(mergeBlocks(problem), (sum) => {
    bound = Math.max(bound, sum);
  });
  return {
    advance(count) {
      for (let i = 0; i < count && !done; i++) {
        steps += 1;
        done = work.next().done === true || bound >= upper;
      }
      return done;
    },
    get bound() {
      return bound;
    },
    get steps() {
      return steps;
    },
  };
}

/** Both partings in turn, until one of them has the least hold of all actors. */
function* raise(problem: MergedBlocks, report: (sum: number) => void): Generator<undefined, void> {
  const shares = raiseShares(problem, report);
  const mostBooked = raiseMostBooked(problem, report);
  for (let turn = 0; ; turn++) {
    const work = turn % (MOST_BOOKED_STEPS + 1) === 0 ? shares : mostBooked;
    if (work.next().done === true) return;
    yield undefined;
  }
}
