import { join } from 'node:path';
import {
  openHost,
  type DialogAnswer,
  type LocalHost,
  type OpenOptions,
  type RunResult,
  type UserInterface,
} from '../../host/src';
import type { CellSnapshot, Scalar, SheetSnapshot, WorkbookSnapshot } from '../../host/src/snapshot';
import { root } from './root';

/** The built add-on, as Google gets it. */
export const addon = join(root, 'dist');

/** A user who answers questions from a list (then closes them) and whose screen can be read afterwards. */
export interface RecordedUser extends UserInterface {
  readonly toasts: string[];
  readonly pages: string[];
  readonly questions: string[];
}

export function recordedUser(answers: readonly Partial<DialogAnswer>[] = []): RecordedUser {
  const left = [...answers];
  const toasts: string[] = [];
  const pages: string[] = [];
  const questions: string[] = [];
  return {
    toasts,
    pages,
    questions,
    ask(request) {
      questions.push(`${request.title}\n${request.text}`);
      return Promise.resolve({ button: 'CLOSE', text: '', ...left.shift() });
    },
    showPage: (page) => void pages.push(page.title),
    toast: (message) => void toasts.push(message),
    addMenu: () => undefined,
  };
}

/** Opens a workbook with the built add-on, calls `use`, and closes it whatever happens. */
export async function withHost<T>(options: Partial<OpenOptions>, use: (host: LocalHost) => Promise<T>): Promise<T> {
  const host = await openHost({ project: addon, ...options });
  try {
    return await use(host);
  } finally {
    await host.close();
  }
}

/** The result of a run that must not throw. */
export function value(run: RunResult): unknown {
  if (run.error) throw new Error(`${run.error.message}\n${run.error.stack}`);
  return run.result;
}

/** What an action answered that must not throw. */
export function summaryOf(run: RunResult): Summary {
  return value(run) as Summary;
}

/** What an action answers. */
export interface Summary {
  readonly ok: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly issues: readonly {
    readonly code: string;
    readonly severity: string;
    readonly where: { tab: string; cell?: string; row?: number };
    readonly message: string;
    readonly advice: string;
  }[];
}

export function tab(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined)
    throw new Error(`no tab ${name}; there are ${snapshot.sheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

/** A tab's shown values as rows, row 0 the sheet's row 1. */
function grid(sheet: SheetSnapshot): Scalar[][] {
  const rows: Scalar[][] = [];
  for (const cell of sheet.cells) {
    while (rows.length < cell.row) rows.push([]);
    const row = rows[cell.row - 1] ?? [];
    while (row.length < cell.column) row.push(null);
    row[cell.column - 1] = shown(cell);
  }
  return rows;
}

function shown(cell: CellSnapshot): Scalar {
  return cell.formula === undefined ? (cell.value ?? cell.computed ?? null) : (cell.computed ?? null);
}

/** Rows below the header as objects by header text; the header is the first row that holds `key`. */
export function table(snapshot: WorkbookSnapshot, name: string, key: string): Record<string, Scalar>[] {
  const rows = grid(tab(snapshot, name));
  const at = rows.findIndex((row) => row.includes(key));
  if (at < 0) throw new Error(`no header ${key} in ${name}`);
  const header = rows[at] ?? [];
  return rows
    .slice(at + 1)
    .filter((row) => row.some((cell) => cell !== null && cell !== ''))
    .map((row) =>
      Object.fromEntries(header.map((title, index) => [typeof title === 'string' ? title : '', row[index] ?? null])),
    );
}
