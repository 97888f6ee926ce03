/**
 * What the browser view and the server say to each other over the WebSocket: JSON, one object a message. Rows and columns
 * are 1-based as in Apps Script. Shared by both sides, so it knows neither Node nor the browser.
 */
import type { DialogAnswer, DialogRequest, Menu } from '../contract';
import type { CellFormat, ConditionalFormatSnapshot, Rect, ValidationSnapshot } from '../snapshot';

/** A cell as the grid needs it. Absent keys have the value of an untouched cell. */
export interface ViewCell {
  /** Calculated value. */
  readonly v?: string | number | boolean;
  /** Text shown in the cell, where it is not simply the value. */
  readonly d?: string;
  /** Text that editing starts with, where it is neither the formula nor the value. */
  readonly i?: string;
  readonly f?: string;
  /** Hover text of an error. */
  readonly e?: string;
  /** Key of the format in the table sent before. */
  readonly s?: number;
  readonly n?: string;
}

/** A plain unformatted constant is sent bare; null is an empty cell. */
export type WireCell = ViewCell | string | number | boolean | null;

/** A run of neighbouring cells in one row. */
export interface CellRun {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly WireCell[];
}

/** A validation rule with the rectangles it covers. */
export interface ViewValidation {
  readonly ranges: readonly Rect[];
  readonly rule: ValidationSnapshot;
}

/** Everything about a sheet but its cells. */
export interface SheetMeta {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hideGridlines: boolean;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Rect[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  readonly validations: readonly ViewValidation[];
}

/** What is selected: the sheet, its ranges and the current cell. */
export interface Selection {
  readonly sheetId: number;
  readonly ranges: readonly Rect[];
  readonly row: number;
  readonly column: number;
}

/** Something a person did in the grid. A typed text is parsed by the host as Sheets parses typing; a leading `'` makes it text. */
export type UserAction =
  | { readonly kind: 'enter'; readonly sheetId: number; readonly runs: readonly EnteredRun[] }
  | { readonly kind: 'clear'; readonly sheetId: number; readonly ranges: readonly Rect[] }
  | {
      readonly kind: 'format';
      readonly sheetId: number;
      readonly ranges: readonly Rect[];
      readonly format: FormatPatch;
    }
  | { readonly kind: 'clearFormat'; readonly sheetId: number; readonly ranges: readonly Rect[] }
  | {
      readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly sheetId: number;
      readonly first: number;
      readonly count: number;
    }
  | { readonly kind: 'insertSheet'; readonly name: string; readonly index: number }
  | { readonly kind: 'deleteSheet'; readonly sheetId: number }
  | { readonly kind: 'renameSheet'; readonly sheetId: number; readonly name: string }
  | { readonly kind: 'moveSheet'; readonly sheetId: number; readonly index: number }
  | { readonly kind: 'hideSheet'; readonly sheetId: number; readonly hidden: boolean }
  | { readonly kind: 'tabColor'; readonly sheetId: number; readonly color: string | null }
  | {
      readonly kind: 'columnWidth' | 'rowHeight';
      readonly sheetId: number;
      readonly first: number;
      readonly count: number;
      readonly pixels: number;
    }
  | {
      readonly kind: 'hideRows' | 'hideColumns';
      readonly sheetId: number;
      readonly first: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  | { readonly kind: 'merge' | 'unmerge'; readonly sheetId: number; readonly ranges: readonly Rect[] }
  | { readonly kind: 'freeze'; readonly sheetId: number; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'note';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly note: string;
    };

/** Texts entered side by side in one row; null clears a cell, undefined cannot occur. */
export interface EnteredRun {
  readonly row: number;
  readonly column: number;
  readonly texts: readonly (string | null)[];
}

/** Changes to a format; null puts a key back to the default of an untouched cell. */
export type FormatPatch = { readonly [Key in keyof CellFormat]?: CellFormat[Key] | null };

/** From the view to the server. */
export type ViewMessage =
  | { readonly type: 'cells'; readonly sheetId: number }
  | { readonly type: 'action'; readonly action: UserAction }
  | { readonly type: 'select'; readonly selection: Selection }
  | { readonly type: 'run'; readonly functionName: string; readonly label: string }
  | { readonly type: 'cancel'; readonly run: number }
  | { readonly type: 'answer'; readonly id: number; readonly answer: DialogAnswer }
  | { readonly type: 'pageClosed'; readonly page: string }
  | {
      readonly type: 'call';
      readonly page: string;
      readonly call: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'download' }
  | { readonly type: 'openFile'; readonly name: string; readonly base64: string }
  | { readonly type: 'newFile' };

/** A page to show; the address is on the pages' own origin. */
export interface ViewPage {
  readonly page: string;
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly address: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** From the server to the view. */
export type ServerMessage =
  | {
      readonly type: 'workbook';
      readonly title: string;
      readonly sheets: readonly SheetMeta[];
      readonly selection: Selection;
      readonly menus: readonly Menu[];
      readonly pagesOrigin: string;
      readonly canOpen: boolean;
    }
  | { readonly type: 'formats'; readonly formats: Readonly<Record<number, CellFormat>> }
  | {
      readonly type: 'runs';
      readonly sheetId: number;
      readonly runs: readonly CellRun[];
      readonly replace: readonly Rect[];
    }
  | { readonly type: 'loaded'; readonly sheetId: number }
  | { readonly type: 'sheets'; readonly sheets: readonly SheetMeta[]; readonly dropCells: readonly number[] }
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'select'; readonly selection: Selection }
  | { readonly type: 'menu'; readonly menu: Menu }
  | { readonly type: 'ask'; readonly id: number; readonly request: DialogRequest }
  | { readonly type: 'withdraw'; readonly id: number }
  | { readonly type: 'page'; readonly page: ViewPage }
  | { readonly type: 'toast'; readonly message: string; readonly title: string; readonly seconds: number | null }
  | { readonly type: 'failed'; readonly title: string; readonly message: string }
  | { readonly type: 'running'; readonly run: number; readonly label: string }
  | { readonly type: 'ended'; readonly run: number }
  | { readonly type: 'answer'; readonly page: string; readonly call: number; readonly outcome: CallOutcome }
  | { readonly type: 'file'; readonly name: string; readonly base64: string }
  | { readonly type: 'saved'; readonly text: string };

/** What a call from a page came to. */
export type CallOutcome =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };
