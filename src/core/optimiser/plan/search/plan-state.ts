import { CastCost } from './cast-cost';
import { ClockCost, type ClockPrices } from './clock-cost';
import type { Compiled } from './compiled';
import { DayCost } from './day-cost';
import { DayLists } from './day-lists';
import { DayMinutes } from './day-minutes';
import { HireCost } from './hire-cost';
import { NightLinks } from './night-links';
import type { Objective } from './objective';
import { PlaceCost } from './place-cost';
import { PremiumCost } from './premium-cost';

/** Rules that a state may break on its way; each is weighed by a penalty of its own. */
export const PENALTIES = {
  eighths: 0,
  moves: 1,
  movesInAll: 2,
  locationDays: 3,
  empty: 4,
  mixed: 5,
  clock: 6,
  rest: 7,
  precedence: 8,
} as const;
export const PENALTY_COUNT = 9;

/**
 * A day for each scene, with all that follows from it, kept up to date move by move. Scenes are shifted, `settle` tells the
 * cost, then `commit` keeps the shifts or `undo` takes them back.
 */
export class PlanState {
  readonly lists: DayLists;
  readonly cast: CastCost;
  readonly places: PlaceCost;
  readonly days: DayCost;
  readonly clock: ClockCost | null;
  readonly nights: NightLinks | null;
  /** Penalty of one unit by which each rule is broken. */
  readonly weights = new Float64Array(PENALTY_COUNT);
  /** By how much each rule is broken. */
  readonly broken = new Float64Array(PENALTY_COUNT);
  /** Money and change at the objective's prices, without penalties. */
  value = 0;
  /** Value with penalties. */
  total = 0;
  private readonly hires: HireCost | null;
  private readonly minutes: DayMinutes | null;
  private readonly premiums: PremiumCost | null;
  private movedScenes = 0;
  private disorder = 0;
  private readonly shifted: Int32Array;
  private readonly cameFrom: Int32Array;
  private shiftedCount = 0;
  private oldValue = 0;
  private oldTotal = 0;
  private readonly oldBroken = new Float64Array(PENALTY_COUNT);
  private oldMoved = 0;
  private oldDisorder = 0;
  private readonly clockPrice: ClockPrices;
  private firstDay = Infinity;
  private lastDay = -1;

  constructor(
    readonly compiled: Compiled,
    readonly objective: Objective,
  ) {
    const { scenes, days, uses, problem } = compiled;
    this.lists = new DayLists(scenes.count, days.count);
    this.cast = new CastCost(compiled);
    this.places = new PlaceCost(compiled);
    this.days = new DayCost(compiled);
    this.hires = uses.hires ? new HireCost(compiled) : null;
    this.premiums = uses.premiums ? new PremiumCost(compiled, this.days.scenesOn, this.cast.works) : null;
    const timed = uses.times || objective.changedCall > 0;
    this.minutes = timed || uses.minutes ? new DayMinutes(compiled, this.places.placesOn) : null;
    this.clock =
      timed && this.minutes !== null
        ? new ClockCost(
            compiled,
            this.lists,
            this.cast.works,
            this.days.openScenesOn,
            this.minutes,
            objective.changedCall,
          )
        : null;
    const { overnightMoves, moveCost, maxMovesInAll } = problem.rules;
    this.nights =
      !timed && overnightMoves && (moveCost > 0 || maxMovesInAll !== null)
        ? new NightLinks(compiled, this.lists, this.places)
        : null;
    this.clockPrice = { move: 0, overtime: 0, call: objective.changedCall, breach: 0, rest: 0 };
    this.shifted = new Int32Array(scenes.count * 4);
    this.cameFrom = new Int32Array(scenes.count * 4);
  }

  get dayOf(): Int32Array {
    return this.lists.dayOf;
  }

  /** Whether no rule is broken. */
  get legal(): boolean {
    const { broken } = this;
    for (let rule = 0; rule < PENALTY_COUNT; rule++) if (broken[rule]! > 0) return false;
    return true;
  }

  /** What the scenes that stand on another day than published weigh. */
  get movedMoney(): number {
    return this.movedScenes * this.objective.movedScene;
  }

  /** What a company move in all weighs beside its cost where there are too many. */
  get moveWeight(): number {
    return this.broken[PENALTIES.movesInAll]! > 0 ? this.weights[PENALTIES.movesInAll]! : 0;
  }

  /** Whether scenes that follow others stand on the same or a later day. */
  get orderly(): boolean {
    return this.disorder === 0;
  }

  /** Puts every scene on its day and keeps that. */
  load(dayOf: ArrayLike<number>): void {
    for (let scene = 0; scene < dayOf.length; scene++) {
      if (this.dayOf[scene] !== dayOf[scene]) this.shift(scene, dayOf[scene]!);
    }
    this.settle(Infinity);
    this.commit();
  }

  shift(scene: number, to: number): void {
    const at = this.shiftedCount++;
    this.shifted[at] = scene;
    this.cameFrom[at] = this.dayOf[scene]!;
    this.move(scene, to);
  }

  /** The total after the shifts; Infinity where it is surely above `limit` (what was shifted can then only be undone). */
  settle(limit: number): number {
    this.hires?.settle();
    this.premiums?.settle();
    const castMoney = this.cast.settle();
    if (this.clock !== null) {
      this.add(castMoney);
      if (!this.clock.settle(this.clockPrices(), limit - this.total)) return Infinity;
    }
    if (this.nights !== null && this.shiftedCount > 0) this.settleNights();
    this.add(castMoney);
    return this.total;
  }

  private clockPrices(): ClockPrices {
    const { rules } = this.compiled.problem;
    const { weights, clockPrice } = this;
    clockPrice.move = rules.moveCost + this.moveWeight;
    clockPrice.overtime = rules.overtime.cost;
    clockPrice.breach = weights[PENALTIES.clock]!;
    clockPrice.rest = weights[PENALTIES.rest]!;
    return clockPrice;
  }

  commit(): void {
    this.shiftedCount = 0;
    this.cast.commit();
    this.places.commit();
    this.days.commit();
    this.hires?.commit();
    this.premiums?.commit();
    this.clock?.commit();
    this.nights?.commit();
    this.oldValue = this.value;
    this.oldTotal = this.total;
    this.oldBroken.set(this.broken);
    this.oldMoved = this.movedScenes;
    this.oldDisorder = this.disorder;
    this.firstDay = Infinity;
    this.lastDay = -1;
  }

  undo(): void {
    while (this.shiftedCount > 0) {
      this.shiftedCount--;
      this.move(this.shifted[this.shiftedCount]!, this.cameFrom[this.shiftedCount]!);
    }
    this.cast.undo();
    this.places.undo();
    this.days.undo();
    this.hires?.undo();
    this.premiums?.undo();
    this.clock?.undo();
    this.nights?.undo();
    this.value = this.oldValue;
    this.total = this.oldTotal;
    this.broken.set(this.oldBroken);
    this.movedScenes = this.oldMoved;
    this.disorder = this.oldDisorder;
    this.firstDay = Infinity;
    this.lastDay = -1;
  }

  /** The total anew, after the weights have changed. */
  reweigh(): void {
    this.add(this.cast.money);
    this.commit();
  }

  private move(scene: number, to: number): void {
    const from = this.dayOf[scene]!;
    const { publishedDay } = this.compiled.scenes;
    const { precedence } = this.compiled.uses;
    if (precedence) this.disorder -= this.disorderOf(scene);
    this.lists.shift(scene, to);
    if (precedence) this.disorder += this.disorderOf(scene);
    this.cast.shift(scene, from, to);
    this.places.shift(scene, from, to);
    this.days.shift(scene, from, to);
    this.minutes?.shift(scene, from, to);
    this.hires?.shift(scene, from, to);
    this.premiums?.shift(from, to);
    this.clock?.shift(scene, from, to);
    const published = publishedDay[scene]!;
    if (published !== -1)
      this.movedScenes += (to >= 0 && to !== published ? 1 : 0) - (from >= 0 && from !== published ? 1 : 0);
    if (this.nights === null) return;
    if (from >= 0 && from < this.firstDay) this.firstDay = from;
    if (to >= 0 && to < this.firstDay) this.firstDay = to;
    this.lastDay = Math.max(this.lastDay, from, to);
  }

  private settleNights(): void {
    if (this.lastDay >= 0) this.nights!.settle(this.firstDay, this.lastDay);
  }

  private add(castMoney: number): void {
    const { days, places, clock, nights, hires, broken, weights, objective } = this;
    const { rules } = this.compiled.problem;
    let moves: number;
    if (clock === null) {
      moves = places.pairs - days.usedDays;
      if (rules.overnightMoves) moves += days.usedDays - 1 - (nights?.links ?? 0);
    } else moves = clock.moves;
    let value =
      castMoney +
      (this.premiums?.money ?? 0) +
      places.money +
      (hires?.money ?? 0) +
      moves * rules.moveCost +
      days.usedDays * rules.dayCost +
      (clock === null ? 0 : clock.overtime * rules.overtime.cost + clock.changedCalls * objective.changedCall) +
      this.movedScenes * objective.movedScene +
      (hires?.touchedBookings ?? 0) * objective.touchedBooking;
    if (objective.laterFinish > 0) value += this.finish() * objective.laterFinish;
    broken[PENALTIES.eighths] = days.eighthsOver;
    broken[PENALTIES.moves] = clock === null ? places.over : 0;
    broken[PENALTIES.movesInAll] = rules.maxMovesInAll === null ? 0 : Math.max(0, moves - rules.maxMovesInAll);
    broken[PENALTIES.locationDays] =
      rules.maxLocationDays === null ? 0 : Math.max(0, places.pairs - rules.maxLocationDays);
    broken[PENALTIES.empty] = days.empty;
    broken[PENALTIES.mixed] = days.mixed;
    broken[PENALTIES.clock] = clock?.breach ?? this.minutes?.over ?? 0;
    broken[PENALTIES.rest] = clock === null ? 0 : clock.restMissing;
    broken[PENALTIES.precedence] = this.disorder;
    let total = value;
    for (let rule = 0; rule < PENALTY_COUNT; rule++) total += broken[rule]! * weights[rule]!;
    this.value = value;
    this.total = total;
  }

  private finish(): number {
    const { scenesOn } = this.days;
    let day = scenesOn.length - 1;
    while (day > 0 && scenesOn[day] === 0) day--;
    return day;
  }

  /** Days by which the scene and those that must come before or after it stand the wrong way round. */
  private disorderOf(scene: number): number {
    const { scenes } = this.compiled;
    const { dayOf } = this;
    const day = dayOf[scene]!;
    if (day < 0) return 0;
    let days = 0;
    for (let i = scenes.beforeStart[scene]!; i < scenes.beforeStart[scene + 1]!; i++) {
      const other = scenes.before[i]!;
      if (dayOf[other]! > day && (scenes.shot[scene] === 0 || scenes.shot[other] === 0)) days += dayOf[other]! - day;
    }
    for (let i = scenes.laterStart[scene]!; i < scenes.laterStart[scene + 1]!; i++) {
      const other = scenes.later[i]!;
      if (dayOf[other]! >= 0 && dayOf[other]! < day && (scenes.shot[scene] === 0 || scenes.shot[other] === 0)) {
        days += day - dayOf[other]!;
      }
    }
    return days;
  }
}
