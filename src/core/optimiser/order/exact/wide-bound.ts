import { clz32 } from './bits';
import type { NodeStore } from './node-store';
import { type OpenActors } from './open-actors';

/** A lower bound on the hold still to come of the actors open in the child last looked at; `without` is the block it has placed. */
export type WideBound = (depth: number, without: number, open: OpenActors) => number;

/**
 * The bound by shares, for any number of open actors: the days of each block are shared among its open actors of one end in proportion to
 * pay; nobody leaves before the own shares and those of all who left earlier are shot, and Smith's rule gives the cheapest order
 * of leaving (TALENT-SCHEDULING.md §6, L0). The two ends have no actor in common, so their bounds may be added.
 */
export function createShareBound(store: NodeStore): WideBound {
  const { words, masks, durations, pays, blocks } = store;
  const ratio = new Float64Array(32 * words);
  const order = new Int32Array(32 * words);
  const oneEnd = (depth: number, without: number, set: Int32Array, actors: Int32Array, count: number): number => {
    if (count < 2) return 0;
    for (let at = 0; at < count; at += 1) ratio[actors[at]!] = 0;
    let own = 0;
    const first = depth * blocks;
    const last = first + store.count[depth]!;
    for (let block = first; block < last; block += 1) {
      if (block === without) continue;
      let sum = 0;
      let squares = 0;
      for (let word = 0; word < words; word += 1) {
        for (let bits = masks[block * words + word]! & set[word]!; bits !== 0; bits &= bits - 1) {
          const pay = pays[word * 32 + 31 - clz32(bits & -bits)]!;
          sum += pay;
          squares += pay * pay;
        }
      }
      if (sum === 0) continue;
      const share = durations[block]! / sum;
      own += (share * (sum * sum + squares)) / 2;
      for (let word = 0; word < words; word += 1) {
        for (let bits = masks[block * words + word]! & set[word]!; bits !== 0; bits &= bits - 1) {
          ratio[word * 32 + 31 - clz32(bits & -bits)]! += share;
        }
      }
    }
    for (let at = 0; at < count; at += 1) {
      const actor = actors[at]!;
      let place = at;
      while (place > 0 && ratio[order[place - 1]!]! > ratio[actor]!) {
        order[place] = order[place - 1]!;
        place -= 1;
      }
      order[place] = actor;
    }
    let elapsed = 0;
    let bound = 0;
    for (let at = 0; at < count; at += 1) {
      const actor = order[at]!;
      elapsed += ratio[actor]! * pays[actor]!;
      bound += pays[actor]! * elapsed;
    }
    return Math.max(0, bound - own);
  };
  return (depth, without, open) =>
    Math.ceil(
      oneEnd(depth, without, store.child.front, open.front, open.fronts) +
        oneEnd(depth, without, store.child.back, open.back, open.backs) -
        1e-6,
    );
}

/**
 * The bound by pairs: two open actors cannot both be spared. Of one end, the cheaper of "the first leaves first" and "the second does";
 * of both ends with a block in common, the blocks of neither at the cheaper pay. Disjoint pairs are chosen by size, largest
 * first (TALENT-SCHEDULING.md §6, L2).
 */
export function createPairBound(store: NodeStore): WideBound {
  const { words, masks, durations, pays, blocks } = store;
  const most = 32 * words;
  const actors = new Int32Array(most);
  const own = new Float64Array(most);
  const both = new Float64Array(most * most);
  const used = new Uint8Array(most);
  return (depth, without, { front, back, fronts, backs }) => {
    const count = fronts + backs;
    if (count < 2) return 0;
    for (let at = 0; at < fronts; at += 1) actors[at] = front[at]!;
    for (let at = 0; at < backs; at += 1) actors[fronts + at] = back[at]!;
    own.fill(0, 0, count);
    used.fill(0, 0, count);
    for (let one = 0; one < count; one += 1) both.fill(0, one * most, one * most + count);
    let all = 0;
    const first = depth * blocks;
    const last = first + store.count[depth]!;
    for (let block = first; block < last; block += 1) {
      if (block === without) continue;
      const days = durations[block]!;
      all += days;
      for (let one = 0; one < count; one += 1) {
        const bit = actors[one]!;
        if (((masks[block * words + (bit >>> 5)]! >>> (bit & 31)) & 1) === 0) continue;
        own[one]! += days;
        for (let two = one + 1; two < count; two += 1) {
          const other = actors[two]!;
          both[one * most + two]! += ((masks[block * words + (other >>> 5)]! >>> (other & 31)) & 1) * days;
        }
      }
    }
    for (let one = 0; one < count; one += 1) {
      for (let two = one + 1; two < count; two += 1) {
        const shared = both[one * most + two]!;
        const pay = pays[actors[one]!]!;
        const otherPay = pays[actors[two]!]!;
        const sameEnd = one < fronts === two < fronts;
        both[one * most + two] = sameEnd
          ? Math.min(otherPay * (own[one]! - shared), pay * (own[two]! - shared))
          : shared === 0
            ? 0
            : Math.min(pay, otherPay) * (all - own[one]! - own[two]! + shared);
      }
    }
    let bound = 0;
    for (;;) {
      let best = 0;
      let bestOne = -1;
      let bestTwo = -1;
      for (let one = 0; one < count; one += 1) {
        if (used[one] === 1) continue;
        for (let two = one + 1; two < count; two += 1) {
          if (used[two] === 1 || both[one * most + two]! <= best) continue;
          best = both[one * most + two]!;
          bestOne = one;
          bestTwo = two;
        }
      }
      if (bestOne < 0) return bound;
      used[bestOne] = 1;
      used[bestTwo] = 1;
      bound += best;
    }
  };
}
