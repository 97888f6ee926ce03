import { mergeBlocks } from '../start/merge-blocks';
import type { OrderProblem } from '../types';

/**
 * What is left of an order problem once all that no order can change is taken out: actors who never wait are dropped, and blocks
 * with the same actors are one (some best order shoots them back to back; TALENT-SCHEDULING.md §2).
 */
export interface ReducedOrder {
  readonly problem: OrderProblem;
  /** Number of blocks left. */
  readonly blocks: number;
  /** 32-bit words an actor set takes. */
  readonly words: number;
  /** Actor set of each block: `words` words a block. */
  readonly masks: Int32Array;
  readonly durations: Float64Array;
  /** Pay of each actor left, 32 × `words` long. */
  readonly pays: Float64Array;
  /** The problem's blocks that each block left stands for. */
  readonly members: readonly (readonly number[])[];
  /** Blocks that nobody ever waits for or in: they go last, in this order. */
  readonly idle: readonly number[];
}

/** The reduced problem; its least hold is that of the problem. */
export function reduceOrder(problem: OrderProblem): ReducedOrder {
  const { durations, pays, blocksOf, members, free } = mergeBlocks(problem);
  const words = Math.max(1, Math.ceil(pays.length / 32));
  const masks = new Int32Array(durations.length * words);
  const paysLeft = new Float64Array(32 * words);
  paysLeft.set(pays);
  blocksOf.forEach((blocks, actor) => {
    for (const block of blocks) masks[block * words + (actor >>> 5)]! |= 1 << (actor & 31);
  });
  return {
    problem,
    blocks: durations.length,
    words,
    masks,
    durations: Float64Array.from(durations),
    pays: paysLeft,
    members,
    idle: free,
  };
}
