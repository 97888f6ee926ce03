import { FRONT, type End, type NodeStore } from './node-store';

/**
 * Whether block `at` need not be tried next at an end, because some best order does not have it there. With O the actors open at this
 * end, X those open at the other, a the block's actors and b another remaining block's, all settled actors left out:
 * - **exchange** (TALENT-SCHEDULING.md §7, rule 1): b ⊆ a ∪ O and a ⊆ b ∪ X. Move b before a, or a behind b: the two changes of cost,
 *   each by the day moved, add up to no more than nothing, so one of them is no dearer.
 * - **shift** (rule 2): b ⊆ a ∪ O, and those of a ∩ X that b lacks are paid more than those of O that b lacks: moving b right before a
 *   saves the first and costs at most the second.
 * - **other end**: a ⊆ X, and O is paid more than X without a: moving a next to the other end frees O from waiting through it.
 * Equal blocks have been merged, so that no two exclude each other.
 */
export function isDominated(store: NodeStore, depth: number, at: number, end: End): boolean {
  const { words, masks, pay, blocks } = store;
  const near = end === FRONT ? store.front : store.back;
  const far = end === FRONT ? store.back : store.front;
  const open = depth * words;
  const own = at * words;
  if (belongsAtOtherEnd(store, open, own, near, far)) return true;
  const first = depth * blocks;
  const last = first + store.count[depth]!;
  candidates: for (let block = first; block < last; block += 1) {
    if (block === at) continue;
    let exchange = true;
    let saved = 0;
    for (let word = 0; word < words; word += 1) {
      const a = masks[own + word]!;
      const b = masks[block * words + word]!;
      if ((b & ~(a | near[open + word]!)) !== 0) continue candidates;
      if ((a & ~far[open + word]! & ~b) !== 0) exchange = false;
    }
    if (exchange) return true;
    for (let word = 0; word < words; word += 1) {
      const a = masks[own + word]!;
      const b = masks[block * words + word]!;
      saved += pay.of(a & far[open + word]! & ~b, word) - pay.of(near[open + word]! & ~b, word);
    }
    if (saved > 0) return true;
  }
  return false;
}

function belongsAtOtherEnd(
  { words, masks, pay }: NodeStore,
  open: number,
  own: number,
  near: Int32Array,
  far: Int32Array,
): boolean {
  let saved = 0;
  for (let word = 0; word < words; word += 1) {
    const a = masks[own + word]!;
    const other = far[open + word]!;
    if ((a & ~other) !== 0) return false;
    saved += pay.of(near[open + word]!, word) - pay.of(other & ~a, word);
  }
  return saved > 0;
}
