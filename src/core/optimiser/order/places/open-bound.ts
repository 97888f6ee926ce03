import type { PlacesModel } from './model';

/**
 * What is still to be paid at least after a set of blocks has been shot, the last at a place: for the cast that has begun and is
 * not done, and for places not come to yet.
 *
 * The cast (TALENT-SCHEDULING.md §6, L0): each block's days are parted among its open actors by their pay, so that each carries some
 * days. An actor cannot leave before the days carried by those who left earlier and the own ones are over; the least sum over all
 * orders of leaving is Smith's rule. What is in it for days on which they play is taken off again.
 */
export function createOpenBound(
  model: PlacesModel,
  castSets: Int32Array,
  castWords: number,
): (shot: Int32Array, place: number) => number {
  const { blocks, actors, durations, pays, placeOf, visitCosts } = model;
  const [begun, open] = [new Int32Array(castWords), new Int32Array(castWords)];
  const shares = new Float64Array(actors);
  const leaving = new Int32Array(actors);
  const seenPlace = new Int32Array(visitCosts.length);
  let mark = 0;

  return (shot, place) => {
    begun.fill(0);
    open.fill(0);
    for (let block = 0; block < blocks; block++) {
      const into = isShot(shot, block) ? begun : open;
      for (let word = 0; word < castWords; word++) into[word]! |= castSets[block * castWords + word]!;
    }
    let many = 0;
    for (let word = 0; word < castWords; word++) {
      open[word]! &= begun[word]!;
      for (let bits = open[word]!; bits !== 0; bits &= bits - 1) {
        const actor = (word << 5) + 31 - Math.clz32(bits & -bits);
        shares[actor] = 0;
        leaving[many++] = actor;
      }
    }
    let played = 0;
    let visits = 0;
    seenPlace[place] = ++mark;
    for (let block = 0; block < blocks; block++) {
      if (isShot(shot, block)) continue;
      played += partDays(block);
      const where = placeOf[block]!;
      if (seenPlace[where] === mark) continue;
      seenPlace[where] = mark;
      visits += visitCosts[where]!;
    }
    return visits + Math.max(0, Math.ceil(leastWait(many) - played - 1e-6));
  };

  /** Parts a block's days among its open cast; returns what Smith's sum will hold for days they play. */
  function partDays(block: number): number {
    let [pay, squares] = [0, 0];
    for (let word = 0; word < castWords; word++)
      for (let bits = castSets[block * castWords + word]! & open[word]!; bits !== 0; bits &= bits - 1) {
        const one = pays[(word << 5) + 31 - Math.clz32(bits & -bits)]!;
        pay += one;
        squares += one * one;
      }
    if (pay === 0) return 0;
    const share = durations[block]! / pay;
    for (let word = 0; word < castWords; word++)
      for (let bits = castSets[block * castWords + word]! & open[word]!; bits !== 0; bits &= bits - 1)
        shares[(word << 5) + 31 - Math.clz32(bits & -bits)]! += share;
    return (durations[block]! * (pay + squares / pay)) / 2;
  }

  function leastWait(many: number): number {
    for (let at = 1; at < many; at++) {
      const actor = leaving[at]!;
      let to = at;
      for (; to > 0 && shares[leaving[to - 1]!]! > shares[actor]!; to--) leaving[to] = leaving[to - 1]!;
      leaving[to] = actor;
    }
    let [days, sum] = [0, 0];
    for (let at = 0; at < many; at++) {
      const pay = pays[leaving[at]!]!;
      days += shares[leaving[at]!]! * pay;
      sum += pay * days;
    }
    return sum;
  }
}

function isShot(shot: Int32Array, block: number): boolean {
  return ((shot[block >> 5]! >> (block & 31)) & 1) === 1;
}
