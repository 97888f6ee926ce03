import { mergeBlocks } from '../start/merge-blocks';
import type { OrderProblem } from '../types';
import { clz32 } from './bits';
import { paySums, type PaySums } from './pay-sums';
import type { ReducedOrder } from './reduce';

/** The end of the order that a block is put at: after the front part, or before the back part. */
export const FRONT = 0;
export const BACK = 1;
export type End = typeof FRONT | typeof BACK;

/**
 * The nodes on the path of the search, depth by depth, in flat arrays. A node is a front part, a back part, and between them the
 * blocks still to be placed, projected on the actors whose waiting is not settled: `front` are those who have begun before and
 * will work again in between, `back` those who work in between and after. Actors open on both sides are settled: they wait on
 * every remaining day that is not their own, and have been charged for it.
 */
export interface NodeStore {
  readonly reduced: ReducedOrder;
  readonly blocks: number;
  readonly words: number;
  /** Words of a set of blocks. */
  readonly blockWords: number;
  readonly pay: PaySums;
  readonly pays: Float64Array;
  /** Blocks left at a depth, after merging. */
  readonly count: Int32Array;
  /** Actor sets, durations and members of the blocks left: index depth × blocks + place. */
  readonly masks: Int32Array;
  readonly durations: Float64Array;
  readonly members: Int32Array;
  /** Open actors of a depth: `words` words a depth. */
  readonly front: Int32Array;
  readonly back: Int32Array;
  /** Set of reduced blocks left at a depth. */
  readonly left: Int32Array;
  /** Hold that is certain at a depth. */
  readonly past: Float64Array;
  /** What was placed on the path: `placedEnd` and, as a set of reduced blocks, `placed`; a depth owns them up to `placedUpTo`. */
  readonly placedEnd: Uint8Array;
  readonly placed: Int32Array;
  readonly placedUpTo: Int32Array;
  /** The child last looked at by `lookAt`: its hold, its open actors, and those who become settled. */
  readonly child: { past: number; readonly front: Int32Array; readonly back: Int32Array; readonly settled: Int32Array };
}

export function createNodeStore(reduced: ReducedOrder): NodeStore {
  const { blocks, words, pays } = reduced;
  const depths = blocks + 1;
  const blockWords = Math.max(1, Math.ceil(blocks / 32));
  const store: NodeStore = {
    reduced,
    blocks,
    words,
    blockWords,
    pay: paySums(pays),
    pays,
    count: new Int32Array(depths),
    masks: new Int32Array(depths * blocks * words),
    durations: new Float64Array(depths * blocks),
    members: new Int32Array(depths * blocks * blockWords),
    front: new Int32Array(depths * words),
    back: new Int32Array(depths * words),
    left: new Int32Array(depths * blockWords),
    past: new Float64Array(depths),
    placedEnd: new Uint8Array(blocks),
    placed: new Int32Array(blocks * blockWords),
    placedUpTo: new Int32Array(depths),
    child: {
      past: 0,
      front: new Int32Array(words),
      back: new Int32Array(words),
      settled: new Int32Array(words),
    },
  };
  store.count[0] = blocks;
  store.masks.set(reduced.masks);
  store.durations.set(reduced.durations);
  for (let block = 0; block < blocks; block += 1) {
    store.members[block * blockWords + (block >>> 5)] = 1 << (block & 31);
    store.left[block >>> 5]! |= 1 << (block & 31);
  }
  return store;
}

/**
 * What putting block `at` (an index into `masks` ÷ words) of a depth at an end would make: writes `child`. The hold added is what is certain
 * from then on (TALENT-SCHEDULING.md §4): open actors wait through the block, and actors who become open on both sides wait
 * through all remaining blocks that are not theirs.
 */
export function lookAt(store: NodeStore, depth: number, at: number, end: End): void {
  const { words, masks, durations, pay, child, blocks } = store;
  const near = end === FRONT ? store.front : store.back;
  const far = end === FRONT ? store.back : store.front;
  const childNear = end === FRONT ? child.front : child.back;
  const childFar = end === FRONT ? child.back : child.front;
  const first = depth * blocks;
  const last = first + store.count[depth]!;
  let past = store.past[depth]!;
  for (let word = 0; word < words; word += 1) {
    const own = masks[at * words + word]!;
    const open = near[depth * words + word]!;
    const other = far[depth * words + word]!;
    let rest = 0;
    for (let block = first; block < last; block += 1) if (block !== at) rest |= masks[block * words + word]!;
    past += durations[at]! * pay.of(open & ~own, word);
    const settled = own & other;
    if (settled !== 0) {
      for (let block = first; block < last; block += 1) {
        if (block !== at) past += durations[block]! * pay.of(settled & ~masks[block * words + word]!, word);
      }
    }
    child.settled[word] = settled;
    childNear[word] = (open | own) & rest & ~settled;
    childFar[word] = other & ~settled;
  }
  child.past = past;
}

/**
 * Goes to the child that `lookAt` has just described, as depth + 1: settled actors are projected away, blocks that have become
 * equal are merged, actors who can wait no more are dropped, and a block whose actors are exactly those open at an end is put
 * there at once (nobody waits for it, it opens nobody: some best order begins so).
 */
export function enter(store: NodeStore, depth: number, at: number, end: End): void {
  const { words, blockWords, masks, durations, members, blocks, child, left } = store;
  const next = depth + 1;
  const first = depth * blocks;
  const last = first + store.count[depth]!;
  for (let word = 0; word < blockWords; word += 1) left[next * blockWords + word] = left[depth * blockWords + word]!;
  store.placedUpTo[next] = store.placedUpTo[depth]!;
  place(store, next, at, end);
  let to = next * blocks;
  for (let block = first; block < last; block += 1) {
    if (block === at) continue;
    for (let word = 0; word < words; word += 1)
      masks[to * words + word] = masks[block * words + word]! & ~child.settled[word]!;
    for (let word = 0; word < blockWords; word += 1)
      members[to * blockWords + word] = members[block * blockWords + word]!;
    durations[to] = durations[block]!;
    to += 1;
  }
  for (let word = 0; word < words; word += 1) {
    store.front[next * words + word] = child.front[word]!;
    store.back[next * words + word] = child.back[word]!;
  }
  store.past[next] = child.past;
  store.count[next] = to - next * blocks;
  settle(store, next);
}

/** Merges, drops and places what needs no decision until nothing changes. */
function settle(store: NodeStore, depth: number): void {
  do mergeEqual(store, depth);
  while (dropLonely(store, depth) || placeFree(store, depth));
}

function mergeEqual(store: NodeStore, depth: number): void {
  const { words, blockWords, masks, durations, members, blocks, count } = store;
  const first = depth * blocks;
  const last = first + count[depth]!;
  let to = first;
  for (let block = first; block < last; block += 1) {
    let same = first;
    search: for (; same < to; same += 1) {
      for (let word = 0; word < words; word += 1) {
        if (masks[same * words + word] !== masks[block * words + word]) continue search;
      }
      break;
    }
    if (same < to) {
      durations[same]! += durations[block]!;
      for (let word = 0; word < blockWords; word += 1)
        members[same * blockWords + word]! |= members[block * blockWords + word]!;
    } else {
      copyBlock(store, block, to);
      to += 1;
    }
  }
  count[depth] = to - first;
}

/** Actors with one block left who are open nowhere never wait. True where there was one: blocks may have become equal. */
function dropLonely(store: NodeStore, depth: number): boolean {
  const { words, masks, front, back, blocks, count } = store;
  const first = depth * blocks;
  const last = first + count[depth]!;
  let dropped = false;
  for (let word = 0; word < words; word += 1) {
    let once = 0;
    let twice = 0;
    for (let block = first; block < last; block += 1) {
      const mask = masks[block * words + word]!;
      twice |= once & mask;
      once |= mask;
    }
    front[depth * words + word]! &= once;
    back[depth * words + word]! &= once;
    const lonely = once & ~twice & ~front[depth * words + word]! & ~back[depth * words + word]!;
    if (lonely === 0) continue;
    dropped = true;
    for (let block = first; block < last; block += 1) masks[block * words + word]! &= ~lonely;
  }
  return dropped;
}

/** Puts a block that holds and opens nobody at its end. True where there was one. */
function placeFree(store: NodeStore, depth: number): boolean {
  const { words, masks, front, back, blocks, count } = store;
  const first = depth * blocks;
  const last = first + count[depth]! - 1;
  for (let block = first; block <= last; block += 1) {
    let atFront = true;
    let atBack = true;
    for (let word = 0; word < words; word += 1) {
      const mask = masks[block * words + word]!;
      if (mask !== front[depth * words + word]!) atFront = false;
      if (mask !== back[depth * words + word]!) atBack = false;
    }
    if (!atFront && !atBack) continue;
    place(store, depth, block, atFront ? FRONT : BACK);
    copyBlock(store, last, block);
    count[depth] = last - first;
    return true;
  }
  return false;
}

function place(
  { blockWords, members, left, placed, placedEnd, placedUpTo }: NodeStore,
  depth: number,
  at: number,
  end: End,
): void {
  const move = placedUpTo[depth]!;
  for (let word = 0; word < blockWords; word += 1) {
    const bits = members[at * blockWords + word]!;
    placed[move * blockWords + word] = bits;
    left[depth * blockWords + word]! &= ~bits;
  }
  placedEnd[move] = end;
  placedUpTo[depth] = move + 1;
}

function copyBlock({ words, blockWords, masks, durations, members }: NodeStore, from: number, to: number): void {
  if (from === to) return;
  for (let word = 0; word < words; word += 1) masks[to * words + word] = masks[from * words + word]!;
  for (let word = 0; word < blockWords; word += 1) members[to * blockWords + word] = members[from * blockWords + word]!;
  durations[to] = durations[from]!;
}

/** The order that the path to a depth without blocks left stands for, in blocks of the problem. */
export function orderOfPath(store: NodeStore, depth: number): number[] {
  const { blockWords, placed, placedEnd, placedUpTo, reduced } = store;
  const front: (readonly number[])[] = [];
  const back: (readonly number[])[] = [];
  for (let move = 0; move < placedUpTo[depth]!; move += 1) {
    const together: number[] = [];
    for (let word = 0; word < blockWords; word += 1) {
      for (let bits = placed[move * blockWords + word]!; bits !== 0; bits &= bits - 1) {
        together.push(...(reduced.members[word * 32 + 31 - clz32(bits & -bits)] ?? []));
      }
    }
    (placedEnd[move] === FRONT ? front : back).push(sideBySide(reduced.problem, together));
  }
  return [...front.flat(), ...back.reverse().flat(), ...reduced.idle];
}

/** Blocks that were placed as one, so that nobody who works on these alone waits: such actors were dropped once their blocks were one. */
function sideBySide({ durations, pays, blocksOf }: OrderProblem, together: readonly number[]): readonly number[] {
  if (together.length < 3) return together;
  const place = new Map(together.map((block, at) => [block, at]));
  const actors = [...pays.keys()].filter((actor) => (blocksOf[actor] ?? []).every((block) => place.has(block)));
  const { members, free } = mergeBlocks({
    durations: together.map((block) => durations[block] ?? 0),
    pays: actors.map((actor) => pays[actor] ?? 0),
    blocksOf: actors.map((actor) => (blocksOf[actor] ?? []).map((block) => place.get(block) ?? 0)),
  });
  return [...members.flat(), ...free].map((at) => together[at] ?? 0);
}
