/**
 * A whole workbook as plain data: what the file holds, what the browser view is first sent, what a test compares.
 * It knows no behaviour: no recalculation, no service, no thread.
 */

/** An error as Sheets shows it, with the text of its hover note. */
export interface CellError {
  readonly error: '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#ERROR!' | 'Loading...';
  readonly message: string;
}

/** What a cell holds once calculated. `null` is blank; a date is a serial number under a date format (day 0 is 1899-12-30). */
export type Scalar = null | number | string | boolean | CellError;

/** One side of a cell's border. */
export interface BorderSide {
  readonly style: 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';
  readonly color: string;
}

/** How a cell looks. A key that is absent has the default of an untouched cell. Colours are lower-case `#rrggbb`. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  readonly textRotation?: number;
  readonly borders?: {
    readonly top?: BorderSide;
    readonly right?: BorderSide;
    readonly bottom?: BorderSide;
    readonly left?: BorderSide;
  };
}

/** A run of characters of one style inside a cell's text; `start` counts UTF-16 units. */
export interface TextRun {
  readonly start: number;
  readonly link?: string;
  readonly format?: Pick<
    CellFormat,
    'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor' | 'fontFamily' | 'fontSize'
  >;
}

/** One cell that differs from an untouched one. Exactly one of `value` and `formula` says what was entered; a formula starts with `=`. */
export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly value?: Exclude<Scalar, null>;
  readonly formula?: string;
  /** The last calculated value of `formula`, kept for files and for the view. */
  readonly computed?: Scalar;
  /** True for a cell that only shows part of another cell's array result. */
  readonly spill?: true;
  readonly format?: CellFormat;
  readonly note?: string;
  readonly runs?: readonly TextRun[];
  readonly validation?: ValidationSnapshot;
}

/** A rectangle; 1-based like Apps Script. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A data validation rule. `criteria` is a name of SpreadsheetApp.DataValidationCriteria; values as Apps Script gives them, dates as serials. */
export interface ValidationSnapshot {
  readonly criteria: string;
  readonly values: readonly (string | number | boolean | readonly string[])[];
  readonly allowInvalid: boolean;
  readonly help?: string;
}

/** A conditional format rule. `criteria` is a name of SpreadsheetApp.BooleanCriteria, or CUSTOM_FORMULA. */
export interface ConditionalFormatSnapshot {
  readonly ranges: readonly Rect[];
  readonly criteria: string;
  readonly values: readonly (string | number)[];
  readonly format: CellFormat;
}

/** A protection of a range or (where `range` is absent) of the whole sheet. */
export interface ProtectionSnapshot {
  readonly range?: Rect;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly unprotected: readonly Rect[];
}

/** Developer metadata; `at` is absent for the spreadsheet, `{sheetId}` alone for a sheet, with row or column (1-based) for a whole row or column. */
export interface MetadataSnapshot {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly at?: { readonly sheetId: number; readonly row?: number; readonly column?: number };
}

/** One sheet (tab). Sizes are the grid's, not the data's. Widths and heights in pixels, keyed by 1-based index; absent = 100 and 21. */
export interface SheetSnapshot {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hideGridlines: boolean;
  /** Sorted by row, then column. */
  readonly cells: readonly CellSnapshot[];
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Rect[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  readonly protections: readonly ProtectionSnapshot[];
  readonly filter: Rect | null;
}

/** A named range. */
export interface NameSnapshot {
  readonly name: string;
  readonly sheetId: number;
  readonly range: Rect;
}

/** A whole spreadsheet. Equal snapshots are equal workbooks: this is what "restored exactly" is tested with. */
export interface WorkbookSnapshot {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly activeSheetId: number;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly metadata: readonly MetadataSnapshot[];
  /** Document properties of the script bound to it; kept inside the file by the local host. */
  readonly documentProperties: Readonly<Record<string, string>>;
}
