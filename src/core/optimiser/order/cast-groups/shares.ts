import type { MergedBlocks } from '../start/merge-blocks';
import { bookedFirst, castAlone, createGroupValues, type GroupValues } from './group-values';
import { MOST_ACTORS, MOST_BLOCKS } from './subset-programme';

/** Nodes that one group's proof may take, at first; four times as many whenever no group can be bettered. */
const FIRST_NODES = 2000;

/** How the actors are shared out, and the least hold of each group. */
interface Shares {
  groups: readonly (readonly number[])[];
  values: readonly number[];
}

/**
 * Shares the actors out among groups small enough to be solved at once, then moves actors between groups, and joins groups, as long as the
 * proved sum rises, until one group of all actors is proved.
 * @param report Told every sum reached.
 */
export function* raiseShares(problem: MergedBlocks, report: (sum: number) => void): Generator<undefined, void> {
  const values = createGroupValues(problem);
  const shares = yield* shareOut(problem, values);
  report(total(shares));
  for (let nodes = FIRST_NODES; shares.groups.length > 1; nodes *= 4) {
    yield undefined;
    while (yield* better(shares, values, nodes)) report(total(shares));
  }
}

/** Fills group after group, the actors with the most pay for own days first, as long as a group stays small enough to be solved at once. */
function* shareOut(problem: MergedBlocks, values: GroupValues): Generator<undefined, Shares> {
  const left = bookedFirst(problem);
  const shares: { groups: number[][]; values: number[] } = { groups: [], values: [] };
  while (left.length > 0) {
    let group: number[] = [];
    for (const actor of [...left]) {
      const larger = ascending([...group, actor]);
      if (
        group.length > 0 &&
        (larger.length > MOST_ACTORS || castAlone(problem, larger).durations.length > MOST_BLOCKS)
      )
        continue;
      group = larger;
      left.splice(left.indexOf(actor), 1);
    }
    shares.groups.push(group);
    shares.values.push((yield* values.proved(group, 0)) ?? 0);
  }
  return shares;
}

/** Makes the first change that can be proved to raise the sum, joined groups tried first; false when there is none. */
function* better(shares: Shares, values: GroupValues, nodes: number): Generator<undefined, boolean> {
  for (const change of changes(shares.groups)) {
    const before = shares.values[change.at]! + shares.values[change.other]!;
    let reached = 0;
    for (const group of change.groups) reached += yield* values.reached(group);
    if (reached <= before) continue;
    const proved: number[] = [];
    for (const group of change.groups) {
      const value = yield* values.proved(group, nodes);
      if (value === null) break;
      proved.push(value);
    }
    if (proved.length < change.groups.length || total({ groups: [], values: proved }) <= before) continue;
    const others = (_: unknown, index: number): boolean => index !== change.at && index !== change.other;
    shares.groups = [...change.groups, ...shares.groups.filter(others)];
    shares.values = [...proved, ...shares.values.filter(others)];
    return true;
  }
  return false;
}

/** Two groups, by their indexes, and the one or two that take their place. */
interface Change {
  readonly at: number;
  readonly other: number;
  readonly groups: readonly (readonly number[])[];
}

/** Groups joined, actors moved from one to another, actors exchanged. */
function* changes(groups: readonly (readonly number[])[]): Generator<Change, void> {
  for (const [at, group] of groups.entries()) {
    for (const [other, taker] of groups.entries()) {
      if (at === other) continue;
      if (at < other) yield { at, other, groups: [ascending([...group, ...taker])] };
      for (const actor of group) {
        const without = group.filter((one) => one !== actor);
        const left = without.length > 0 ? [without] : [];
        yield { at, other, groups: [...left, ascending([...taker, actor])] };
        if (at > other) continue;
        for (const back of taker) {
          const taken = taker.filter((one) => one !== back);
          yield { at, other, groups: [ascending([...without, back]), ascending([...taken, actor])] };
        }
      }
    }
  }
}

function total(shares: Shares): number {
  return shares.values.reduce((sum, value) => sum + value, 0);
}

function ascending(actors: readonly number[]): number[] {
  return [...actors].sort((a, b) => a - b);
}
