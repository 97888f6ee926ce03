/** A date, a time or both, as a cell holds it: days since 1899-12-30, the time of day as the fraction. No zone. */
export interface Moment {
  readonly serial: number;
}

/** What a cell shows to a reader: blank is '', a formula is its result, an error is its text (`#REF!`). */
export type Cell = string | number | boolean | Moment;

/** What can be written to a cell. A string is taken as if typed: pass user text through `asCell` first. Dates are serial numbers under a date format. */
export type Input = string | number | boolean;

/** Rows of cells; row 0 is the sheet's row 1. Rows are equally long. */
export type Grid = readonly (readonly Cell[])[];

/** A rectangle of cells, 1-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Size of a tab's grid, not of its data. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** One look for several areas of a tab. A key that is absent stays as it is. Colours are `#rrggbb`. */
export interface Style {
  readonly areas: readonly Area[];
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle';
}

/** What Wrapsheet remembers about a tab or one of its columns, in the file's developer metadata, where it moves with the tab or column. */
export interface Mark {
  readonly key: MarkKey;
  readonly value: string;
  readonly tab: string;
  /** 1-based; null = the whole tab. */
  readonly column: number | null;
}

/** `wrapsheet.table` on a tab names its table; `wrapsheet.column` on a column names `Table/Column`. */
export type MarkKey = 'wrapsheet.table' | 'wrapsheet.column';

/**
 * A workbook, as few bulk operations: no call is ever made per row. Tabs go by their present name; names are unique.
 * A tab or area that is not there, and whatever the spreadsheet service refuses, throws.
 * Google's side is `src/addon/google-book.ts`; tests have one in memory.
 */
export interface Book {
  /** Tab names in order, hidden ones too. */
  tabs(): readonly string[];
  /** Number that stays with a tab when it is renamed or moved (`#gid=` in a link). */
  tabId(tab: string): number;
  /** Present name of the tab with this number; null = it is gone. */
  tabWithId(id: number): string | null;
  gridSize(tab: string): GridSize;

  /** Values from A1 to the last row and column with content; one row of one '' for a tab without any. */
  values(tab: string): Grid;
  /** The same cells as shown, number formats applied (`10%`, `$5.00`). */
  texts(tab: string): readonly (readonly string[])[];
  /** Formulas of the same cells, with `=`; '' where there is none. */
  formulas(tab: string): readonly (readonly string[])[];
  /** Number formats of a row's cells, as many as the grid is wide. */
  numberFormats(tab: string, row: number): readonly string[];
  /** Notes of the same cells; '' where there is none. */
  notes(tab: string): readonly (readonly string[])[];

  /** Writes a block; '' empties a cell. The grid must be large enough (`growGrid`). */
  writeValues(tab: string, row: number, column: number, block: readonly (readonly Input[])[]): void;
  /** Writes a block of formulas in English with commas, whatever the locale; '' empties a cell. */
  writeFormulas(tab: string, row: number, column: number, block: readonly (readonly string[])[]): void;
  /** Writes a block of notes; '' takes a note away. */
  writeNotes(tab: string, row: number, column: number, block: readonly (readonly string[])[]): void;
  style(tab: string, styles: readonly Style[]): void;
  /** A drop-down that warns about, and does not refuse, other words. */
  dropdown(tab: string, area: Area, choices: readonly string[]): void;

  /** Adds rows and columns at the end until the grid is at least this large. */
  growGrid(tab: string, size: GridSize): void;
  /** Inserts rows above `row`, looking like their neighbour on the given side; what points below moves along. */
  insertRows(tab: string, row: number, count: number, like: 'above' | 'below'): void;
  deleteRows(tab: string, row: number, count: number): void;

  /** Adds a tab behind the others without showing it to the user. */
  createTab(name: string, size: GridSize): void;
  /** Copies a whole tab under a new name, hidden, behind the others, without showing it to the user. */
  copyTab(tab: string, name: string): void;
  /**
   * Puts grid size, values, formulas, formats, notes and validations of `backup` back into `tab`, which stays the same tab,
   * so that what points to it goes on pointing to it.
   */
  restoreTab(tab: string, backup: string): void;
  hideTab(tab: string): void;
  renameTab(tab: string, name: string): void;
  deleteTab(tab: string): void;
  freezeRows(tab: string, rows: number): void;
  /** Widths in pixels of the columns from the first on. */
  setWidths(tab: string, widths: readonly number[]): void;

  marks(): readonly Mark[];
  /** Sets a mark, replacing the one of the same key on that place. */
  setMark(mark: Mark): void;
  /** Takes away the mark with this key, value and tab; nothing happens if it is not there. */
  removeMark(mark: Pick<Mark, 'key' | 'value' | 'tab'>): void;

  activeTab(): string;
  /** The cell with the cursor, 1-based; null where the spreadsheet tells none. */
  activeCell(): { readonly tab: string; readonly row: number; readonly column: number } | null;
  /** Shows a tab, and selects an area of it if one is given in A1 notation. */
  select(tab: string, a1?: string): void;

  /** Such as `America/Los_Angeles`. */
  timeZone(): string;
  /** Such as `en_US`. */
  locale(): string;
  /** E-mail of the person at the keyboard; '' where Google does not tell. */
  user(): string;
  /** The time now in the spreadsheet's zone, such as `2027-05-14T18:02:09`. */
  now(): string;

  /** Takes the document's lock, waiting at most so many milliseconds; false = someone else has it. */
  lock(milliseconds: number): boolean;
  unlock(): void;
  /** Makes sure that everything written is in the file. */
  flush(): void;
}
