import type { Random } from '../../random';
import type { Compiled } from './compiled';
import { DayMoves } from './day-moves';
import type { PlanState } from './plan-state';

/** Share of moves up to and with: single scenes, exchanges of two, scenes of a location; the rest are whole days. */
const QUICK_DAYS = [0.38, 0.72, 0.76] as const;
const SLOW_DAYS = [0.38, 0.72, 0.86] as const;
/** Share of draws that take any day, whoever works on it. */
const ANY_DAY = 0.35;

/**
 * Draws changes of a plan and shifts them in the state: a scene to another day, two scenes exchanged, a day's scenes at one
 * location, whole days exchanged, a day taken out and put in elsewhere.
 */
export class Moves {
  /** Scenes that may stand on more than one day. */
  private readonly free: Int32Array;
  private readonly dayMoves: DayMoves;
  private readonly mix: readonly [number, number, number];
  private readonly spare: Int32Array;

  constructor(
    private readonly compiled: Compiled,
    private readonly state: PlanState,
    private readonly random: Random,
  ) {
    const { scenes } = compiled;
    this.free = Int32Array.from(
      Array.from({ length: scenes.count }, (_, scene) => scene).filter(
        (scene) => scenes.shot[scene] === 0 && scenes.domainStart[scene + 1]! - scenes.domainStart[scene]! > 1,
      ),
    );
    this.dayMoves = new DayMoves(compiled, state, random);
    this.mix = this.dayMoves.quick ? QUICK_DAYS : SLOW_DAYS;
    this.spare = new Int32Array(scenes.count);
  }

  /** Whether anything can be changed at all. */
  get any(): boolean {
    return this.free.length > 0;
  }

  /** Shifts a drawn change; false where the draw came to nothing, or where it surely costs more than `limit`. */
  draw(limit: number): boolean {
    const kind = this.random.next();
    if (kind < this.mix[0]) return this.moveScene();
    if (kind < this.mix[1]) return this.exchangeScenes();
    if (kind < this.mix[2]) return this.moveBlock();
    return this.dayMoves.draw(limit);
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
    if (random.next() < ANY_DAY) return scenes.domain[from + random.below(count)]!;
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
}
