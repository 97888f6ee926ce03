import type { Book } from '../../src/workbook';
import type { MemoryBook } from './memory-book';

/**
 * What goes wrong at the n-th call (1-based): `throw` the service refuses before doing anything; `late` it does the work and then
 * reports a failure; `death` the execution ends there, before the work, as Google's time limit does: every later call fails too,
 * and the lock falls free.
 */
export interface FaultPlan {
  readonly call: number;
  readonly kind: 'throw' | 'late' | 'death';
}

/** A failure of the spreadsheet service, by its name as Google gives it. */
class ServiceFailure extends Error {
  override readonly name = 'Exception';
}

/** The end of an execution: no code of the script runs after it, so that nothing may be expected of handlers. */
class ExecutionDead extends Error {
  override readonly name = 'ExecutionDead';
}

/** The same book, failing as planned; `calls` counts. */
export function faultyBook(
  book: MemoryBook,
  plan: FaultPlan | null,
): { readonly book: Book; readonly calls: () => number } {
  let calls = 0;
  let dead = false;
  const proxy = new Proxy(book, {
    get(target, name): unknown {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        calls += 1;
        if (dead) throw new ExecutionDead('dead');
        if (plan !== null && calls === plan.call) {
          if (plan.kind === 'throw') throw new ServiceFailure(`Service Spreadsheets failed at ${String(name)}.`);
          if (plan.kind === 'death') {
            dead = true;
            target.locked = false;
            throw new ExecutionDead('dead');
          }
          Reflect.apply(member, target, args);
          throw new ServiceFailure(`Service Spreadsheets timed out at ${String(name)}.`);
        }
        return Reflect.apply(member, target, args);
      };
    },
  });
  return { book: proxy, calls: () => calls };
}
