import type { Compiled } from './compiled';
import { NO_CALL } from './compile-cast';
import { BREACH, DayClock } from './day-clock';
import { NO_NEIGHBOURS, type DayOrder, type Neighbours } from './day-order';

/** So many scenes still free to move inside a day are tried in every order; more are improved by moving one after another. */
const EVERY_ORDER = 4;

/** Finds the best order of a day's scenes from a given call. What was shot stays in front. */
export class OrderDayFinder {
  private readonly clock: DayClock;
  private readonly order: Int32Array;
  private readonly best: Int32Array;
  private readonly due: Int32Array;
  private readonly placeDue: Int32Array;
  private bestScore = Infinity;
  private fixed = 0;
  private count = 0;
  private least = 0;
  private leastMoves = 0;
  private day = 0;
  /** No order brings the day to an end in time: there is no use in looking for a good one. */
  private tooLong = false;
  private readonly seen: Int32Array;
  private turn = 0;

  constructor(
    private readonly compiled: Compiled,
    private readonly callPrice: number,
  ) {
    this.clock = new DayClock(compiled, callPrice);
    this.order = new Int32Array(compiled.scenes.count);
    this.best = new Int32Array(compiled.scenes.count);
    this.seen = new Int32Array(compiled.cast.count);
    this.due = new Int32Array(compiled.scenes.count);
    this.placeDue = new Int32Array(compiled.scenes.count);
  }

  /** `scenes` in any order, history included. The same set gives the same order whatever order it comes in. */
  find(day: number, call: number, scenes: Int32Array, count: number, neighbours: Neighbours = NO_NEIGHBOURS): DayOrder {
    this.clock.aim(day, call, neighbours);
    this.start(day, scenes, count);
    this.bestScore = Infinity;
    this.tryPublished(day);
    this.consider();
    if (this.bestScore > this.least && !this.tooLong) {
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
    const { order, due, placeDue } = this;
    const history = days.history[day]!;
    this.fixed = history.length;
    this.count = count;
    this.day = day;
    order.set(history);
    const here = this.fixed === 0 ? -1 : of.location[history[this.fixed - 1]!]!;
    let end = this.fixed;
    for (let i = 0; i < count; i++) {
      const scene = scenes[i]!;
      if (of.shot[scene] === 1) continue;
      const light = of.light[scene]!;
      due[scene] = Math.min(
        locations.to[of.location[scene]!]!,
        light === 0 ? 2000 : light === 1 ? days.sunset[day]! : 3000,
      );
      order[end++] = scene;
    }
    let newPlaces = 0;
    for (let i = this.fixed; i < end; i++) {
      const place = of.location[order[i]!]!;
      let first = place === here ? -1_000_000 : due[order[i]!]!;
      let isNew = place !== here;
      for (let j = this.fixed; j < end; j++) {
        if (of.location[order[j]!] !== place) continue;
        if (j < i) isNew = false;
        if (due[order[j]!]! < first) first = due[order[j]!]!;
      }
      placeDue[order[i]!] = first;
      if (isNew) newPlaces++;
    }
    for (let i = this.fixed + 1; i < end; i++) {
      const scene = order[i]!;
      let at = i;
      while (at > this.fixed && this.isEarlier(scene, order[at - 1]!)) {
        order[at] = order[at - 1]!;
        at--;
      }
      order[at] = scene;
    }
    this.least = this.leastCost(here < 0 && newPlaces > 0 ? newPlaces - 1 : newPlaces);
  }

  private isEarlier(a: number, b: number): boolean {
    const { location } = this.compiled.scenes;
    const { due, placeDue } = this;
    const by = placeDue[a]! - placeDue[b]! || location[a]! - location[b]! || due[a]! - due[b]! || a - b;
    return by < 0;
  }

  /** No order costs less: history's moves, and one for each further location. */
  private leastCost(newPlaces: number): number {
    const { scenes, problem } = this.compiled;
    const { moveMinutes, moveCost, overtime, maxMinutes } = problem.rules;
    let moves = newPlaces;
    let minutes = 0;
    for (let at = 0; at < this.count; at++) {
      const scene = this.order[at]!;
      minutes += scenes.minutes[scene]!;
      if (at > 0 && at < this.fixed && scenes.location[scene] !== scenes.location[this.order[at - 1]!]) moves++;
    }
    const over = minutes + moves * moveMinutes - overtime.after;
    this.leastMoves = moves;
    this.tooLong = minutes + moves * moveMinutes > maxMinutes;
    return this.leastChanges() + moves * moveCost + (over > 0 ? Math.ceil(over / overtime.step) * overtime.cost : 0);
  }

  /** What calls cost that appear on this day or go, in whatever order. */
  private leastChanges(): number {
    if (this.callPrice === 0) return 0;
    const { scenes, cast, days } = this.compiled;
    const turn = ++this.turn;
    let changes = cast.publishedOn[this.day]!.length;
    for (let at = 0; at < this.count; at++) {
      const scene = this.order[at]!;
      for (let i = scenes.castStart[scene]!; i < scenes.castStart[scene + 1]!; i++) {
        const performer = scenes.cast[i]!;
        if (this.seen[performer] === turn) continue;
        this.seen[performer] = turn;
        changes += cast.publishedCall[performer * days.count + this.day] === NO_CALL ? 1 : -1;
      }
    }
    return changes * this.callPrice;
  }

  /** The published order, where the day is to have the same scenes: of equally good orders it is kept. */
  private tryPublished(day: number): void {
    const published = this.compiled.days.published[day]!;
    if (published.length !== this.count) return;
    for (const scene of published) {
      let found = false;
      for (let i = 0; i < this.count && !found; i++) found = this.order[i] === scene;
      if (!found) return;
    }
    if (!this.compiled.days.history[day]!.every((scene, at) => published[at] === scene)) return;
    const before = this.order.slice(0, this.count);
    this.order.set(published);
    this.consider();
    this.order.set(before);
  }

  private consider(): boolean {
    if (this.leastWithMoves() >= this.bestScore) return false;
    const score = this.clock.score(this.order, this.count, this.bestScore);
    if (score >= this.bestScore) return false;
    this.bestScore = score;
    this.best.set(this.order.subarray(0, this.count));
    return true;
  }

  /** What the order costs at least for its moves beyond those that no order saves. */
  private leastWithMoves(): number {
    const { location } = this.compiled.scenes;
    let moves = -this.leastMoves;
    for (let at = 1; at < this.count; at++) if (location[this.order[at]!] !== location[this.order[at - 1]!]) moves++;
    return this.least + moves * this.compiled.problem.rules.moveCost;
  }

  /** A legal order without a move too many costs less than this. */
  private goodEnough(): number {
    return Math.min(BREACH, this.least + Math.max(1, this.compiled.problem.rules.moveCost));
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

  /** Moves one or two scenes to other places in the day until it is legal with as few moves as can be, or that helps no more. */
  private improve(): void {
    const { order, best, count, fixed } = this;
    let better = true;
    while (better && this.bestScore >= this.goodEnough()) {
      better = false;
      for (let length = 1; length <= 2; length++) {
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

/** Takes the scenes from `from` out and puts them in so that they begin at `to`. */
function moveRun(order: Int32Array, from: number, length: number, to: number): void {
  for (let i = 0; i < length; i++) {
    if (to < from) slide(order, from + i, to + i);
    else slide(order, from, to + length - 1);
  }
}

function slide(order: Int32Array, from: number, to: number): void {
  const scene = order[from]!;
  if (to < from) order.copyWithin(to + 1, to, from);
  else order.copyWithin(from, from + 1, to + 1);
  order[to] = scene;
}
