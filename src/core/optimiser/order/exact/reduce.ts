import type { OrderProblem } from '../types';

/**
 * What is left of an order problem once all that no order can change is taken out: actors who never wait are dropped, and blocks
 * with the same actors are one (some best order shoots them back to back; TALENT-SCHEDULING.md §2).
 */
export interface ReducedOrder {
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
  /** Blocks that nobody ever waits for or in: they go last. */
  readonly idle: readonly number[];
}

/** The reduced problem; its least hold is that of the problem. */
export function reduceOrder({ durations, pays, blocksOf }: OrderProblem): ReducedOrder {
  const actorsOf = durations.map((): number[] => []);
  blocksOf.forEach((blocks, actor) => {
    for (const block of blocks) actorsOf[block]?.push(actor);
  });
  let live = new Set(pays.flatMap((pay, actor) => (pay > 0 ? [actor] : [])));
  for (;;) {
    const groups = groupByActors(actorsOf, live);
    const count = new Map<number, number>();
    for (const { actors } of groups.values()) for (const actor of actors) count.set(actor, (count.get(actor) ?? 0) + 1);
    const waiting = new Set([...live].filter((actor) => (count.get(actor) ?? 0) > 1));
    if (waiting.size === live.size) return pack(groups, [...live], durations, pays, actorsOf);
    live = waiting;
  }
}

interface Group {
  readonly actors: readonly number[];
  readonly members: number[];
}

function groupByActors(actorsOf: readonly (readonly number[])[], live: ReadonlySet<number>): Map<string, Group> {
  const groups = new Map<string, Group>();
  actorsOf.forEach((all, block) => {
    const actors = all.filter((actor) => live.has(actor));
    if (actors.length === 0) return;
    const key = actors.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { actors, members: [block] });
    else group.members.push(block);
  });
  return groups;
}

function pack(
  groups: ReadonlyMap<string, Group>,
  live: readonly number[],
  durations: readonly number[],
  pays: readonly number[],
  actorsOf: readonly unknown[],
): ReducedOrder {
  const words = Math.max(1, Math.ceil(live.length / 32));
  const bitOf = new Map(live.map((actor, bit) => [actor, bit]));
  const all = [...groups.values()];
  const masks = new Int32Array(all.length * words);
  const paysLeft = new Float64Array(32 * words);
  live.forEach((actor, bit) => (paysLeft[bit] = pays[actor] ?? 0));
  all.forEach(({ actors }, block) => {
    for (const actor of actors) {
      const bit = bitOf.get(actor) ?? 0;
      masks[block * words + (bit >>> 5)]! |= 1 << (bit & 31);
    }
  });
  const kept = new Set(all.flatMap(({ members }) => members));
  return {
    blocks: all.length,
    words,
    masks,
    durations: Float64Array.from(all, ({ members }) =>
      members.reduce((sum, block) => sum + (durations[block] ?? 0), 0),
    ),
    pays: paysLeft,
    members: all.map(({ members }) => members),
    idle: actorsOf.flatMap((_, block) => (kept.has(block) ? [] : [block])),
  };
}
