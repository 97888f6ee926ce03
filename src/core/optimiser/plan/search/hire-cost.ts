import type { Compiled } from './compiled';
import { hiresOf } from './hires';

/** What resources cost, the fees of their bookings included, kept up to date scene by scene. */
export class HireCost {
  money = 0;
  /** Bookings that are changed or cancelled. */
  touchedBookings = 0;
  private readonly needs: Int32Array;
  private readonly everyDay: readonly number[];
  private readonly moneyOf: Float64Array;
  private readonly touchedOf: Int32Array;
  private readonly oldMoneyOf: Float64Array;
  private readonly oldTouchedOf: Int32Array;
  private readonly changed: Int32Array;
  private readonly isChanged: Uint8Array;
  private changedCount = 0;
  private readonly dates: Int32Array;

  constructor(private readonly compiled: Compiled) {
    const { resources, days } = compiled;
    const count = resources.length;
    this.needs = new Int32Array(count * days.count);
    this.everyDay = resources.flatMap(({ everyDay }, at) => (everyDay ? [at] : []));
    this.moneyOf = new Float64Array(count);
    this.touchedOf = new Int32Array(count);
    this.oldMoneyOf = new Float64Array(count);
    this.oldTouchedOf = new Int32Array(count);
    this.changed = new Int32Array(count);
    this.isChanged = new Uint8Array(count);
    this.dates = new Int32Array(days.count);
    for (let resource = 0; resource < count; resource++) this.touch(resource);
    this.settle();
    this.commit();
  }

  shift(scene: number, from: number, to: number): void {
    const { resourceStart, resource } = this.compiled.scenes;
    for (let i = resourceStart[scene]!; i < resourceStart[scene + 1]!; i++) this.need(resource[i]!, from, to);
    for (const every of this.everyDay) this.need(every, from, to);
  }

  settle(): void {
    for (let i = 0; i < this.changedCount; i++) {
      const resource = this.changed[i]!;
      const { money, fees, touched } = this.hires(resource);
      this.money += money + fees - this.moneyOf[resource]!;
      this.touchedBookings += touched - this.touchedOf[resource]!;
      this.moneyOf[resource] = money + fees;
      this.touchedOf[resource] = touched;
    }
  }

  commit(): void {
    for (let i = 0; i < this.changedCount; i++) this.isChanged[this.changed[i]!] = 0;
    this.changedCount = 0;
  }

  undo(): void {
    for (let i = 0; i < this.changedCount; i++) {
      const resource = this.changed[i]!;
      this.money += this.oldMoneyOf[resource]! - this.moneyOf[resource]!;
      this.touchedBookings += this.oldTouchedOf[resource]! - this.touchedOf[resource]!;
      this.moneyOf[resource] = this.oldMoneyOf[resource]!;
      this.touchedOf[resource] = this.oldTouchedOf[resource]!;
    }
    this.commit();
  }

  private hires(resource: number): ReturnType<typeof hiresOf> {
    const { days, resources } = this.compiled;
    const row = resource * days.count;
    let count = 0;
    for (let day = 0; day < days.count; day++) if (this.needs[row + day]! > 0) this.dates[count++] = days.date[day]!;
    return hiresOf(resources[resource]!, this.dates, count);
  }

  private need(resource: number, from: number, to: number): void {
    const row = resource * this.compiled.days.count;
    if (from >= 0 && --this.needs[row + from]! === 0) this.touch(resource);
    if (to >= 0 && this.needs[row + to]!++ === 0) this.touch(resource);
  }

  private touch(resource: number): void {
    if (this.isChanged[resource] === 1) return;
    this.isChanged[resource] = 1;
    this.changed[this.changedCount++] = resource;
    this.oldMoneyOf[resource] = this.moneyOf[resource]!;
    this.oldTouchedOf[resource] = this.touchedOf[resource]!;
  }
}
