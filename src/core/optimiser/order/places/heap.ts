/** A queue whose largest key comes first. */
export interface Heap {
  push(key: number, value: number): void;
  /** The largest key; the queue is not empty. */
  topKey(): number;
  /** Takes the value with the largest key out; the queue is not empty. */
  pop(): number;
}

export function createHeap(): Heap {
  const keys: number[] = [];
  const values: number[] = [];

  function put(at: number, key: number, value: number): void {
    keys[at] = key;
    values[at] = value;
  }

  function sink(key: number, value: number): void {
    let at = 0;
    for (let under = 1; under < keys.length; under = 2 * at + 1) {
      if (under + 1 < keys.length && keys[under + 1]! > keys[under]!) under++;
      if (keys[under]! <= key) break;
      put(at, keys[under]!, values[under]!);
      at = under;
    }
    put(at, key, value);
  }

  return {
    push: (key, value) => {
      let at = keys.length;
      for (; at > 0; at = (at - 1) >> 1) {
        const over = (at - 1) >> 1;
        if (keys[over]! >= key) break;
        put(at, keys[over]!, values[over]!);
      }
      put(at, key, value);
    },
    topKey: () => keys[0]!,
    pop: () => {
      const top = values[0]!;
      const [key, value] = [keys.pop()!, values.pop()!];
      if (keys.length > 0) sink(key, value);
      return top;
    },
  };
}
