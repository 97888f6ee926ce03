import type { Compiled } from './compiled';

/** What each day holds: its scenes, eighths and light; how many days are used, and which limits of a day are broken. */
export class DayCost {
  usedDays = 0;
  /** Eighths beyond what days hold. */
  eighthsOver = 0;
  /** Scenes that would have to leave so that no day mixes light. */
  mixed = 0;
  /** Open days without a scene where each must have one. */
  empty = 0;
  readonly scenesOn: Int32Array;
  readonly openScenesOn: Int32Array;
  private readonly eighthsOn: Int32Array;
  private readonly lightOn: Int32Array;
  private readonly openLightOn: Int32Array;
  private readonly old = { usedDays: 0, eighthsOver: 0, mixed: 0, empty: 0 };
  private readonly mixing: boolean;
  private readonly mustShoot: boolean;

  constructor(private readonly compiled: Compiled) {
    const { days, scenes, uses, problem } = compiled;
    this.scenesOn = new Int32Array(days.count);
    this.openScenesOn = new Int32Array(days.count);
    this.eighthsOn = new Int32Array(days.count);
    this.lightOn = new Int32Array(days.count * 3);
    this.openLightOn = new Int32Array(days.count * 3);
    this.mixing = uses.mixing;
    this.mustShoot = problem.rules.everyDayShoots && scenes.shot.some((shot) => shot === 0);
    if (this.mustShoot) this.empty = days.open.reduce((sum, open) => sum + open, 0);
    this.commit();
  }

  shift(scene: number, from: number, to: number): void {
    if (from >= 0) this.change(scene, from, -1);
    if (to >= 0) this.change(scene, to, 1);
  }

  commit(): void {
    const { old } = this;
    old.usedDays = this.usedDays;
    old.eighthsOver = this.eighthsOver;
    old.mixed = this.mixed;
    old.empty = this.empty;
  }

  undo(): void {
    const { old } = this;
    this.usedDays = old.usedDays;
    this.eighthsOver = old.eighthsOver;
    this.mixed = old.mixed;
    this.empty = old.empty;
  }

  private change(scene: number, day: number, by: 1 | -1): void {
    const { scenes, days } = this.compiled;
    const over = this.over(day);
    const before = this.scenesOn[day]!;
    this.scenesOn[day] = before + by;
    this.eighthsOn[day]! += by * scenes.eighths[scene]!;
    if (scenes.shot[scene] === 0) this.openScenesOn[day]! += by;
    this.eighthsOver += this.over(day) - over;
    if (before === 0 || before + by === 0) {
      this.usedDays += by;
      if (this.mustShoot && days.open[day] === 1) this.empty -= by;
    }
    if (!this.mixing || scenes.light[scene] === 0) return;
    const mixed = this.mixOf(day);
    this.lightOn[day * 3 + scenes.light[scene]!]! += by;
    if (scenes.shot[scene] === 0) this.openLightOn[day * 3 + scenes.light[scene]!]! += by;
    this.mixed += this.mixOf(day) - mixed;
  }

  private over(day: number): number {
    if (this.scenesOn[day]! <= 1 || this.openScenesOn[day] === 0) return 0;
    return Math.max(0, this.eighthsOn[day]! - this.compiled.problem.rules.maxEighths);
  }

  private mixOf(day: number): number {
    const { lightOn, openLightOn } = this;
    const at = day * 3;
    if (openLightOn[at + 1] === 0 && openLightOn[at + 2] === 0) return 0;
    return Math.min(lightOn[at + 1]!, lightOn[at + 2]!);
  }
}
