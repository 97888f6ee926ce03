import type { OrderProblem } from '../types';
import { isDominated } from './dominance';
import { BACK, FRONT, createNodeStore, enter, lookAt, orderOfPath, type End } from './node-store';
import { createKnownHold } from './known-hold';
import { createOpenActors, listOpen } from './open-actors';
import { MOST_OPEN, createOpenBound } from './open-bound';
import { reduceOrder } from './reduce';
import { createStateCache } from './state-cache';
import { createPairBound, createShareBound } from './wide-bound';

/** The proof: orders are built from both ends inwards, and whatever cannot beat the best known is left out. */
export interface BranchAndBound {
  /** Looks into about so many nodes; true = every order has been accounted for. */
  advance(nodes: number): boolean;
  /** An order that somebody else found: only cheaper ones are looked for from now on. */
  beat(hold: number): void;
  /** The cheapest order found here, null while there is none below what was to be beaten. */
  readonly found: { readonly order: readonly number[]; readonly hold: number } | null;
  /** No order holds the cast for less. */
  readonly bound: number;
  readonly nodes: number;
}

/**
 * Branch and bound for a problem without places and precedence (TALENT-SCHEDULING.md §§2-8): front and back in turn, each node
 * projected and merged, states met before cut, with the bound of `createOpenBound` where few actors are open, and those by shares and by
 * pairs everywhere.
 */
export function createBranchAndBound(problem: OrderProblem, cacheEntries: number): BranchAndBound {
  const store = createNodeStore(reduceOrder(problem));
  const { blocks, words, blockWords, count, past } = store;
  const open = createOpenActors(words);
  const openBound = createOpenBound(store);
  const shareBound = createShareBound(store);
  const pairBound = createPairBound(store);
  const cache = createStateCache(cacheEntries, words, blockWords);
  const knownHold = createKnownHold(store, cache);
  const depths = blocks + 1;
  const childAt = new Int32Array(depths * blocks);
  const childBound = new Float64Array(depths * blocks);
  const children = new Int32Array(depths);
  const nextChild = new Int32Array(depths);
  /** What an order through the node of a depth costs at least, of the children that are done with. */
  const floor = new Float64Array(depths);
  let limit = Infinity;
  let found: { order: readonly number[]; hold: number } | null = null;
  let depth = 0;
  let nodes = 0;
  let done = blocks === 0;
  if (done) found = { order: store.reduced.idle, hold: 0 };
  else expand();

  function boundOfChild(at: number): number {
    const soFar = store.child.past;
    if (soFar >= limit) return soFar;
    listOpen(store.child.front, store.child.back, 0, words, open);
    const enough = limit - soFar;
    let rest =
      open.fronts <= MOST_OPEN && open.backs <= MOST_OPEN
        ? openBound(depth, at, open, enough)
        : shareBound(depth, at, open);
    if (rest < enough) rest = Math.max(rest, pairBound(depth, at, open));
    return soFar + rest;
  }

  /** Lists the children of the current node that may be worth a visit, the most promising first. */
  function expand(): void {
    const end = endOf(depth);
    const first = depth * blocks;
    let size = 0;
    let least = Infinity;
    for (let at = first; at < first + count[depth]!; at += 1) {
      if (isDominated(store, depth, at, end)) continue;
      lookAt(store, depth, at, end);
      const bound = boundOfChild(at);
      if (bound >= limit) {
        if (bound < least) least = bound;
        continue;
      }
      let place = first + size;
      while (place > first && childBound[place - 1]! > bound) {
        childAt[place] = childAt[place - 1]!;
        childBound[place] = childBound[place - 1]!;
        place -= 1;
      }
      childAt[place] = at;
      childBound[place] = bound;
      size += 1;
    }
    floor[depth] = least;
    children[depth] = size;
    nextChild[depth] = 0;
  }

  function step(): void {
    const next = depth * blocks + nextChild[depth]!;
    if (nextChild[depth]! >= children[depth]! || childBound[next]! >= limit) {
      leave(nextChild[depth]! < children[depth]! ? childBound[next]! : Infinity);
      return;
    }
    nextChild[depth]! += 1;
    nodes += 1;
    const end = endOf(depth);
    lookAt(store, depth, childAt[next]!, end);
    enter(store, depth, childAt[next]!, end);
    const below = depth + 1;
    const hold = past[below]!;
    const known = count[below] === 0 ? 0 : knownHold(below, limit - hold);
    if (hold + known >= limit || count[below] === 0) {
      floor[depth] = Math.min(floor[depth]!, hold + known);
      if (hold + known >= limit) return;
      limit = hold;
      found = { order: orderOfPath(store, below), hold };
      return;
    }
    depth = below;
    expand();
  }

  /** Goes back up from a node whose children are all accounted for, or cost at least `rest`. */
  function leave(rest: number): void {
    const least = Math.min(floor[depth]!, rest);
    cache.learn(store.front, store.back, depth * words, store.left, depth * blockWords, least - past[depth]!);
    depth -= 1;
    done = depth < 0;
    if (!done) floor[depth] = Math.min(floor[depth]!, least);
  }

  return {
    advance: (budget) => {
      const stop = nodes + budget;
      while (!done && nodes < stop) step();
      return done;
    },
    beat: (hold) => {
      if (hold < limit) limit = hold;
    },
    get found() {
      return found;
    },
    get bound() {
      if (done) return limit;
      let least = limit;
      for (let at = 0; at <= depth; at += 1) {
        const next = nextChild[at]!;
        least = Math.min(least, floor[at]!, next < children[at]! ? childBound[at * blocks + next]! : Infinity);
      }
      return least;
    },
    get nodes() {
      return nodes;
    },
  };
}

function endOf(depth: number): End {
  return depth % 2 === 0 ? FRONT : BACK;
}
