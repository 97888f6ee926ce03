import type { Compiled } from './compiled';

/** The least that each day can last: its scenes, a move between any two locations, and the meal. */
export class DayMinutes {
  /** Minutes by which days last longer than they may, whatever the order. */
  over = 0;
  readonly overOf: Int32Array;
  private readonly minutesOn: Int32Array;

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

  /** Company moves inside a day at least. */
  movesOn(day: number): number {
    return Math.max(0, this.placesOn[day]! - 1);
  }

  /** Steps of overtime begun at least. */
  overtimeOn(day: number): number {
    const { overtime } = this.compiled.problem.rules;
    const over = this.worked(day) - overtime.after;
    return over > 0 ? Math.ceil(over / overtime.step) : 0;
  }

  private worked(day: number): number {
    return this.minutesOn[day]! + this.movesOn(day) * this.compiled.problem.rules.moveMinutes;
  }

  private change(day: number, by: number): void {
    const { maxMinutes, mealAfter, mealMinutes } = this.compiled.problem.rules;
    this.minutesOn[day]! += by;
    const worked = this.worked(day);
    const over = Math.max(0, worked + (worked > mealAfter ? mealMinutes : 0) - maxMinutes);
    this.over += over - this.overOf[day]!;
    this.overOf[day] = over;
  }
}
