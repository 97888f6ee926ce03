import { SHARE_ENV, MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { builtFile } from './built-files';
import type { Project } from './project';
import type { WireAnswer, WireCall, WireError, WireJob, WireReport } from './wire';
import type { WorkerSetup } from './worker';

/** Megabytes of heap a script may fill. */
const MEMORY_LIMIT = 768;

/** How an execution went, as its thread tells it. */
export interface ThreadOutcome {
  readonly value: unknown;
  readonly error: WireError | null;
  readonly ms: number;
  readonly serviceMs: number;
}

/** Who answers the script's calls and hears its log. */
export interface ThreadClient {
  /** The project is about to be loaded: the execution's time runs from here. */
  started(): void;
  answer(call: WireCall): WireAnswer | Promise<WireAnswer>;
  log(line: string): void;
}

/** A worker thread that runs executions of one project, one at a time, each in a context of its own. */
export class ScriptThread {
  private readonly worker: Worker;
  private readonly calls: MessagePort;
  private readonly signal = new SharedArrayBuffer(4);
  private client: ThreadClient | null = null;
  private finish: ((outcome: ThreadOutcome) => void) | null = null;
  private fail: ((error: Error) => void) | null = null;
  private ended = false;

  constructor(project: Project) {
    const { port1, port2 } = new MessageChannel();
    this.calls = port1;
    const setup: WorkerSetup = {
      project: { files: project.files, advancedServices: project.advancedServices },
      timeZone: project.timeZone,
      signal: this.signal,
      calls: port2,
      surfaceFile: builtFile('surface.json'),
      guestFile: builtFile('guest.js'),
    };
    this.worker = new Worker(builtFile('worker.mjs'), {
      workerData: setup,
      transferList: [port2],
      env: SHARE_ENV,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT, maxYoungGenerationSizeMb: 384 },
    });
    this.calls.on('message', (call: WireCall) => {
      this.receive(call);
    });
    this.worker.on('message', (report: WireReport) => {
      this.hear(report);
    });
    this.worker.on('error', (error) => {
      this.end(error);
    });
    this.worker.on('exit', () => {
      this.end(new Error('The script thread ended'));
    });
    this.idle();
  }

  get alive(): boolean {
    return !this.ended;
  }

  /** Runs one execution. Rejects if the thread dies of itself or by `kill`, with the reason given. */
  async execute(job: WireJob, client: ThreadClient): Promise<ThreadOutcome> {
    this.client = client;
    this.worker.ref();
    this.calls.ref();
    try {
      return await new Promise<ThreadOutcome>((resolve, reject) => {
        this.finish = resolve;
        this.fail = reject;
        this.worker.postMessage(job);
      });
    } finally {
      this.client = null;
      this.idle();
    }
  }

  /** Ends the thread at once, whatever it is doing; resolves when it is gone. */
  async kill(reason: Error): Promise<void> {
    this.end(reason);
    this.calls.close();
    await this.worker.terminate();
  }

  /** Lets the process end while this thread waits for work. */
  private idle(): void {
    this.worker.unref();
    this.calls.unref();
  }

  private receive(call: WireCall): void {
    const { client } = this;
    if (client === null) return;
    const answer = client.answer(call);
    if (answer instanceof Promise) {
      answer.then(
        (value) => {
          this.reply(value);
        },
        (error: unknown) => {
          void this.kill(error instanceof Error ? error : new Error(String(error)));
        },
      );
    } else this.reply(answer);
  }

  private reply(answer: WireAnswer): void {
    if (this.ended) return;
    this.calls.postMessage(answer);
    const flag = new Int32Array(this.signal);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  }

  private hear(report: WireReport): void {
    switch (report.type) {
      case 'started':
        this.client?.started();
        return;
      case 'log':
        this.client?.log(report.line);
        return;
      case 'done':
        this.finish?.({ value: report.value, error: report.error, ms: report.ms, serviceMs: report.serviceMs });
        this.finish = null;
        this.fail = null;
        return;
    }
  }

  private end(error: Error): void {
    this.ended = true;
    this.fail?.(error);
    this.fail = null;
    this.finish = null;
  }
}
