import { leastCosts } from '../bounds/plan-bound';
import type { Compiled } from './compiled';
import { DayChoices, type DayChoice } from './day-choices';
import type { DayOrder } from './day-order';
import type { Layout } from './layout';
import type { Objective } from './objective';
import { PENALTIES, PlanState } from './plan-state';
import { Rests } from './rests';

/** Sets of scenes are named by bits: so many scenes still to be shot at most. */
export const MOST_EXACT = 24;

/**
 * Branch and bound over the days of the scenes: each scene in turn on each of its days, given up where what has been placed
 * already breaks a rule for good or costs too much. It ends with a proof.
 */
export class ExactPlan {
  /** Best found here; Infinity = none. */
  bestValue = Infinity;
  bestLayout: Layout | null = null;
  /** Everything has been looked at: no plan costs less than the limit last given or the best. */
  done = false;
  /** It came to a day with too many scenes to try all orders: no proof. */
  failed = false;
  private readonly state: PlanState;
  private readonly scenes: Int32Array;
  private readonly bit: Float64Array;
  private readonly choice: Int32Array;
  private readonly castLeast: Float64Array;
  private readonly fixedLeast: number;
  private readonly moveLeast: number;
  private readonly choices: DayChoices;
  private readonly rests: Rests;
  private readonly orders: (DayOrder | null)[];
  private depth = 0;

  constructor(
    private readonly compiled: Compiled,
    private readonly objective: Objective,
  ) {
    const { problem, scenes, days, cast } = compiled;
    const rules = { ...problem.rules, moveCost: 0, overnightMoves: false, maxMovesInAll: null } as typeof problem.rules;
    this.state = new PlanState(
      { ...compiled, problem: { ...problem, rules }, uses: { ...compiled.uses, times: false } },
      { ...objective, changedCall: 0 },
    );
    const all = Array.from({ length: scenes.count }, (_, scene) => scene);
    for (const scene of all)
      if (scenes.shot[scene] === 1) this.state.shift(scene, scenes.domain[scenes.domainStart[scene]!]!);
    this.state.settle(Infinity);
    this.state.commit();
    const size = (scene: number): number => scenes.domainStart[scene + 1]! - scenes.domainStart[scene]!;
    const people = (scene: number): number => scenes.castStart[scene + 1]! - scenes.castStart[scene]!;
    this.scenes = Int32Array.from(
      all
        .filter((scene) => scenes.shot[scene] === 0)
        .sort((a, b) => size(a) - size(b) || people(b) - people(a) || a - b),
    );
    this.bit = new Float64Array(scenes.count);
    this.scenes.forEach((scene, at) => (this.bit[scene] = 2 ** at));
    this.choice = new Int32Array(this.scenes.length + 1).fill(-1);
    const least = leastCosts(problem);
    const performer = new Map(problem.performers.map(({ id }, at) => [id, at]));
    this.castLeast = new Float64Array(cast.count);
    for (const { kind, who, amount } of least) if (kind === 'cast') this.castLeast[performer.get(who)!] = amount;
    const sumOf = (kind: string): number =>
      least.reduce((sum, line) => sum + (line.kind === kind ? line.amount : 0), 0);
    this.fixedLeast = sumOf('resource');
    this.moveLeast = sumOf('move');
    this.choices = new DayChoices(compiled, objective.changedCall);
    this.rests = new Rests(compiled, this.state.cast.works);
    this.orders = Array.from({ length: days.count }, () => null);
  }

  /** Places one scene, or takes back; nothing that costs `limit` or more is followed. */
  step(limit: number): void {
    if (this.done) return;
    const { scenes } = this.compiled;
    if (this.depth === this.scenes.length) {
      this.leaf(Math.min(limit, this.bestValue));
      this.back();
      return;
    }
    const scene = this.scenes[this.depth]!;
    const at = scenes.domainStart[scene]! + ++this.choice[this.depth]!;
    if (at >= scenes.domainStart[scene + 1]!) {
      this.choice[this.depth] = -1;
      this.back();
      return;
    }
    this.put(scene, scenes.domain[at]!);
    if (this.hopeless() || this.least() >= Math.min(limit, this.bestValue)) this.put(scene, -1);
    else this.depth++;
  }

  private back(): void {
    if (this.depth === 0) {
      this.done = true;
      return;
    }
    this.depth--;
    this.put(this.scenes[this.depth]!, -1);
  }

  private put(scene: number, day: number): void {
    this.state.shift(scene, day);
    this.state.settle(Infinity);
    this.state.commit();
  }

  /** Whether what is placed breaks a rule that nothing placed later mends. */
  private hopeless(): boolean {
    const { broken } = this.state;
    return (
      broken[PENALTIES.eighths]! > 0 ||
      broken[PENALTIES.locationDays]! > 0 ||
      broken[PENALTIES.mixed]! > 0 ||
      broken[PENALTIES.moves]! > 0 ||
      broken[PENALTIES.precedence]! > 0
    );
  }

  /** No plan with these scenes on these days costs less. */
  private least(): number {
    const { state, castLeast } = this;
    const { rules } = this.compiled.problem;
    let least = this.fixedLeast + state.places.money + state.days.usedDays * rules.dayCost + state.movedMoney;
    least += Math.max(this.moveLeast, (state.places.pairs - state.days.usedDays) * rules.moveCost);
    for (let performer = 0; performer < castLeast.length; performer++) {
      least += Math.max(castLeast[performer]!, state.cast.payOf(performer));
    }
    return least;
  }

  /** All scenes are placed: the cheapest orders and calls of the days, where they cost less than the limit. */
  private leaf(limit: number): void {
    const { state, compiled } = this;
    if (state.broken[PENALTIES.empty]! > 0 || state.value >= limit) return;
    const { counts } = state.lists;
    const used: { readonly day: number; readonly choices: readonly DayChoice[] }[] = [];
    let least = state.value;
    let goes = 0;
    for (let day = 0; day < counts.length; day++) {
      if (counts[day] === 0) {
        goes += compiled.cast.publishedOn[day]!.length * this.objective.changedCall;
        continue;
      }
      const scenes = state.lists.on(day).slice(0, counts[day]);
      const choices = this.choices.of(
        scenes.reduce((sum, scene) => sum + this.bit[scene]!, 0) * 512 + day,
        day,
        scenes,
      );
      if (choices === null) {
        this.failed = this.done = true;
        return;
      }
      if (choices.length === 0) return;
      least += choices[0]!.own;
      used.push({ day, choices });
    }
    const rest = least + goes - state.value;
    if (least + goes < limit) this.combine(used, 0, state.value + goes, rest - goes, 0, -1, limit);
  }

  /** Chooses an order for each used day in turn; `toCome` is the least the days still without one cost. */
  private combine(
    used: readonly { readonly day: number; readonly choices: readonly DayChoice[] }[],
    at: number,
    value: number,
    toCome: number,
    moves: number,
    place: number,
    limit: number,
  ): void {
    const { rules } = this.compiled.problem;
    const next = used[at];
    if (next === undefined) {
      if (value >= Math.min(limit, this.bestValue)) return;
      this.bestValue = value;
      this.bestLayout = this.orders.slice();
      return;
    }
    const left = toCome - next.choices[0]!.own;
    for (const { order, own } of next.choices) {
      if (value + own + left >= Math.min(limit, this.bestValue)) break;
      const night = rules.overnightMoves && place >= 0 && place !== order.firstPlace ? 1 : 0;
      const all = moves + order.moves + night;
      if (rules.maxMovesInAll !== null && all > rules.maxMovesInAll && this.scenes.length > 0) continue;
      if (this.rests.beside(next.day, order, this.orders) > 0) continue;
      this.orders[next.day] = order;
      this.combine(used, at + 1, value + own + night * rules.moveCost, left, all, order.lastPlace, limit);
      this.orders[next.day] = null;
    }
  }
}
