import type { Project } from './project';
import { ScriptThread, type ThreadClient, type ThreadOutcome } from './script-thread';
import type { WireJob } from './wire';

/** Threads kept warm for the next execution. */
const SPARE = 2;

/** One execution that was started. */
export interface Started {
  readonly outcome: Promise<ThreadOutcome>;
  kill(reason: Error): void;
}

/** Threads of one project: an execution takes a warm one or starts another, and gives it back unless it was killed. */
export class ThreadPool {
  private readonly spare: ScriptThread[] = [];
  private readonly busy = new Set<ScriptThread>();
  private closed = false;

  constructor(private readonly project: Project) {}

  start(job: WireJob, client: ThreadClient): Started {
    if (this.closed) throw new Error('The host is closed');
    const thread = this.spare.pop() ?? new ScriptThread(this.project);
    this.busy.add(thread);
    const outcome = thread.execute(job, client).finally(() => {
      this.busy.delete(thread);
      if (!thread.alive) return;
      if (this.closed || this.spare.length >= SPARE) void thread.kill(new Error('The thread is not needed'));
      else this.spare.push(thread);
    });
    return {
      outcome,
      kill: (reason) => {
        void thread.kill(reason);
      },
    };
  }

  /** Ends all threads; resolves when they are gone. */
  async close(): Promise<void> {
    this.closed = true;
    const threads = [...this.busy, ...this.spare.splice(0)];
    await Promise.all(threads.map((thread) => thread.kill(new Error('The host is closed'))));
  }
}
