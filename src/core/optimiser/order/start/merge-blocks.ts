/** An order problem in its smallest equal form: no actor who is never held, no two blocks with the same cast. */
export interface MergedBlocks {
  /** Days of each merged block. */
  readonly durations: readonly number[];
  /** Pay a day of each actor left. */
  readonly pays: readonly number[];
  /** The merged blocks of each actor left: at least two, ascending. */
  readonly blocksOf: readonly (readonly number[])[];
  /** The given blocks in each merged block, in an order in which they may stand. */
  readonly members: readonly (readonly number[])[];
  /** Given blocks none of whose actors are left, in an order in which they may stand at either end: nobody waits there. */
  readonly free: readonly number[];
}

/** What of an order problem matters here. */
interface Cast {
  readonly durations: readonly number[];
  readonly pays: readonly number[];
  readonly blocksOf: readonly (readonly number[])[];
}

/** Given blocks that stand side by side, and which of the actors left are in them. */
interface Group {
  readonly members: readonly number[];
  readonly cast: readonly number[];
}

/**
 * Drops actors who can never be held (no pay, or all own blocks in one) and joins blocks with equal casts, until nothing changes. Some
 * optimal order has the members of each merged block side by side (TALENT-SCHEDULING.md §2), so the least hold is the same.
 * @example mergeBlocks({ durations: [1, 2, 3], pays: [5], blocksOf: [[0, 2]] }).free // [0, 2, 1]: 0 and 2 side by side, nobody waits
 */
export function mergeBlocks(problem: Cast): MergedBlocks {
  const casts = problem.durations.map((): number[] => []);
  for (const [actor, blocks] of problem.blocksOf.entries()) for (const block of blocks) casts[block]?.push(actor);
  let groups: readonly Group[] = casts.map((cast, block) => ({ members: [block], cast }));
  let actors: ReadonlySet<number> = new Set(problem.pays.keys());
  for (let before = Infinity; actors.size < before;) {
    before = actors.size;
    const seen = new Set<number>();
    const held = new Set<number>();
    for (const { cast } of groups) for (const actor of cast) (seen.has(actor) ? held : seen).add(actor);
    actors = new Set([...held].filter((actor) => problem.pays[actor] !== 0 && actors.has(actor)));
    groups = joinEqual(
      groups.map(({ members, cast }) => ({ members, cast: cast.filter((actor) => actors.has(actor)) })),
    );
  }
  const kept = groups.filter(({ cast }) => cast.length > 0);
  const left = [...actors].sort((a, b) => a - b);
  return {
    durations: kept.map(({ members }) => members.reduce((days, block) => days + (problem.durations[block] ?? 0), 0)),
    pays: left.map((actor) => problem.pays[actor] ?? 0),
    blocksOf: left.map((actor) => kept.flatMap(({ cast }, block) => (cast.includes(actor) ? [block] : []))),
    members: kept.map(({ members }) => members),
    free: groups.flatMap(({ members, cast }) => (cast.length === 0 ? members : [])),
  };
}

/** One group for each cast; members of the groups joined stay side by side. */
function joinEqual(groups: readonly Group[]): Group[] {
  const joined = new Map<string, Group>();
  for (const { members, cast } of groups) {
    const key = cast.join();
    joined.set(key, { members: [...(joined.get(key)?.members ?? []), ...members], cast });
  }
  return [...joined.values()];
}
