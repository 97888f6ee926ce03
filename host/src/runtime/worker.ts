/** Entry point of a script thread: boots a fresh context for each execution and runs the project in it. */
import { readFileSync } from 'node:fs';
import { compileFunction, constants, createContext, runInContext, Script, type Context } from 'node:vm';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { projectStack, GUEST_FILE } from './guest/exception';
import type { bootGuest, GuestHost } from './guest';
import { parseSurface, type SurfaceIndex } from './surface';
import type { WireAnswer, WireCall, WireError, WireJob, WireProject, WireReport } from './wire';

/** What the pool hands a new thread. */
export interface WorkerSetup {
  readonly project: WireProject;
  readonly timeZone: string;
  readonly signal: SharedArrayBuffer;
  readonly calls: MessagePort;
  readonly surfaceFile: string;
  readonly guestFile: string;
}

const setup = workerData as WorkerSetup;
const signal = new Int32Array(setup.signal);
// The zone of the script's Dates: read once here, before another thread may set its own.
process.env['TZ'] = setup.timeZone;
new Date().getTimezoneOffset();
/**
 * The script's global object is a plain one, as at Google: looked up through Node's interceptors, `Math` costs seventy times as much.
 * Node before 20.18 has interceptors only.
 */
const PLAIN_GLOBAL = (constants as Partial<typeof constants>).DONT_CONTEXTIFY;
const surface = parseSurface(readFileSync(setup.surfaceFile, 'utf8'));
const surfaceIndex = JSON.stringify({ globals: surface.globals, enums: surface.enums } satisfies SurfaceIndex);
const classTexts = new Map<string, string>();
const guestScript = new Script(`(() => { ${readFileSync(setup.guestFile, 'utf8')}; return Guest.bootGuest; })()`, {
  filename: GUEST_FILE,
});
let scripts: Script[] | null = null;
/** Milliseconds the execution that runs now has waited for service calls. */
let waited = 0;
/** The context of the execution that runs now. */
let current: Context | null = null;

const host: GuestHost = {
  call: (call: WireCall): WireAnswer => {
    const asked = performance.now();
    Atomics.store(signal, 0, 0);
    setup.calls.postMessage(call);
    // The bell of the answer before may still ring: only the flag says that this one is there.
    while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
    const { message } = receiveMessageOnPort(setup.calls) as { message: WireAnswer };
    waited += performance.now() - asked;
    return message;
  },
  compile: (parameters, body, filename) =>
    compileFunction(body, parameters, { filename, parsingContext: requireContext() }) as (
      ...args: readonly unknown[]
    ) => void,
  surfaceClass: (api) => {
    const known = classTexts.get(api);
    if (known !== undefined || surface.classes[api] === undefined) return known;
    const text = JSON.stringify(surface.classes[api]);
    classTexts.set(api, text);
    return text;
  },
  log: (line) => {
    report({ type: 'log', line });
  },
};

function requireContext(): Context {
  if (current === null) throw new Error('No execution runs');
  return current;
}

function report(message: WireReport): void {
  parentPort?.postMessage(message);
}

process.on('unhandledRejection', (reason) => {
  report({ type: 'log', line: `Uncaught (in promise) ${String(reason)}` });
});

parentPort?.on('message', (job: WireJob) => {
  void execute(job);
});

async function execute(job: WireJob): Promise<void> {
  const started = performance.now();
  const context = createContext(PLAIN_GLOBAL ?? {});
  current = context;
  waited = 0;
  const boot = guestScript.runInContext(context) as typeof bootGuest;
  const guest = boot(host, {
    surfaceIndex,
    clockOffset: job.clockOffset,
    advancedServices: setup.project.advancedServices,
  });
  const done = (value: WireReport & { type: 'done' }): void => {
    report(value);
  };
  report({ type: 'started' });
  try {
    for (const script of compiled()) script.runInContext(context);
    const { target, receiver } = lookUp(job.functionName, context);
    const value = await settled(guest.invoke(target, receiver, job.args));
    done({
      type: 'done',
      value: guest.result(value, job.result),
      error: null,
      ms: performance.now() - started,
      serviceMs: waited,
    });
  } catch (thrown) {
    const error = thrown instanceof Error ? hostError(thrown) : guest.describe(thrown);
    done({ type: 'done', value: undefined, error, ms: performance.now() - started, serviceMs: waited });
  }
}

/** The project's files, compiled once a thread; each execution runs them anew. */
function compiled(): readonly Script[] {
  scripts ??= setup.project.files.map(({ name, source }) => new Script(source, { filename: name }));
  return scripts;
}

/** The function behind a name such as `main` or `menu.open`, with the object it is called on. */
function lookUp(name: string, context: Context): { readonly target: unknown; readonly receiver: unknown } {
  if (!/^[\w$]+(?:\.[\w$]+)*$/.test(name)) throw new Error(`Script function not found: ${name}`);
  const holder = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : null;
  const value = (path: string): unknown => {
    try {
      return runInContext(path, context, { filename: GUEST_FILE }) as unknown;
    } catch {
      return undefined;
    }
  };
  const target = value(name);
  if (typeof target !== 'function') throw new Error(`Script function not found: ${name}`);
  return { target, receiver: holder === null ? undefined : value(holder) };
}

/** Waits for a promise as Google does: one that can no longer settle gives undefined. */
async function settled(value: unknown): Promise<unknown> {
  if (typeof value !== 'object' || value === null || !('then' in value) || typeof value.then !== 'function')
    return value;
  const never = new Promise<undefined>((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, 2000).unref();
  });
  return Promise.race([value as PromiseLike<unknown>, never]);
}

/** An error of this realm: the function is missing, or a file does not compile. */
function hostError(thrown: Error): WireError {
  const stack = thrown.stack ?? '';
  const place = /^(.+):(\d+)\n/.exec(stack);
  const message =
    thrown instanceof SyntaxError && place !== null
      ? `${thrown.message} line: ${place[2] ?? ''} file: ${place[1] ?? ''}`
      : thrown.message;
  return { name: thrown.name, message, stack: projectStack(stack) };
}
