import { clz32 } from './bits';
import type { NodeStore } from './node-store';
import { createOpenActors, implyPresence, listOpen, openIn, sumPays } from './open-actors';
import { MOST_OPEN } from './open-bound';
import type { StateCache } from './state-cache';

/** Nodes with fewer blocks are quicker searched through than asked about. */
const FEWEST_BLOCKS = 4;

/**
 * What is known of the hold still to come at a depth, from states searched before: the state itself, or the state without one of its
 * blocks. Leaving a block out of an order makes nobody else wait longer (TALENT-SCHEDULING.md §5, Q16 property 1), and the block itself
 * costs at least its days × pay of the cheapest company that its moment can have: a front and a back actor who share a block are never
 * both absent (see `createOpenBound`). So the state costs at least what is known of the smaller one, plus that. What is found is
 * remembered for the state, once it is `enough`.
 */
export function createKnownHold(store: NodeStore, cache: StateCache): (depth: number, enough: number) => number {
  const { words, blockWords, blocks, count, left, members, front, back, durations } = store;
  const open = createOpenActors(words);
  const frontPay = new Float64Array(1 << MOST_OPEN);
  const backPay = new Float64Array(1 << MOST_OPEN);
  const links = new Int32Array(MOST_OPEN);
  const implied = new Int32Array(1 << MOST_OPEN);

  const prepare = (depth: number): void => {
    listOpen(front, back, depth * words, words, open);
    const { fronts, backs } = open;
    if (fronts > MOST_OPEN || backs > MOST_OPEN) return;
    sumPays(store, open.front, fronts, frontPay);
    sumPays(store, open.back, backs, backPay);
    links.fill(0, 0, fronts);
    const first = depth * blocks;
    for (let block = first; block < first + count[depth]!; block += 1) {
      const atBack = openIn(store, block, open.back, backs);
      if (atBack === 0) continue;
      for (let bits = openIn(store, block, open.front, fronts); bits !== 0; bits &= bits - 1) {
        links[31 - clz32(bits & -bits)]! |= atBack;
      }
    }
    implyPresence(fronts, links, implied);
  };

  /** What a block costs at least, wherever it is shot. */
  const ownHold = (block: number): number => {
    const { fronts, backs } = open;
    if (fronts > MOST_OPEN || backs > MOST_OPEN) return 0;
    const mine = openIn(store, block, open.front, fronts);
    const theirs = openIn(store, block, open.back, backs);
    const others = ((1 << fronts) - 1) & ~mine;
    let least = Infinity;
    for (let beside = others; ; beside = (beside - 1) & others) {
      const pay = frontPay[beside]! + backPay[implied[beside | mine]! & ~theirs]!;
      if (pay < least) least = pay;
      if (beside === 0) return durations[block]! * least;
    }
  };

  return (depth, enough) => {
    const openAt = depth * words;
    const leftAt = depth * blockWords;
    let best = cache.known(front, back, openAt, left, leftAt);
    if (best >= enough || count[depth]! < FEWEST_BLOCKS) return best;
    const first = depth * blocks;
    let prepared = false;
    for (let block = first; block < first + count[depth]!; block += 1) {
      for (let word = 0; word < blockWords; word += 1) left[leftAt + word]! &= ~members[block * blockWords + word]!;
      const without = cache.known(front, back, openAt, left, leftAt);
      for (let word = 0; word < blockWords; word += 1) left[leftAt + word]! |= members[block * blockWords + word]!;
      if (without === 0) continue;
      if (!prepared) prepare(depth);
      prepared = true;
      best = Math.max(best, without + ownHold(block));
      if (best < enough) continue;
      cache.learn(front, back, openAt, left, leftAt, best);
      return best;
    }
    return best;
  };
}
