import { packArguments, type Plain } from './arguments';

/** What a call came to. */
export type Outcome =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** Sends one call; the answer comes back under its number. */
export type Send = (call: number, functionName: string, args: readonly Plain[]) => void;

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

const MOST_AT_ONCE = 10;
const NONE: Handlers = { success: null, failure: null, userObject: undefined };

/** The calls of one page: at most ten on their way, the others wait their turn. */
export class Calls {
  private readonly pending = new Map<number, Handlers>();
  private readonly waiting: (() => void)[] = [];
  private last = 0;

  constructor(
    private readonly functions: readonly string[],
    private readonly send: Send,
  ) {}

  /** google.script.run: one method a function of the script, and three that return a runner with a handler more. */
  runner(handlers: Handlers = NONE): object {
    const run: Record<string, unknown> = {};
    for (const name of this.functions) {
      run[name] = (...args: readonly unknown[]): void => {
        this.call(name, packArguments(args), handlers);
      };
    }
    run['withSuccessHandler'] = (success: unknown): object =>
      this.runner({ ...handlers, success: handlerOf(success, 'withSuccessHandler') });
    run['withFailureHandler'] = (failure: unknown): object =>
      this.runner({ ...handlers, failure: handlerOf(failure, 'withFailureHandler') });
    run['withUserObject'] = (userObject: unknown): object => this.runner({ ...handlers, userObject });
    return Object.freeze(run);
  }

  private call(name: string, args: readonly Plain[], handlers: Handlers): void {
    this.last += 1;
    const call = this.last;
    const start = (): void => {
      this.pending.set(call, handlers);
      this.send(call, name, args);
    };
    if (this.pending.size < MOST_AT_ONCE) start();
    else this.waiting.push(start);
  }

  /** Takes an answer. A failure without a handler goes to the console as an uncaught error, as with Google. */
  answer(call: number, outcome: Outcome): void {
    const handlers = this.pending.get(call);
    if (handlers === undefined) return;
    this.pending.delete(call);
    this.waiting.shift()?.();
    if (outcome.ok) {
      handlers.success?.(outcome.value, handlers.userObject);
      return;
    }
    const error = new Error(outcome.message);
    error.name = outcome.name;
    if (handlers.failure === null) reportError(error);
    else handlers.failure(error, handlers.userObject);
  }
}

function handlerOf(value: unknown, method: string): Handler | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'function') throw new TypeError(`${method} takes a function, not ${typeof value}`);
  return value as Handler;
}
