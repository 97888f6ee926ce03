import type { Compiled } from './compiled';

/** How long each day is where only its scenes and their number of locations decide that: no order makes it shorter. */
export class DayMinutes {
  /** Minutes by which days last longer than they may. */
  over = 0;
  private readonly minutesOn: Int32Array;
  private readonly overOf: Int32Array;

  /** @param placesOn locations by day */
  constructor(
    private readonly compiled: Compiled,
    private readonly placesOn: Int32Array,
  ) {
    this.minutesOn = new Int32Array(compiled.days.count);
    this.overOf = new Int32Array(compiled.days.count);
  }

  /** Asked for after the locations of both days are brought up to date. */
  shift(scene: number, from: number, to: number): void {
    const minutes = this.compiled.scenes.minutes[scene]!;
    if (from >= 0) this.change(from, -minutes);
    if (to >= 0) this.change(to, minutes);
  }

  private change(day: number, by: number): void {
    const { maxMinutes, mealAfter, mealMinutes, moveMinutes } = this.compiled.problem.rules;
    const worked = (this.minutesOn[day]! += by) + Math.max(0, this.placesOn[day]! - 1) * moveMinutes;
    const over = Math.max(0, worked + (worked > mealAfter ? mealMinutes : 0) - maxMinutes);
    this.over += over - this.overOf[day]!;
    this.overOf[day] = over;
  }
}
