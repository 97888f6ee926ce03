import type { Compiled } from './compiled';
import type { DayOrder, Neighbours } from './day-order';

type Orders = readonly (DayOrder | null)[];

/** Rests between shoot days: the crew's from wrap to call, each performer's from release to call. */
export class Rests {
  /** Whether any rest is asked for. */
  readonly used: boolean;
  /** Calendar days apart from which no rest can be too short. */
  private readonly reach: number;
  private readonly crew: number;

  constructor(
    private readonly compiled: Compiled,
    private readonly works: Int32Array,
  ) {
    const { problem, cast, days, scenes } = compiled;
    const { rules } = problem;
    this.crew = rules.crewRest;
    const longest = Math.max(this.crew, ...cast.rest);
    this.used = longest > 0;
    const earliest = Math.min(...days.calls.map((calls) => Math.min(...calls))) - Math.max(0, ...cast.callBefore);
    const latest = Math.max(...days.calls.map((calls) => Math.max(...calls)));
    const history = Math.max(
      0,
      ...days.history.map((list) =>
        list.reduce((sum, scene) => sum + scenes.minutes[scene]! + rules.moveMinutes, rules.mealMinutes),
      ),
    );
    this.reach = Math.floor((longest + latest + Math.max(rules.maxMinutes, history) - earliest) / 1440);
  }

  usedBefore(day: number, orders: Orders): number {
    let at = day - 1;
    while (at >= 0 && orders[at] === null) at--;
    return at;
  }

  usedAfter(day: number, orders: Orders): number {
    let at = day + 1;
    while (at < orders.length && orders[at] === null) at++;
    return at < orders.length ? at : -1;
  }

  /** The earliest day from which a rest can reach a day. */
  earliestBefore(day: number): number {
    const { date } = this.compiled.days;
    let at = day;
    while (at > 0 && date[day]! - date[at - 1]! <= this.reach) at--;
    return at;
  }

  /** Minutes of rest that are missing after a day. */
  after(day: number, orders: Orders): number {
    const order = orders[day];
    return order === null || order === undefined ? 0 : this.missing(day, order, orders, null, -1);
  }

  /** Minutes of rest that would be missing before and after a day in an order. */
  beside(day: number, order: DayOrder, orders: Orders): number {
    if (!this.used) return 0;
    let missing = this.missing(day, order, orders, null, -1);
    for (let at = this.earliestBefore(day); at < day; at++) {
      const before = orders[at];
      if (before !== null && before !== undefined) missing += this.missing(at, before, orders, order, day);
    }
    return missing;
  }

  /** What the rests of the days beside ask of a day. */
  asked(day: number, orders: Orders, places: Neighbours): Neighbours {
    const { date } = this.compiled.days;
    const earliest = new Map<number, number>();
    const latest = new Map<number, number>();
    let latestWrap = Infinity;
    for (let at = this.earliestBefore(day); at < day; at++) {
      orders[at]?.cast.forEach((performer, i) => {
        const minutes =
          orders[at]!.releases[i]! - (date[day]! - date[at]!) * 1440 + this.compiled.cast.rest[performer]!;
        earliest.set(performer, Math.max(earliest.get(performer) ?? -Infinity, minutes));
      });
    }
    for (let at = day + 1; at < orders.length && date[at]! - date[day]! <= this.reach; at++) {
      const next = orders[at];
      if (next === null || next === undefined) continue;
      const later = (date[at]! - date[day]!) * 1440;
      latestWrap = Math.min(latestWrap, next.call + later - this.crew);
      next.cast.forEach((performer, i) => {
        const minutes = next.calls[i]! + later - this.compiled.cast.rest[performer]!;
        latest.set(performer, Math.min(latest.get(performer) ?? Infinity, minutes));
      });
    }
    return { ...places, earliest, latest, latestWrap };
  }

  /** Minutes missing after `day`; with `only`, those towards that day alone, in the order given. */
  private missing(day: number, order: DayOrder, orders: Orders, given: DayOrder | null, only: number): number {
    const { date, count } = this.compiled.days;
    let missing = 0;
    let adjacent = true;
    for (let at = day + 1; at < count && date[at]! - date[day]! <= this.reach; at++) {
      const next = at === only ? given : orders[at];
      if (next === null || next === undefined) continue;
      if (only < 0 || at === only) {
        const later = (date[at]! - date[day]!) * 1440;
        if (adjacent && (order.lastOpen || next.firstOpen)) {
          missing += Math.max(0, this.crew - (next.call + later - order.wrap));
        }
        missing += this.castMissing(day, order, at, next, later);
      }
      adjacent = false;
    }
    return missing;
  }

  private castMissing(day: number, order: DayOrder, at: number, next: DayOrder, later: number): number {
    const { rest } = this.compiled.cast;
    const width = this.compiled.days.count;
    let missing = 0;
    for (let i = 0; i < order.cast.length; i++) {
      const performer = order.cast[i]!;
      const asked = rest[performer]!;
      if (asked === 0 || this.works[performer * width + at] === 0) continue;
      const j = next.cast.indexOf(performer);
      if (j < 0 || ((order.openEnds[i]! & 2) === 0 && (next.openEnds[j]! & 1) === 0)) continue;
      const short = asked - (next.calls[j]! + later - order.releases[i]!);
      if (short <= 0) continue;
      let between = false;
      for (let other = day + 1; other < at && !between; other++) between = this.works[performer * width + other]! > 0;
      if (!between) missing += short;
    }
    return missing;
  }
}
