import type { Compiled } from './compiled';
import type { DayLists } from './day-lists';
import type { PlaceCost } from './place-cost';

/**
 * The most nights over which the company can stay where it is, where only locations decide the order inside a day: a day may
 * end where the next begins, but a day of several locations does not begin and end at the same one.
 */
export class NightLinks {
  /** Nights without a move. */
  links = 0;
  /** Whether the night before each day is without a move. */
  private readonly linked: Uint8Array;
  /** The only location a day could have begun at to reach its links; −1 = more than one, or none needed. */
  private readonly blocked: Int32Array;
  private readonly log: number[] = [];
  private oldLinks = 0;

  constructor(
    private readonly compiled: Compiled,
    private readonly lists: DayLists,
    private readonly places: PlaceCost,
  ) {
    this.linked = new Uint8Array(compiled.days.count);
    this.blocked = new Int32Array(compiled.days.count).fill(-1);
  }

  /** Brings the links up to date after days from `first` to `last` have changed. */
  settle(first: number, last: number): void {
    const { counts } = this.lists;
    const { linked, blocked, log } = this;
    let before = first - 1;
    while (before >= 0 && counts[before] === 0) before--;
    for (let day = first; day < counts.length; day++) {
      let link = 0;
      let block = -1;
      if (counts[day]! > 0) {
        if (before >= 0) {
          const found = this.common(before, day);
          link = found === NONE ? 0 : 1;
          block = found === NONE ? -1 : found;
        }
        before = day;
      }
      if (linked[day] !== link || blocked[day] !== block) {
        log.push(day, linked[day]!, blocked[day]!);
        this.links += link - linked[day]!;
        linked[day] = link;
        blocked[day] = block;
      } else if (day > last && counts[day]! > 0) break;
    }
  }

  commit(): void {
    this.log.length = 0;
    this.oldLinks = this.links;
  }

  undo(): void {
    const { log } = this;
    for (let at = log.length - 3; at >= 0; at -= 3) {
      this.linked[log[at]!] = log[at + 1]!;
      this.blocked[log[at]!] = log[at + 2]!;
    }
    log.length = 0;
    this.links = this.oldLinks;
  }

  /** Location each day begins at so that all links hold; −1 = any. The day before ends there too. */
  begins(): Int32Array {
    const { counts } = this.lists;
    const begins = new Int32Array(counts.length).fill(-1);
    let next = -1;
    for (let day = counts.length - 1; day >= 0; day--) {
      if (counts[day] === 0) continue;
      if (this.linked[day] === 1) {
        let before = day - 1;
        while (counts[before] === 0) before--;
        const end = next >= 0 && this.places.placesOn[day]! > 1 ? begins[next]! : -1;
        begins[day] = this.candidates(before, day).find((place) => place !== end) ?? -1;
      }
      next = day;
    }
    return begins;
  }

  /** The only place at which `before` can hand over to `day`, −1 where there are several, NONE where there is none. */
  private common(before: number, day: number): number {
    const list = this.lists.on(before);
    const count = this.lists.counts[before]!;
    const { scenesAt, placesOn } = this.places;
    const width = this.compiled.days.count;
    const { location } = this.compiled.scenes;
    const taken = placesOn[before]! > 1 ? this.blocked[before]! : -1;
    let found = NONE;
    for (let i = 0; i < count; i++) {
      const place = location[list[i]!]!;
      if (place === taken || place === found || scenesAt[place * width + day] === 0) continue;
      if (found !== NONE) return -1;
      found = place;
    }
    return found;
  }

  private candidates(before: number, day: number): number[] {
    const { scenesAt, placesOn } = this.places;
    const taken = placesOn[before]! > 1 ? this.blocked[before]! : -1;
    return Array.from(
      this.lists.on(before).subarray(0, this.lists.counts[before]),
      (scene) => this.compiled.scenes.location[scene]!,
    )
      .sort((a, b) => a - b)
      .filter((place) => place !== taken && scenesAt[place * this.compiled.days.count + day]! > 0);
  }
}

const NONE = -2;
