import type { Compiled } from './compiled';
import { premiumFor, rateDays } from './money';

/** Premiums of sixth and seventh shoot days and of holidays, for the crew and for each performer who works, week by week. */
export class PremiumCost {
  money = 0;
  private readonly weekMoney: Float64Array;
  private readonly changed = new Set<number>();
  private readonly log: number[] = [];
  private oldMoney = 0;
  /** Premiums of each performer by kind: performer × 3 + kind (6th, 7th, holiday). */
  private readonly of: Float64Array;
  private readonly ofDay: Float64Array;
  private readonly percent: readonly number[];
  private readonly weekStart: readonly number[];

  constructor(
    private readonly compiled: Compiled,
    private readonly scenesOn: Int32Array,
    private readonly works: Int32Array,
  ) {
    const { problem, days } = compiled;
    const { premiums, dayCost } = problem.rules;
    this.percent = [premiums.sixth, premiums.seventh, premiums.holiday];
    this.of = Float64Array.from(
      problem.performers.flatMap((performer) =>
        this.percent.map((percent) => premiumFor(performer.rate, percent, rateDays(performer))),
      ),
    );
    this.ofDay = Float64Array.from(this.percent, (percent) => premiumFor(dayCost, percent, 1));
    const weeks = (days.week[days.count - 1] ?? 0) + 1;
    this.weekMoney = new Float64Array(weeks);
    this.weekStart = Array.from({ length: weeks + 1 }, (_, week) => {
      const first = days.week.findIndex((of) => of >= week);
      return first < 0 ? days.count : first;
    });
  }

  shift(from: number, to: number): void {
    const { week } = this.compiled.days;
    if (from >= 0) this.changed.add(week[from]!);
    if (to >= 0) this.changed.add(week[to]!);
  }

  settle(): void {
    for (const week of this.changed) {
      const money = this.ofWeek(week);
      this.log.push(week, this.weekMoney[week]!);
      this.money += money - this.weekMoney[week]!;
      this.weekMoney[week] = money;
    }
    this.changed.clear();
  }

  commit(): void {
    this.log.length = 0;
    this.oldMoney = this.money;
  }

  undo(): void {
    for (let at = this.log.length - 2; at >= 0; at -= 2) this.weekMoney[this.log[at]!] = this.log[at + 1]!;
    this.changed.clear();
    this.log.length = 0;
    this.money = this.oldMoney;
  }

  private ofWeek(week: number): number {
    const { scenesOn, compiled } = this;
    const { days, cast } = compiled;
    let used = 0;
    let money = 0;
    for (let day = this.weekStart[week]!; day < this.weekStart[week + 1]!; day++) {
      if (scenesOn[day] === 0) continue;
      const kind = premiumKind(++used, days.holiday[day] === 1, this.percent);
      if (kind < 0) continue;
      money += this.ofDay[kind]!;
      for (let performer = 0; performer < cast.count; performer++) {
        if (this.works[performer * days.count + day]! > 0) money += this.of[performer * 3 + kind]!;
      }
    }
    return money;
  }
}

/** Which premium a day pays that is so many-th of its week: 0 = sixth, 1 = seventh, 2 = holiday, −1 = none. The highest counts. */
export function premiumKind(nth: number, holiday: boolean, percent: readonly number[]): number {
  const inWeek = nth === 6 ? 0 : nth === 7 ? 1 : -1;
  if (!holiday) return inWeek;
  return inWeek >= 0 && percent[inWeek]! > percent[2]! ? inWeek : 2;
}
