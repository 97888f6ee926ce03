import { createBranchAndBound, type BranchAndBound } from '../exact/branch-and-bound';
import { createOrderStart } from '../start/create-order-start';
import type { OrderProblem } from '../types';

const START_STEPS = 1500;

/** A bound on the least hold of one problem that climbs, proof by proof, until it is the least hold. */
export interface Climb {
  /** Works about so many nodes more. */
  advance(nodes: number): void;
  /** No order holds the cast for less. Never falls. */
  readonly value: number;
  /** Whether `value` is the least hold. */
  readonly proved: boolean;
}

/**
 * Asks, again and again, for an order cheaper than a limit that is only a little above what is proved. A search that has accounted for
 * every order and found none proves the limit; one that found an order has found the least hold. Limits far below the least hold are
 * proved quickly, and every one of them counts at once, where a single proof would show nothing until it ends.
 * @param floor What is known already: no order holds the cast for less.
 * @param cacheEntries Entries of the state cache of each search.
 */
export function createClimb(problem: OrderProblem, floor: number, cacheEntries: number): Climb {
  const start = createOrderStart(problem);
  start.advance(START_STEPS);
  const reached = start.best.cost;
  let value = floor;
  let proved = value >= reached;
  let search: BranchAndBound | null = null;
  /** A quarter of the way to a good order, or a twelfth of what is proved: at most about twice the work of the limit before. */
  const nextSearch = (): BranchAndBound => {
    const next = createBranchAndBound(problem, cacheEntries);
    next.beat(Math.min(reached, value + Math.ceil(Math.max((reached - value) / 4, value / 12))));
    return next;
  };
  return {
    advance(count) {
      for (let left = count; !proved && left > 0;) {
        search ??= nextSearch();
        const before = search.nodes;
        const done = search.advance(left);
        left -= Math.max(1, search.nodes - before);
        if (!done) continue;
        value = search.bound;
        proved = search.found !== null || value >= reached;
        search = null;
      }
    },
    get value() {
      return value;
    },
    get proved() {
      return proved;
    },
  };
}
