import type { Compiled } from './compiled';
import type { DayOrder, Neighbours } from './day-order';
import { OrderDayFinder } from './order-day';

/** So many orders are kept before the cache is emptied. */
const LARGEST = 60_000;

/** Orders of days found before. What it gives never depends on what it was asked before. */
export class OrderCache {
  readonly orderer: OrderDayFinder;
  private readonly kept = new Map<number, DayOrder>();

  constructor(compiled: Compiled, callPrice: number) {
    this.orderer = new OrderDayFinder(compiled, callPrice);
  }

  /** `a` and `b` are a hash of the set of scenes. */
  find(
    day: number,
    call: number,
    scenes: Int32Array,
    count: number,
    a: number,
    b: number,
    neighbours: Neighbours,
  ): DayOrder {
    const place = Math.imul(neighbours.before + 2, 0x9e3779b1) ^ Math.imul(neighbours.after + 2, 0x85ebca6b);
    const when = Math.imul(day + 1, 0xc2b2ae35) ^ Math.imul(call + 1, 0x27d4eb2f);
    const key = ((a ^ place) & 0x1fffff) * 4294967296 + ((b ^ when ^ Math.imul(place, 31)) >>> 0);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const found = this.orderer.find(day, call, scenes, count, neighbours);
    if (this.kept.size >= LARGEST) this.kept.clear();
    this.kept.set(key, found);
    return found;
  }
}
