/**
 * What the parts of the host promise each other: opening a workbook, running a script function, and the questions a running
 * script asks its user. The command line, the browser server and the tests all go through this door.
 */
import type { Workbook } from './model';
import type { Rect, WorkbookSnapshot } from './snapshot';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** A modal question. `buttons` is a name of Ui.ButtonSet. */
export interface DialogRequest {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

/** The user's answer. `button` is a name of Ui.Button; CLOSE is the X. */
export interface DialogAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text: string;
}

/** A page built by HtmlService, shown as a sidebar or a dialog. Sizes in pixels, null = Google's default. */
export interface HtmlPage {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface MenuItem {
  readonly kind: 'item' | 'separator' | 'submenu';
  readonly label: string;
  /** Name of the script function that a click runs, for `item`. */
  readonly functionName: string;
  readonly items: readonly MenuItem[];
}

/** A menu. `addOn` menus live under Extensions ▸ label. A second menu of one name replaces the first. */
export interface Menu {
  readonly label: string;
  readonly addOn: boolean;
  readonly items: readonly MenuItem[];
}

/** Where a running script's user interface goes: the browser, a list of prepared answers, a test. */
export interface UserInterface {
  ask(request: DialogRequest): Promise<DialogAnswer>;
  showPage(page: HtmlPage): void;
  /** seconds null = 5, negative = stays until dismissed. */
  toast(message: string, title: string, seconds: number | null): void;
  addMenu(menu: Menu): void;
}

/** For tests: what happens to the n-th service call (1-based) of an execution. `timeout` ends the execution as Google's limit does. */
export interface Fault {
  readonly call: number;
  readonly kind: 'throw' | 'timeout';
}

export interface RunOptions {
  readonly args?: readonly unknown[];
  readonly authMode?: AuthMode;
  readonly ui?: UserInterface;
  /** Milliseconds; default 360,000, and 30,000 for simple triggers and custom functions. */
  readonly limit?: number;
  readonly fault?: Fault;
  /** E-mail of the user who runs it; default the host's user. */
  readonly user?: string;
  /** Ends the execution when it is aborted. */
  readonly signal?: AbortSignal;
}

export interface ServiceCounts {
  readonly reads: number;
  readonly writes: number;
  readonly total: number;
}

/** What an execution did. `error` is null if the function returned. `result` is what JSON makes of it: dates as ISO text, undefined as null. */
export interface RunResult {
  readonly result: unknown;
  readonly logs: readonly string[];
  readonly mails: readonly unknown[];
  readonly service: ServiceCounts;
  /** Wall time of the script in its thread, loading of the project included. */
  readonly ms: number;
  /** Of `ms`, how long the script waited for service calls; 0 for a run that was ended from outside. */
  readonly serviceMs: number;
  readonly error: { readonly name: string; readonly message: string; readonly stack: string } | null;
}

/** What a call from a page did. `result` follows the rules of google.script.run; `arrives` is false where no value reaches the page at all. */
export interface PageRunResult extends RunResult {
  readonly arrives: boolean;
}

/** A change made by hand. `oldValue` is what the one changed cell held before, absent for several cells or a blank one. */
export interface UserEdit {
  readonly sheetId: number;
  readonly rect: Rect;
  readonly oldValue?: string | undefined;
}

/** Google's words for what kind of change onChange is told of. */
export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

export interface OpenOptions {
  /** An .xlsx to read; a missing file is an error. Absent with no `snapshot`: an empty workbook with one sheet. */
  readonly file?: string;
  readonly snapshot?: WorkbookSnapshot;
  /** Folder of Apps Script files (.gs .js .html appsscript.json), read recursively. Null: no script. */
  readonly project: string | null;
  /** Clock of the scripts; default the system's. */
  readonly now?: () => Date;
  readonly user?: string;
}

/** One workbook, with a script project bound to it. */
export interface LocalHost {
  readonly functions: readonly string[];
  /** Files of the project that do not compile; every execution then fails with their SyntaxError. */
  readonly brokenFiles: readonly string[];
  readonly menus: readonly Menu[];
  /** Runs a top-level function of the project in an execution of its own. Rejects only on the host's own faults; a script error is in the result. */
  run(functionName: string, options?: RunOptions): Promise<RunResult>;
  /** Simple trigger onOpen, as when a person opens the file; menus are then filled. */
  fireOpen(ui?: UserInterface): Promise<RunResult | null>;
  /**
   * A call by google.script.run: the rules of what a page may call and what crosses are applied here, a forbidden name or
   * argument is the result's error. The mode is FULL.
   */
  callFromPage(functionName: string, args: readonly unknown[], options?: RunOptions): Promise<PageRunResult>;
  /** Types texts into the cells of a rectangle as a person does (rows of texts, null empties a cell), then fires onEdit. */
  userEdit(
    sheetId: number,
    rect: Rect,
    texts: readonly (readonly (string | null)[])[],
    ui?: UserInterface,
  ): Promise<RunResult | null>;
  /** Trigger onEdit (and installed edit triggers) after a person changed cells; null if the project has none, or two are waiting already. */
  fireEdit(edit: UserEdit, ui?: UserInterface): Promise<RunResult | null>;
  /** Installed change triggers. */
  fireChange(changeType: ChangeType, ui?: UserInterface): Promise<RunResult | null>;
  /** Simple trigger onSelectionChange. */
  fireSelectionChange(sheetId: number, rect: Rect): Promise<RunResult | null>;
  /** Value of a formula, custom functions included, as if in the cell given (`Sheet!A1`). Rows of plain values: dates as ISO text, blanks as "". */
  evaluate(formula: string, at?: string): Promise<unknown[][]>;
  /** The workbook itself, for a view that follows its changes. */
  readonly workbook: Workbook;
  snapshot(): WorkbookSnapshot;
  /** The workbook as an .xlsx. */
  toXlsx(): Promise<Uint8Array>;
  close(): Promise<void>;
}
