import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OrderProblem } from '../../src/core/optimiser/order/types';

/** An instance of a folder of talent scheduling files, with what others say about it. */
export interface TalentInstance {
  readonly name: string;
  readonly problem: OrderProblem;
  /** Pay for own days, which no order changes. */
  readonly base: number;
  /** The least hold, where it was proved by others. */
  readonly optimalHold: number | null;
  /** The least hold that others' heuristics reported, to be beaten. */
  readonly reportedHold: number | null;
  /** The least hold anyone has found: no bound may be above it. */
  readonly knownHold: number;
}

interface TalentFile {
  readonly name: string;
  readonly duration: readonly number[];
  readonly cost: readonly number[];
  readonly inScene: readonly (readonly number[])[];
  readonly base: number;
  readonly optimalHold: number | null;
  readonly bestReportedHold?: number | null;
  readonly computedHere?: { readonly hold: number; readonly proved: boolean };
}

/** Every instance of a folder, or those whose name holds `only`. */
export function readTalentFolder(folder: string, only = ''): readonly TalentInstance[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== PUBLISHED_CELLS)
    .map((file) => talentInstance(JSON.parse(readFileSync(join(folder, file), 'utf8')) as TalentFile))
    .filter(({ name }) => name.includes(only));
}

function talentInstance(file: TalentFile): TalentInstance {
  const { name, base, computedHere } = file;
  const proved = computedHere?.proved === true ? computedHere.hold : null;
  const found = [file.optimalHold, file.bestReportedHold, computedHere?.hold];
  return {
    name,
    problem: { durations: file.duration, pays: file.cost, blocksOf: file.inScene },
    base,
    optimalHold: file.optimalHold ?? proved,
    reportedHold: file.bestReportedHold ?? null,
    knownHold: Math.min(...found.map((hold) => hold ?? Infinity)),
  };
}

const PUBLISHED_CELLS = 'qin2016-random-set.json';

/** What Qin and others published for a cell of the random set: share solved in ten minutes, mean seconds and nodes over the solved. */
export interface PublishedCell {
  readonly n: number;
  readonly m: number;
  readonly solvedOf100In10min: number;
  readonly meanSecondsOverSolved: number;
  readonly meanNodesOverSolved: number;
}

export function readPublishedCells(folder: string): readonly PublishedCell[] {
  return (
    JSON.parse(readFileSync(join(folder, PUBLISHED_CELLS), 'utf8')) as { readonly rows: readonly PublishedCell[] }
  ).rows;
}
