/**
 * The least certain hold with which each state was reached. What finishing costs hangs on the state alone: the blocks left and
 * who is open at either end, whichever end (TALENT-SCHEDULING.md §5). Every key is held in full: two states are never taken for one.
 * Direct-mapped; of two states on one place the later stays.
 */
export interface StateCache {
  /** True where the state was reached before at no more hold; otherwise remembers it. */
  seen(front: Int32Array, back: Int32Array, openAt: number, left: Int32Array, leftAt: number, past: number): boolean;
}

export function createStateCache(entries: number, words: number, blockWords: number): StateCache {
  const bits = Math.max(10, Math.min(25, Math.ceil(Math.log2(entries))));
  const mask = 2 ** bits - 1;
  const width = 2 * words + blockWords;
  const keys = new Int32Array((mask + 1) * width);
  const least = new Float64Array(mask + 1).fill(Infinity);
  return {
    seen: (front, back, openAt, left, leftAt, past) => {
      let low = front;
      let high = back;
      for (let word = 0; word < words; word += 1) {
        const difference = front[openAt + word]! - back[openAt + word]!;
        if (difference === 0) continue;
        if (difference > 0) {
          low = back;
          high = front;
        }
        break;
      }
      let hash = 0;
      for (let word = 0; word < words; word += 1) {
        hash = Math.imul(hash ^ low[openAt + word]!, 0x9e3779b1);
        hash ^= hash >>> 15;
        hash = Math.imul(hash ^ high[openAt + word]!, 0x85ebca6b);
        hash ^= hash >>> 13;
      }
      for (let word = 0; word < blockWords; word += 1) {
        hash = Math.imul(hash ^ left[leftAt + word]!, 0x27d4eb2f);
        hash ^= hash >>> 15;
      }
      hash = Math.imul(hash, 0x2c1b3c6d);
      const slot = (hash ^ (hash >>> 14)) & mask;
      const key = slot * width;
      let same = true;
      for (let word = 0; word < words && same; word += 1) {
        same = keys[key + word] === low[openAt + word] && keys[key + words + word] === high[openAt + word];
      }
      for (let word = 0; word < blockWords && same; word += 1)
        same = keys[key + 2 * words + word] === left[leftAt + word];
      if (same && least[slot]! <= past) return true;
      for (let word = 0; word < words; word += 1) {
        keys[key + word] = low[openAt + word]!;
        keys[key + words + word] = high[openAt + word]!;
      }
      for (let word = 0; word < blockWords; word += 1) keys[key + 2 * words + word] = left[leftAt + word]!;
      least[slot] = past;
      return false;
    },
  };
}
