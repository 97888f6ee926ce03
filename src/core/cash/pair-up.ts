import type { Day } from '../calendar';

/** Something with a date. */
export interface Dated {
  readonly date: Day;
  /** Orders things of one date, whatever row they stand in. */
  readonly tie: () => string;
}

/** Above so many cells a cluster is paired in order of dates: as many pairs, perhaps not the fewest days. */
const LARGEST_TABLE = 250_000;

/**
 * Pairs two lists one to one so that no pair lies more than `most` days apart: as many pairs as there can be, and of those
 * ways the one with the fewest days in all; of several such ways the one that pairs earlier dates. On a line of dates such a
 * pairing need never cross, so it is found by dynamic programming over both lists in order of date. (Clusters of more than
 * 250,000 combinations, such as 500 alike charges of one week, are paired earliest with earliest: still the most pairs.)
 */
export function pairUp<A extends Dated, B extends Dated>(
  as: readonly A[],
  bs: readonly B[],
  most: number,
): readonly (readonly [A, B])[] {
  const [onlyA, onlyB] = [as[0], bs[0]];
  if (as.length === 1 && bs.length === 1 && onlyA !== undefined && onlyB !== undefined) {
    return Math.abs(onlyA.date - onlyB.date) <= most ? [[onlyA, onlyB]] : [];
  }
  const left = [...as].sort(byDate);
  const right = [...bs].sort(byDate);
  const pairs: (readonly [A, B])[] = [];
  for (let [i, j] = [0, 0]; i < left.length && j < right.length;) {
    const end = clusterEnd(left, right, i, j, most);
    const [a, b] = [left.slice(i, end.i), right.slice(j, end.j)];
    pairs.push(...(a.length * b.length > LARGEST_TABLE ? inOrder(a, b, most) : fewestDays(a, b, most)));
    [i, j] = [end.i, end.j];
  }
  return pairs;
}

function byDate(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date - b.date;
  const [first, second] = [a.tie(), b.tie()];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Where the run of dates that starts here ends: the first gap of more than `most` days on both lists together. */
function clusterEnd(
  left: readonly Dated[],
  right: readonly Dated[],
  fromLeft: number,
  fromRight: number,
  most: number,
): { readonly i: number; readonly j: number } {
  let [i, j] = [fromLeft, fromRight];
  let last = Math.min(left[i]?.date ?? Infinity, right[j]?.date ?? Infinity);
  for (;;) {
    const [a, b] = [left[i]?.date ?? Infinity, right[j]?.date ?? Infinity];
    const next = Math.min(a, b);
    if (next === Infinity || next - last > most) return { i, j };
    last = next;
    if (a <= b) i += 1;
    else j += 1;
  }
}

/** Earliest with earliest: the most pairs, in one pass. */
function inOrder<A extends Dated, B extends Dated>(
  as: readonly A[],
  bs: readonly B[],
  most: number,
): readonly (readonly [A, B])[] {
  const pairs: (readonly [A, B])[] = [];
  for (let [i, j] = [0, 0]; ;) {
    const [a, b] = [as[i], bs[j]];
    if (a === undefined || b === undefined) return pairs;
    if (Math.abs(a.date - b.date) <= most) {
      pairs.push([a, b]);
      i += 1;
      j += 1;
    } else if (a.date < b.date) i += 1;
    else j += 1;
  }
}

/** The most pairs with the fewest days, by dynamic programming from the end of both lists. */
function fewestDays<A extends Dated, B extends Dated>(
  as: readonly A[],
  bs: readonly B[],
  most: number,
): readonly (readonly [A, B])[] {
  const width = bs.length + 1;
  const count = new Int32Array((as.length + 1) * width);
  const days = new Int32Array((as.length + 1) * width);
  const choice = new Uint8Array((as.length + 1) * width);
  for (let i = as.length - 1; i >= 0; i -= 1) {
    for (let j = bs.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const apart = Math.abs((as[i]?.date ?? 0) - (bs[j]?.date ?? 0));
      const ways: readonly (readonly [choice: number, pairs: number, days: number])[] = [
        ...(apart <= most
          ? [[PAIR, (count[at + width + 1] ?? 0) + 1, (days[at + width + 1] ?? 0) + apart] as const]
          : []),
        [SKIP_A, count[at + width] ?? 0, days[at + width] ?? 0],
        [SKIP_B, count[at + 1] ?? 0, days[at + 1] ?? 0],
      ];
      const [best, ...others] = ways;
      let chosen = best ?? [SKIP_A, 0, 0];
      for (const way of others) {
        if (way[1] > chosen[1] || (way[1] === chosen[1] && way[2] < chosen[2])) chosen = way;
      }
      [choice[at], count[at], days[at]] = [chosen[0], chosen[1], chosen[2]];
    }
  }
  const pairs: (readonly [A, B])[] = [];
  for (let [i, j] = [0, 0]; ;) {
    const [a, b] = [as[i], bs[j]];
    if (a === undefined || b === undefined) return pairs;
    const taken = choice[i * width + j];
    if (taken === PAIR) pairs.push([a, b]);
    if (taken !== SKIP_B) i += 1;
    if (taken !== SKIP_A) j += 1;
  }
}

const SKIP_A = 0;
const PAIR = 1;
const SKIP_B = 2;
