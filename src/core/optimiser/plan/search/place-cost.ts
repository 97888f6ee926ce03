import type { Compiled } from './compiled';

/** Days at locations: their fees, how many pairs of day and location there are, and how many locations each day has. */
export class PlaceCost {
  money = 0;
  /** (day, location) pairs over the whole plan. */
  pairs = 0;
  /** Locations beyond what days may have, each move the least it can be. */
  over = 0;
  /** Scenes by location × days + day. */
  readonly scenesAt: Int32Array;
  readonly placesOn: Int32Array;
  private oldMoney = 0;
  private oldPairs = 0;
  private oldOver = 0;
  private readonly most: number;

  constructor(private readonly compiled: Compiled) {
    this.scenesAt = new Int32Array(compiled.locations.count * compiled.days.count);
    this.placesOn = new Int32Array(compiled.days.count);
    this.most = compiled.problem.rules.maxMoves + 1;
  }

  shift(scene: number, from: number, to: number): void {
    const place = this.compiled.scenes.location[scene]!;
    const row = place * this.compiled.days.count;
    const fee = this.compiled.locations.fee[place]!;
    if (from >= 0 && --this.scenesAt[row + from]! === 0) {
      if (this.placesOn[from]!-- > this.most) this.over--;
      this.pairs--;
      this.money -= fee;
    }
    if (to >= 0 && this.scenesAt[row + to]!++ === 0) {
      if (this.placesOn[to]!++ >= this.most) this.over++;
      this.pairs++;
      this.money += fee;
    }
  }

  commit(): void {
    this.oldMoney = this.money;
    this.oldPairs = this.pairs;
    this.oldOver = this.over;
  }

  undo(): void {
    this.money = this.oldMoney;
    this.pairs = this.oldPairs;
    this.over = this.oldOver;
  }
}
