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

/** A cache of about so many entries for sets of actors and of blocks with so many words. */
export function createStateCache(entries: number, words: number, blockWords: number): StateCache {
  const bits = Math.max(10, Math.min(25, Math.ceil(Math.log2(entries))));
  const mask = 2 ** bits - 1;
  const width = 2 * words + blockWords;
  const keys = new Int32Array((mask + 1) * width);
  const holds = new Float64Array(mask + 1);
  const key = new Int32Array(width);

  /** Fills `key` and gives its slot; the ends change places where the back's set is the smaller. */
  const slotOf = (front: Int32Array, back: Int32Array, openAt: number, left: Int32Array, leftAt: number): number => {
    let difference = 0;
    for (let word = 0; word < words && difference === 0; word += 1)
      difference = front[openAt + word]! - back[openAt + word]!;
    const low = difference > 0 ? back : front;
    const high = difference > 0 ? front : back;
    for (let word = 0; word < words; word += 1) {
      key[word] = low[openAt + word]!;
      key[words + word] = high[openAt + word]!;
    }
    for (let word = 0; word < blockWords; word += 1) key[2 * words + word] = left[leftAt + word]!;
    let hash = 0;
    for (let word = 0; word < width; word += 1) {
      hash = Math.imul(hash ^ key[word]!, word % 2 === 0 ? 0x9e3779b1 : 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0x2c1b3c6d);
    return (hash ^ (hash >>> 14)) & mask;
  };

  return {
    known: (front, back, openAt, left, leftAt) => {
      const slot = slotOf(front, back, openAt, left, leftAt);
      for (let word = 0; word < width; word += 1) if (keys[slot * width + word] !== key[word]) return 0;
      return holds[slot]!;
    },
    learn: (front, back, openAt, left, leftAt, hold) => {
      const slot = slotOf(front, back, openAt, left, leftAt);
      keys.set(key, slot * width);
      holds[slot] = hold;
    },
  };
}
