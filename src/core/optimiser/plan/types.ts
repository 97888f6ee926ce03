import type { Day } from '../../calendar';
import type { DecimalText, Minor } from '../../money';
import type { CancelTerms, Moment } from '../../rentals';

/** A row of the workbook that a figure rests on: tab name and sheet row. */
export interface RowRef {
  readonly tab: string;
  readonly row: number;
}

/**
 * A shoot still to be planned: which day each scene is shot on, and in which order inside the day (SCHEDULING.md §B).
 * All lists are referred to by their text ids. Minutes are counted from midnight of the shoot day and may pass 1440.
 */
export interface PlanProblem {
  readonly scenes: readonly PlanScene[];
  readonly performers: readonly PlanPerformer[];
  readonly locations: readonly PlanLocation[];
  readonly resources: readonly PlanResource[];
  /** Days on which shooting is possible or has happened, earliest first. Days off are simply not in the list. */
  readonly days: readonly PlanDay[];
  readonly rules: PlanRules;
  /** The plan that people hold in their hands; null where there is none. May be illegal after an event: that is why we are asked. */
  readonly published: Plan | null;
  /** The time of asking: cancellation fees depend on it. */
  readonly now: Moment;
  readonly prices: StabilityPrices;
  /** Decimals of the currency, for cancel terms that name an amount and for text; 2 unless given. */
  readonly decimals?: number;
}

export interface PlanScene {
  /** Scene number as text: `109A`. */
  readonly id: string;
  readonly row: RowRef;
  /** Length in eighths of a page. */
  readonly eighths: number;
  /** Planned minutes of shooting, set-up included. */
  readonly minutes: number;
  /** Ids of performers. */
  readonly cast: readonly string[];
  readonly location: string;
  /** `day` must lie between sunrise and sunset (EXT DAY), `night` between sunset and the next sunrise (EXT NIGHT), `any` where it may be lit. */
  readonly light: 'day' | 'night' | 'any';
  /** True: not on a day marked wet. */
  readonly needsDry: boolean;
  readonly notBefore: Day | null;
  readonly notAfter: Day | null;
  /** The only day it may be shot on. For a scene that has been shot: the day it was. */
  readonly fixedDay: Day | null;
  /** True: it has been shot; its day and its place in that day's order are history. `fixedDay` is then given. */
  readonly shot: boolean;
  /** Scenes that must be shot earlier (an earlier day, or earlier the same day). */
  readonly after: readonly string[];
}

export interface PlanPerformer {
  /** Cast ID as text. */
  readonly id: string;
  readonly row: RowRef;
  /** Account the pay is booked to. */
  readonly account: string;
  /** Pay for a day or a week. */
  readonly rate: Minor;
  readonly unit: 'day' | 'week';
  /** Days a week's pay covers; used where the unit is a week. Paid days beyond are paid pro rata, rounded once. */
  readonly daysInWeek: number;
  /** Least number of paid days, whatever the plan (0 = none; a guarantee of 2 weeks of 5 days = 10). Counts once, over all engagements. */
  readonly guaranteedDays: number;
  /** True: idle shoot days between two work days are held and paid (DOMAIN.md §5). */
  readonly holdAllowed: boolean;
  /** True: may be dropped and picked up again, so that the gap is not paid. */
  readonly dropAllowed: boolean;
  /** A gap may be dropped only where it has at least so many calendar days strictly between the two work days. */
  readonly minDropDays: number;
  /** How many gaps may be dropped: the cheapest for the production are (the most held days first; of equal ones, the earliest). */
  readonly maxDrops: number;
  /** Days on which the performer cannot work. */
  readonly unavailable: readonly Day[];
  /** Minutes from release on one day to the next call at least; 0 = not held. */
  readonly rest: number;
  /** Minutes before the first scene of the day that the performer is called (make-up, costume). */
  readonly callBefore: number;
  /** Limits of a minor's day; earliest `from` first, the last that has begun holds. Empty for adults. */
  readonly minorLimits: readonly MinorLimit[];
}

/** A minor's limits from a birthday on (DOMAIN.md §8). */
export interface MinorLimit {
  readonly from: Day;
  /** From call to the end of the last own scene, in minutes. */
  readonly maxAtPlace: number;
  readonly earliestCall: number;
  readonly latestRelease: number;
}

export interface PlanLocation {
  readonly id: string;
  readonly row: RowRef;
  readonly account: string;
  /** Paid for each day on which something is shot there. */
  readonly dayFee: Minor;
  /** Days on which it cannot be had. */
  readonly unavailable: readonly Day[];
  /** Every scene there lies between these minutes of the day; null = any hour. */
  readonly hours: { readonly from: number; readonly to: number } | null;
}

export interface PlanResource {
  readonly id: string;
  readonly row: RowRef;
  readonly account: string;
  readonly dayRate: Minor;
  /** Days charged for a week; null where there is no weekly rate (core/rentals, `rentalCost`). */
  readonly weekFactor: DecimalText | null;
  /** Scenes that need it; `every-day` = each shoot day of the plan. */
  readonly neededBy: readonly string[] | 'every-day';
  /** Days billed before the first need and after the last: picked up the day before = 1. */
  readonly pickUpDaysBefore: number;
  readonly returnDaysAfter: number;
  /** It goes back and is hired again where at least so many calendar days lie strictly between two needs; null = one hire throughout. */
  readonly splitAfterDays: number | null;
  readonly unavailable: readonly Day[];
  /** What has been booked already. */
  readonly bookings: readonly PlanBooking[];
}

/** A hire that has been booked. The new hires of the plan are paid as they are needed; this is what changing the booking costs beside. */
export interface PlanBooking {
  readonly row: RowRef;
  /** First and last day booked, both counted. */
  readonly from: Day;
  readonly to: Day;
  /** Minutes after midnight of the pick-up on the first day. */
  readonly pickUpMinutes: number;
  /** What cancelling costs and until when it is free; null = free at any time. */
  readonly cancelTerms: CancelTerms | null;
  /** Paid when the plan still uses it, but on other days than from–to. */
  readonly changeFee: Minor;
}

export interface PlanDay {
  readonly date: Day;
  /** `off` and `holiday` days cost a premium where they are used; whether they may be used at all: `open`. */
  readonly kind: 'shoot' | 'off' | 'holiday';
  /** True: something may be shot. False: only what has been shot stands here (and a lost day: nothing). */
  readonly open: boolean;
  /** True: no scene that needs dry weather. */
  readonly wet: boolean;
  /** Minutes after midnight; light scenes are held against them. */
  readonly sunrise: number;
  readonly sunset: number;
  /** Shooting calls to choose from, in minutes, earliest first; at least one. The plan says which was chosen. */
  readonly calls: readonly number[];
}

export interface PlanRules {
  /** Most eighths a day. A day of one single scene is always legal, however long the scene. */
  readonly maxEighths: number;
  /** Most minutes from shooting call to wrap, moves and meal included. */
  readonly maxMinutes: number;
  /** Most company moves inside a day (a change of location between neighbouring scenes of the day). */
  readonly maxMoves: number;
  readonly moveMinutes: number;
  /** A company move's cost; with `overnightMoves`, also where a shoot day begins at another location than the last one ended. */
  readonly moveCost: Minor;
  readonly overnightMoves: boolean;
  /** Most moves over the whole plan, counted as for the cost; null = no limit. */
  readonly maxMovesInAll: number | null;
  /** Most (day, location) pairs over the whole plan; null = no limit. */
  readonly maxLocationDays: number | null;
  /** True: each open day has at least one scene. */
  readonly everyDayShoots: boolean;
  /** False: no day has both `day` and `night` scenes. */
  readonly mixDayAndNight: boolean;
  /** A meal of so many minutes stands before the first scene that would end later than `mealAfter` minutes after call. 0 = none. */
  readonly mealMinutes: number;
  readonly mealAfter: number;
  /** Crew: minutes from wrap to the next shoot day's call at least. */
  readonly crewRest: number;
  /** Cost of a shoot day. */
  readonly dayCost: Minor;
  readonly dayAccount: string;
  /** Account of company moves. */
  readonly moveAccount: string;
  /** Overtime: each started `step` minutes that wrap − call (without the meal) exceeds `after` costs `cost`. */
  readonly overtime: { readonly after: number; readonly step: number; readonly cost: Minor; readonly account: string };
  /**
   * Premiums in percent of a performer's pay for one day (rate, or rate ÷ daysInWeek) for those who work, and of `dayCost`, on the sixth and the
   * seventh shoot day of a calendar week that begins on `weekStart` (0 = Sunday), and on days of kind `holiday`. A day pays the highest that
   * applies, rounded once a performer and day.
   */
  readonly premiums: {
    readonly sixth: number;
    readonly seventh: number;
    readonly holiday: number;
    readonly weekStart: number;
  };
  /** Where these rules stand in the workbook, for explaining. */
  readonly rows: Readonly<Partial<Record<'capacity' | 'moves' | 'day' | 'overtime' | 'premiums' | 'rest', RowRef>>>;
}

/** What a change is worth avoiding, in money; 0 = reported, not weighed. */
export interface StabilityPrices {
  readonly movedScene: Minor;
  /** A performer's first call of a date appears, goes, or moves by more than 0 minutes: one a performer and date. */
  readonly changedCall: Minor;
  readonly touchedBooking: Minor;
}

/** A plan: shoot days in order of date, each with at least one scene. */
export interface Plan {
  readonly days: readonly PlannedDay[];
}

export interface PlannedDay {
  readonly date: Day;
  /** Shooting call, in minutes. */
  readonly call: number;
  /** Scene ids in the order they are shot. */
  readonly scenes: readonly string[];
}

/** Every rule a plan can break; a legal plan breaks none. */
export type PlanRule =
  | 'scene-missing'
  | 'scene-twice'
  | 'unknown-scene'
  | 'day-closed'
  | 'fixed-day'
  | 'not-before'
  | 'not-after'
  | 'after-scene'
  | 'performer-unavailable'
  | 'location-unavailable'
  | 'location-hours'
  | 'resource-unavailable'
  | 'needs-dry'
  | 'light'
  | 'mixed-light'
  | 'eighths'
  | 'minutes'
  | 'moves'
  | 'moves-in-all'
  | 'location-days'
  | 'empty-day'
  | 'performer-rest'
  | 'crew-rest'
  | 'minor-hours'
  | 'call-not-offered';

/** One breach of a rule, as a person would put it. */
export interface Breach {
  readonly rule: PlanRule;
  readonly date: Day | null;
  /** Scene, performer, location or resource ids concerned. */
  readonly who: readonly string[];
  /** What is allowed and what was found: `at most 40 eighths, found 44`. */
  readonly text: string;
  readonly rows: readonly RowRef[];
}

/** What a money line is for. */
export type CostKind =
  'cast' | 'cast-premium' | 'location' | 'resource' | 'booking' | 'move' | 'day' | 'day-premium' | 'overtime';

/** One line of what a plan costs; the lines add up to its money, to the cent. */
export interface CostLine {
  readonly kind: CostKind;
  readonly account: string;
  /** Performer, location or resource id; '' for crew-wide lines. */
  readonly who: string;
  readonly amount: Minor;
  /** How it comes about: `9 days (7 work, 2 hold) × 1,246.00`. Not compared by the checker. */
  readonly why: string;
  readonly rows: readonly RowRef[];
}

/** How far a plan is from the published one. */
export interface PlanChange {
  readonly moved: readonly { readonly scene: string; readonly from: Day | null; readonly to: Day }[];
  /** Performers whose calls change, with the dates on which they do. */
  readonly calls: readonly { readonly performer: string; readonly dates: readonly Day[] }[];
  readonly bookings: readonly {
    readonly resource: string;
    readonly row: RowRef;
    readonly change: 'cancel' | 'change';
    /** Last moment at which cancelling is free; null = it is free at any time, or no more, or the terms leave it open (`why` of the line tells). */
    readonly freeUntil: Moment | null;
  }[];
}

/** A plan with all that is to be known about it. */
export interface PricedPlan {
  readonly plan: Plan;
  readonly lines: readonly CostLine[];
  /** Sum of the lines. */
  readonly money: Minor;
  readonly change: PlanChange;
  /** money + the change at its prices: what is minimised. */
  readonly cost: Minor;
  /** Last shoot day. */
  readonly finish: Day;
}
