import type { NodeStore } from './node-store';

/** Most blocks of a node and most actors open at one end that the room holds. */
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

/** Lists who is open in the child last looked at. */
export function listOpen({ child, words }: NodeStore, open: OpenActors): void {
  open.fronts = list(child.front, words, open.front);
  open.backs = list(child.back, words, open.back);
}

function list(set: Int32Array, words: number, into: Int32Array): number {
  let count = 0;
  for (let word = 0; word < words; word += 1) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) {
      into[count] = word * 32 + 31 - Math.clz32(bits & -bits);
      count += 1;
    }
  }
  return count;
}
