/**
 * What crosses between a script's thread and the workbook's: primitives, arrays and dates as they are, everything else as a
 * tagged record. Each side rebuilds arrays and dates in its own realm: those that arrive are of another.
 */
export type Wire = null | undefined | boolean | number | string | bigint | Date | readonly Wire[] | WireRecord;

export type WireRecord =
  | { readonly is: 'object'; readonly entries: readonly (readonly [string, Wire])[] }
  /** A service object; `api` names its class, such as `SpreadsheetApp.Range`. */
  | {
      readonly is: 'service';
      readonly handle: number;
      readonly api: string;
      /** Own properties of the stand-in, for the range of an event. */
      readonly properties?: Readonly<Record<string, number>>;
    }
  | { readonly is: 'enum'; readonly type: string; readonly name: string }
  /** Something that cannot cross; `name` is what Google's messages call it (`function`, `RegExp`, `symbol`). */
  | { readonly is: 'foreign'; readonly name: string };

/** A call of a service method. `target` is a handle, or the name of a service such as `SpreadsheetApp`. */
export interface WireCall {
  readonly target: number | string;
  readonly method: string;
  readonly args: readonly Wire[];
}

export type WireAnswer =
  { readonly ok: true; readonly value: Wire } | { readonly ok: false; readonly name: string; readonly message: string };

/** How the function's result leaves the script: as JSON text, by the rules of google.script.run, or as a cell's value. */
export type ResultKind = 'json' | 'page' | 'cell';

/** One execution, as the worker is told of it. */
export interface WireJob {
  readonly functionName: string;
  readonly args: readonly Wire[];
  readonly result: ResultKind;
  /** Milliseconds to add to the system's clock. */
  readonly clockOffset: number;
}

export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** What a worker reports. `started` comes before any of the script's code, `log` at any time, `done` ends the execution. */
export type WireReport =
  | { readonly type: 'started' }
  | { readonly type: 'log'; readonly line: string }
  | {
      readonly type: 'done';
      readonly value: Wire;
      readonly error: WireError | null;
      readonly ms: number;
      readonly serviceMs: number;
    };

/** The project as a worker needs it. */
export interface WireProject {
  readonly files: readonly { readonly name: string; readonly source: string }[];
  readonly advancedServices: readonly string[];
}
