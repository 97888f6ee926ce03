import type { Random } from '../../random';
import type { SegmentMoves } from './segment-moves';

const NOISE_MASK = 4095;
/** Temperatures as parts of a typical move's cost: a round's first when it begins anew, when it begins at the best order, and the last. */
const HOT_ANEW = 3;
const HOT_AGAIN = 0.3;
const COLD = 0.01;
/** Steps of the longest round. */
const LONGEST_ROUND = 400_000;

/**
 * Moves segments for ever, one a step, in rounds that cool down; each round lasts longer than the one before and every second one begins
 * at the best order found. A segment goes to the place of least cost + temperature × noise, which draws places as a heat bath does.
 */
export function* anneal(
  moves: SegmentMoves,
  random: Random,
  improved: (cost: number) => void,
): Generator<undefined, never> {
  const count = moves.order.length;
  const noise = gumbelNoise(random);
  const best = Int32Array.from(moves.order);
  let least = moves.cost;
  const hot = Math.max(1, yield* typicalStep(moves, random));
  for (let round = 0; ; round++) {
    const again = round % 2 === 1;
    const from = again ? HOT_AGAIN : HOT_ANEW;
    const steps = Math.min(count * 2 ** Math.min(round + 4, 11), LONGEST_ROUND);
    if (again) moves.set(best);
    let temperature = hot * from;
    // The 64th root, by square roots: they are exact to the last bit on every machine.
    let cooling = COLD / from;
    for (let root = 0; root < 6; root++) cooling = Math.sqrt(cooling);
    for (let step = 0; step < steps; step++) {
      if (step % Math.ceil(steps / 64) === 0) temperature *= cooling;
      nudge(moves, random, noise, temperature);
      if (moves.cost < least) {
        least = moves.cost;
        best.set(moves.order);
        improved(least);
      }
      yield undefined;
    }
  }
}

/** Takes one segment out, short ones more often than long ones, and puts it where cost and noise say. */
function nudge(moves: SegmentMoves, random: Random, noise: Float64Array, temperature: number): void {
  const count = moves.order.length;
  let length = 1;
  while (length < count - 1 && random.next() < 0.5) length += 1 + random.below(length);
  length = Math.min(length, count - 1);
  const from = random.below(count - length + 1);
  moves.look(from, from + length - 1);
  let draw = random.below(NOISE_MASK + 1);
  let gap = from;
  let turn = false;
  let least = Infinity;
  for (let at = 0; at <= count - length; at++) {
    const value = (moves.straight[at] as number) + temperature * (noise[draw++ & NOISE_MASK] as number);
    if (value < least) {
      least = value;
      gap = at;
      turn = false;
    }
  }
  if (length > 1) {
    for (let at = 0; at <= count - length; at++) {
      const value = (moves.turned[at] as number) + temperature * (noise[draw++ & NOISE_MASK] as number);
      if (value < least) {
        least = value;
        gap = at;
        turn = true;
      }
    }
  }
  if (gap !== from || turn) moves.move(from, from + length - 1, gap, turn);
}

/** Mean added cost of putting a block elsewhere: the scale of temperatures. */
function* typicalStep(moves: SegmentMoves, random: Random): Generator<undefined, number> {
  const count = moves.order.length;
  let sum = 0;
  const samples = 64;
  for (let sample = 0; sample < samples; sample++) {
    const from = random.below(count);
    moves.look(from, from);
    for (let gap = 0; gap < count; gap++)
      sum += Math.abs((moves.straight[gap] as number) - (moves.straight[from] as number));
    yield undefined;
  }
  return sum / samples / count;
}

/** Draws of −(Gumbel noise), rounded so that every machine has the same. */
function gumbelNoise(random: Random): Float64Array {
  return Float64Array.from(
    { length: NOISE_MASK + 1 },
    () => Math.round(Math.log(-Math.log((random.below(1 << 20) + 0.5) / (1 << 20))) * 65536) / 65536,
  );
}
