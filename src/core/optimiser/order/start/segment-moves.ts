import type { MergedBlocks } from './merge-blocks';

/**
 * An order of merged blocks, and what it costs to take a segment out and put it, straight or turned round, into each gap of
 * the rest. All gaps of one segment together take time in proportion to blocks + actors + the segment's cast.
 */
export class SegmentMoves {
  /** The blocks as they stand; read only. */
  readonly order: Int32Array;
  /** Pay for held days in this order. */
  cost = 0;
  /** After `look`: what each gap of the rest costs, but for one constant, with the segment straight, and turned round. */
  readonly straight: Float64Array;
  readonly turned: Float64Array;

  private readonly firsts: Int32Array;
  private readonly lasts: Int32Array;
  private readonly inFirst: Int32Array;
  private readonly inLast: Int32Array;
  /** Days before each position. */
  private readonly prefix: Float64Array;
  private readonly slope: Float64Array;
  private readonly spare: Int32Array;
  private readonly durations: Float64Array;
  private readonly pays: Float64Array;
  private readonly castOf: readonly Int32Array[];
  /** 1 at actor × blocks + block where the actor is in the block. */
  private readonly isIn: Uint8Array;
  private readonly ownPay: number;

  constructor(problem: MergedBlocks) {
    const { durations, pays, blocksOf } = problem;
    const count = durations.length;
    this.order = Int32Array.from(durations, (_, block) => block);
    this.prefix = new Float64Array(count + 1);
    this.straight = new Float64Array(count + 2);
    this.turned = new Float64Array(count + 2);
    this.slope = new Float64Array(count + 2);
    this.spare = new Int32Array(count);
    this.durations = Float64Array.from(durations);
    this.pays = Float64Array.from(pays);
    this.firsts = new Int32Array(pays.length);
    this.lasts = new Int32Array(pays.length);
    this.inFirst = new Int32Array(pays.length).fill(-1);
    this.inLast = new Int32Array(pays.length).fill(-1);
    this.isIn = new Uint8Array(count * pays.length);
    const castOf: number[][] = durations.map(() => []);
    let ownPay = 0;
    for (const [actor, blocks] of blocksOf.entries()) {
      for (const block of blocks) {
        castOf[block]?.push(actor);
        this.isIn[actor * count + block] = 1;
        ownPay += (pays[actor] as number) * (durations[block] as number);
      }
    }
    this.castOf = castOf.map((cast) => Int32Array.from(cast));
    this.ownPay = ownPay;
    this.set(this.order);
  }

  /** Takes another order. */
  set(order: ArrayLike<number>): void {
    this.order.set(order);
    this.firsts.fill(0);
    this.lasts.fill(order.length - 1);
    this.refresh(0, order.length - 1);
  }

  /**
   * Prices every place for the blocks at positions from … to: `straight[gap]` and `turned[gap]` for gap 0 … (blocks left).
   * `straight[from]` is where the segment stands now.
   */
  look(from: number, to: number): void {
    const { straight, turned, slope, prefix, firsts, lasts, pays } = this;
    const length = to - from + 1;
    const left = this.order.length - length;
    straight.fill(0, 0, left + 2);
    turned.fill(0, 0, left + 2);
    slope.fill(0, 0, left + 2);
    this.markCast(from, to);
    const begin = prefix[from] as number;
    const days = (prefix[to + 1] as number) - begin;
    for (let actor = 0; actor < pays.length; actor++) {
      const pay = pays[actor] as number;
      const inFirst = this.inFirst[actor] as number;
      const inLast = this.inLast[actor] as number;
      this.inLast[actor] = -1;
      let first = firsts[actor] as number;
      let last = lasts[actor] as number;
      if (first >= from && last <= to) continue;
      if (first >= from && first <= to) first = this.nextOwn(actor, to + 1);
      if (last >= from && last <= to) last = this.previousOwn(actor, from - 1);
      const starts = first < from ? (prefix[first] as number) : (prefix[first] as number) - days;
      const ends = last < from ? (prefix[last + 1] as number) : (prefix[last + 1] as number) - days;
      const low = (first < from ? first : first - length) + 1;
      const high = (last < from ? last : last - length) + 1;
      const waits = pay * days;
      if (inLast < 0) {
        straight[low] = (straight[low] as number) + waits;
        turned[low] = (turned[low] as number) + waits;
        straight[high] = (straight[high] as number) - waits;
        turned[high] = (turned[high] as number) - waits;
        continue;
      }
      // Days from the segment's start to the actor's first own day in it, and to the end of the last.
      const arrives = (prefix[inFirst] as number) - begin;
      const leaves = (prefix[inLast + 1] as number) - begin;
      const before = pay * (starts + days - arrives);
      const beforeTurned = pay * (starts + leaves);
      const after = pay * (leaves - ends);
      const afterTurned = pay * (days - arrives - ends);
      straight[0] = (straight[0] as number) + before;
      turned[0] = (turned[0] as number) + beforeTurned;
      slope[0] = (slope[0] as number) - pay;
      straight[low] = (straight[low] as number) + waits - before;
      turned[low] = (turned[low] as number) + waits - beforeTurned;
      slope[low] = (slope[low] as number) + pay;
      straight[high] = (straight[high] as number) + after - waits;
      turned[high] = (turned[high] as number) + afterTurned - waits;
      slope[high] = (slope[high] as number) + pay;
    }
    let constant = 0;
    let constantTurned = 0;
    let rate = 0;
    for (let gap = 0; gap <= left; gap++) {
      constant += straight[gap] as number;
      constantTurned += turned[gap] as number;
      rate += slope[gap] as number;
      const moving = rate * (gap <= from ? (prefix[gap] as number) : (prefix[gap + length] as number) - days);
      straight[gap] = constant + moving;
      turned[gap] = constantTurned + moving;
    }
  }

  /** Moves the blocks at positions from … to into a gap of the rest. */
  move(from: number, to: number, gap: number, turn: boolean): void {
    const { order, spare } = this;
    const length = to - from + 1;
    for (let i = 0; i < length; i++) spare[i] = order[turn ? to - i : from + i] as number;
    if (gap < from) order.copyWithin(gap + length, gap, from);
    else order.copyWithin(from, to + 1, gap + length);
    for (let i = 0; i < length; i++) order[gap + i] = spare[i] as number;
    this.refresh(Math.min(from, gap), Math.max(to, gap + length - 1));
  }

  /** Notes each actor's first and last own position between from and to. */
  private markCast(from: number, to: number): void {
    for (let at = from; at <= to; at++) {
      for (const actor of this.castOf[this.order[at] as number] as Int32Array) {
        if ((this.inLast[actor] as number) < 0) this.inFirst[actor] = at;
        this.inLast[actor] = at;
      }
    }
  }

  private nextOwn(actor: number, at: number): number {
    const row = actor * this.order.length;
    while (this.isIn[row + (this.order[at] as number)] === 0) at++;
    return at;
  }

  private previousOwn(actor: number, at: number): number {
    const row = actor * this.order.length;
    while (this.isIn[row + (this.order[at] as number)] === 0) at--;
    return at;
  }

  /** Brings everything up to date after the blocks at positions low … high changed places among themselves. */
  private refresh(low: number, high: number): void {
    const { order, prefix, firsts, lasts } = this;
    for (let at = low; at <= high; at++)
      prefix[at + 1] = (prefix[at] as number) + (this.durations[order[at] as number] as number);
    let cost = 0 - this.ownPay;
    for (let actor = 0; actor < firsts.length; actor++) {
      let first = firsts[actor] as number;
      let last = lasts[actor] as number;
      if (first >= low && first <= high) firsts[actor] = first = this.nextOwn(actor, low);
      if (last >= low && last <= high) lasts[actor] = last = this.previousOwn(actor, high);
      cost += (this.pays[actor] as number) * ((prefix[last + 1] as number) - (prefix[first] as number));
    }
    this.cost = cost;
  }
}
