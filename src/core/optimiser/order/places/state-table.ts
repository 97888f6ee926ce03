/** States of one layer, found by their set and place: rows that grow, and slots that lead to them. */
export interface StateTable {
  readonly size: number;
  readonly sets: Int32Array;
  readonly places: Int32Array;
  readonly costs: Float64Array;
  /** At least this much is still to come. */
  readonly rests: Float64Array;
  readonly ids: Int32Array;
  /** The row of a state, or −1. */
  find(set: Int32Array, place: number): number;
  /** Adds a state that is not there yet. */
  put(set: Int32Array, place: number, cost: number, rest: number, id: number): void;
  clear(): void;
}

export function createStateTable(words: number): StateTable {
  let room = 1024;
  let size = 0;
  let sets = new Int32Array(room * words);
  let [places, ids] = [new Int32Array(room), new Int32Array(room)];
  let [costs, rests] = [new Float64Array(room), new Float64Array(room)];
  /** Row + 1, or 0; twice as many as rows. */
  let slots = new Int32Array(2 * room);

  function slotOf(set: Int32Array, base: number, place: number): number {
    let hash = place;
    for (let word = 0; word < words; word++) {
      hash = Math.imul(hash ^ set[base + word]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash & (slots.length - 1);
  }

  function find(set: Int32Array, place: number): number {
    for (let slot = slotOf(set, 0, place); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const row = slots[slot]! - 1;
      let same = places[row] === place;
      for (let word = 0; same && word < words; word++) same = sets[row * words + word] === set[word];
      if (same) return row;
    }
    return -1;
  }

  function link(row: number): void {
    let slot = slotOf(sets, row * words, places[row]!);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = row + 1;
  }

  function grow(): void {
    room *= 2;
    sets = grown(sets, new Int32Array(room * words));
    places = grown(places, new Int32Array(room));
    ids = grown(ids, new Int32Array(room));
    costs = grown(costs, new Float64Array(room));
    rests = grown(rests, new Float64Array(room));
    slots = new Int32Array(2 * room);
    for (let row = 0; row < size; row++) link(row);
  }

  return {
    get size() {
      return size;
    },
    get sets() {
      return sets;
    },
    get places() {
      return places;
    },
    get costs() {
      return costs;
    },
    get rests() {
      return rests;
    },
    get ids() {
      return ids;
    },
    find,
    put: (set, place, cost, rest, id) => {
      if (size === room) grow();
      sets.set(set, size * words);
      places[size] = place;
      costs[size] = cost;
      rests[size] = rest;
      ids[size] = id;
      link(size++);
    },
    clear: () => {
      size = 0;
      slots.fill(0);
    },
  };
}

function grown<List extends Int32Array | Float64Array>(old: List, larger: List): List {
  larger.set(old);
  return larger;
}
