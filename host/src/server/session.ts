import type { ChangeType, HtmlPage, LocalHost, PageRunResult } from '../contract';
import { WorkbookError } from '../model';
import { ScriptException } from '../services/service-object';
import { BrowserUi } from './browser-ui';
import type { CallOutcome, ServerMessage, UserAction, ViewMessage } from './protocol';
import { ViewSync } from './sync';
import { applyAction } from './user-actions';

/** What a session asks of the server it belongs to. */
export interface SessionPorts {
  send(message: ServerMessage): void;
  publish(page: HtmlPage): { readonly page: string; readonly address: string };
  unpublish(page: string): void;
  readonly pagesOrigin: string;
  /** Replaces the workbook; null where the server was started without a way to. */
  readonly open: ((name: string, bytes: Uint8Array | null) => Promise<void>) | null;
  /** Called after the person or a script may have changed the workbook. */
  changed(): void;
}

/** One browser window on the workbook. */
export class Session {
  private readonly ui: BrowserUi;
  private readonly sync: ViewSync;
  private readonly runs = new Map<number, AbortController>();
  private lastRun = 0;

  constructor(
    private readonly host: LocalHost,
    private readonly ports: SessionPorts,
  ) {
    this.ui = new BrowserUi(ports);
    this.sync = new ViewSync(host.workbook, (message) => {
      ports.send(message);
    });
  }

  /** Shows the workbook and opens it as a person does: the script's onOpen runs. */
  start(): void {
    const selection = this.sync.selection();
    this.sync.knows(selection);
    this.ports.send({
      type: 'workbook',
      title: this.host.workbook.title,
      sheets: this.sync.sheets(),
      selection,
      menus: this.host.menus,
      pagesOrigin: this.ports.pagesOrigin,
      canOpen: this.ports.open !== null,
    });
    void this.host.fireOpen(this.ui).then((result) => {
      if (result?.error) this.fail('onOpen', result.error.message);
    }, this.hostFailed);
  }

  /** The window is gone: questions are answered with CLOSE, scripts go on. */
  stop(): void {
    this.sync.stop();
    this.ui.withdraw();
  }

  receive(message: ViewMessage): void {
    switch (message.type) {
      case 'cells':
        void this.sync.stream(message.sheetId).catch(this.hostFailed);
        return;
      case 'action':
        this.act(message.action);
        return;
      case 'select':
        this.select(message.selection);
        return;
      case 'run':
        void this.runFromMenu(message.functionName, message.label).catch(this.hostFailed);
        return;
      case 'cancel':
        this.ui.withdraw();
        this.runs.get(message.run)?.abort();
        return;
      case 'answer':
        this.ui.answer(message.id, message.answer);
        return;
      case 'pageClosed':
        this.ports.unpublish(message.page);
        return;
      case 'call':
        void this.call(message).catch(this.hostFailed);
        return;
      case 'download':
        void this.download().catch(this.hostFailed);
        return;
      case 'openFile':
        this.open(message.name, Buffer.from(message.base64, 'base64'));
        return;
      case 'newFile':
        this.open('Untitled spreadsheet', null);
        return;
    }
  }

  private act(action: UserAction): void {
    const { workbook } = this.host;
    try {
      const edit = onlyCell(action);
      const oldValue =
        edit === null ? undefined : textOf(workbook.sheetById(edit.sheetId)?.value(edit.row, edit.column));
      const { sheetId, touched, edited } = applyAction(workbook, action);
      if (sheetId !== null) this.sync.repeat(sheetId, touched);
      this.ports.changed();
      for (const rect of edited) {
        if (sheetId !== null) void this.host.fireEdit({ sheetId, rect, oldValue }, this.ui).catch(this.hostFailed);
      }
      void this.host.fireChange(CHANGE_TYPES[action.kind] ?? 'OTHER', this.ui).catch(this.hostFailed);
    } catch (error) {
      if (!(error instanceof WorkbookError) && !(error instanceof ScriptException)) throw error;
      this.fail('There was a problem', error.message);
      if ('sheetId' in action) this.sync.repeat(action.sheetId, rectsOf(action));
    }
  }

  private select(selection: Extract<ViewMessage, { type: 'select' }>['selection']): void {
    const sheet = this.host.workbook.sheetById(selection.sheetId);
    if (sheet === null || selection.ranges.length === 0) return;
    this.sync.knows(selection);
    if (this.host.workbook.activeSheetId !== sheet.id) this.host.workbook.activate(sheet);
    sheet.select(selection.ranges, { row: selection.row, column: selection.column });
    const active = selection.ranges[selection.ranges.length - 1];
    if (active !== undefined) void this.host.fireSelectionChange(sheet.id, active).catch(this.hostFailed);
  }

  private async runFromMenu(functionName: string, label: string): Promise<void> {
    const result = await this.during(label, (signal) => this.host.run(functionName, { ui: this.ui, signal }));
    if (result.error !== null) this.fail(label, result.error.message);
    this.ports.changed();
  }

  /** Runs something with the bar shown that says so; Cancel ends it. */
  private async during<T>(label: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.lastRun += 1;
    const run = this.lastRun;
    const controller = new AbortController();
    this.runs.set(run, controller);
    this.ports.send({ type: 'running', run, label });
    try {
      return await work(controller.signal);
    } finally {
      this.runs.delete(run);
      this.ports.send({ type: 'ended', run });
    }
  }

  private async call({ page, call, functionName, args }: Extract<ViewMessage, { type: 'call' }>): Promise<void> {
    const result = await this.host.callFromPage(functionName, args, { ui: this.ui });
    this.ports.send({ type: 'answer', page, call, outcome: outcomeOf(result) });
    this.ports.changed();
  }

  private async download(): Promise<void> {
    const bytes = await this.host.toXlsx();
    const name = `${this.host.workbook.title.replace(/\.xlsx$/i, '')}.xlsx`;
    this.ports.send({ type: 'file', name, base64: Buffer.from(bytes).toString('base64') });
  }

  private open(name: string, bytes: Uint8Array | null): void {
    this.ports.open?.(name, bytes).catch((error: unknown) => {
      this.fail(`${name} cannot be opened`, error instanceof Error ? error.message : String(error));
    });
  }

  private fail(title: string, message: string): void {
    this.ports.send({ type: 'failed', title, message });
  }

  private readonly hostFailed = (error: unknown): void => {
    this.fail('The local host failed', error instanceof Error ? error.message : String(error));
  };
}

/** What onChange is told of an action; OTHER where Google has no word for it. */
const CHANGE_TYPES: Readonly<Partial<Record<UserAction['kind'], ChangeType>>> = {
  enter: 'EDIT',
  clear: 'EDIT',
  format: 'FORMAT',
  clearFormat: 'FORMAT',
  insertRows: 'INSERT_ROW',
  insertColumns: 'INSERT_COLUMN',
  deleteRows: 'REMOVE_ROW',
  deleteColumns: 'REMOVE_COLUMN',
  insertSheet: 'INSERT_GRID',
  deleteSheet: 'REMOVE_GRID',
};

/** What the page hears; a value that does not arrive leaves the handler without one. */
function outcomeOf({ result, error, arrives }: PageRunResult): CallOutcome {
  if (error !== null) return { ok: false, name: error.name, message: error.message };
  return arrives ? { ok: true, value: result ?? null } : { ok: true };
}

/** The one cell an action writes to, or null. */
function onlyCell(action: UserAction): { sheetId: number; row: number; column: number } | null {
  if (action.kind !== 'enter') return null;
  const run = action.runs[0];
  if (run === undefined || action.runs.length > 1 || run.texts.length > 1) return null;
  return { sheetId: action.sheetId, row: run.row, column: run.column };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

function rectsOf(action: UserAction): { row: number; column: number; rows: number; columns: number }[] {
  if (action.kind === 'enter')
    return action.runs.map((run) => ({ row: run.row, column: run.column, rows: 1, columns: run.texts.length }));
  return 'ranges' in action ? [...action.ranges] : [];
}
