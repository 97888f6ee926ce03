import { createBranchAndBound } from '../exact/branch-and-bound';
import { createOrderStart } from '../start/create-order-start';
import { mergeBlocks, type MergedBlocks } from '../start/merge-blocks';
import { MOST_ACTORS, MOST_BLOCKS, leastHoldBySubsets } from './subset-programme';

const NODES_A_STEP = 200;
const START_STEPS = 1500;
const CACHE_ENTRIES = 1 << 16;

/** What groups of actors cost at least, each worked out once. A group is a list of actors, ascending. */
export interface GroupValues {
  /** The hold of a good order of this group: its least hold is not above that. */
  reached(group: readonly number[]): Generator<undefined, number>;
  /** The least hold of this group; null when that takes more than so many nodes to prove. */
  proved(group: readonly number[], nodes: number): Generator<undefined, number | null>;
}

interface Known {
  readonly problem: MergedBlocks;
  readonly reached: number;
  proved: number | null;
  /** Nodes that were not enough. */
  tried: number;
}

/** Values of the groups of one problem's actors. */
export function createGroupValues(problem: MergedBlocks): GroupValues {
  const known = new Map<string, Known>();

  function* look(group: readonly number[]): Generator<undefined, Known> {
    const key = group.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const merged = castAlone(problem, group);
    const small = merged.durations.length <= MOST_BLOCKS && merged.pays.length <= MOST_ACTORS;
    const reached = small ? leastHoldBySubsets(merged) : annealed(merged);
    const entry: Known = { problem: merged, reached, proved: small || reached === 0 ? reached : null, tried: 0 };
    known.set(key, entry);
    yield undefined;
    return entry;
  }

  return {
    *reached(group) {
      return (yield* look(group)).reached;
    },
    *proved(group, nodes) {
      const entry = yield* look(group);
      if (entry.proved !== null || entry.tried >= nodes) return entry.proved;
      entry.tried = nodes;
      const search = createBranchAndBound(entry.problem, CACHE_ENTRIES);
      search.beat(entry.reached);
      while (search.nodes < nodes) {
        const done = search.advance(NODES_A_STEP);
        yield undefined;
        if (!done) continue;
        entry.proved = search.found?.hold ?? entry.reached;
        break;
      }
      return entry.proved;
    },
  };
}

function annealed(problem: MergedBlocks): number {
  const start = createOrderStart({ durations: problem.durations, pays: problem.pays, blocksOf: problem.blocksOf });
  start.advance(START_STEPS);
  return start.best.cost;
}

/** All actors, those with the most pay for own days first. */
export function bookedFirst({ durations, pays, blocksOf }: MergedBlocks): number[] {
  const payOf = pays.map((pay, actor) => pay * blocksOf[actor]!.reduce((days, block) => days + durations[block]!, 0));
  return payOf.map((_, actor) => actor).sort((a, b) => payOf[b]! - payOf[a]! || a - b);
}

/** The problem with these actors alone: blocks alike to them merged, blocks without them left out. */
export function castAlone(problem: MergedBlocks, group: readonly number[]): MergedBlocks {
  return mergeBlocks({
    durations: problem.durations,
    pays: group.map((actor) => problem.pays[actor]!),
    blocksOf: group.map((actor) => problem.blocksOf[actor]!),
  });
}
