import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OrderProblem } from '../../src/core/optimiser/order/types';

/** An instance of a folder of movie shoot files: holds, coming back to places, precedence. */
export interface MovieInstance {
  readonly name: string;
  readonly problem: OrderProblem;
  /** The least cost, where others worked it out. */
  readonly optimal: number | null;
}

interface MovieFile {
  readonly name: string;
  readonly duration: readonly number[];
  readonly cost: readonly number[];
  readonly inScene: readonly (readonly number[])[];
  readonly location: readonly number[];
  readonly locationCost: readonly number[];
  readonly precedence: readonly (readonly [number, number])[];
  readonly computedHere?: { readonly objective: number };
}

/** Every instance of a folder, or those whose name holds `only`; the small ones first. */
export function readMovieFolder(folder: string, only = ''): readonly MovieInstance[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => movieInstance(JSON.parse(readFileSync(join(folder, file), 'utf8')) as MovieFile))
    .filter(({ name }) => name.includes(only))
    .sort((one, other) => one.problem.durations.length - other.problem.durations.length);
}

function movieInstance(file: MovieFile): MovieInstance {
  return {
    name: file.name,
    problem: {
      durations: file.duration,
      pays: file.cost,
      blocksOf: file.inScene,
      places: { placeOf: file.location, reentryCosts: file.locationCost },
      precedence: file.precedence,
    },
    optimal: file.computedHere?.objective ?? null,
  };
}
