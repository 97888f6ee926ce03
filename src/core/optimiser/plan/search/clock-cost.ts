import { seededRandom } from '../../random';
import type { Compiled } from './compiled';
import { NO_CALL } from './compile-cast';
import { BREACH } from './day-clock';
import type { DayLists } from './day-lists';
import type { DayMinutes } from './day-minutes';
import { NO_NEIGHBOURS, type DayOrder, type Neighbours } from './day-order';
import { OrderCache } from './order-cache';
import { Rests } from './rests';

/** What the figures of the clock weigh, money and penalties together. */
export interface ClockPrices {
  move: number;
  overtime: number;
  call: number;
  breach: number;
  rest: number;
}

/** The order inside each day, with all that hangs on the clock: moves, overtime, calls, and the rests between days. */
export class ClockCost {
  /** Company moves, those between days included where they count. */
  moves = 0;
  overtime = 0;
  changedCalls = 0;
  /** Minutes and moves by which days break their own rules. */
  breach = 0;
  /** Minutes of rest that are missing between days. */
  restMissing = 0;
  readonly orders: (DayOrder | null)[];
  private readonly changed: Uint8Array;
  private changedDays: number[] = [];
  private readonly restOf: Int32Array;
  private readonly linkOf: Uint8Array;
  private readonly keys: Int32Array;
  private readonly hash: Int32Array;
  private readonly orderLog: { readonly day: number; readonly order: DayOrder | null }[] = [];
  private readonly restLog: number[] = [];
  private readonly linkLog: number[] = [];
  private old = { moves: 0, overtime: 0, changedCalls: 0, breach: 0, restMissing: 0 };
  private readonly cache: OrderCache;
  private readonly rests: Rests;

  constructor(
    private readonly compiled: Compiled,
    private readonly lists: DayLists,
    private readonly works: Int32Array,
    private readonly openScenesOn: Int32Array,
    private readonly minutes: DayMinutes,
    private readonly callPrice: number,
  ) {
    const { days, scenes, cast } = compiled;
    this.orders = Array.from({ length: days.count }, () => null);
    this.changed = new Uint8Array(days.count);
    this.restOf = new Int32Array(days.count);
    this.linkOf = new Uint8Array(days.count);
    const random = seededRandom(20);
    this.keys = Int32Array.from({ length: scenes.count * 2 }, () => random.below(2 ** 32) | 0);
    this.hash = new Int32Array(days.count * 2);
    this.cache = new OrderCache(compiled, callPrice);
    this.rests = new Rests(compiled, works);
    this.changedCalls = cast.publishedOn.reduce((sum, list) => sum + list.length, 0);
    this.commit();
  }

  shift(scene: number, from: number, to: number): void {
    if (from >= 0) this.touch(scene, from);
    if (to >= 0) this.touch(scene, to);
  }

  /**
   * Sets the changed days anew. False as soon as that surely weighs more than `room` beside the figures before; then it can only
   * be undone.
   */
  settle(prices: ClockPrices, room: number): boolean {
    const { changedDays } = this;
    changedDays.sort((a, b) => a - b);
    let rise = 0;
    for (const day of changedDays) rise += this.least(day, prices) - this.most(day, prices);
    if (rise > room) return false;
    for (const day of changedDays) {
      rise -= this.least(day, prices);
      const before = this.beside(day);
      const now = this.lists.counts[day] === 0 ? null : this.resolve(day);
      this.orderLog.push({ day, order: before });
      this.put(day, now);
      rise += this.own(day, now, prices);
      if (rise > room) return false;
    }
    for (const day of changedDays) this.settleNights(day);
    if (this.rests.used) this.mendRests();
    for (const day of changedDays) this.changed[day] = 0;
    this.changedDays = [];
    return true;
  }

  /** Days after which rest is missing are put in order with that in mind. */
  private mendRests(): void {
    for (const day of this.changedDays) {
      const before = this.beside(day);
      if (before === null || before.breach > 0 || this.rests.beside(day, before, this.orders) === 0) continue;
      const now = this.resolveForRest(day, before);
      if (now === before) continue;
      this.orderLog.push({ day, order: before });
      this.put(day, now);
      this.settleNights(day);
    }
  }

  private put(day: number, now: DayOrder | null): void {
    const before = this.beside(day);
    const goes = this.compiled.cast.publishedOn[day]!.length;
    this.orders[day] = now;
    this.moves += (now?.moves ?? 0) - (before?.moves ?? 0);
    this.overtime += (now?.overtime ?? 0) - (before?.overtime ?? 0);
    this.changedCalls += (now?.changedCalls ?? goes) - (before?.changedCalls ?? goes);
    this.breach += (now?.breach ?? 0) - (before?.breach ?? 0);
  }

  /** What a day weighs by itself. */
  private own(day: number, order: DayOrder | null, prices: ClockPrices): number {
    if (order === null) return this.compiled.cast.publishedOn[day]!.length * prices.call;
    return (
      order.moves * prices.move +
      order.overtime * prices.overtime +
      order.changedCalls * prices.call +
      order.breach * prices.breach
    );
  }

  /** What a day weighs as it was, with the nights and rests beside it. */
  private most(day: number, prices: ClockPrices): number {
    const before = this.rests.usedBefore(day, this.orders);
    const after = this.rests.usedAfter(day, this.orders);
    const links = this.linkOf[day]! + (after < 0 ? 0 : this.linkOf[after]!);
    const rests = this.restOf[day]! + (before < 0 ? 0 : this.restOf[before]!);
    return this.own(day, this.beside(day), prices) + links * prices.move + rests * prices.rest;
  }

  /** What a day weighs at least with the scenes it has now, in whatever order. */
  private least(day: number, prices: ClockPrices): number {
    const { minutes } = this;
    const breach = this.openScenesOn[day]! > 0 ? minutes.overOf[day]! : 0;
    const money = minutes.movesOn(day) * prices.move + minutes.overtimeOn(day) * prices.overtime;
    return money + breach * prices.breach + (prices.call > 0 ? this.leastChanges(day) * prices.call : 0);
  }

  /** Calls that appear on a day or go, in whatever order. */
  private leastChanges(day: number): number {
    const { cast, days } = this.compiled;
    let changes = 0;
    for (let performer = 0, cell = day; performer < cast.count; performer++, cell += days.count) {
      if (this.works[cell]! > 0 !== (cast.publishedCall[cell] !== NO_CALL)) changes++;
    }
    return changes;
  }

  commit(): void {
    this.orderLog.length = this.restLog.length = this.linkLog.length = 0;
    this.old = {
      moves: this.moves,
      overtime: this.overtime,
      changedCalls: this.changedCalls,
      breach: this.breach,
      restMissing: this.restMissing,
    };
  }

  undo(): void {
    for (const { day, order } of this.orderLog.reverse()) this.orders[day] = order;
    for (let at = this.restLog.length - 2; at >= 0; at -= 2) this.restOf[this.restLog[at]!] = this.restLog[at + 1]!;
    for (let at = this.linkLog.length - 2; at >= 0; at -= 2) this.linkOf[this.linkLog[at]!] = this.linkLog[at + 1]!;
    for (const day of this.changedDays) this.changed[day] = 0;
    this.changedDays = [];
    Object.assign(this, this.old);
    this.commit();
  }

  private touch(scene: number, day: number): void {
    this.hash[day * 2]! ^= this.keys[scene * 2]!;
    this.hash[day * 2 + 1]! ^= this.keys[scene * 2 + 1]!;
    if (this.changed[day] === 1) return;
    this.changed[day] = 1;
    this.changedDays.push(day);
  }

  /** The best call and order of a day beside its neighbours as they are. */
  private resolve(day: number): DayOrder {
    const neighbours = this.nightPlaces(day);
    const calls = this.compiled.days.calls[day]!;
    let best = this.find(day, calls[0]!, neighbours);
    if (calls.length === 1 && !this.rests.used) return best;
    let bestScore = this.score(day, best);
    for (let i = 1; i < calls.length; i++) {
      const order = this.find(day, calls[i]!, neighbours);
      const score = this.score(day, order);
      if (score < bestScore) {
        best = order;
        bestScore = score;
      }
    }
    return best;
  }

  /** The best call and order of a day that the days beside ask for. */
  private resolveForRest(day: number, before: DayOrder): DayOrder {
    const neighbours = this.nightPlaces(day);
    const calls = this.compiled.days.calls[day]!;
    let best = before;
    let bestScore = this.score(day, best);
    const asked = this.rests.asked(day, this.orders, neighbours);
    const count = this.lists.counts[day]!;
    for (const call of calls) {
      const order = this.cache.orderer.find(day, call, this.lists.on(day), count, asked);
      const score = this.score(day, order);
      if (score < bestScore) {
        best = order;
        bestScore = score;
      }
    }
    return best;
  }

  private find(day: number, call: number, neighbours: Neighbours): DayOrder {
    return this.cache.find(
      day,
      call,
      this.lists.on(day),
      this.lists.counts[day]!,
      this.hash[day * 2]!,
      this.hash[day * 2 + 1]!,
      neighbours,
    );
  }

  private score(day: number, order: DayOrder): number {
    const { rules } = this.compiled.problem;
    const missing = order.breach + this.rests.beside(day, order, this.orders);
    const nights = rules.overnightMoves ? this.nightMoves(day, order) : 0;
    return (
      (order.moves + nights) * rules.moveCost +
      order.overtime * rules.overtime.cost +
      order.changedCalls * this.callPrice +
      missing * BREACH
    );
  }

  private nightMoves(day: number, order: DayOrder): number {
    const before = this.beside(this.rests.usedBefore(day, this.orders));
    const after = this.beside(this.rests.usedAfter(day, this.orders));
    return (
      (before !== null && before.lastPlace !== order.firstPlace ? 1 : 0) +
      (after !== null && after.firstPlace !== order.lastPlace ? 1 : 0)
    );
  }

  /** The order of a day; null for none (−1) too. */
  private beside(day: number): DayOrder | null {
    return day < 0 ? null : this.orders[day]!;
  }

  /** Where the day before ends and the day after begins, where this day could be there too. */
  private nightPlaces(day: number): Neighbours {
    if (!this.compiled.problem.rules.overnightMoves) return NO_NEIGHBOURS;
    const before = this.beside(this.rests.usedBefore(day, this.orders))?.lastPlace ?? -1;
    const after = this.beside(this.rests.usedAfter(day, this.orders))?.firstPlace ?? -1;
    const has = (place: number): boolean => {
      const list = this.lists.on(day);
      for (let i = 0; i < this.lists.counts[day]!; i++)
        if (this.compiled.scenes.location[list[i]!] === place) return true;
      return false;
    };
    return { ...NO_NEIGHBOURS, before: has(before) ? before : -1, after: has(after) ? after : -1 };
  }

  /** The rests and night moves around a day that has changed. */
  private settleNights(day: number): void {
    if (this.rests.used) {
      for (let at = this.rests.earliestBefore(day); at <= day; at++)
        this.setRest(at, this.rests.after(at, this.orders));
      const before = this.rests.usedBefore(day, this.orders);
      if (before >= 0) this.setRest(before, this.rests.after(before, this.orders));
    }
    if (!this.compiled.problem.rules.overnightMoves) return;
    this.setLink(day);
    const next = this.rests.usedAfter(day, this.orders);
    if (next >= 0) this.setLink(next);
  }

  private setRest(day: number, missing: number): void {
    if (this.restOf[day] === missing) return;
    this.restLog.push(day, this.restOf[day]!);
    this.restMissing += missing - this.restOf[day]!;
    this.restOf[day] = missing;
  }

  private setLink(day: number): void {
    const before = this.rests.usedBefore(day, this.orders);
    const moved =
      this.orders[day] !== null && before >= 0 && this.orders[before]!.lastPlace !== this.orders[day]!.firstPlace;
    const now = moved ? 1 : 0;
    if (this.linkOf[day] === now) return;
    this.linkLog.push(day, this.linkOf[day]!);
    this.moves += now - this.linkOf[day]!;
    this.linkOf[day] = now;
  }
}
