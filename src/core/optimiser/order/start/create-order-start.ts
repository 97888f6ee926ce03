import { seededRandom } from '../../random';
import type { OrderProblem } from '../types';
import { mergeBlocks } from './merge-blocks';
import { anneal } from './anneal';
import { SegmentMoves } from './segment-moves';

/** A search for a good order, without proof, that can be taken up again at any step. */
export interface OrderStart {
  /** Works so many steps (each prices every place for one segment); true when no order can be better: nobody ever waits. */
  advance(steps: number): boolean;
  /** Steps worked so far. */
  readonly steps: number;
  /** The best order so far and its hold: pay for held days. */
  readonly best: { readonly order: readonly number[]; readonly cost: number };
}

/**
 * Looks for a cheap order of blocks by annealing from `start` (the given order unless given): single blocks and whole segments are taken
 * out and put, straight or turned round, where it costs least but for chance. Same problem, seed and total of steps: same answer, however
 * the steps were sliced. The order found never costs more than `start`. Places and precedence are not looked at.
 * @throws RangeError when the problem has places or precedence, or `start` is not an order of its blocks.
 * @example
 * const search = createOrderStart({ durations: [1, 1, 1], pays: [9], blocksOf: [[0, 2]] }, { seed: 1 });
 * search.advance(1000);
 * search.best.cost; // 0: blocks 0 and 2 side by side
 */
export function createOrderStart(
  problem: OrderProblem,
  options: { readonly seed?: number; readonly start?: readonly number[] } = {},
): OrderStart {
  if (problem.places !== undefined || (problem.precedence ?? []).length > 0) {
    throw new RangeError('createOrderStart: places and precedence are not for this search');
  }
  const start = options.start ?? problem.durations.map((_, block) => block);
  const place = new Map(start.map((block, at) => [block, at]));
  if (
    start.length !== problem.durations.length ||
    place.size !== start.length ||
    start.some((block) => problem.durations[block] === undefined)
  ) {
    throw new RangeError(
      `createOrderStart: start [${start.join(', ')}] is not an order of ${problem.durations.length} blocks`,
    );
  }
  const merged = mergeBlocks(problem);
  const earliest = merged.members.map((blocks) => Math.min(...blocks.map((block) => place.get(block) ?? 0)));
  const moves = new SegmentMoves(merged);
  moves.set(merged.members.map((_, block) => block).sort((a, b) => (earliest[a] ?? 0) - (earliest[b] ?? 0)));
  const apart = (): number[] => [
    ...Array.from(moves.order).flatMap((block) => merged.members[block] ?? []),
    ...merged.free,
  ];
  const given = holdOf(problem, start);
  let cost = Math.min(given, moves.cost);
  let order = given < moves.cost ? [...start] : apart();
  const work = anneal(moves, seededRandom(options.seed ?? 1), (better) => {
    if (better >= cost) return;
    cost = better;
    order = apart();
  });
  let steps = 0;
  return {
    advance(count) {
      for (let done = 0; done < count && cost > 0; done++) {
        work.next();
        steps += 1;
      }
      return cost === 0;
    },
    get steps() {
      return steps;
    },
    get best() {
      return { order, cost };
    },
  };
}

/** Pay for held days of an order of all blocks. */
function holdOf({ durations, pays, blocksOf }: OrderProblem, order: readonly number[]): number {
  const begins: number[] = [];
  let day = 0;
  for (const block of order) {
    begins[block] = day;
    day += durations[block] ?? 0;
  }
  return pays.reduce((hold, pay, actor) => {
    const own = blocksOf[actor] ?? [];
    if (own.length === 0) return hold;
    const first = Math.min(...own.map((block) => begins[block] ?? 0));
    const last = Math.max(...own.map((block) => (begins[block] ?? 0) + (durations[block] ?? 0)));
    return hold + pay * (last - first - own.reduce((days, block) => days + (durations[block] ?? 0), 0));
  }, 0);
}
