import { createLateArrivals } from './late-arrivals';
import type { PlacesModel } from './model';

/** A lower bound of the hold that rises while it is worked on. */
export interface EndsBound {
  /** Works for about so many steps and says how many; 0 = it will not rise any more. */
  work(steps: number): number;
  readonly hold: number;
}

/**
 * If everybody were paid throughout, the hold would not depend on the order. What an order saves of it is saved before first days and after
 * last days. The most that can be saved at the beginning and the most at the end, each as if the other end did not matter,
 * leave a hold that no order is below. Strong where many people are in many blocks.
 */
export function createEndsBound(model: PlacesModel, capacity: number): EndsBound {
  const throughout = heldThroughout(model);
  const beginning = createLateArrivals(model, castsWith(model, model.before), capacity / 2);
  const oneEnd = model.before.every((blocks) => blocks.length === 0);
  const end = oneEnd ? beginning : createLateArrivals(model, castsWith(model, model.after), capacity / 2);
  let [atEnd, ended] = [false, false];

  function work(steps: number): number {
    let done = 0;
    while (done < steps) {
      atEnd = !atEnd;
      const worked = atEnd ? end.work() : beginning.work();
      if (worked === 0 && ended) break;
      ended = worked === 0;
      done += worked;
    }
    return done;
  }

  return {
    work,
    get hold() {
      return throughout - beginning.most - end.most;
    },
  };
}

function heldThroughout({ durations, pays, blocksOf }: PlacesModel): number {
  const days = sum(durations);
  return sum(
    blocksOf.map((blocks, actor) => (pays[actor] ?? 0) * (days - sum([...blocks].map((at) => durations[at] ?? 0)))),
  );
}

/** For each block, its cast and the casts of all blocks that must come before it (or after it). */
function castsWith(model: PlacesModel, bound: readonly Int32Array[]): number[][] {
  return model.castOf.map((_cast, block) => {
    const along = new Set([block]);
    for (const at of along) for (const other of bound[at] ?? []) along.add(other);
    return [...new Set([...along].flatMap((at) => [...(model.castOf[at] ?? [])]))];
  });
}

function sum(values: ArrayLike<number> & Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
