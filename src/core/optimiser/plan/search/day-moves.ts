import type { Random } from '../../random';
import type { Compiled } from './compiled';
import type { PlanState } from './plan-state';

/** Draws changes of whole days: two exchanged, some taken out and put in elsewhere, some turned round. */
export class DayMoves {
  /** Whether what a change costs the cast is told without making it. */
  readonly quick: boolean;
  private readonly openDays: Int32Array;
  /** Where each open day's scenes would go, from `low` to `high`; by position among the open days. */
  private readonly target: Int32Array;
  private low = 0;
  private high = 0;
  private readonly moved: Int32Array;
  private readonly movedTo: Int32Array;

  constructor(
    private readonly compiled: Compiled,
    private readonly state: PlanState,
    private readonly random: Random,
  ) {
    const { days, scenes, cast, uses } = compiled;
    this.openDays = Int32Array.from(Array.from(days.open.keys()).filter((day) => days.open[day] === 1));
    this.target = new Int32Array(days.count);
    this.moved = new Int32Array(scenes.count);
    this.movedTo = new Int32Array(scenes.count);
    this.quick =
      state.clock === null &&
      !uses.unplainDays &&
      !uses.hires &&
      !uses.premiums &&
      this.openDays.length === days.count &&
      cast.hold.every((hold) => hold === 1) &&
      cast.drop.every((drop) => drop === 0);
  }

  /** Shifts a drawn change; false where the draw came to nothing, or where it surely costs more than `limit`. */
  draw(limit: number): boolean {
    const { random, target } = this;
    const count = this.openDays.length;
    const a = random.below(count);
    const near = random.next() < 0.5 ? count : 8;
    const from = Math.max(0, a - near);
    const b = from + random.below(Math.min(count, a + near + 1) - from);
    if (a === b) return false;
    const low = (this.low = Math.min(a, b));
    const high = (this.high = Math.max(a, b));
    const kind = random.next();
    if (kind < 0.3) {
      for (let at = low + 1; at < high; at++) target[at] = at;
      target[low] = high;
      target[high] = low;
    } else if (kind < 0.85) {
      const length = kind < 0.6 ? 1 : 1 + random.below(Math.min(6, high - low));
      const first = a < b ? length : high - low + 1 - length;
      const span = high - low + 1;
      for (let at = 0; at < span; at++) target[low + at] = low + (at < first ? at + span - first : at - first);
    } else for (let at = low; at <= high; at++) target[at] = high - (at - low);
    if (this.quick && this.state.total + this.castDifference() - this.mostSaved() > limit) return false;
    return this.shift();
  }

  private mostSaved(): number {
    const { rules } = this.compiled.problem;
    return rules.overnightMoves ? (this.high - this.low + 2) * this.nightPrice() : 0;
  }

  private nightPrice(): number {
    return this.compiled.problem.rules.moveCost + this.state.moveWeight;
  }

  /** What the cast would be paid more. */
  private castDifference(): number {
    const { target, low, high } = this;
    const { cast, days } = this.compiled;
    const { first, last, works } = this.state.cast;
    const width = days.count;
    let more = 0;
    for (let performer = 0; performer < cast.count; performer++) {
      const from = first[performer]!;
      const to = last[performer]!;
      if (to < low || from > high || (from < low && to > high)) continue;
      const row = performer * width;
      let newFirst = from < low ? from : width;
      let newLast = to > high ? to : -1;
      for (let day = Math.max(from, low), end = Math.min(to, high); day <= end; day++) {
        if (works[row + day] === 0) continue;
        const at = target[day]!;
        if (at < newFirst) newFirst = at;
        if (at > newLast) newLast = at;
      }
      const pays = performer * (width + 1);
      more += cast.pay[pays + newLast - newFirst + 1]! - cast.pay[pays + to - from + 1]!;
    }
    return more;
  }

  private shift(): boolean {
    const { openDays, state, target, moved, movedTo } = this;
    const { scenes, days } = this.compiled;
    let count = 0;
    for (let at = this.low; at <= this.high; at++) {
      const from = openDays[at]!;
      const to = openDays[target[at]!]!;
      if (from === to) continue;
      const list = state.lists.on(from);
      for (let i = 0; i < state.lists.counts[from]!; i++) {
        const scene = list[i]!;
        if (scenes.shot[scene] === 1) continue;
        if (scenes.allowed[scene * days.count + to] === 0) return false;
        moved[count] = scene;
        movedTo[count++] = to;
      }
    }
    for (let i = 0; i < count; i++) state.shift(moved[i]!, movedTo[i]!);
    return count > 0;
  }
}
