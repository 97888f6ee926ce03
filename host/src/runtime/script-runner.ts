import type { AuthMode, Menu, RunOptions, RunResult, UserInterface } from '../contract';
import type { Workbook } from '../model';
import {
  createServices,
  ScriptException,
  UiService,
  type Locks,
  type LockOwner,
  type ServiceObject,
  type SharedStores,
  type StoredTrigger,
  type Surroundings,
} from '../services';
import { Execution, ExecutionEnded, TIMED_OUT } from './execution';
import { LimitClock } from './limit-clock';
import type { Project } from './project';
import type { ThreadPool } from './thread-pool';
import type { ResultKind, Wire, WireError, WireJob } from './wire';

const MENU_LIMIT = 360_000;
const SHORT_LIMIT = 30_000;

/** What the executions of one host share. */
export interface ScriptHome {
  readonly project: Project;
  readonly name: string;
  readonly pool: ThreadPool;
  readonly workbook: Workbook;
  readonly stores: SharedStores;
  readonly locks: Locks;
  readonly triggers: StoredTrigger[];
  readonly user: string;
  now(): Date;
  addMenu(menu: Menu, ui: UserInterface | null): void;
}

/** One execution to run. */
export interface RunRequest {
  readonly functionName: string;
  /** Makes the arguments from the execution's services, for those that hold service objects. */
  readonly args: (services: ReadonlyMap<string, ServiceObject>) => readonly unknown[];
  readonly result: ResultKind;
  readonly authMode: AuthMode;
  /** True for simple triggers and custom functions, which have 30 seconds. */
  readonly short: boolean;
  /** Menus may be built even where there is nobody to ask (onOpen without a browser). */
  readonly menusOnly?: true;
  readonly calculatingCell?: { readonly sheetId: number; readonly row: number; readonly column: number };
}

/** What an execution did; `value` is the result as it crossed: JSON text, or a cell's values. */
export interface Finished extends Omit<RunResult, 'result'> {
  readonly value: Wire;
}

/** Runs one function of the project in an execution of its own. Rejects only for a fault of the host. */
export async function runScript(home: ScriptHome, request: RunRequest, options: RunOptions): Promise<Finished> {
  const logs: string[] = [];
  const mails: unknown[] = [];
  const owner: LockOwner = { description: request.functionName };
  const limit: { clock: LimitClock | null } = { clock: null };
  const surroundings = createSurroundings(home, request, options, mails, async (question) => {
    home.locks.releaseAll(owner);
    limit.clock?.pause();
    try {
      return await question();
    } finally {
      limit.clock?.resume();
    }
  });
  const services = createServices(home.workbook, surroundings, owner);
  const execution = new Execution({
    authMode: request.authMode,
    scopes: home.project.scopes,
    fault: options.fault,
    services,
  });
  const job: WireJob = {
    functionName: request.functionName,
    args: request.args(services).map((one) => execution.realm.toWire(one)),
    result: request.result,
    clockOffset: home.now().getTime() - Date.now(),
  };
  const started = performance.now();
  const ended = (error: WireError, value?: Wire): Finished => ({
    value,
    logs,
    mails,
    service: execution.counts,
    ms: performance.now() - started,
    serviceMs: 0,
    error,
  });
  const run = home.pool.start(job, {
    answer: (call) => execution.answer(call),
    log: (line) => logs.push(line),
    started: () => {
      limit.clock = new LimitClock(options.limit ?? (request.short ? SHORT_LIMIT : MENU_LIMIT), () => {
        end(TIMED_OUT);
      });
    },
  });
  const end = (message: string): void => {
    run.kill(new ExecutionEnded(message));
  };
  const cancel = (): void => {
    end('The script was cancelled.');
  };
  options.signal?.addEventListener('abort', cancel);
  if (options.signal?.aborted === true) cancel();
  try {
    const { value, error, ms, serviceMs } = await run.outcome;
    return { value: value as Wire, logs, mails, service: execution.counts, ms, serviceMs, error };
  } catch (error) {
    if (error instanceof ExecutionEnded) return ended(exceptionRecord(error.message));
    if (isOutOfMemory(error)) return ended(exceptionRecord('Exceeded memory limit'));
    throw error;
  } finally {
    limit.clock?.stop();
    options.signal?.removeEventListener('abort', cancel);
    home.locks.releaseAll(owner);
  }
}

function createSurroundings(
  home: ScriptHome,
  request: RunRequest,
  options: RunOptions,
  mails: unknown[],
  whileAsking: Surroundings['whileAsking'],
): Surroundings {
  const userInterface = options.ui ?? null;
  const { workbook, stores, locks, triggers, project } = home;
  const surroundings: Surroundings = {
    context: {
      authMode: request.authMode,
      user: options.user ?? home.user,
      scriptTimeZone: project.timeZone,
      now: () => home.now(),
      ui: () => {
        if (userInterface === null && request.menusOnly !== true) {
          throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.');
        }
        return new UiService(surroundings);
      },
      toast: (message, title, seconds) => {
        userInterface?.toast(message, title, seconds);
      },
      calculatingCell: request.calculatingCell ?? null,
    },
    userInterface,
    stores,
    locks,
    triggers,
    pages: project.pages,
    mails,
    locale: () => workbook.locale,
    scriptName: home.name,
    addMenu: (menu) => {
      home.addMenu(menu, userInterface);
    },
    whileAsking,
  };
  return surroundings;
}

function exceptionRecord(message: string): WireError {
  return { name: 'Exception', message, stack: `Exception: ${message}` };
}

function isOutOfMemory(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
