import type { AuthMode } from '../contract';
import type { ServiceObject } from './service-object';

/**
 * What one running script may know of its surroundings. The runtime makes one for each execution and hands it to every
 * service, `createSpreadsheetApp(workbook, context)` included; nothing here outlives the execution.
 */
export interface ExecutionContext {
  /** What the execution may do; the runtime has already refused the calls that the mode forbids. */
  readonly authMode: AuthMode;
  /** E-mail of the user who runs it. */
  readonly user: string;
  /** Time zone of the script (appsscript.json), such as `Europe/London`. */
  readonly scriptTimeZone: string;
  /** The clock that scripts see. */
  now(): Date;
  /** What SpreadsheetApp.getUi() answers. Throws "Cannot call SpreadsheetApp.getUi() from this context." where there is no user. */
  ui(): ServiceObject;
  /** Shows a toast; seconds null = 5, negative = stays. */
  toast(message: string, title: string, seconds: number | null): void;
  /** The cell that a custom function calculates for, which is its active range; null in every other execution. */
  readonly calculatingCell: { readonly sheetId: number; readonly row: number; readonly column: number } | null;
}
