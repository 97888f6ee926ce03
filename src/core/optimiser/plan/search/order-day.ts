import type { Compiled } from './compiled';
import { DayClock } from './day-clock';
import { NO_NEIGHBOURS, type DayOrder, type Neighbours } from './day-order';

/** So many scenes still free to move inside a day are tried in every order; more are improved by moving one after another. */
const EVERY_ORDER = 5;

/** Finds the best order of a day's scenes from a given call. What was shot stays in front. */
export class OrderDayFinder {
  private readonly clock: DayClock;
  private readonly order: Int32Array;
  private readonly best: Int32Array;
  private bestScore = Infinity;
  private fixed = 0;
  private count = 0;
  private least = 0;

  constructor(
    private readonly compiled: Compiled,
    callPrice: number,
  ) {
    this.clock = new DayClock(compiled, callPrice);
    this.order = new Int32Array(compiled.scenes.count);
    this.best = new Int32Array(compiled.scenes.count);
  }

  /** `scenes` in any order, history included. The same set gives the same order whatever order it comes in. */
  find(day: number, call: number, scenes: Int32Array, count: number, neighbours: Neighbours = NO_NEIGHBOURS): DayOrder {
    this.clock.aim(day, call, neighbours);
    this.start(day, scenes, count);
    this.bestScore = Infinity;
    this.tryPublished(day);
    this.consider();
    if (this.bestScore > this.least) {
      if (count - this.fixed <= EVERY_ORDER) this.permute(this.fixed);
      else this.improve();
    }
    // Kept by the day's own rules alone: what the days beside lack is counted between days.
    this.clock.aim(day, call, NO_NEIGHBOURS);
    return this.clock.keep(this.best, count);
  }

  /** A first order: history, then by the end of each location's latest hour, scenes of a location together. */
  private start(day: number, scenes: Int32Array, count: number): void {
    const { days, scenes: of, locations } = this.compiled;
    const history = days.history[day]!;
    this.order.set(history);
    this.fixed = history.length;
    this.count = count;
    const free = Array.from(scenes.subarray(0, count)).filter((scene) => of.shot[scene] === 0);
    const due = (scene: number): number =>
      Math.min(locations.to[of.location[scene]!]!, [2000, days.sunset[day]!, 3000][of.light[scene]!]!);
    const placeDue = new Map<number, number>();
    for (const scene of free) {
      const place = of.location[scene]!;
      placeDue.set(place, Math.min(placeDue.get(place) ?? Infinity, due(scene)));
    }
    const here = history.length === 0 ? -1 : of.location[history[history.length - 1]!]!;
    if (placeDue.has(here)) placeDue.set(here, -1);
    free.sort(
      (a, b) =>
        placeDue.get(of.location[a]!)! - placeDue.get(of.location[b]!)! ||
        of.location[a]! - of.location[b]! ||
        due(a) - due(b) ||
        a - b,
    );
    this.order.set(free, history.length);
    this.least = this.leastCost(placeDue.size - (placeDue.has(here) || (here < 0 && placeDue.size > 0) ? 1 : 0));
  }

  /** No order costs less: history's moves, and one for each further location. */
  private leastCost(newPlaces: number): number {
    const { scenes, problem } = this.compiled;
    const { moveMinutes, moveCost, overtime } = problem.rules;
    let moves = newPlaces;
    let minutes = 0;
    for (let at = 0; at < this.count; at++) {
      const scene = this.order[at]!;
      minutes += scenes.minutes[scene]!;
      if (at > 0 && at < this.fixed && scenes.location[scene] !== scenes.location[this.order[at - 1]!]) moves++;
    }
    const over = minutes + moves * moveMinutes - overtime.after;
    return moves * moveCost + (over > 0 ? Math.ceil(over / overtime.step) * overtime.cost : 0);
  }

  /** The published order, where the day is to have the same scenes: of equally good orders it is kept. */
  private tryPublished(day: number): void {
    const published = this.compiled.days.published[day]!;
    if (published.length !== this.count) return;
    const own = this.order.subarray(0, this.count);
    if (!published.every((scene) => own.includes(scene))) return;
    if (!this.compiled.days.history[day]!.every((scene, at) => published[at] === scene)) return;
    const before = own.slice();
    this.order.set(published);
    this.consider();
    this.order.set(before);
  }

  private consider(): boolean {
    const score = this.clock.score(this.order, this.count, this.bestScore);
    if (score >= this.bestScore) return false;
    this.bestScore = score;
    this.best.set(this.order.subarray(0, this.count));
    return true;
  }

  private permute(at: number): void {
    const { order, count } = this;
    if (at >= count - 1) {
      this.consider();
      return;
    }
    for (let i = at; i < count && this.bestScore > this.least; i++) {
      swap(order, at, i);
      this.permute(at + 1);
      swap(order, at, i);
    }
  }

  /** Moves runs of one to three scenes to other places in the day while that helps. */
  private improve(): void {
    const { order, best, count, fixed } = this;
    let better = true;
    while (better && this.bestScore > this.least) {
      better = false;
      for (let length = 1; length <= 3; length++) {
        for (let from = fixed; from + length <= count; from++) {
          for (let to = fixed; to + length <= count; to++) {
            if (to === from) continue;
            order.set(best.subarray(0, count));
            moveRun(order, from, length, to);
            better = this.consider() || better;
          }
        }
      }
    }
  }
}

function swap(order: Int32Array, a: number, b: number): void {
  const kept = order[a]!;
  order[a] = order[b]!;
  order[b] = kept;
}

function moveRun(order: Int32Array, from: number, length: number, to: number): void {
  const run = order.slice(from, from + length);
  if (to < from) order.copyWithin(to + length, to, from);
  else order.copyWithin(from, from + length, to + length);
  order.set(run, to);
}
