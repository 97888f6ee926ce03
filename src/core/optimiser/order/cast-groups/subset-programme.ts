import type { MergedBlocks } from '../start/merge-blocks';

/** Blocks and actors the programme can take: 2¹⁶ sets of blocks, masks of actors in one word. */
export const MOST_BLOCKS = 16;
export const MOST_ACTORS = 16;

/**
 * The least hold, by dynamic programming over the sets of blocks already shot: the next block is paid by the actors who have come,
 * are still needed and are not in it (TALENT-SCHEDULING.md §3).
 * @throws RangeError beyond `MOST_BLOCKS` or `MOST_ACTORS`
 */
export function leastHoldBySubsets({ durations, pays, blocksOf }: MergedBlocks): number {
  const blocks = durations.length;
  const actors = pays.length;
  if (blocks > MOST_BLOCKS || actors > MOST_ACTORS) {
    throw new RangeError(`leastHoldBySubsets: ${blocks} blocks and ${actors} actors, more than it can take`);
  }
  const castOf = new Int32Array(blocks);
  for (const [actor, own] of blocksOf.entries()) for (const block of own) castOf[block]! |= 1 << actor;
  const payOf = new Float64Array(1 << actors);
  for (let cast = 1; cast < payOf.length; cast++) {
    payOf[cast] = payOf[cast & (cast - 1)]! + pays[31 - Math.clz32(cast & -cast)]!;
  }
  const all = (1 << blocks) - 1;
  const seen = new Int32Array(all + 1);
  for (let shot = 1; shot <= all; shot++)
    seen[shot] = seen[shot & (shot - 1)]! | castOf[31 - Math.clz32(shot & -shot)]!;
  const rest = new Float64Array(all + 1);
  for (let shot = all - 1; shot >= 0; shot--) {
    const open = seen[shot]! & seen[all ^ shot]!;
    let least = Infinity;
    for (let left = all ^ shot; left !== 0; left &= left - 1) {
      const block = 31 - Math.clz32(left & -left);
      const hold = durations[block]! * payOf[open & ~castOf[block]!]! + rest[shot | (1 << block)]!;
      if (hold < least) least = hold;
    }
    rest[shot] = least;
  }
  return rest[0]!;
}
