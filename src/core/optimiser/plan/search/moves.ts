/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, indices in bounds */
import type { Random } from '../../random';
import type { Compiled } from './compiled';
import type { PlanState } from './plan-state';

/**
 * Draws changes of a plan and shifts them in the state: a scene to another day, two scenes exchanged, a day's scenes at one
 * location, whole days exchanged, a day taken out and put in elsewhere.
 */
export class Moves {
  /** Scenes that may stand on more than one day. */
  private readonly free: Int32Array;
  private readonly openDays: Int32Array;
  private readonly spare: Int32Array;

  constructor(
    private readonly compiled: Compiled,
    private readonly state: PlanState,
    private readonly random: Random,
  ) {
    const { scenes, days } = compiled;
    this.free = Int32Array.from(
      Array.from({ length: scenes.count }, (_, scene) => scene).filter(
        (scene) => scenes.shot[scene] === 0 && scenes.domainStart[scene + 1]! - scenes.domainStart[scene]! > 1,
      ),
    );
    this.openDays = Int32Array.from(Array.from(days.open.keys()).filter((day) => days.open[day] === 1));
    this.spare = new Int32Array(scenes.count);
  }

  /** Whether anything can be changed at all. */
  get any(): boolean {
    return this.free.length > 0;
  }

  /** Shifts a drawn change; false where the draw came to nothing. */
  draw(): boolean {
    const kind = this.random.next();
    if (kind < 0.4) return this.moveScene();
    if (kind < 0.75) return this.exchangeScenes();
    if (kind < 0.85) return this.moveBlock();
    if (kind < 0.93) return this.exchangeDays();
    return this.moveDay();
  }

  private scene(): number {
    return this.free[this.random.below(this.free.length)]!;
  }

  private moveScene(): boolean {
    const scene = this.scene();
    const to = this.dayFor(scene);
    if (to === this.state.dayOf[scene]) return false;
    this.state.shift(scene, to);
    return true;
  }

  /** A day the scene may stand on: any, or one on which one of its cast works or its location is used. */
  private dayFor(scene: number): number {
    const { scenes, days } = this.compiled;
    const { random, state } = this;
    const from = scenes.domainStart[scene]!;
    const count = scenes.domainStart[scene + 1]! - from;
    if (random.next() < 0.5) return scenes.domain[from + random.below(count)]!;
    const other = this.relative(scene);
    if (other < 0) return scenes.domain[from + random.below(count)]!;
    const day = state.dayOf[other]! + (random.next() < 0.6 ? 0 : random.next() < 0.5 ? 1 : -1);
    return day >= 0 && day < days.count && scenes.allowed[scene * days.count + day] === 1 ? day : state.dayOf[scene]!;
  }

  /** Another scene of one of the scene's performers. */
  private relative(scene: number): number {
    const { scenes, cast } = this.compiled;
    const from = scenes.castStart[scene]!;
    const count = scenes.castStart[scene + 1]! - from;
    if (count === 0) return -1;
    const performer = scenes.cast[from + this.random.below(count)]!;
    const own = cast.scenesOf[performer]!;
    return own[this.random.below(own.length)]!;
  }

  private exchangeScenes(): boolean {
    const { scenes, days } = this.compiled;
    const { state, random } = this;
    const a = this.scene();
    const from = state.dayOf[a]!;
    const to = this.dayFor(a);
    const count = state.lists.counts[to]!;
    if (to === from || count === 0) return false;
    const b = state.lists.on(to)[random.below(count)]!;
    if (scenes.shot[b] === 1 || scenes.allowed[b * days.count + from] === 0) return false;
    state.shift(a, to);
    state.shift(b, from);
    return true;
  }

  private moveBlock(): boolean {
    const { scenes, days } = this.compiled;
    const { state } = this;
    const scene = this.scene();
    const from = state.dayOf[scene]!;
    const to = this.dayFor(scene);
    if (to === from) return false;
    const list = state.lists.on(from);
    let count = 0;
    for (let i = 0; i < state.lists.counts[from]!; i++) {
      const other = list[i]!;
      if (scenes.location[other] !== scenes.location[scene] || scenes.shot[other] === 1) continue;
      if (scenes.allowed[other * days.count + to] === 0) return false;
      this.spare[count++] = other;
    }
    for (let i = 0; i < count; i++) state.shift(this.spare[i]!, to);
    return true;
  }

  private exchangeDays(): boolean {
    const { random, openDays } = this;
    const a = openDays[random.below(openDays.length)]!;
    const b = openDays[random.below(openDays.length)]!;
    if (a === b || !this.canMoveAll(a, b) || !this.canMoveAll(b, a)) return false;
    const count = this.take(a, 0);
    const total = this.take(b, count);
    if (total === 0) return false;
    for (let i = 0; i < total; i++) this.state.shift(this.spare[i]!, i < count ? b : a);
    return true;
  }

  /** Takes an open day's scenes to another open day; those between move up by one. */
  private moveDay(): boolean {
    const { random, openDays, state } = this;
    const from = random.below(openDays.length);
    const reach = random.next() < 0.5 ? openDays.length : 6;
    const low = Math.max(0, from - reach);
    const to = low + random.below(Math.min(openDays.length, from + reach + 1) - low);
    if (from === to) return false;
    const step = from < to ? 1 : -1;
    for (let at = from; at !== to + step; at += step) {
      const target = at === from ? to : at - step;
      if (!this.canMoveAll(openDays[at]!, openDays[target]!)) return false;
    }
    let count = 0;
    const ends: number[] = [];
    for (let at = from; at !== to + step; at += step) ends.push((count = this.take(openDays[at]!, count)));
    if (count === 0) return false;
    let i = 0;
    ends.forEach((end, nth) => {
      const target = openDays[nth === 0 ? to : from + step * (nth - 1)]!;
      for (; i < end; i++) state.shift(this.spare[i]!, target);
    });
    return true;
  }

  private canMoveAll(from: number, to: number): boolean {
    const { scenes, days } = this.compiled;
    const list = this.state.lists.on(from);
    for (let i = 0; i < this.state.lists.counts[from]!; i++) {
      const scene = list[i]!;
      if (scenes.shot[scene] === 0 && scenes.allowed[scene * days.count + to] === 0) return false;
    }
    return true;
  }

  private take(day: number, count: number): number {
    const { shot } = this.compiled.scenes;
    const list = this.state.lists.on(day);
    let at = count;
    for (let i = 0; i < this.state.lists.counts[day]!; i++) if (shot[list[i]!] === 0) this.spare[at++] = list[i]!;
    return at;
  }
}
