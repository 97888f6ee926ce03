import type { Compiled } from './compiled';
import { BREACH, DayClock } from './day-clock';
import { NO_NEIGHBOURS, type DayOrder } from './day-order';

/** An order of a day that breaks none of the day's own rules, with its moves, overtime and changed calls in money. */
export interface DayChoice {
  readonly order: DayOrder;
  readonly own: number;
}

/** More scenes than this to put in order on one day are not tried in every order. */
const LARGEST_DAY = 8;

/**
 * Every order and call of a day's scenes that could be part of a cheapest plan: legal by itself, and no other is as good in all
 * that matters to the days beside it. Cheapest first.
 */
export class DayChoices {
  private readonly clock: DayClock;
  private readonly known = new Map<number, readonly DayChoice[]>();
  private readonly places: boolean;
  private readonly moves: boolean;
  private readonly rests: boolean;

  constructor(
    private readonly compiled: Compiled,
    callPrice: number,
  ) {
    const { rules } = compiled.problem;
    this.clock = new DayClock(compiled, callPrice);
    this.places = rules.overnightMoves;
    this.moves = rules.maxMovesInAll !== null;
    this.rests = rules.crewRest > 0 || compiled.cast.rest.some((rest) => rest > 0);
  }

  /** `key` names the day and its set of scenes; null where there are too many scenes. */
  of(key: number, day: number, scenes: ArrayLike<number>): readonly DayChoice[] | null {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { days, scenes: of } = this.compiled;
    const history = days.history[day]!;
    const free = Array.from(scenes).filter((scene) => of.shot[scene] === 0);
    if (free.length > LARGEST_DAY) return null;
    const published = days.published[day]!;
    const at = (scene: number): number => (published.includes(scene) ? published.indexOf(scene) : of.count + scene);
    free.sort((a, b) => at(a) - at(b));
    const order = Int32Array.from([...history, ...free]);
    const found: DayChoice[] = [];
    const calls = Array.from(days.calls[day]!);
    calls.sort((a, b) => Number(b === days.publishedCall[day]) - Number(a === days.publishedCall[day]));
    for (const call of calls) {
      this.clock.aim(day, call, NO_NEIGHBOURS);
      this.permute(order, history.length, found);
    }
    found.sort((a, b) => a.own - b.own);
    if (this.known.size > 50_000) this.known.clear();
    this.known.set(key, found);
    return found;
  }

  private permute(order: Int32Array, at: number, found: DayChoice[]): void {
    if (at < order.length - 1) {
      for (let i = at; i < order.length; i++) {
        // Rotated rather than swapped: the first order tried is the published one, the next ones are near it.
        const scene = order[i]!;
        order.copyWithin(at + 1, at, i);
        order[at] = scene;
        this.permute(order, at + 1, found);
        order.copyWithin(at, at + 1, i + 1);
        order[i] = scene;
      }
      return;
    }
    const own = this.clock.score(order, order.length, BREACH);
    if (own >= BREACH) return;
    const plain = !this.places && !this.moves && !this.rests;
    if (plain && found.some((other) => other.own <= own)) return;
    const choice = { order: this.clock.keep(order, order.length), own };
    if (found.some((other) => this.isAsGood(other, choice))) return;
    for (let i = found.length - 1; i >= 0; i--) if (this.isAsGood(choice, found[i]!)) found.splice(i, 1);
    found.push(choice);
  }

  private isAsGood(a: DayChoice, b: DayChoice): boolean {
    if (a.own > b.own) return false;
    const [x, y] = [a.order, b.order];
    if (this.places && (x.firstPlace !== y.firstPlace || x.lastPlace !== y.lastPlace)) return false;
    if (this.moves && x.moves > y.moves) return false;
    if (!this.rests) return true;
    if (x.call < y.call || x.wrap > y.wrap || x.firstOpen !== y.firstOpen || x.lastOpen !== y.lastOpen) return false;
    for (let i = 0; i < x.cast.length; i++) {
      const j = y.cast.indexOf(x.cast[i]!);
      if (this.compiled.cast.rest[x.cast[i]!] === 0) continue;
      if (x.calls[i]! < y.calls[j]! || x.releases[i]! > y.releases[j]! || x.openEnds[i] !== y.openEnds[j]) return false;
    }
    return true;
  }
}
