import { clz32 } from './bits';
import type { NodeStore } from './node-store';
import { implyPresence, openIn, sumPays, type OpenActors } from './open-actors';

/** Most actors open at one end that the bound looks at: its work grows with 3 to this power. */
export const MOST_OPEN = 7;

/** The bound of `openBound`, with the room it works in. */
export type OpenBound = (depth: number, without: number, open: OpenActors, enough: number) => number;

/**
 * A lower bound on the hold still to come of the actors open in the child last looked at, for at most `MOST_OPEN` at either end.
 *
 * Why it holds. Let P be the open actors present at some moment: those of the front who have not left, those of the back who have
 * arrived. A front and a back actor who share a remaining block are never both absent; so a front set P implies the back actors N(P) who
 * share a block with somebody gone. A block shot at that moment costs its days × pay of P ∪ N(P) without its own actors, and
 * needs its own open actors present. The front actors leave in some order; a block with front actors is shot before the
 * first of them leaves, that is with some superset of the front set of that moment present: it costs at least the cheapest
 * such superset. The least sum over all orders of leaving is a recursion over sets; it bounds the cost of all blocks with front
 * actors together, whoever of both ends pays it. The blocks with back actors only are bounded in the same way by the order
 * in which those arrive; blocks with neither cost at least the cheapest pair (P, N(P)). Each block is counted once, so the three sums may be added. The same
 * with the ends exchanged is another bound; the larger one counts.
 *
 * `without` is the block that the child has placed; once the bound reaches `enough` it is returned as it is.
 */
export function createOpenBound(store: NodeStore): OpenBound {
  const { durations, blocks } = store;
  const size = 1 << MOST_OPEN;
  const frontPay = new Float64Array(size);
  const backPay = new Float64Array(size);
  const frontLinks = new Int32Array(MOST_OPEN);
  const backLinks = new Int32Array(MOST_OPEN);
  const implied = new Int32Array(size);
  const cheapest = new Float64Array(size);
  const leaving = new Float64Array(MOST_OPEN * size);
  const least = new Float64Array(size);
  const frontOf = new Int32Array(blocks);
  const backOf = new Int32Array(blocks);
  const days = new Float64Array(blocks);
  const patternAt = new Int32Array(size * size);
  let patterns = 0;

  /** The least cost of the blocks with actors of one side, over the orders in which these leave; `alone` = only blocks without the other side. */
  const oneSide = (
    count: number,
    own: Float64Array,
    other: Float64Array,
    links: Int32Array,
    ownOf: Int32Array,
    otherOf: Int32Array,
    alone: boolean,
  ): number => {
    if (count === 0) return 0;
    implyPresence(count, links, implied);
    const full = (1 << count) - 1;
    leaving.fill(0, 0, count << count);
    let any = false;
    for (let pattern = 0; pattern < patterns; pattern += 1) {
      const mine = ownOf[pattern]!;
      const theirs = otherOf[pattern]!;
      if (mine === 0 || (alone && theirs !== 0)) continue;
      any = true;
      const others = full & ~mine;
      for (let beside = others; ; beside = (beside - 1) & others) {
        const present = beside | mine;
        let cost = own[beside]! + other[implied[present]! & ~theirs]!;
        for (let more = others & ~beside; more !== 0; more &= more - 1) {
          const earlier = cheapest[present | (more & -more)]!;
          if (earlier < cost) cost = earlier;
        }
        cheapest[present] = cost;
        if (cost !== 0) {
          const pay = cost * days[pattern]!;
          for (let bits = mine; bits !== 0; bits &= bits - 1) {
            leaving[((31 - clz32(bits & -bits)) << count) | present]! += pay;
          }
        }
        if (beside === 0) break;
      }
    }
    if (!any) return 0;
    least[0] = 0;
    for (let present = 1; present <= full; present += 1) {
      let best = Infinity;
      for (let bits = present; bits !== 0; bits &= bits - 1) {
        const one = bits & -bits;
        const cost = leaving[((31 - clz32(one)) << count) | present]! + least[present ^ one]!;
        if (cost < best) best = cost;
      }
      least[present] = best;
    }
    return least[full]!;
  };

  /** Blocks gathered by their open actors; days of those with none are returned. */
  const gather = (depth: number, without: number, open: OpenActors): number => {
    const { front, back, fronts, backs } = open;
    frontLinks.fill(0, 0, fronts);
    backLinks.fill(0, 0, backs);
    patterns = 0;
    let neutral = 0;
    const first = depth * blocks;
    const last = first + store.count[depth]!;
    for (let block = first; block < last; block += 1) {
      if (block === without) continue;
      const atFront = openIn(store, block, front, fronts);
      const atBack = openIn(store, block, back, backs);
      if ((atFront | atBack) === 0) {
        neutral += durations[block]!;
        continue;
      }
      const key = (atFront << MOST_OPEN) | atBack;
      const known = patternAt[key]!;
      if (known < patterns && frontOf[known] === atFront && backOf[known] === atBack) {
        days[known]! += durations[block]!;
        continue;
      }
      patternAt[key] = patterns;
      frontOf[patterns] = atFront;
      backOf[patterns] = atBack;
      days[patterns] = durations[block]!;
      patterns += 1;
      if (atFront === 0 || atBack === 0) continue;
      for (let bits = atFront; bits !== 0; bits &= bits - 1) frontLinks[31 - clz32(bits & -bits)]! |= atBack;
      for (let bits = atBack; bits !== 0; bits &= bits - 1) backLinks[31 - clz32(bits & -bits)]! |= atFront;
    }
    return neutral;
  };

  return (depth, without, open, enough) => {
    const { front, back, fronts, backs } = open;
    sumPays(store, front, fronts, frontPay);
    sumPays(store, back, backs, backPay);
    const neutral = gather(depth, without, open);
    let base = 0;
    if (neutral > 0) {
      implyPresence(fronts, frontLinks, implied);
      let best = Infinity;
      for (let present = 0; present < 1 << fronts; present += 1) {
        const cost = frontPay[present]! + backPay[implied[present]!]!;
        if (cost < best) best = cost;
      }
      base = neutral * best;
    }
    const fromFront = (): number =>
      base +
      oneSide(fronts, frontPay, backPay, frontLinks, frontOf, backOf, false) +
      oneSide(backs, backPay, frontPay, backLinks, backOf, frontOf, true);
    const fromBack = (): number =>
      base +
      oneSide(backs, backPay, frontPay, backLinks, backOf, frontOf, false) +
      oneSide(fronts, frontPay, backPay, frontLinks, frontOf, backOf, true);
    const frontFirst = frontPay[(1 << fronts) - 1]! >= backPay[(1 << backs) - 1]!;
    const bound = frontFirst ? fromFront() : fromBack();
    return bound >= enough ? bound : Math.max(bound, frontFirst ? fromBack() : fromFront());
  };
}
