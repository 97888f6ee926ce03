/** Which scenes stand on which day. Inside a day they have no order. */
export class DayLists {
  /** Day of each scene; −1 = none yet. */
  readonly dayOf: Int32Array;
  readonly counts: Int32Array;
  private readonly lists: Int32Array[];
  private readonly position: Int32Array;

  constructor(scenes: number, days: number) {
    this.dayOf = new Int32Array(scenes).fill(-1);
    this.counts = new Int32Array(days);
    this.position = new Int32Array(scenes);
    this.lists = Array.from({ length: days }, () => new Int32Array(8));
  }

  /** The scenes of a day: the first `counts[day]` items. */
  on(day: number): Int32Array {
    return this.lists[day]!;
  }

  shift(scene: number, to: number): void {
    const from = this.dayOf[scene]!;
    if (from >= 0) {
      const list = this.lists[from]!;
      const last = list[--this.counts[from]!]!;
      const at = this.position[scene]!;
      list[at] = last;
      this.position[last] = at;
    }
    this.dayOf[scene] = to;
    if (to < 0) return;
    const count = this.counts[to]!++;
    let list = this.lists[to]!;
    if (count === list.length) {
      list = new Int32Array(count * 2);
      list.set(this.lists[to]!);
      this.lists[to] = list;
    }
    list[count] = scene;
    this.position[scene] = count;
  }
}
