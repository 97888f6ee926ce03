import { createHeap } from './heap';
import { groupTables } from './group-tables';
import { packSets } from './layers';
import type { PlacesModel } from './model';
import { createStateTable } from './state-table';

/**
 * The most pay that can be saved at one end of the shoot: pay × days before an actor's first block, summed over the cast, at most. Only the
 * sets of those who have arrived matter: whatever needs nobody else can be shot before the next one comes. Best-first over these sets, the
 * most promising first; what is still to be saved is at most what groups of the cast could save each for itself.
 */
export interface LateArrivals {
  /** Looks into the most promising set and says how many steps that took; 0 = nothing left to do. */
  work(): number;
  /** No order saves more. */
  readonly most: number;
}

/**
 * @param needs is who must have arrived before a block can be shot: its cast, and the casts of all that must come before it
 * @param capacity is how many sets may be kept
 */
export function createLateArrivals(
  model: PlacesModel,
  needs: readonly (readonly number[])[],
  capacity: number,
): LateArrivals {
  const { blocks, actors, durations, pays } = model;
  const words = Math.max(1, (actors + 31) >> 5);
  const needSets = packSets(needs, words);
  const groups = groupTables(model, needs);
  const table = createStateTable(words);
  const heap = createHeap();
  const child = new Int32Array(words);
  let finished = false;
  put(child, 0);
  let most = heap.topKey();

  function put(set: Int32Array, saved: number): void {
    const known = table.find(set, 0);
    if (known >= 0) {
      if (table.costs[known]! >= saved) return;
      table.costs[known] = saved;
      heap.push(saved + table.rests[known]!, known);
      return;
    }
    const rest = groups.reduce((sum, group) => sum + group.at(set), 0);
    table.put(set, 0, saved, rest, 0);
    heap.push(saved + rest, table.size - 1);
  }

  function expand(row: number): void {
    const base = row * words;
    let days = 0;
    for (let block = 0; block < blocks; block++) if (isFree(base, block)) days += durations[block]!;
    for (let block = 0; block < blocks; block++) {
      if (isFree(base, block)) continue;
      let saved = table.costs[row]!;
      for (let word = 0; word < words; word++) {
        const there = table.sets[base + word]!;
        const need = needSets[block * words + word]!;
        child[word] = there | need;
        for (let bits = need & ~there; bits !== 0; bits &= bits - 1)
          saved += days * pays[(word << 5) + 31 - Math.clz32(bits & -bits)]!;
      }
      put(child, saved);
    }
  }

  function isFree(base: number, block: number): boolean {
    for (let word = 0; word < words; word++)
      if (needSets[block * words + word]! & ~table.sets[base + word]!) return false;
    return true;
  }

  function isAll(row: number): boolean {
    let count = 0;
    for (let word = 0; word < words; word++)
      for (let bits = table.sets[row * words + word]!; bits !== 0; bits &= bits - 1) count++;
    return count === actors;
  }

  function work(): number {
    if (finished) return 0;
    most = heap.topKey();
    const row = heap.pop();
    if (most < table.costs[row]! + table.rests[row]!) return 1;
    if (isAll(row) || table.size > capacity) finished = true;
    else expand(row);
    return blocks;
  }

  return {
    work,
    get most() {
      return most;
    },
  };
}
