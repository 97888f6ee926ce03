import type { Search } from './search';

/** What every answer says: what it costs, and below what nothing can come. */
export interface Rated {
  readonly cost: number;
  readonly bound: number;
}

/** How far a search is driven. With neither time nor steps it runs until it is done. */
export interface DriveOptions<Answer> {
  /** Milliseconds since whenever, never going back (`performance.now`). Without one, slices are of equal steps. */
  readonly clock?: () => number;
  /** Stop after so many milliseconds on that clock. */
  readonly milliseconds?: number;
  /** Stop once the search has worked so many steps in all: the same answer on every machine. */
  readonly steps?: number;
  /** Steps of the first slice, and of every slice where there is no clock; 256 unless given. */
  readonly stepsPerSlice?: number;
  /** How long a slice should take by the clock; 30 ms unless given. */
  readonly sliceMilliseconds?: number;
  /** Asked between slices: true = stop. */
  readonly cancelled?: () => boolean;
  /** Told after a slice that brought a cheaper answer or a better bound. */
  readonly onProgress?: (answer: Answer, steps: number) => void;
}

/** Why driving stopped: nothing is left to do, the time or the steps are used up, or someone pressed Cancel. */
export type Ending = 'done' | 'deadline' | 'budget' | 'cancelled';

/**
 * Drives a search in slices until it is done or may not go on. The answer is then the search's, whatever the ending, and
 * driving may be taken up again.
 * @throws RangeError where milliseconds are given without a clock, or figures are not above 0
 * @example driveSearch(createOrderSearch(problem), { clock: () => performance.now(), milliseconds: 10_000 }) // 'done': proved in time
 */
export function driveSearch<Answer extends Rated>(search: Search<Answer>, options: DriveOptions<Answer> = {}): Ending {
  const slices = slicesOf(search, options);
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}

/**
 * The same between other work of the same thread: after each slice it waits for `pause`, in which a page draws or a worker hears
 * messages.
 */
export async function driveInSlices<Answer extends Rated>(
  search: Search<Answer>,
  pause: () => Promise<void>,
  options: DriveOptions<Answer> = {},
): Promise<Ending> {
  const slices = slicesOf(search, options);
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
    await pause();
  }
}

/** How far an answer may be from the best, as a share of its cost: 0.02 = no answer is more than 2 % cheaper. 0 = proved. */
export function gapOf({ cost, bound }: Rated): number {
  return cost === bound ? 0 : (cost - bound) / Math.abs(cost);
}

/** One slice of the search a step of the generator. */
function* slicesOf<Answer extends Rated>(
  search: Search<Answer>,
  options: DriveOptions<Answer>,
): Generator<undefined, Ending> {
  const { clock, milliseconds = Infinity, steps = Infinity, stepsPerSlice = 256, sliceMilliseconds = 30 } = options;
  for (const [name, figure] of Object.entries({ milliseconds, steps, stepsPerSlice, sliceMilliseconds }))
    if (!(figure > 0)) throw new RangeError(`${name} must be above 0; got ${figure}`);
  if (clock === undefined && milliseconds < Infinity)
    throw new RangeError(`milliseconds (${milliseconds}) are given, but no clock to tell them by`);
  const deadline = clock === undefined ? Infinity : clock() + milliseconds;
  let slice = stepsPerSlice;
  let told: Rated | null = null;
  for (;;) {
    if (options.cancelled?.() === true) return 'cancelled';
    if (search.steps >= steps) return 'budget';
    const [from, began] = [search.steps, clock?.() ?? 0];
    if (began >= deadline) return 'deadline';
    const done = search.advance(Math.min(slice, steps - from));
    const { answer } = search;
    if (answer !== null && (told === null || answer.cost !== told.cost || answer.bound !== told.bound)) {
      told = answer;
      options.onProgress?.(answer, search.steps);
    }
    if (done) return 'done';
    if (clock !== undefined) {
      const now = clock();
      const wanted = Math.min(sliceMilliseconds, Math.max(deadline - now, 0));
      const bySpeed = Math.floor(((search.steps - from) * wanted) / Math.max(now - began, 0.01));
      slice = Math.max(1, Math.min(bySpeed, 4 * slice));
    }
    yield;
  }
}
