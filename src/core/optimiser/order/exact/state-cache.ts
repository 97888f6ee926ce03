import { imul } from './bits';

/**
 * What finishing from a state is known to cost at least. It hangs on the state alone: the blocks left and who is open at either
 * end, whichever end (TALENT-SCHEDULING.md §5). The figure is the one that searching the state through has proved, so it cuts the state
 * also where it is reached at less hold than before. Every key is held in full: two states are never taken for one. Direct-mapped; of two
 * states on one place the later stays.
 */
export interface StateCache {
  /** Hold still to come at least; 0 where nothing is known. */
  known(front: Int32Array, back: Int32Array, openAt: number, left: Int32Array, leftAt: number): number;
  /** Remembers it. */
  learn(front: Int32Array, back: Int32Array, openAt: number, left: Int32Array, leftAt: number, hold: number): void;
}

/** Entries of a new cache: a small problem should not pay for a large one's. */
const FIRST_ENTRIES = 2 ** 14;

/** A cache of at most so many entries, rounded up to a power of two, for sets of actors and of blocks with so many words. It grows as it fills. */
export function createStateCache(entries: number, words: number, blockWords: number): StateCache {
  const most = 2 ** Math.min(26, Math.ceil(Math.log2(Math.max(entries, FIRST_ENTRIES))));
  const width = 2 * words + blockWords;
  const key = new Int32Array(width);
  let size = FIRST_ENTRIES;
  let keys = new Int32Array(size * width);
  let holds = new Float64Array(size);
  let learnt = 0;

  /** The slot of the key at `at`. */
  const slotOf = (from: Int32Array, at: number): number => {
    let hash = 0;
    for (let word = 0; word < width; word += 1) {
      hash = imul(hash ^ from[at + word]!, word % 2 === 0 ? 0x9e3779b1 : 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    hash = imul(hash, 0x2c1b3c6d);
    return (hash ^ (hash >>> 14)) & (size - 1);
  };

  /** Writes a state into `key`: the ends change places where the back's set is the smaller. */
  const write = (front: Int32Array, back: Int32Array, openAt: number, left: Int32Array, leftAt: number): void => {
    let difference = 0;
    for (let word = 0; word < words && difference === 0; word += 1) {
      difference = front[openAt + word]! - back[openAt + word]!;
    }
    const low = difference > 0 ? back : front;
    const high = difference > 0 ? front : back;
    for (let word = 0; word < words; word += 1) {
      key[word] = low[openAt + word]!;
      key[words + word] = high[openAt + word]!;
    }
    for (let word = 0; word < blockWords; word += 1) key[2 * words + word] = left[leftAt + word]!;
  };

  const grow = (): void => {
    const [oldKeys, oldHolds, oldSize] = [keys, holds, size];
    size *= 4;
    keys = new Int32Array(size * width);
    holds = new Float64Array(size);
    for (let old = 0; old < oldSize; old += 1) {
      if (oldHolds[old] === 0) continue;
      const slot = slotOf(oldKeys, old * width);
      for (let word = 0; word < width; word += 1) keys[slot * width + word] = oldKeys[old * width + word]!;
      holds[slot] = oldHolds[old]!;
    }
  };

  return {
    known: (front, back, openAt, left, leftAt) => {
      write(front, back, openAt, left, leftAt);
      const slot = slotOf(key, 0);
      for (let word = 0; word < width; word += 1) if (keys[slot * width + word] !== key[word]) return 0;
      return holds[slot]!;
    },
    learn: (front, back, openAt, left, leftAt, hold) => {
      learnt += 1;
      if (learnt > size / 4 && size < most) grow();
      write(front, back, openAt, left, leftAt);
      const slot = slotOf(key, 0);
      keys.set(key, slot * width);
      holds[slot] = hold;
    },
  };
}
