import { driveInSlices, gapOf, type Ending, type Rated } from './drive';
import type { Search } from './search';

/** Kinds of problem and how a search for each is made; all of it JSON, so that it can cross to a worker. */
export type Engine<Kind extends string = string> = Readonly<
  Record<Kind, (problem: never, options: never) => Search<Rated>>
>;

/** What a page tells the worker. One search runs at a time: a start ends the one before. */
export type Request<Kind extends string = string> =
  | {
      readonly say: 'start';
      /** Comes back with every message of this search. */
      readonly id: number;
      readonly kind: Kind;
      readonly problem: unknown;
      /** Seed, start and whatever else this kind of search takes. */
      readonly options: unknown;
      /** How long at most; absent = until it is done. */
      readonly seconds?: number;
      /** Steps at most: the same answer on every machine. */
      readonly steps?: number;
    }
  | { readonly say: 'cancel' };

/** What the worker tells the page. */
export type Report =
  | ({ readonly say: 'progress' } & Standing)
  | ({ readonly say: 'ended'; readonly how: Ending } & Standing)
  /** The request was wrong: a programmer's mistake. */
  | { readonly say: 'failed'; readonly id: number; readonly message: string };

/** How a search stands. */
interface Standing {
  readonly id: number;
  /** The best answer so far, whole, as its search makes it; null while there is none. */
  readonly answer: Rated | null;
  /** `gapOf` the answer; null while there is none. */
  readonly gap: number | null;
  readonly steps: number;
  readonly seconds: number;
}

/** The worker's side of the world: a way out, a clock in milliseconds, and a pause in which messages come in. */
export interface Surroundings {
  readonly post: (report: Report) => void;
  readonly clock: () => number;
  readonly pause: () => Promise<void>;
}

/**
 * Serves searches to a page: the returned function takes each message of the page, and everything found is posted back. It knows no
 * worker; `onmessage` and `postMessage` of one are handed to it.
 */
export function serveSearches<Kind extends string>(
  engine: Engine<Kind>,
  { post, clock, pause }: Surroundings,
): (request: Request<Kind>) => Promise<void> {
  let running = 0;
  return async (request) => {
    const turn = ++running;
    if (request.say === 'cancel') return;
    const { id } = request;
    const began = clock();
    try {
      const search = engine[request.kind](request.problem as never, request.options as never);
      const standing = (answer: Rated | null): Standing => ({
        id,
        answer,
        gap: answer === null ? null : gapOf(answer),
        steps: search.steps,
        seconds: (clock() - began) / 1000,
      });
      const how = await driveInSlices(search, pause, {
        clock,
        ...(request.seconds === undefined ? {} : { milliseconds: request.seconds * 1000 }),
        ...(request.steps === undefined ? {} : { steps: request.steps }),
        cancelled: () => turn !== running,
        onProgress: (answer) => {
          post({ say: 'progress', ...standing(answer) });
        },
      });
      post({ say: 'ended', how, ...standing(search.answer) });
    } catch (error) {
      post({ say: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}
