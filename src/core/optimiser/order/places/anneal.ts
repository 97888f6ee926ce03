import { seededRandom, type Random } from '../../random';
import type { PlacesModel } from './model';
import { createStandingOrder, type StandingOrder } from './standing-order';

/** A search for better orders that never ends: rounds of annealing, in turn from anywhere and from the best order, ever longer. */
export interface Annealer {
  /** Tries so many exchanges. */
  work(steps: number): void;
  /** The cheapest order found. */
  readonly best: Int32Array;
  /** Its hold plus visits. */
  readonly cost: number;
  /** Takes over an order found elsewhere, where it is cheaper. */
  offer(order: ArrayLike<number>): void;
}

/** Exchanges of the first rounds, for each block, and how often that is doubled at most. */
export const FIRST_ROUND = 500;
const MOST_DOUBLINGS = 5;
const LONGEST_STRETCH = 8;
/** How hot a round from anywhere begins, one from the best order, and how each ends: in mean changes of the cost at the start. */
const HOT = 2.4;
const WARM = 0.48;
const COLD = 0.015;

export function createAnnealer(model: PlacesModel, start: ArrayLike<number>, seed: number): Annealer {
  const { blocks } = model;
  const random = seededRandom(seed);
  const standing = createStandingOrder(model);
  standing.set(start);
  const best = standing.order.slice();
  let cost = standing.cost;
  const unit = meanChange(standing, blocks, random);
  let [round, left, temperature, cooling] = [0, 0, 0, 1];

  function beginRound(): void {
    const fromBest = round % 2 === 1;
    left = FIRST_ROUND * blocks * 2 ** Math.min(MOST_DOUBLINGS, round >> 1);
    temperature = unit * (fromBest ? WARM : HOT);
    cooling = (COLD / (fromBest ? WARM : HOT)) ** (1 / left);
    if (fromBest) standing.set(best);
    round++;
  }

  function work(steps: number): void {
    if (blocks < 2) return;
    for (let step = 0; step < steps; step++) {
      if (left === 0) beginRound();
      left--;
      temperature *= cooling;
      const change = tryExchange(standing, blocks, random);
      if (change > 0 && random.next() >= Math.exp(-change / temperature)) continue;
      standing.commit();
      keep();
    }
  }

  function keep(): void {
    if (standing.cost >= cost) return;
    cost = standing.cost;
    best.set(standing.order);
  }

  function offer(order: ArrayLike<number>): void {
    standing.set(order);
    keep();
    left = 0;
  }

  return {
    work,
    best,
    get cost() {
      return cost;
    },
    offer,
  };
}

/** By how much an exchange changes the cost on average: the measure of temperatures. */
function meanChange(standing: StandingOrder, blocks: number, random: Random): number {
  let [sum, count] = [0, 0];
  for (let k = 0; blocks > 1 && k < 1000; k++) {
    const change = tryExchange(standing, blocks, random);
    if (change === 0 || change === Infinity) continue;
    sum += Math.abs(change);
    count++;
  }
  return sum / Math.max(count, 1);
}

/** Asks what an exchange would change: of two blocks, or of a block or a short stretch with what stands before or behind it. */
function tryExchange(standing: StandingOrder, blocks: number, random: Random): number {
  const kind = random.next();
  const stretch = kind < 0.75 ? 1 : 1 + random.below(Math.min(LONGEST_STRETCH, blocks - 1));
  const from = random.below(blocks - stretch + 1);
  let to = random.below(blocks - stretch);
  if (to >= from) to++;
  const [low, high] = from < to ? [from, to] : [to, from];
  if (kind < 0.25) return standing.change(low, low + 1, high, high + 1);
  return from < to
    ? standing.change(low, low + stretch, low + stretch, high + stretch)
    : standing.change(low, high, high, high + stretch);
}
