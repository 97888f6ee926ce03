import type { OrderProblem } from '../order/types';

/** What an order costs and what is wrong with it, by the definition. */
export interface OrderCheck {
  /** Pay for held days. */
  readonly hold: number;
  /** Cost of coming back to places. */
  readonly reentry: number;
  /** hold + reentry. */
  readonly cost: number;
  /** What is wrong, in words; empty for a legal order. The costs mean something only then. */
  readonly breaches: readonly string[];
}

/**
 * Walks an order day by day and recomputes its costs plainly: who is held on which day, how often each place is come to.
 * @example checkOrder({ durations: [1, 2, 1], pays: [10], blocksOf: [[0, 2]] }, [0, 1, 2]) // hold 20, reentry 0, cost 20, no breaches
 */
export function checkOrder(problem: OrderProblem, order: readonly number[]): OrderCheck {
  const breaches = [...permutationBreaches(problem.durations.length, order)];
  for (const [earlier, later] of problem.precedence ?? [])
    if (order.indexOf(earlier) > order.indexOf(later))
      breaches.push(`block ${earlier} must come before block ${later}`);
  const hold = problem.blocksOf.reduce(
    (sum, blocks, actor) => sum + (problem.pays[actor] ?? 0) * heldDays(problem.durations, new Set(blocks), order),
    0,
  );
  const reentry = reentryCost(problem, order);
  return { hold, reentry, cost: hold + reentry, breaches };
}

function* permutationBreaches(blocks: number, order: readonly number[]): Generator<string> {
  const times = new Map<number, number>();
  for (const block of order) times.set(block, (times.get(block) ?? 0) + 1);
  for (let block = 0; block < blocks; block++) if (!times.has(block)) yield `block ${block} is missing`;
  for (const [block, count] of times) {
    if (!Number.isInteger(block) || block < 0 || block >= blocks) yield `there is no block ${block}`;
    else if (count > 1) yield `block ${block} stands ${count} times in the order`;
  }
}

/** Days between the first and the last own block that belong to other blocks. */
function heldDays(durations: readonly number[], own: ReadonlySet<number>, order: readonly number[]): number {
  let held = 0;
  let waiting = 0;
  let begun = false;
  for (const block of order) {
    if (own.has(block)) {
      held += waiting;
      waiting = 0;
      begun = true;
    } else if (begun) waiting += durations[block] ?? 0;
  }
  return held;
}

function reentryCost(problem: OrderProblem, order: readonly number[]): number {
  if (problem.places === undefined) return 0;
  const { placeOf, reentryCosts } = problem.places;
  const seen = new Set<number>();
  let cost = 0;
  let here = -1;
  for (const block of order) {
    const place = placeOf[block] ?? -1;
    if (place !== here && seen.has(place)) cost += reentryCosts[place] ?? 0;
    seen.add(place);
    here = place;
  }
  return cost;
}
