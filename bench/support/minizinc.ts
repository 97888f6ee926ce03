import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Solvers of the npm package `minizinc` that can be asked: Gecode and Chuffed, compiled to WebAssembly, one thread each. */
export type Solver = 'gecode' | 'chuffed';

/** What a solver found. */
export interface Solved {
  /** The last solution's variables; null where there was none in time. */
  readonly solution: Readonly<Record<string, unknown>> | null;
  readonly proven: boolean;
  /** From the end of MiniZinc's own compiling (which is left out: 2 s of it are the loading of its library) to the end of solving. */
  readonly seconds: number;
}

/** A message of minizinc-worker.js, as far as we read it. */
interface Message {
  readonly type: string;
  readonly status?: string;
  readonly message?: string;
  readonly code?: number;
  readonly output?: { readonly json?: Readonly<Record<string, unknown>> };
  readonly statistics?: Readonly<Record<string, unknown>>;
}

/** The package's worker is written for a browser; these few lines are all of one that it asks for. */
const BROWSER = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.addEventListener = (_, hear) => parentPort.on('message', (data) => hear({ data }));
globalThis.postMessage = (message) => parentPort.postMessage(message);
new Function('require', '__dirname', workerData.code)(require, workerData.folder);`;

/** Seconds over its limit that a solver is given before it is stopped from outside. */
const GRACE = 30;

/**
 * Solves a MiniZinc model in this process' own V8, without the network.
 * @param data parameters of the model; a set is `{ set: [1, 4] }`
 * @throws Error with MiniZinc's words where it cannot read the model
 */
export function solveWithMiniZinc(solver: Solver, model: string, data: object, limitSeconds: number): Promise<Solved> {
  const folder = dirname(fileURLToPath(import.meta.resolve('minizinc/minizinc-worker.js')));
  const code = readFileSync(join(folder, 'minizinc-worker.js'), 'utf8');
  const worker = new Worker(BROWSER, { eval: true, workerData: { code, folder } });
  let [solution, proven, began, ended]: [Solved['solution'], boolean, number | null, number | null] = [
    null,
    false,
    null,
    null,
  ];
  let stop: ReturnType<typeof setTimeout> | undefined;
  const solving = new Promise<Solved>((resolve, reject) => {
    const finish = (): void => {
      const now = performance.now();
      resolve({ solution, proven, seconds: ((ended ?? now) - (began ?? now)) / 1000 });
    };
    worker.on('error', reject);
    worker.on('message', (message: Message) => {
      if (message.type === 'ready') {
        const options = { solver, 'solver-time-limit': limitSeconds * 1000, statistics: true };
        const files = { 'model.mzn': model, 'data.json': JSON.stringify(data), 'run.mpc': JSON.stringify(options) };
        const args = ['run.mpc', '-i', '--output-mode', 'json', 'model.mzn', 'data.json'];
        worker.postMessage({ jsonStream: true, files, args, outputFiles: null });
      } else if (message.type === 'statistics' && message.statistics?.['flatTime'] !== undefined) {
        began = performance.now();
        stop = setTimeout(finish, (limitSeconds + GRACE) * 1000);
      } else if (message.type === 'solution') solution = message.output?.json ?? null;
      else if (message.type === 'status') {
        proven = message.status === 'OPTIMAL_SOLUTION';
        ended = performance.now();
      } else if (message.type === 'error') reject(new Error(`MiniZinc (${solver}): ${message.message ?? 'no reason'}`));
      else if (message.type === 'exit') finish();
    });
    worker.postMessage({ wasmURL: join(folder, 'minizinc.wasm'), dataURL: join(folder, 'minizinc.data') });
  });
  return solving.finally(() => {
    clearTimeout(stop);
    void worker.terminate();
  });
}
