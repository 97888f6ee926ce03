import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type {
  ChangeType,
  LocalHost,
  Menu,
  OpenOptions,
  PageRunResult,
  RunOptions,
  RunResult,
  UserEdit,
  UserInterface,
} from './contract';
import { createHyperFormulaEngine } from './formula';
import { projectName } from './host-project';
import { createWorkbook, effectiveNumberFormat, enterValues, type Workbook } from './model';
import {
  callableFromPage,
  customFunctionRunner,
  jsonResult,
  NO_PROJECT,
  pageArguments,
  readProject,
  runScript,
  ThreadPool,
  Triggers,
  type PageResult,
  type ScriptHome,
} from './runtime';
import { createStores, Locks } from './services';
import type { Rect, WorkbookSnapshot } from './snapshot';
import { evaluateAt } from './evaluate';
import { isDateFormat } from './values';
import { readXlsx, writeXlsx } from './xlsx';

const LOCAL_USER = 'you@example.com';

/**
 * Opens a workbook (an .xlsx, a snapshot, or an empty one) with a script project bound to it.
 * Rejects with an Error of one line for a missing or unreadable file and for a folder that holds no project.
 */
export async function openHost(options: OpenOptions): Promise<LocalHost> {
  const snapshot = options.snapshot ?? (options.file === undefined ? undefined : await readWorkbook(options.file));
  const now = options.now ?? ((): Date => new Date());
  const engine = createHyperFormulaEngine({
    locale: snapshot?.locale ?? 'en_US',
    timeZone: snapshot?.timeZone ?? 'Etc/GMT',
    now,
    isDate: (sheetId, row, column) => showsDate(workbook, sheetId, row, column),
  });
  const workbook: Workbook = createWorkbook(snapshot, engine, { now });
  const project = options.project === null ? NO_PROJECT : readProject(options.project, workbook.timeZone);
  const menus: Menu[] = [];
  const home: ScriptHome = {
    project,
    name: options.project === null ? '' : projectName(options.project),
    pool: new ThreadPool(project),
    workbook,
    stores: createStores(workbook.documentProperties, () => {
      workbook.changes.add({ kind: 'workbook' });
    }),
    locks: new Locks(),
    triggers: [],
    user: options.user ?? LOCAL_USER,
    now,
    addMenu: (menu, ui) => {
      const index = menus.findIndex((one) => one.label === menu.label && one.addOn === menu.addOn);
      menus.splice(index < 0 ? menus.length : index, index < 0 ? 0 : 1, menu);
      ui?.addMenu(menu);
    },
  };
  engine.setCustomFunctions(project.cellFunctions, customFunctionRunner(home));
  return new Host(home, menus);
}

/** Whether a cell is under a date format: custom functions then get a Date. */
function showsDate(workbook: Workbook, sheetId: number, row: number, column: number): boolean {
  const sheet = workbook.sheetById(sheetId);
  return sheet !== null && isDateFormat(effectiveNumberFormat(sheet, row, column));
}

async function readWorkbook(file: string): Promise<WorkbookSnapshot> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new Error(`The workbook ${file} can't be read: ${(error as Error).message}`);
  }
  try {
    const snapshot = await readXlsx(bytes);
    return snapshot.title === '' ? { ...snapshot, title: basename(file, extname(file)) } : snapshot;
  } catch (error) {
    throw new Error(`${file} is not a workbook that can be read: ${(error as Error).message}`, { cause: error });
  }
}

class Host implements LocalHost {
  private readonly triggers: Triggers;

  constructor(
    private readonly home: ScriptHome,
    readonly menus: readonly Menu[],
  ) {
    this.triggers = new Triggers(home);
  }

  get functions(): readonly string[] {
    return this.home.project.functions;
  }

  get brokenFiles(): readonly string[] {
    return this.home.project.brokenFiles;
  }

  get workbook(): Workbook {
    return this.home.workbook;
  }

  async run(functionName: string, options: RunOptions = {}): Promise<RunResult> {
    const authMode = options.authMode ?? 'FULL';
    const finished = await runScript(
      this.home,
      {
        functionName,
        args: () => options.args ?? [],
        result: 'json',
        authMode,
        short: authMode === 'CUSTOM_FUNCTION' || authMode === 'NONE' || authMode === 'LIMITED',
        ...(authMode === 'NONE' || authMode === 'LIMITED' ? { menusOnly: true } : {}),
      },
      options,
    );
    return jsonResult(finished);
  }

  async callFromPage(functionName: string, args: readonly unknown[], options: RunOptions = {}): Promise<PageRunResult> {
    let passed: readonly unknown[];
    try {
      if (!callableFromPage(functionName)) throw new Error(`Script function not found: ${functionName}`);
      passed = pageArguments(args);
    } catch (error) {
      return refused(error as Error);
    }
    const { value, ...rest } = await runScript(
      this.home,
      { functionName, args: () => passed, result: 'page', authMode: 'FULL', short: false },
      options,
    );
    if (rest.error !== null) return { ...rest, result: null, arrives: false };
    const answer = JSON.parse(value as string) as PageResult;
    return { ...rest, result: answer.arrives ? answer.value : null, arrives: answer.arrives };
  }

  fireOpen(ui?: UserInterface): Promise<RunResult | null> {
    return this.triggers.open(ui);
  }

  async userEdit(
    sheetId: number,
    rect: Rect,
    texts: readonly (readonly (string | null)[])[],
    ui?: UserInterface,
  ): Promise<RunResult | null> {
    const sheet = this.workbook.sheetById(sheetId);
    if (sheet === null) throw new Error(`There is no sheet with the id ${sheetId}`);
    const [[before] = []] = sheet.values({ ...rect, rows: 1, columns: 1 });
    enterValues(sheet, rect, (row, column) => texts[row - rect.row]?.[column - rect.column] ?? null);
    const oldValue = before === null || typeof before === 'object' ? undefined : String(before);
    return this.triggers.edit({ sheetId, rect, oldValue }, ui);
  }

  fireEdit(edit: UserEdit, ui?: UserInterface): Promise<RunResult | null> {
    return this.triggers.edit(edit, ui);
  }

  fireChange(changeType: ChangeType, ui?: UserInterface): Promise<RunResult | null> {
    return this.triggers.change(changeType, ui);
  }

  fireSelectionChange(sheetId: number, rect: Rect): Promise<RunResult | null> {
    return this.triggers.selection(sheetId, rect);
  }

  evaluate(formula: string, at?: string): Promise<unknown[][]> {
    return evaluateAt(this.workbook, formula, at);
  }

  snapshot(): WorkbookSnapshot {
    return this.workbook.snapshot();
  }

  async toXlsx(): Promise<Uint8Array> {
    await this.workbook.settled();
    return writeXlsx(this.snapshot());
  }

  async close(): Promise<void> {
    await this.home.pool.close();
    this.workbook.dispose();
  }
}

/** A call that never reached the script. */
function refused({ name, message }: Error): PageRunResult {
  return {
    result: null,
    arrives: false,
    logs: [],
    mails: [],
    service: { reads: 0, writes: 0, total: 0 },
    ms: 0,
    serviceMs: 0,
    error: { name, message, stack: `${name}: ${message}` },
  };
}
