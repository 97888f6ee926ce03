import type { PlacesModel } from './model';

/**
 * An order that is being changed, with what each change would cost. The one change is the exchange of two stretches: positions
 * [a, b) and [c, d) change places, what stands between them stays between. Moving a stretch is an exchange with b = c.
 */
export interface StandingOrder {
  /** The blocks in order. */
  readonly order: Int32Array;
  readonly positionOf: Int32Array;
  /** Hold plus visits now. */
  readonly cost: number;
  /** Puts another order in; it is legal. */
  set(order: ArrayLike<number>): void;
  /** What the cost changes by; infinite where the exchange would break precedence. a < b ≤ c < d. */
  change(a: number, b: number, c: number, d: number): number;
  /** Does what `change` was last asked about. */
  commit(): void;
}

export function createStandingOrder(model: PlacesModel): StandingOrder {
  const { blocks, actors, durations, pays, castOf, placeOf, visitCosts, after } = model;
  const order = new Int32Array(blocks);
  const positionOf = new Int32Array(blocks);
  /** Days before each position. */
  const days = new Float64Array(blocks + 1);
  const [first, last] = [new Int32Array(actors), new Int32Array(actors)];
  const bound = Int32Array.from(after.keys()).filter((block) => (after[block]?.length ?? 0) > 0);
  /** The stretch that changes, as it would be, and the first and last positions that would be others. */
  const window = new Int32Array(blocks);
  const [newFirst, whoseFirst] = [new Int32Array(actors), new Int32Array(actors)];
  const [newLast, whoseLast] = [new Int32Array(actors), new Int32Array(actors)];
  const words = (actors + 31) >> 5;
  const castSets = new Int32Array(blocks * words);
  const waitingSet = new Int32Array(words);
  castOf.forEach((cast, block) => {
    for (const actor of cast) castSets[block * words + (actor >> 5)]! |= 1 << (actor & 31);
  });
  let laidOut = false;
  let [start, leftEnd, rightStart, end, difference, movedFirsts, movedLasts] = [0, 0, 0, 0, 0, 0, 0];
  let [cost, latestFirst, earliestLast] = [0, 0, 0];

  function set(next: ArrayLike<number>): void {
    for (let at = 0; at < blocks; at++) place(at, next[at]!);
    model.blocksOf.forEach((own, actor) => {
      first[actor] = own.reduce((least, block) => Math.min(least, positionOf[block]!), blocks);
      last[actor] = own.reduce((most, block) => Math.max(most, positionOf[block]!), 0);
    });
    markRange();
    cost = 0;
    for (let actor = 0; actor < actors; actor++)
      cost += pays[actor]! * (days[last[actor]! + 1]! - days[first[actor]!]!);
    for (let block = 0; block < blocks; block++)
      for (const actor of castOf[block]!) cost -= pays[actor]! * durations[block]!;
    for (let at = 0; at < blocks; at++) cost += edge(at === 0 ? -1 : order[at - 1]!, order[at]!);
  }

  function place(at: number, block: number): void {
    order[at] = block;
    positionOf[block] = at;
    days[at + 1] = days[at]! + durations[block]!;
  }

  function markRange(): void {
    latestFirst = -1;
    earliestLast = blocks;
    for (let actor = 0; actor < actors; actor++) {
      if (first[actor]! > latestFirst) latestFirst = first[actor]!;
      if (last[actor]! < earliestLast) earliestLast = last[actor]!;
    }
  }

  /** Cost of the visit that begins where the second block follows the first. */
  function edge(one: number, next: number): number {
    const place = placeOf[next]!;
    return one >= 0 && placeOf[one] === place ? 0 : visitCosts[place]!;
  }

  function breaksPrecedence(a: number, b: number, c: number, d: number): boolean {
    for (const earlier of bound) {
      const at = positionOf[earlier]!;
      if (at < a || at >= c) continue;
      const least = at < b ? b : c;
      for (const later of after[earlier]!) {
        const then = positionOf[later]!;
        if (then >= least && then < d) return true;
      }
    }
    return false;
  }

  function visitsChange(a: number, b: number, c: number, d: number): number {
    const left = a === 0 ? -1 : order[a - 1]!;
    const [a0, a1, c0, c1] = [order[a]!, order[b - 1]!, order[c]!, order[d - 1]!];
    let change = edge(left, c0) - edge(left, a0);
    if (b === c) change += edge(c1, a0) - edge(a1, c0);
    else {
      const [m0, m1] = [order[b]!, order[c - 1]!];
      change += edge(c1, m0) + edge(m1, a0) - edge(a1, m0) - edge(m1, c0);
    }
    if (d < blocks) change += edge(a1, order[d]!) - edge(c1, order[d]!);
    return change;
  }

  function change(a: number, b: number, c: number, d: number): number {
    if (breaksPrecedence(a, b, c, d)) return Infinity;
    start = a;
    leftEnd = b;
    rightStart = c;
    end = d;
    laidOut = false;
    movedFirsts = 0;
    movedLasts = 0;
    difference = visitsChange(a, b, c, d);
    if (a <= latestFirst) difference += firstsChange(a, d);
    if (d > earliestLast) difference += lastsChange(a, d);
    return difference;
  }

  /** Writes the stretch that changes into the window, as it would be. */
  function layOut(): void {
    if (laidOut) return;
    laidOut = true;
    let to = start;
    for (let at = rightStart; at < end; at++) window[to++] = order[at]!;
    for (let at = leftEnd; at < rightStart; at++) window[to++] = order[at]!;
    for (let at = start; at < leftEnd; at++) window[to++] = order[at]!;
  }

  /**
   * What other first days change: the new stretch is walked until all who begin in it have begun. Nobody who does not begin in it
   * will, and nobody who does can begin elsewhere.
   */
  function firstsChange(from: number, to: number): number {
    let sum = 0;
    let waiting = 0;
    for (let actor = 0; actor < actors; actor++)
      if (first[actor]! >= from && first[actor]! < to) {
        waiting++;
        waitingSet[actor >> 5]! |= 1 << (actor & 31);
        sum += pays[actor]! * days[first[actor]!]!;
      }
    if (waiting > 0) layOut();
    let day = days[from]!;
    for (let at = from; waiting > 0; at++) {
      const block = window[at]!;
      for (let word = 0; word < words; word++)
        for (let hits = takeWaiting(block, word); hits !== 0; hits &= hits - 1) {
          const actor = (word << 5) + 31 - Math.clz32(hits & -hits);
          sum -= pays[actor]! * day;
          newFirst[movedFirsts] = at;
          whoseFirst[movedFirsts++] = actor;
          waiting--;
        }
      day += durations[block]!;
    }
    return sum;
  }

  function lastsChange(from: number, to: number): number {
    let sum = 0;
    let waiting = 0;
    for (let actor = 0; actor < actors; actor++)
      if (last[actor]! >= from && last[actor]! < to) {
        waiting++;
        waitingSet[actor >> 5]! |= 1 << (actor & 31);
        sum -= pays[actor]! * days[last[actor]! + 1]!;
      }
    if (waiting > 0) layOut();
    let day = days[to]!;
    for (let at = to - 1; waiting > 0; at--) {
      const block = window[at]!;
      for (let word = 0; word < words; word++)
        for (let hits = takeWaiting(block, word); hits !== 0; hits &= hits - 1) {
          const actor = (word << 5) + 31 - Math.clz32(hits & -hits);
          sum += pays[actor]! * day;
          newLast[movedLasts] = at;
          whoseLast[movedLasts++] = actor;
          waiting--;
        }
      day -= durations[block]!;
    }
    return sum;
  }

  /** Those of a block's cast who are still waited for; they are waited for no more. */
  function takeWaiting(block: number, word: number): number {
    const hits = castSets[block * words + word]! & waitingSet[word]!;
    waitingSet[word]! ^= hits;
    return hits;
  }

  function commit(): void {
    layOut();
    for (let at = start; at < end; at++) place(at, window[at]!);
    for (let at = 0; at < movedFirsts; at++) first[whoseFirst[at]!] = newFirst[at]!;
    for (let at = 0; at < movedLasts; at++) last[whoseLast[at]!] = newLast[at]!;
    if (movedFirsts + movedLasts > 0) markRange();
    cost += difference;
  }

  return {
    order,
    positionOf,
    get cost() {
      return cost;
    },
    set,
    change,
    commit,
  };
}
