import type { PlacesModel } from './model';
import { createOpenBound } from './open-bound';
import { createStateTable } from './state-table';

/**
 * The exact search: all sets of blocks that can have been shot, one layer per number of blocks. What is still to pay depends only
 * on the set and on the place shot last, so of all orders that lead to the same set and place the cheapest is kept; those that
 * cannot become cheaper than the best order known are left out. When the last layer is done, the answer is proved.
 */
export interface Layers {
  /** Works for about so many steps and says how many; 0 = finished or given up. */
  work(steps: number, upper: number): number;
  /** No order costs less than this or than `upper`, whichever is lower: hold plus visits. */
  readonly bound: number;
  /** An order cheaper than `upper`, once found. */
  readonly found: Int32Array | null;
}

/** Gives up when more than so many states have been kept. */
export function createLayers(model: PlacesModel, capacity: number): Layers {
  const { blocks, actors, durations, pays, castOf, placeOf, visitCosts, before } = model;
  const words = (blocks + 31) >> 5;
  const castWords = (actors + 31) >> 5;
  const castSets = packSets(castOf, castWords);
  const beforeSets = packSets(before, words);
  /** Steps that a block tried behind a set counts for: its bound walks over all blocks. */
  const weight = 1 + (blocks >> 4);
  const open = new Int32Array(castWords);
  const [begun, left] = [new Int32Array(castWords), new Int32Array(castWords)];
  const child = new Int32Array(words);
  const openBound = createOpenBound(model, castSets, castWords);
  /** Of each state kept: the state it came from and the block that was added. */
  const parents: number[] = [-1];
  const added: number[] = [-1];
  let layer = createStateTable(words);
  let next = createStateTable(words);
  layer.put(child, 0, 0, 0, 0);
  let [depth, at, bound, leastNext] = [0, 0, 0, Infinity];
  let [finished, givenUp] = [false, false];
  let found: Int32Array | null = null;

  function expand(state: number, upper: number): void {
    const base = state * words;
    begun.fill(0);
    left.fill(0);
    for (let block = 0; block < blocks; block++) {
      const into = (layer.sets[base + (block >> 5)]! >> (block & 31)) & 1 ? begun : left;
      for (let word = 0; word < castWords; word++) into[word]! |= castSets[block * castWords + word]!;
    }
    for (let word = 0; word < castWords; word++) open[word] = begun[word]! & left[word]!;
    const here = layer.places[state]!;
    const forced = freeMove(base, here);
    if (forced >= 0) addBlock(state, forced, upper);
    else for (let block = 0; block < blocks; block++) if (mayFollow(base, block)) addBlock(state, block, upper);
  }

  function mayFollow(base: number, block: number): boolean {
    if ((layer.sets[base + (block >> 5)]! >> (block & 31)) & 1) return false;
    for (let word = 0; word < words; word++)
      if (beforeSets[block * words + word]! & ~layer.sets[base + word]!) return false;
    return true;
  }

  /** A block at the place we are at that nobody waits through and that opens nobody: some cheapest order shoots it now. */
  function freeMove(base: number, here: number): number {
    for (let block = 0; block < blocks; block++) {
      if (depth === 0 || placeOf[block] !== here || !mayFollow(base, block)) continue;
      let same = true;
      for (let word = 0; word < castWords; word++) same &&= castSets[block * castWords + word] === open[word];
      if (same) return block;
    }
    return -1;
  }

  function addBlock(state: number, block: number, upper: number): void {
    let held = 0;
    for (let word = 0; word < castWords; word++)
      for (let bits = open[word]! & ~castSets[block * castWords + word]!; bits !== 0; bits &= bits - 1)
        held += pays[(word << 5) + 31 - Math.clz32(bits & -bits)]!;
    const place = placeOf[block]!;
    const visit = depth > 0 && place === layer.places[state] ? 0 : visitCosts[place]!;
    const cost = layer.costs[state]! + held * durations[block]! + visit;
    if (cost >= upper) return;
    for (let word = 0; word < words; word++) child[word] = layer.sets[state * words + word]!;
    child[block >> 5]! |= 1 << (block & 31);
    const known = next.find(child, place);
    if (known >= 0) {
      if (next.costs[known]! <= cost) return;
      next.costs[known] = cost;
      parents[next.ids[known]!] = layer.ids[state]!;
      added[next.ids[known]!] = block;
      leastNext = Math.min(leastNext, cost + next.rests[known]!);
      return;
    }
    const rest = openBound(child, place);
    if (cost + rest >= upper) return;
    leastNext = Math.min(leastNext, cost + rest);
    next.put(child, place, cost, rest, parents.length);
    parents.push(layer.ids[state]!);
    added.push(block);
  }

  function endLayer(upper: number): void {
    depth++;
    at = 0;
    bound = Math.max(bound, leastNext);
    leastNext = Infinity;
    [layer, next] = [next, layer];
    next.clear();
    if (layer.size > 0 && depth < blocks) return;
    finished = true;
    let least = upper;
    for (let state = 0; state < layer.size; state++) {
      if (layer.costs[state]! >= least) continue;
      least = layer.costs[state]!;
      found = path(layer.ids[state]!);
    }
  }

  function path(state: number): Int32Array {
    const order = new Int32Array(blocks);
    for (let id = state, position = blocks - 1; position >= 0; id = parents[id]!) order[position--] = added[id]!;
    return order;
  }

  function work(steps: number, upper: number): number {
    let done = 0;
    while (done < steps && !finished && !givenUp) {
      if (layer.costs[at]! + layer.rests[at]! < upper) expand(at, upper);
      done += (blocks - depth) * weight;
      if (++at === layer.size) endLayer(upper);
      givenUp = parents.length > capacity;
    }
    return done;
  }

  return {
    work,
    get bound() {
      return bound;
    },
    get found() {
      return found;
    },
  };
}

/** Lists of numbers as sets of bits, a row of words each. */
export function packSets(lists: readonly ArrayLike<number>[], words: number): Int32Array {
  const sets = new Int32Array(lists.length * words);
  lists.forEach((list, row) => {
    for (let at = 0; at < list.length; at++) sets[row * words + (list[at]! >> 5)]! |= 1 << (list[at]! & 31);
  });
  return sets;
}
