/** A day's scenes in an order, from a call: what the rest of the plan needs to know about it. */
export interface DayOrder {
  readonly call: number;
  readonly order: Int32Array;
  readonly moves: number;
  readonly wrap: number;
  /** Steps of overtime begun. */
  readonly overtime: number;
  /** Performers whose call on this date is not the published one. */
  readonly changedCalls: number;
  /** Minutes and moves by which rules of the day alone are broken; 0 = it is legal by itself. */
  readonly breach: number;
  readonly firstPlace: number;
  readonly lastPlace: number;
  /** True: the first (last) scene is still to be shot. */
  readonly firstOpen: boolean;
  readonly lastOpen: boolean;
  /** Performers of the day, each with call, release, and whether the first (1) and last (2) own scene is still to be shot. */
  readonly cast: Int32Array;
  readonly calls: Int32Array;
  readonly releases: Int32Array;
  readonly openEnds: Uint8Array;
}

/** What the days beside ask of a day, beyond its own rules. */
export interface Neighbours {
  /** Place the day before ends at and the day after begins at; −1 = does not matter. */
  readonly before: number;
  readonly after: number;
  /** Earliest call and latest release by performer, in minutes of this day; null = nobody's rest is short. */
  readonly earliest: ReadonlyMap<number, number> | null;
  readonly latest: ReadonlyMap<number, number> | null;
  readonly latestWrap: number;
}

export const NO_NEIGHBOURS: Neighbours = {
  before: -1,
  after: -1,
  earliest: null,
  latest: null,
  latestWrap: Infinity,
};
