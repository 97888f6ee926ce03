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

  /** Starts a thread ahead of need. */
  warm(): void {
    if (this.spare.length === 0) this.spare.push(new ScriptThread(this.project));
  }

  start(job: WireJob, client: ThreadClient): Started {
    if (this.closed) throw new Error('The host is closed');
    const thread = this.spare.pop() ?? new ScriptThread(this.project);
    this.busy.add(thread);
    const outcome = thread.execute(job, client).finally(() => {
      this.busy.delete(thread);
      if (!thread.alive) return;
      if (this.closed || this.spare.length >= SPARE) thread.kill(new Error('spare'));
      else this.spare.push(thread);
    });
    return {
      outcome,
      kill: (reason) => {
        thread.kill(reason);
      },
    };
  }

  close(): void {
    this.closed = true;
    for (const thread of [...this.busy, ...this.spare]) thread.kill(new Error('The host is closed'));
    this.spare.length = 0;
  }
}
