import { clz32 } from './bits';
import type { NodeStore } from './node-store';

/** Who is open at either end of a node, or of the child last looked at. */
export interface OpenActors {
  /** Actors open at the front and at the back: bit numbers. */
  readonly front: Int32Array;
  readonly back: Int32Array;
  fronts: number;
  backs: number;
}

export function createOpenActors(words: number): OpenActors {
  return { front: new Int32Array(32 * words), back: new Int32Array(32 * words), fronts: 0, backs: 0 };
}

/** Lists who is open in two sets that begin at word `at`: `store.front` and `store.back` of a depth, or those of `store.child`. */
export function listOpen(front: Int32Array, back: Int32Array, at: number, words: number, open: OpenActors): void {
  open.fronts = list(front, at, words, open.front);
  open.backs = list(back, at, words, open.back);
}

function list(set: Int32Array, at: number, words: number, into: Int32Array): number {
  let count = 0;
  for (let word = 0; word < words; word += 1) {
    for (let bits = set[at + word]!; bits !== 0; bits &= bits - 1) {
      into[count] = word * 32 + 31 - clz32(bits & -bits);
      count += 1;
    }
  }
  return count;
}

/** Which of the listed actors are in a block: bit i for the i-th of the list. */
export function openIn({ masks, words }: NodeStore, block: number, actors: Int32Array, count: number): number {
  let found = 0;
  for (let at = 0; at < count; at += 1) {
    const actor = actors[at]!;
    found |= ((masks[block * words + (actor >>> 5)]! >>> (actor & 31)) & 1) << at;
  }
  return found;
}

/** Pay of each set of the listed actors. */
export function sumPays({ pays }: NodeStore, actors: Int32Array, count: number, into: Float64Array): void {
  for (let set = 1; set < 1 << count; set += 1) {
    const lowest = set & -set;
    into[set] = into[set ^ lowest]! + pays[actors[31 - clz32(lowest)]!]!;
  }
}

/** For each set of one end's actors who are present, the other end's who must be: those linked with somebody who is gone. */
export function implyPresence(count: number, links: Int32Array, into: Int32Array): void {
  const full = (1 << count) - 1;
  into[full] = 0;
  for (let present = full - 1; present >= 0; present -= 1) {
    const gone = full & ~present;
    const one = gone & -gone;
    into[present] = into[present | one]! | links[31 - clz32(one)]!;
  }
}
