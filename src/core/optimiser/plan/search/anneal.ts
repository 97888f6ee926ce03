import type { Random } from '../../random';
import type { Compiled } from './compiled';
import type { DayOrder } from './day-order';
import { layoutOf, type Layout } from './layout';
import { Moves } from './moves';
import { PENALTIES, PENALTY_COUNT, PlanState } from './plan-state';

/** Steps of the first round; each further round is longer. */
const FIRST_ROUND = 1_800;
const GROWTH = 4;
const LONGEST_ROUND = 30_000_000;
/** Temperatures of a round's beginning and end, in the problem's unit. */
const HOT = 1;
const COLD = 0.06;
/** Steps between two looks at temperature and penalties. */
const BEAT = 500;

/** Simulated annealing in rounds of growing length, each from the best plan there is, or from the last state where none is legal. */
export class Annealing {
  /** Value of the best legal plan met; Infinity = none yet. */
  bestValue = Infinity;
  private readonly best: Int32Array;
  private bestOrders: readonly (DayOrder | null)[] | null = null;
  private readonly moves: Moves;
  private readonly base: Float64Array;
  private readonly factor = new Float64Array(PENALTY_COUNT).fill(1);
  private at = 0;
  private length = FIRST_ROUND;
  private temperature = 0;

  constructor(
    private readonly compiled: Compiled,
    private readonly state: PlanState,
    start: Int32Array,
    private readonly random: Random,
  ) {
    this.moves = new Moves(compiled, state, random);
    this.base = baseWeights(compiled, state.clock !== null);
    state.weights.set(this.base);
    state.load(start);
    this.best = start.slice();
    this.note();
  }

  /** Whether there is anything that could be changed. */
  get idle(): boolean {
    return !this.moves.any;
  }

  /** The best legal plan met; null where there is none. */
  layout(): Layout | null {
    if (this.bestValue === Infinity) return null;
    if (this.bestOrders !== null) return this.bestOrders;
    const state = new PlanState(this.compiled, this.state.objective);
    state.load(this.best);
    return layoutOf(state);
  }

  step(): void {
    const { state } = this;
    if (this.at % BEAT === 0) this.beat();
    this.at++;
    const limit = state.total - this.temperature * Math.log(this.random.next());
    if (this.moves.draw(limit)) {
      if (state.settle(limit) <= limit) {
        state.commit();
        if (state.value < this.bestValue) this.note();
      } else state.undo();
    }
    if (this.at >= this.length) this.nextRound();
  }

  private nextRound(): void {
    this.at = 0;
    this.length = Math.min(LONGEST_ROUND, this.length * GROWTH);
    if (this.bestValue < Infinity) this.state.load(this.best);
  }

  /** The temperature of this part of the round, and penalties that grow while their rules stay broken. */
  private beat(): void {
    const { state, factor, base } = this;
    const { unit } = this.compiled;
    this.temperature = unit * HOT * (COLD / HOT) ** (this.at / this.length);
    for (let rule = 0; rule < PENALTY_COUNT; rule++) {
      factor[rule] = state.broken[rule]! > 0 ? Math.min(50, factor[rule]! * 1.1) : Math.max(0.6, factor[rule]! * 0.97);
      state.weights[rule] = base[rule]! * factor[rule]!;
    }
    state.reweigh();
  }

  private note(): void {
    const { state } = this;
    if (!state.legal) return;
    this.bestValue = state.value;
    this.best.set(state.dayOf);
    this.bestOrders = state.clock === null ? null : state.clock.orders.slice();
  }
}

/** What one unit of each broken rule weighs at first. */
function baseWeights({ unit, problem }: Compiled, timed: boolean): Float64Array {
  const weights = new Float64Array(PENALTY_COUNT);
  weights[PENALTIES.eighths] = unit * 0.3;
  weights[PENALTIES.moves] = unit * 1.5;
  weights[PENALTIES.movesInAll] = unit;
  weights[PENALTIES.locationDays] = unit;
  weights[PENALTIES.empty] = unit * 3;
  weights[PENALTIES.mixed] = unit * 2;
  weights[PENALTIES.clock] = timed ? unit / 20 : (unit * 1.5) / Math.max(1, problem.rules.moveMinutes);
  weights[PENALTIES.rest] = unit / 20;
  weights[PENALTIES.precedence] = unit;
  return weights;
}
