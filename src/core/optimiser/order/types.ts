/**
 * Blocks (scenes, or whole shoot days) to be put in the order that makes the cast's waiting cheapest: the talent scheduling
 * problem (TALENT-SCHEDULING.md §1). An actor is paid every day from the first day of the first own block to the last day of
 * the last; the days in between that are not the actor's own are held days.
 */
export interface OrderProblem {
  /** Days each block takes: whole numbers, at least 0. The blocks are the indexes of this list. */
  readonly durations: readonly number[];
  /** Pay of each actor for one day: whole numbers, at least 0. The actors are the indexes of this list. */
  readonly pays: readonly number[];
  /** For each actor, the blocks the actor is in: indexes without repeats. */
  readonly blocksOf: readonly (readonly number[])[];
  /** What coming back to a place costs; absent = places cost nothing. */
  readonly places?: OrderPlaces;
  /** Pairs [earlier, later]: the first block is shot at some time before the second. */
  readonly precedence?: readonly (readonly [earlier: number, later: number])[];
}

/** Where blocks are shot, and what each visit of a place after its first costs. */
export interface OrderPlaces {
  /** The place of each block: an index into `reentryCosts`. */
  readonly placeOf: readonly number[];
  /** Cost of each visit but the first, place by place: whole numbers, at least 0. */
  readonly reentryCosts: readonly number[];
}

/** An order, what it costs, and how far from the best it can be at most. */
export interface OrderAnswer {
  /** The blocks in the order they are shot. */
  readonly order: readonly number[];
  /** Pay for held days. */
  readonly hold: number;
  /** Cost of coming back to places; 0 where places cost nothing. */
  readonly reentry: number;
  /** hold + reentry: what is minimised. Total pay is this plus pay for own days, which no order changes. */
  readonly cost: number;
  /** No order can cost less than this. */
  readonly bound: number;
  /** bound = cost: nothing cheaper exists. */
  readonly proven: boolean;
}

/** How to search. */
export interface OrderOptions {
  /** Where randomness starts; 1 unless given. */
  readonly seed?: number;
  /** An order to start from (a permutation of all blocks), perhaps the one that is published. */
  readonly start?: readonly number[];
  /** Entries of the state cache, rounded up to a power of two; about 50 bytes each. 2²¹ unless given. */
  readonly cacheEntries?: number;
}
