import type { Compiled } from './compiled';
import { NO_CALL } from './compile-cast';
import type { DayOrder, Neighbours } from './day-order';

/** A breach outweighs any money. */
export const BREACH = 1e9;
/** Minutes a move too many or a scene before its predecessor counts for. */
const WRONG = 120;

/** What one order of one day costs and breaks: the clock of a single day (decision 5). */
export class DayClock {
  private readonly firstOf: Int32Array;
  private readonly lastOf: Int32Array;
  /** Positions of the first and last own scene by performer; valid where `firstOf` is set. */
  private readonly castList: Int32Array;
  private castCount = 0;
  private day = 0;
  private call = 0;
  private neighbours: Neighbours | null = null;
  private moves = 0;
  private wrap = 0;
  private overtime = 0;
  private changed = 0;
  private breach = 0;
  private readonly begins: Int32Array;
  private readonly ends: Int32Array;
  private readonly people: boolean;
  private readonly place: Int32Array;

  constructor(
    private readonly compiled: Compiled,
    private readonly callPrice: number,
  ) {
    const { scenes, cast } = compiled;
    this.firstOf = new Int32Array(cast.count).fill(-1);
    this.lastOf = new Int32Array(cast.count).fill(-1);
    this.castList = new Int32Array(cast.count);
    this.begins = new Int32Array(scenes.count);
    this.ends = new Int32Array(scenes.count);
    this.place = new Int32Array(scenes.count).fill(-1);
    this.people = cast.minors !== null || callPrice > 0;
  }

  /** The day, call and neighbours that the next orders are held against. */
  aim(day: number, call: number, neighbours: Neighbours): void {
    this.day = day;
    this.call = call;
    this.neighbours = neighbours;
  }

  /** Money of the order, with what its breaches outweigh. Orders beyond `limit` are not looked at to the end. */
  score(order: Int32Array, count: number, limit: number): number {
    const { scenes, problem, uses } = this.compiled;
    const { rules } = problem;
    this.run(order, count);
    const neighbours = this.neighbours!;
    let breach = Math.max(0, this.wrap - this.call - rules.maxMinutes) + Math.max(0, this.wrap - neighbours.latestWrap);
    breach += WRONG * Math.max(0, this.moves - rules.maxMoves);
    let open = false;
    for (let at = 0; at < count; at++) {
      const scene = order[at]!;
      if (scenes.shot[scene] === 1) continue;
      open = true;
      breach += this.outside(scene, this.begins[at]!, this.ends[at]!);
    }
    // What was shot breaks nothing by itself.
    if (!open) breach = 0;
    if (uses.precedence) breach += WRONG * this.wrongOrder(order, count);
    let money = this.moves * rules.moveCost + this.overtime * rules.overtime.cost;
    if (rules.overnightMoves && count > 0) {
      if (neighbours.before >= 0 && scenes.location[order[0]!] !== neighbours.before) money += rules.moveCost;
      if (neighbours.after >= 0 && scenes.location[order[count - 1]!] !== neighbours.after) money += rules.moveCost;
    }
    this.breach = breach;
    this.changed = 0;
    if (money + breach * BREACH >= limit) return Infinity;
    if (this.people || neighbours.earliest !== null) {
      this.meet(order, count);
      this.breach += this.peopleBreach(order, neighbours);
      if (this.callPrice > 0) this.changed = this.changedCalls();
      this.forget();
    }
    return money + this.changed * this.callPrice + this.breach * BREACH;
  }

  /** The order as the plan keeps it. */
  keep(order: Int32Array, count: number): DayOrder {
    this.score(order, count, Infinity);
    const { scenes, cast } = this.compiled;
    const { breach, changed } = this;
    this.meet(order, count);
    const list = this.castList.slice(0, this.castCount);
    const openEnds = Uint8Array.from(
      list,
      (p) =>
        (scenes.shot[order[this.firstOf[p]!]!] === 1 ? 0 : 1) + (scenes.shot[order[this.lastOf[p]!]!] === 1 ? 0 : 2),
    );
    const kept: DayOrder = {
      call: this.call,
      order: order.slice(0, count),
      moves: this.moves,
      wrap: this.wrap,
      overtime: this.overtime,
      changedCalls: changed,
      breach,
      firstPlace: count === 0 ? -1 : scenes.location[order[0]!]!,
      lastPlace: count === 0 ? -1 : scenes.location[order[count - 1]!]!,
      firstOpen: count > 0 && scenes.shot[order[0]!] === 0,
      lastOpen: count > 0 && scenes.shot[order[count - 1]!] === 0,
      cast: list,
      calls: list.map((p) => this.begins[this.firstOf[p]!]! - cast.callBefore[p]!),
      releases: list.map((p) => this.ends[this.lastOf[p]!]!),
      openEnds,
    };
    this.forget();
    return kept;
  }

  private run(order: Int32Array, count: number): void {
    const { scenes, problem } = this.compiled;
    const { moveMinutes, mealMinutes, mealAfter, overtime } = problem.rules;
    let at = this.call;
    let moves = 0;
    let meal = 0;
    let place = -1;
    const mealBy = this.call + mealAfter;
    for (let i = 0; i < count; i++) {
      const scene = order[i]!;
      const location = scenes.location[scene]!;
      if (place >= 0 && location !== place) {
        moves++;
        at += moveMinutes;
      }
      place = location;
      const length = scenes.minutes[scene]!;
      if (meal === 0 && at + length > mealBy) {
        meal = mealMinutes;
        at += meal;
      }
      this.begins[i] = at;
      at += length;
      this.ends[i] = at;
    }
    this.moves = moves;
    this.wrap = at;
    const over = at - this.call - meal - overtime.after;
    this.overtime = over > 0 ? Math.ceil(over / overtime.step) : 0;
  }

  /** Minutes a scene lies outside its location's hours and its light. */
  private outside(scene: number, begin: number, end: number): number {
    const { scenes, locations, days } = this.compiled;
    const place = scenes.location[scene]!;
    let breach = Math.max(0, locations.from[place]! - begin) + Math.max(0, end - locations.to[place]!);
    const light = scenes.light[scene]!;
    if (light === 0) return breach;
    const sunrise = days.sunrise[this.day]!;
    const sunset = days.sunset[this.day]!;
    if (light === 1) breach += Math.max(0, sunrise - begin) + Math.max(0, end - sunset);
    else if (end > sunrise) {
      const tonight = Math.max(0, sunset - begin) + Math.max(0, end - sunrise - 1440);
      breach += Math.min(end - sunrise, tonight);
    }
    return breach;
  }

  private wrongOrder(order: Int32Array, count: number): number {
    const { scenes } = this.compiled;
    const { place } = this;
    for (let at = 0; at < count; at++) place[order[at]!] = at;
    let wrong = 0;
    for (let at = 0; at < count; at++) {
      const scene = order[at]!;
      for (let i = scenes.beforeStart[scene]!; i < scenes.beforeStart[scene + 1]!; i++) {
        const earlier = scenes.before[i]!;
        if (place[earlier]! > at && (scenes.shot[scene] === 0 || scenes.shot[earlier] === 0)) wrong++;
      }
    }
    for (let at = 0; at < count; at++) place[order[at]!] = -1;
    return wrong;
  }

  private meet(order: Int32Array, count: number): void {
    const { castStart, cast } = this.compiled.scenes;
    this.castCount = 0;
    for (let at = 0; at < count; at++) {
      const scene = order[at]!;
      for (let i = castStart[scene]!; i < castStart[scene + 1]!; i++) {
        const performer = cast[i]!;
        if (this.firstOf[performer] === -1) {
          this.firstOf[performer] = at;
          this.castList[this.castCount++] = performer;
        }
        this.lastOf[performer] = at;
      }
    }
  }

  private forget(): void {
    for (let i = 0; i < this.castCount; i++) this.firstOf[this.castList[i]!] = -1;
  }

  private peopleBreach(order: Int32Array, { earliest, latest }: Neighbours): number {
    const { cast, days, scenes } = this.compiled;
    const { minors } = cast;
    let breach = 0;
    for (let i = 0; i < this.castCount; i++) {
      const performer = this.castList[i]!;
      const first = this.firstOf[performer]!;
      const last = this.lastOf[performer]!;
      const call = this.begins[first]! - cast.callBefore[performer]!;
      const release = this.ends[last]!;
      if (earliest !== null) breach += Math.max(0, (earliest.get(performer) ?? call) - call);
      if (latest !== null) breach += Math.max(0, release - (latest.get(performer) ?? release));
      if (minors === null) continue;
      const cell = performer * days.count + this.day;
      if (scenes.shot[order[first]!] === 0) breach += Math.max(0, minors.call[cell]! - call);
      if (scenes.shot[order[last]!] === 0) {
        breach += Math.max(0, release - minors.release[cell]!) + Math.max(0, release - call - minors.atPlace[cell]!);
      }
    }
    return breach;
  }

  private changedCalls(): number {
    const { cast, days } = this.compiled;
    let changed = 0;
    let same = 0;
    for (let i = 0; i < this.castCount; i++) {
      const performer = this.castList[i]!;
      const published = cast.publishedCall[performer * days.count + this.day]!;
      if (published !== NO_CALL) same++;
      if (published !== this.begins[this.firstOf[performer]!]! - cast.callBefore[performer]!) changed++;
    }
    return changed + cast.publishedOn[this.day]!.length - same;
  }
}
