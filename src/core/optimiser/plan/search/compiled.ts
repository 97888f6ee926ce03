import type { PlanProblem } from '../types';

/** Scenes as numbers. Lists of lists are flat: those of item `i` lie from `start[i]` to before `start[i + 1]`. */
export interface CompiledScenes {
  readonly count: number;
  readonly eighths: Int32Array;
  readonly minutes: Int32Array;
  readonly location: Int32Array;
  /** 0 any, 1 day, 2 night. */
  readonly light: Uint8Array;
  readonly shot: Uint8Array;
  readonly castStart: Int32Array;
  readonly cast: Int32Array;
  readonly resourceStart: Int32Array;
  readonly resource: Int32Array;
  /** Days a scene may stand on by the rules that concern it alone, earliest first. One only for what has been shot. */
  readonly domainStart: Int32Array;
  readonly domain: Int32Array;
  /** The same as a table: scene × days + day. */
  readonly allowed: Uint8Array;
  /** Scenes that must come before, and those that must come after. */
  readonly beforeStart: Int32Array;
  readonly before: Int32Array;
  readonly laterStart: Int32Array;
  readonly later: Int32Array;
  /** Day in the published plan; −1 where it has none, −2 where that date is not listed. */
  readonly publishedDay: Int32Array;
}

export interface CompiledCast {
  readonly count: number;
  readonly hold: Uint8Array;
  readonly drop: Uint8Array;
  readonly minDropDays: Int32Array;
  readonly maxDrops: Int32Array;
  readonly guaranteed: Int32Array;
  readonly rest: Int32Array;
  readonly callBefore: Int32Array;
  /** Scenes of each performer. */
  readonly scenesOf: readonly Int32Array[];
  /** Pay by number of paid days (0 … days): performer × (days + 1) + paid days. */
  readonly pay: Float64Array;
  /** First call in the published plan: performer × days + day; NO_CALL = none. */
  readonly publishedCall: Int32Array;
  /** Performers published on each day. */
  readonly publishedOn: readonly (readonly number[])[];
  /** Limits of a minor by day: performer × days + day; null where nobody is a minor. */
  readonly minors: { readonly atPlace: Int32Array; readonly call: Int32Array; readonly release: Int32Array } | null;
}

export interface CompiledDays {
  readonly count: number;
  readonly date: Int32Array;
  readonly open: Uint8Array;
  /** 1 where an idle performer is held whether the plan shoots or not. */
  readonly plain: Uint8Array;
  readonly holiday: Uint8Array;
  readonly sunrise: Int32Array;
  readonly sunset: Int32Array;
  readonly calls: readonly Int32Array[];
  /** Scenes shot that day in the order they were. */
  readonly history: readonly Int32Array[];
  /** Calendar week, counted from 0. */
  readonly week: Int32Array;
  /** Published order of each day's scenes, and its call (−1 = not published). */
  readonly published: readonly Int32Array[];
  readonly publishedCall: Int32Array;
}

/** A booking as numbers. */
interface CompiledBooking {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly cancelFee: number;
  readonly changeFee: number;
}

export interface CompiledResource {
  readonly everyDay: boolean;
  readonly before: number;
  readonly after: number;
  /** Infinity = one hire throughout. */
  readonly splitAfter: number;
  /** Price of a hire by its days. */
  readonly price: Float64Array;
  readonly bookings: readonly CompiledBooking[];
}

/** What of the problem's rules is used at all: the rest costs no time. */
export interface Uses {
  /** Clock times inside a day matter for a rule or for money. */
  readonly times: boolean;
  /** Days could last longer than they may. */
  readonly minutes: boolean;
  readonly hires: boolean;
  readonly premiums: boolean;
  readonly precedence: boolean;
  readonly mixing: boolean;
  /** Company moves matter. */
  readonly moves: boolean;
  readonly locationDays: boolean;
  /** Some day that is no plain shoot day may be used. */
  readonly unplainDays: boolean;
}

/** A problem as typed arrays; indices are positions in the problem's lists. */
export interface Compiled {
  readonly problem: PlanProblem;
  readonly scenes: CompiledScenes;
  readonly cast: CompiledCast;
  readonly days: CompiledDays;
  readonly locations: {
    readonly count: number;
    readonly fee: Float64Array;
    readonly from: Int32Array;
    readonly to: Int32Array;
  };
  readonly resources: readonly CompiledResource[];
  readonly uses: Uses;
  /** A typical price of one day of one performer: the scale of penalties and temperatures. */
  readonly unit: number;
}
