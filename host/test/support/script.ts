/// <reference types="google-apps-script" />
import { createWorkbook, type Workbook, type WorkbookOptions } from '../../src/model';
import type { ExecutionContext } from '../../src/services/execution-context';
import { createSpreadsheetApp } from '../../src/services/spreadsheet';
import type { FormulaEngine } from '../../src/formula/engine';
import { createHyperFormulaEngine } from '../../src/formula';

/** What a test of SpreadsheetApp works with: the workbook, and the service typed as Google types it. */
export interface TestBook {
  readonly workbook: Workbook;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly ss: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly toasts: string[];
}

/** A workbook with one empty sheet and SpreadsheetApp on it, at noon on 23 November 2026 in UTC. */
export function testBook(
  settings: {
    readonly context?: Partial<ExecutionContext>;
    readonly options?: WorkbookOptions;
    readonly engine?: FormulaEngine;
    readonly workbook?: Workbook;
  } = {},
): TestBook {
  const now = (): Date => new Date('2026-11-23T12:00:00Z');
  const workbook =
    settings.workbook ??
    createWorkbook(undefined, settings.engine ?? createHyperFormulaEngine(), { now, ...settings.options });
  const toasts: string[] = [];
  const context: ExecutionContext = {
    authMode: 'FULL',
    user: 'ap@example.com',
    scriptTimeZone: 'Etc/GMT',
    now,
    ui: () => {
      throw new Error('no ui in this test');
    },
    toast: (message, title, seconds) => {
      toasts.push(`${title}|${message}|${String(seconds)}`);
    },
    calculatingCell: null,
    ...settings.context,
  };
  const app = createSpreadsheetApp(workbook, context) as unknown as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const ss = app.getActiveSpreadsheet();
  return { workbook, app, ss, sheet: ss.getActiveSheet(), toasts };
}

/** A value of an enum of SpreadsheetApp as it crosses from a script, typed as Google types it. */
export const enumOf = (type: string, name: string): never => ({ enumType: `SpreadsheetApp.${type}`, name }) as never;
