import { ScriptException, ServiceObject } from './service-object';
import { Arguments } from './signature';

interface Waiter {
  readonly owner: LockOwner;
  readonly grant: () => void;
}

/** One named lock of the host. */
interface LockState {
  holder: LockOwner | null;
  readonly waiting: Waiter[];
}

/** The execution that holds locks. */
export interface LockOwner {
  readonly description: string;
}

/** The locks of a host, real between its executions. */
export class Locks {
  private readonly states = new Map<string, LockState>();

  holder(name: string): LockOwner | null {
    return this.state(name).holder;
  }

  /** Takes a lock, or waits for it; false when the time is up. */
  take(name: string, owner: LockOwner, milliseconds: number): boolean | Promise<boolean> {
    const state = this.state(name);
    if (state.holder === null || state.holder === owner) {
      state.holder = owner;
      return true;
    }
    return new Promise((resolve) => {
      const waiter: Waiter = {
        owner,
        grant: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const timer = setTimeout(() => {
        state.waiting.splice(state.waiting.indexOf(waiter), 1);
        resolve(false);
      }, milliseconds);
      state.waiting.push(waiter);
    });
  }

  release(name: string, owner: LockOwner): void {
    const state = this.state(name);
    if (state.holder !== owner) return;
    const next = state.waiting.shift();
    state.holder = next?.owner ?? null;
    next?.grant();
  }

  /** Frees all that an execution holds or waits for: at its end, and when it asks its user something. */
  releaseAll(owner: LockOwner): void {
    for (const [name, state] of this.states) {
      const others = state.waiting.filter((one) => one.owner !== owner);
      state.waiting.splice(0, state.waiting.length, ...others);
      this.release(name, owner);
    }
  }

  private state(name: string): LockState {
    const known = this.states.get(name) ?? { holder: null, waiting: [] };
    this.states.set(name, known);
    return known;
  }
}

/** LockService for one execution. */
export class LockServiceService extends ServiceObject {
  readonly apiName = 'LockService';

  constructor(
    private readonly locks: Locks,
    private readonly owner: LockOwner,
    private readonly user: string,
  ) {
    super();
  }

  getDocumentLock(): ServiceObject {
    return new LockObjectService(this.locks, this.owner, 'document');
  }

  getScriptLock(): ServiceObject {
    return new LockObjectService(this.locks, this.owner, 'script');
  }

  getUserLock(): ServiceObject {
    return new LockObjectService(this.locks, this.owner, `user ${this.user}`);
  }
}

/** One of the three locks, as one execution holds it. */
export class LockObjectService extends ServiceObject {
  readonly apiName = 'LockService.Lock';

  constructor(
    private readonly locks: Locks,
    private readonly owner: LockOwner,
    private readonly name: string,
  ) {
    super();
  }

  hasLock(): boolean {
    return this.locks.holder(this.name) === this.owner;
  }

  tryLock(...args: readonly unknown[]): boolean | Promise<boolean> {
    return this.locks.take(this.name, this.owner, new Arguments('LockService.Lock.tryLock', args).whole(0));
  }

  async waitLock(...args: readonly unknown[]): Promise<void> {
    const milliseconds = new Arguments('LockService.Lock.waitLock', args).whole(0);
    if (await this.locks.take(this.name, this.owner, milliseconds)) return;
    throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    this.locks.release(this.name, this.owner);
  }
}
