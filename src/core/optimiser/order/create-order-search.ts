import { checkOrderProblem } from '../check/check-order-problem';
import type { Search } from '../search';
import { createGroupBound, type GroupBound } from './cast-groups/create-group-bound';
import { createBranchAndBound } from './exact/branch-and-bound';
import { createPlacesSearch } from './places/create-places-search';
import { createOrderStart } from './start/create-order-start';
import { mergeBlocks } from './start/merge-blocks';
import type { OrderAnswer, OrderOptions, OrderProblem } from './types';

/** Steps of annealing before the proof begins: the cube of the number of blocks divided by this, and at most so many. */
const START_SHARE = 5;
const START_MOST = 2 ** 18;
/** Nodes of the proof before anybody else has a turn, and in a turn after that. */
const EASY = 2 ** 15;
const TURN = 2 ** 12;
/** Steps of annealing between two turns of a proof that takes long, and of the groups' bound, whose steps are 200 nodes each. */
const ANNEALING = 2 ** 13;
const GROUPS = 4;
/** With more actors who may wait than that, long proofs have not ended so far: then the groups' turns take about as long as the proof's. */
const MANY_ACTORS = 24;
const LONG_GROUPS = 80;

/**
 * Searches the order in which the cast waits least, and proves that there is none cheaper: annealing for a start, branch and bound
 * from both ends for the proof and, where that takes long, a bound from groups of the cast. With places or precedence, for which the
 * rules of that proof do not hold, `createPlacesSearch` does the work. There is an answer at once; one step is one node, or one move tried.
 * @throws RangeError where the problem is malformed (`checkOrderProblem`) or `options.start` is no order of its blocks
 * @example
 * const search = createOrderSearch({ durations: [1, 2, 1], pays: [10], blocksOf: [[0, 2]] });
 * search.advance(10_000); // true
 * search.answer; // { order: [0, 2, 1], hold: 0, reentry: 0, cost: 0, bound: 0, proven: true }
 */
export function createOrderSearch(problem: OrderProblem, options: OrderOptions = {}): Search<OrderAnswer> {
  checkOrderProblem(problem);
  if (problem.places !== undefined || (problem.precedence ?? []).length > 0)
    return createPlacesSearch(problem, options);
  const { seed = 1, cacheEntries = 2 ** 21 } = options;
  const start = createOrderStart(problem, options.start === undefined ? { seed } : { seed, start: options.start });
  const proof = createBranchAndBound(problem, cacheEntries);
  let groups: GroupBound | null = null;
  const best = (): { readonly order: readonly number[]; readonly hold: number } =>
    proof.found !== null && proof.found.hold < start.best.cost
      ? proof.found
      : { order: start.best.order, hold: start.best.cost };

  /** Who works in turn. Each says how many of the steps it took; fewer than it was given where the best order is proved. */
  const anneal = (wanted: number): number => {
    const before = start.steps;
    done = start.advance(wanted);
    proof.beat(start.best.cost);
    return start.steps - before;
  };
  const prove = (wanted: number): number => {
    const before = proof.nodes;
    done = proof.advance(wanted);
    return proof.nodes - before;
  };
  const raise = (wanted: number): number => {
    groups ??= createGroupBound(problem, { upper: best().hold });
    groups.advance(wanted);
    done = groups.bound >= best().hold;
    return wanted;
  };
  const turns = [
    { work: prove, steps: TURN },
    { work: anneal, steps: ANNEALING },
    { work: raise, steps: mergeBlocks(problem).pays.length > MANY_ACTORS ? LONG_GROUPS : GROUPS },
  ] as const;
  const opening = [
    { work: anneal, steps: Math.min(START_MOST, 1 + Math.floor(problem.durations.length ** 3 / START_SHARE)) },
    { work: prove, steps: EASY },
  ] as const;
  let turn = 0;
  let current: { readonly work: (steps: number) => number; readonly steps: number } = opening[0];
  let left = current.steps;
  let steps = 0;
  let done = false;
  let answer: OrderAnswer | null = null;

  const nextTurn = (): void => {
    turn += 1;
    current = opening[turn] ?? turns[turn % turns.length] ?? turns[0];
    left = current.steps;
  };

  return {
    advance: (more) => {
      let todo = Math.max(1, Math.floor(more));
      while (!done && todo > 0) {
        const now = current.work(Math.min(todo, left));
        steps += now;
        todo -= now;
        left -= now;
        if (left === 0) nextTurn();
      }
      return done;
    },
    get steps() {
      return steps;
    },
    get answer() {
      const { order, hold } = best();
      const bound = done ? hold : Math.min(hold, Math.max(proof.bound, groups?.bound ?? 0));
      if (answer?.order !== order || answer.bound !== bound) {
        answer = { order, hold, reentry: 0, cost: hold, bound, proven: bound === hold };
      }
      return answer;
    },
  };
}
