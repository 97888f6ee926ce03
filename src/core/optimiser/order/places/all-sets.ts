import { packSets } from './layers';
import type { PlacesModel } from './model';

/** Small costs that take about as much memory as one entry of a state cache. */
const COSTS_AN_ENTRY = 16;
const MOST_BLOCKS = 24;
/** Costs of less than this are small. */
const SMALL = 2 ** 30;
/** A set of bits is looked up in parts of so many. */
const CHUNK = 11;
const PART = 2 ** CHUNK - 1;

/** The exact search for few blocks: see `createAllSets`. */
export interface AllSets {
  /** Looks at so many sets and says how many there were; 0 = finished. */
  work(steps: number): number;
  readonly finished: boolean;
  /** An order cheaper than `upper`, once found. */
  readonly found: Int32Array | null;
}

/** Whether the table takes no more memory than a state cache of so many entries. */
export function fitsAllSets({ blocks, visitCosts }: PlacesModel, upper: number, cacheEntries: number): boolean {
  const room = cacheEntries * (isSmall(upper) ? COSTS_AN_ENTRY : COSTS_AN_ENTRY / 2);
  return blocks <= MOST_BLOCKS && 2 ** blocks * visitCosts.length <= room;
}

/**
 * Every set of blocks that can have been shot, the smaller first: for each and each place the last block can be at, the least cost so far. A
 * block comes either after the cheapest order of the set that ends at its place, or with a new visit after the cheapest of all: two looks,
 * however many places there are. Nothing here depends on how good the costs known before are.
 * @param upper is the cost of an order that is known: dearer sets are left out
 */
export function createAllSets(model: PlacesModel, upper: number): AllSets {
  const { blocks, durations, placeOf, visitCosts, before } = model;
  const places = visitCosts.length;
  const castWords = (model.actors + 31) >> 5;
  const casts = packSets(model.castOf, castWords);
  const needs = packSets(before, 1);
  const full = 2 ** blocks - 1;
  const [costs, none] = costTable(2 ** blocks * places, upper);
  const payOf = Array.from({ length: castWords }, (_, word) => sumsOf(model.pays.subarray(32 * word, 32 * word + 32)));
  const castOf = Array.from({ length: castWords }, (_, word) => unionsOf(casts, blocks, castWords, word));
  /** Who is open after the set looked at, and their pay. */
  const open = new Int32Array(castWords);
  let openPay = 0;
  let set = 0;
  let found: Int32Array | null = null;

  function lookAt(of: number): void {
    openPay = 0;
    for (let word = 0; word < castWords; word++) {
      open[word] = castOf[word]!(of) & castOf[word]!(full ^ of);
      openPay += payOf[word]!(open[word]!);
    }
  }

  /** Hold while the block is shot after the set looked at. */
  function holdOf(block: number): number {
    let pay = openPay;
    for (let word = 0; word < castWords; word++) pay -= payOf[word]!(open[word]! & casts[block * castWords + word]!);
    return pay * durations[block]!;
  }

  function cheapestPlace(of: number): number {
    let best = 0;
    for (let place = 1; place < places; place++)
      if (costs[of * places + place]! < costs[of * places + best]!) best = place;
    return best;
  }

  function expand(): void {
    const least = set === 0 ? 0 : costs[set * places + cheapestPlace(set)]!;
    if (least >= upper || least === none) return;
    lookAt(set);
    for (let block = 0; block < blocks; block++) {
      if ((set >> block) & 1 || needs[block]! & ~set) continue;
      const place = placeOf[block]!;
      const cost = Math.min(costs[set * places + place]!, least + visitCosts[place]!) + holdOf(block);
      const to = (set | (1 << block)) * places + place;
      if (cost < upper && cost < costs[to]!) costs[to] = cost;
    }
  }

  function work(steps: number): number {
    let done = 0;
    for (; done < steps && set < full; set++, done++) expand();
    if (set === full && costs[full * places + cheapestPlace(full)]! < upper) found ??= path();
    return done;
  }

  /** The cheapest order, from its last block back to its first. */
  function path(): Int32Array {
    const order = new Int32Array(blocks);
    let of = full;
    let place = cheapestPlace(full);
    for (let position = blocks - 1; position >= 0; position--) {
      const [last, placeBefore] = stepBack(of, place);
      order[position] = last;
      of ^= 1 << last;
      place = placeBefore;
    }
    return order;
  }

  /** A block that may have been the last of a set, at a place, and the place before it. */
  function stepBack(of: number, place: number): readonly [block: number, placeBefore: number] {
    for (let block = 0; block < blocks; block++) {
      const rest = of ^ (1 << block);
      if (((of >> block) & 1) === 0 || placeOf[block] !== place || needs[block]! & ~rest) continue;
      lookAt(rest);
      const cost = costs[of * places + place]! - holdOf(block);
      if (costs[rest * places + place] === cost) return [block, place];
      const cheapest = cheapestPlace(rest);
      const least = rest === 0 ? 0 : costs[rest * places + cheapest]!;
      if (least + visitCosts[place]! === cost) return [block, cheapest];
    }
    throw new RangeError(`no block is the last of set ${of} at place ${place}`);
  }

  return {
    work,
    get finished() {
      return set === full;
    },
    get found() {
      return found;
    },
  };
}

/** Costs not known yet, and the figure that says so. */
function costTable(size: number, upper: number): readonly [costs: Int32Array | Float64Array, none: number] {
  return isSmall(upper) ? [new Int32Array(size).fill(SMALL), SMALL] : [new Float64Array(size).fill(Infinity), Infinity];
}

function isSmall(upper: number): boolean {
  return upper <= SMALL;
}

/** Sum of the pays of a set of up to 32 actors, by tables of sums for parts of the set. */
function sumsOf(pays: Float64Array): (actors: number) => number {
  const [low, middle, high] = [0, 1, 2].map((part) => {
    const sums = new Float64Array(1 << CHUNK);
    for (let set = 1; set < sums.length; set++)
      sums[set] = sums[set & (set - 1)]! + (pays[part * CHUNK + 31 - Math.clz32(set & -set)] ?? 0);
    return sums;
  }) as [Float64Array, Float64Array, Float64Array];
  return (actors) => low[actors & PART]! + middle[(actors >>> CHUNK) & PART]! + high[actors >>> (2 * CHUNK)]!;
}

/** One word of everybody in a set of up to 24 blocks, by tables for parts of the set. */
function unionsOf(casts: Int32Array, blocks: number, castWords: number, word: number): (set: number) => number {
  const [low, middle, high] = [0, 1, 2].map((part) => {
    const unions = new Int32Array(1 << CHUNK);
    for (let set = 1; set < unions.length; set++) {
      const block = part * CHUNK + 31 - Math.clz32(set & -set);
      unions[set] = unions[set & (set - 1)]! | (block < blocks ? casts[block * castWords + word]! : 0);
    }
    return unions;
  }) as [Int32Array, Int32Array, Int32Array];
  return (set) => low[set & PART]! | middle[(set >>> CHUNK) & PART]! | high[set >>> (2 * CHUNK)]!;
}
