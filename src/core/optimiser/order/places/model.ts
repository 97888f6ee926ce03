import type { OrderProblem } from '../types';

/** An order problem with places and precedence, made small and packed for searching. */
export interface PlacesModel {
  readonly blocks: number;
  readonly actors: number;
  readonly durations: Float64Array;
  readonly pays: Float64Array;
  /** The actors in each block, ascending. */
  readonly castOf: readonly Int32Array[];
  /** The blocks of each actor, ascending: two at least. */
  readonly blocksOf: readonly Int32Array[];
  readonly placeOf: Int32Array;
  /** What each visit of a place costs, the first as well; 0 for those that cost nothing to come back to, which are one place. */
  readonly visitCosts: Float64Array;
  /** What the first visits cost, which nothing avoids: cost of visits − this = cost of coming back. */
  readonly firstVisits: number;
  /** Blocks that must come before, and after, each block, as the problem names them (not the pairs that follow). */
  readonly before: readonly Int32Array[];
  readonly after: readonly Int32Array[];
  /** The problem's blocks that each block stands for. */
  readonly members: readonly (readonly number[])[];
}

interface Draft {
  readonly duration: number;
  readonly cast: readonly number[];
  readonly place: number;
  readonly members: readonly number[];
}

/**
 * Packs a problem. What is left out changes no optimum:
 * - Actors in one block only are never held, and those without pay cost nothing. Actors in the same blocks are one actor with the sum of their pays.
 * - A place that costs nothing, or has one block only, never costs anything: all such places are one free place.
 * - Blocks with the same cast and place, untouched by precedence, are one block. Let two of them stand apart at positions where
 *   the cast held costs h1 and h2 a day. Moving the second next to the first changes the hold by at most its days × (h1 − h2), moving
 *   the first next to the second by at most its days × (h2 − h1): one of them is not dearer. Taking a block out of an order
 *   never adds a visit to a place, and putting it beside a block of the same place adds none.
 */
export function packPlaces(problem: OrderProblem): PlacesModel {
  const { durations, places, precedence = [] } = problem;
  const bound = new Set(precedence.flat());
  const castOf = durations.map((): number[] => []);
  problem.blocksOf.forEach((blocks, actor) => {
    if ((problem.pays[actor] ?? 0) > 0) for (const block of blocks) castOf[block]?.push(actor);
  });
  let drafts = durations.map((duration, block): Draft => {
    const place = places?.placeOf[block] ?? 0;
    return {
      duration,
      cast: castOf[block] ?? [],
      place: (places?.reentryCosts[place] ?? 0) > 0 ? place + 1 : 0,
      members: [block],
    };
  });
  for (let size = Infinity; drafts.length < size;) {
    size = drafts.length;
    drafts = mergeEqual(drafts.map(leaveOutSingles(drafts)), bound);
  }
  return pack(problem, drafts);
}

/** Takes actors and costly places with one block only out of a draft. */
function leaveOutSingles(drafts: readonly Draft[]): (draft: Draft) => Draft {
  const casts = count(drafts.flatMap((draft) => draft.cast));
  const places = count(drafts.map((draft) => draft.place));
  return (draft) => ({
    ...draft,
    cast: draft.cast.filter((actor) => (casts.get(actor) ?? 0) > 1),
    place: (places.get(draft.place) ?? 0) > 1 ? draft.place : 0,
  });
}

function mergeEqual(drafts: readonly Draft[], bound: ReadonlySet<number>): Draft[] {
  const merged = new Map<string, Draft>();
  for (const draft of drafts) {
    const alone = draft.members.some((block) => bound.has(block));
    const key = alone ? `block ${String(draft.members[0])}` : `${draft.place}: ${draft.cast.join(' ')}`;
    const same = merged.get(key);
    merged.set(
      key,
      same === undefined
        ? draft
        : { ...same, duration: same.duration + draft.duration, members: [...same.members, ...draft.members] },
    );
  }
  return [...merged.values()];
}

function pack(problem: OrderProblem, drafts: readonly Draft[]): PlacesModel {
  const used = [...new Set(drafts.map((draft) => draft.place))];
  const visitCosts = Float64Array.from(used, (place) => problem.places?.reentryCosts[place - 1] ?? 0);
  const actors = packActors(problem.pays, drafts);
  const castOf = drafts.map((): number[] => []);
  actors.forEach(({ blocks }, actor) => {
    for (const block of blocks) castOf[block]?.push(actor);
  });
  const draftOf = new Map(drafts.flatMap((draft, at) => draft.members.map((block) => [block, at] as const)));
  const pairs = (problem.precedence ?? []).map(([earlier, later]) => [
    draftOf.get(earlier) ?? 0,
    draftOf.get(later) ?? 0,
  ]);
  return {
    blocks: drafts.length,
    actors: actors.length,
    durations: Float64Array.from(drafts, (draft) => draft.duration),
    pays: Float64Array.from(actors, (actor) => actor.pay),
    castOf: castOf.map((cast) => Int32Array.from(cast)),
    blocksOf: actors.map((actor) => Int32Array.from(actor.blocks)),
    placeOf: Int32Array.from(drafts, (draft) => used.indexOf(draft.place)),
    visitCosts,
    firstVisits: visitCosts.reduce((sum, cost) => sum + cost, 0),
    before: drafts.map((_, at) => Int32Array.from(new Set(pairs.filter((pair) => pair[1] === at).map(([a = 0]) => a)))),
    after: drafts.map((_, at) =>
      Int32Array.from(new Set(pairs.filter((pair) => pair[0] === at).map(([, b = 0]) => b))),
    ),
    members: drafts.map((draft) => draft.members),
  };
}

interface PackedActor {
  readonly pay: number;
  readonly blocks: readonly number[];
}

function packActors(pays: readonly number[], drafts: readonly Draft[]): PackedActor[] {
  const blocksOf = new Map<number, number[]>();
  drafts.forEach((draft, at) => {
    for (const actor of draft.cast) blocksOf.set(actor, [...(blocksOf.get(actor) ?? []), at]);
  });
  const merged = new Map<string, PackedActor>();
  for (const [actor, blocks] of blocksOf) {
    const pay = pays[actor] ?? 0;
    if (blocks.length < 2) continue;
    const key = blocks.join(' ');
    merged.set(key, { pay: pay + (merged.get(key)?.pay ?? 0), blocks });
  }
  return [...merged.values()];
}

function count(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** What the visits of an order cost, first visits too. */
export function visitsOf(model: PlacesModel, order: Int32Array): number {
  let [cost, here] = [0, -1];
  for (const block of order) {
    const place = model.placeOf[block] ?? 0;
    if (place !== here) cost += model.visitCosts[place] ?? 0;
    here = place;
  }
  return cost;
}
