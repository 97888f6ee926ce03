import type { Compiled } from './compiled';
import { paidDays } from './paid-days';

/** What the cast is paid, kept up to date scene by scene. Changes can be taken back until they are committed. */
export class CastCost {
  money = 0;
  /** Scenes by performer × days + day. */
  readonly works: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  private readonly pay: Float64Array;
  /** Scenes of days on which an idle performer is held only where something is shot. */
  private readonly used: Int32Array;
  private readonly touched: Int32Array;
  private readonly isTouched: Uint8Array;
  private touchedCount = 0;
  private readonly oldFirst: Int32Array;
  private readonly oldLast: Int32Array;
  private readonly oldPay: Float64Array;
  private oldMoney = 0;
  private readonly spanPays: Uint8Array;

  constructor(private readonly compiled: Compiled) {
    const { cast, days, uses } = compiled;
    this.works = new Int32Array(cast.count * days.count);
    this.first = new Int32Array(cast.count).fill(days.count);
    this.last = new Int32Array(cast.count).fill(-1);
    this.pay = Float64Array.from({ length: cast.count }, (_, at) => cast.pay[at * (days.count + 1)]!);
    this.used = new Int32Array(days.count);
    this.touched = new Int32Array(cast.count);
    this.isTouched = new Uint8Array(cast.count);
    this.oldFirst = new Int32Array(cast.count);
    this.oldLast = new Int32Array(cast.count);
    this.oldPay = new Float64Array(cast.count);
    this.spanPays = Uint8Array.from({ length: cast.count }, (_, at) =>
      !uses.unplainDays && cast.hold[at] === 1 && cast.drop[at] === 0 ? 1 : 0,
    );
    this.money = this.oldMoney = this.pay.reduce((sum, pay) => sum + pay, 0);
  }

  /** Takes a scene from a day (−1 = from none) to another (−1 = to none). */
  shift(scene: number, from: number, to: number): void {
    const { scenes, days, uses } = this.compiled;
    const { castStart, cast } = scenes;
    const { works, first, last } = this;
    const width = days.count;
    for (let i = castStart[scene]!, end = castStart[scene + 1]!; i < end; i++) {
      const performer = cast[i]!;
      const row = performer * width;
      if (from >= 0 && --works[row + from]! === 0) this.touch(performer);
      if (to >= 0 && works[row + to]!++ === 0) {
        this.touch(performer);
        if (to < first[performer]!) first[performer] = to;
        if (to > last[performer]!) last[performer] = to;
      }
    }
    if (!uses.unplainDays) return;
    if (from >= 0 && --this.used[from]! === 0 && days.plain[from] === 0) this.touchAll();
    if (to >= 0 && this.used[to]!++ === 0 && days.plain[to] === 0) this.touchAll();
  }

  /** Brings the money up to date. */
  settle(): number {
    const { first, last, works, pay } = this;
    const { cast, days } = this.compiled;
    const width = days.count;
    for (let i = 0; i < this.touchedCount; i++) {
      const performer = this.touched[i]!;
      const row = performer * width;
      let from = first[performer]!;
      let to = last[performer]!;
      while (from <= to && works[row + from] === 0) from++;
      while (to >= from && works[row + to] === 0) to--;
      let paid: number;
      if (from > to) {
        from = width;
        to = -1;
        paid = 0;
      } else {
        paid =
          this.spanPays[performer] === 1
            ? to - from + 1
            : paidDays(this.compiled, performer, works, this.used, from, to);
      }
      first[performer] = from;
      last[performer] = to;
      const now = cast.pay[performer * (width + 1) + paid]!;
      this.money += now - pay[performer]!;
      pay[performer] = now;
    }
    return this.money;
  }

  payOf(performer: number): number {
    return this.pay[performer]!;
  }

  /** Keeps what was shifted since the last commit. */
  commit(): void {
    for (let i = 0; i < this.touchedCount; i++) this.isTouched[this.touched[i]!] = 0;
    this.touchedCount = 0;
    this.oldMoney = this.money;
  }

  /** After every scene has been shifted back: the figures as they were. */
  undo(): void {
    for (let i = 0; i < this.touchedCount; i++) {
      const performer = this.touched[i]!;
      this.first[performer] = this.oldFirst[performer]!;
      this.last[performer] = this.oldLast[performer]!;
      this.pay[performer] = this.oldPay[performer]!;
      this.isTouched[performer] = 0;
    }
    this.touchedCount = 0;
    this.money = this.oldMoney;
  }

  private touch(performer: number): void {
    if (this.isTouched[performer] === 1) return;
    this.isTouched[performer] = 1;
    this.touched[this.touchedCount++] = performer;
    this.oldFirst[performer] = this.first[performer]!;
    this.oldLast[performer] = this.last[performer]!;
    this.oldPay[performer] = this.pay[performer]!;
  }

  private touchAll(): void {
    for (let performer = 0; performer < this.compiled.cast.count; performer++) this.touch(performer);
  }
}
