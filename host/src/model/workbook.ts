import type { FormulaEngine } from '../formula/engine';
import type { Rect, Scalar, WorkbookSnapshot } from '../snapshot';
import { ChangeFeed, type ChangeListener } from './change-feed';
import { copySheet } from './copy-sheet';
import { EngineLink } from './engine-link';
import { FormatPool } from './format-pool';
import { MOST_CELLS, WorkbookError } from './limits';
import { loadSnapshot } from './load-snapshot';
import type { Axis } from './rect';
import { changeRules } from './rule-references';
import { Sheet } from './sheet';
import { takeSnapshot } from './take-snapshot';

/** A range with a name; changed in place. */
export interface NamedRange {
  name: string;
  sheetId: number;
  range: Rect;
}

/** Developer metadata; changed in place. `at` null is the spreadsheet, without row and column the sheet. */
export interface Metadata {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  at: { readonly sheetId: number; readonly row?: number; readonly column?: number } | null;
}

export interface WorkbookOptions {
  /** Clock, for typed dates without a year and relative rules; default the system's. */
  readonly now?: () => Date;
  /** E-mail of the file's owner, whom no protection stops; default: whoever runs a script is the owner. */
  readonly owner?: string;
  /** When changes are handed to listeners; default: in the next microtask. */
  readonly schedule?: (deliver: () => void) => void;
}

/** A spreadsheet in memory: the only truth of the local host. All calls are synchronous. */
export class Workbook {
  title = 'Untitled spreadsheet';
  locale = 'en_US';
  timeZone = 'Etc/GMT';
  /** E-mail addresses, besides the owner's, that may edit the file. */
  readonly editors: string[] = [];
  readonly documentProperties = new Map<string, string>();
  readonly names: NamedRange[] = [];
  metadata: Metadata[] = [];
  activeSheetId = 0;
  readonly formatPool = new FormatPool();
  readonly now: () => Date;
  /** E-mail of the owner; null if whoever runs a script is the owner. */
  readonly owner: string | null;
  /** Where every change is reported; models and services add to it, views listen. */
  readonly changes: ChangeFeed;
  readonly link: EngineLink;
  private list: Sheet[] = [];
  private nextSheetId = 0;
  private nextMetadataId = 1;

  constructor(
    private readonly engine: FormulaEngine,
    options: WorkbookOptions,
  ) {
    this.now = options.now ?? (() => new Date());
    this.owner = options.owner ?? null;
    this.link = new EngineLink(
      engine,
      () => this.list,
      () => this.names,
    );
    this.changes = new ChangeFeed(options.schedule ?? queueMicrotask, () => this.link.ready());
    engine.onChange((changed) => {
      for (const { sheetId, row, column } of changed) {
        const sheet = this.sheetById(sheetId);
        if (sheet === null) continue;
        if (sheet.contents.get(row, column) === undefined) {
          sheet.spills.set(row, column, engine.value(sheetId, row, column) === null ? undefined : true);
        }
        sheet.touchCells({ row, column, rows: 1, columns: 1 });
      }
    });
  }

  /** Subscribes to batches of changes; the function returned unsubscribes. */
  onChange(listener: ChangeListener): () => void {
    return this.changes.listen(listener);
  }

  /** Sheets in the order of their tabs. */
  get sheets(): readonly Sheet[] {
    return this.list;
  }

  sheetById(id: number): Sheet | null {
    return this.list.find((sheet) => sheet.id === id) ?? null;
  }

  /** The sheet of a name, ignoring case if no name fits exactly; null if there is none. */
  sheetByName(name: string): Sheet | null {
    const lower = name.toLowerCase();
    return (
      this.list.find((sheet) => sheet.name === name) ??
      this.list.find((sheet) => sheet.name.toLowerCase() === lower) ??
      null
    );
  }

  get activeSheet(): Sheet {
    const sheet = this.sheetById(this.activeSheetId) ?? this.list[0];
    if (sheet === undefined) throw new Error('A workbook without sheets');
    return sheet;
  }

  /** Adds an empty sheet at a 0-based index (default: last). Throws WorkbookError if the name is taken or too long. */
  addSheet(name: string, options: { index?: number; id?: number; rows?: number; columns?: number } = {}): Sheet {
    this.requireFreeName(name, null);
    const rows = options.rows ?? 1000;
    const columns = options.columns ?? 26;
    this.requireRoom(rows * columns);
    const id = options.id ?? this.nextSheetId;
    this.nextSheetId = Math.max(this.nextSheetId, id + 1);
    const sheet = new Sheet(this, id, name, rows, columns);
    const engine = this.link.ready();
    this.list = [
      ...this.list.slice(0, options.index),
      sheet,
      ...(options.index === undefined ? [] : this.list.slice(options.index)),
    ];
    engine?.addSheet(id, name, rows, columns);
    this.link.review();
    this.changes.add({ kind: 'sheets' });
    return sheet;
  }

  /** Adds a copy of a sheet, with everything on it, at a 0-based index. */
  copySheet(from: Sheet, name: string, index: number): Sheet {
    return copySheet(this, from, name, index);
  }

  /** Removes a sheet with its names and metadata. The neighbour becomes active if it was. */
  removeSheet(sheet: Sheet): void {
    const at = this.list.indexOf(sheet);
    const engine = this.link.ready();
    this.list = this.list.filter((other) => other !== sheet);
    for (const { name, sheetId } of [...this.names]) if (sheetId === sheet.id) this.removeName(name);
    this.metadata = this.metadata.filter((item) => item.at?.sheetId !== sheet.id);
    engine?.removeSheet(sheet.id);
    if (this.activeSheetId === sheet.id) {
      const visible = this.list.filter((other) => !other.hidden);
      const next = this.list.slice(at).find((other) => !other.hidden) ?? visible[visible.length - 1] ?? this.list[0];
      if (next !== undefined) this.activeSheetId = next.id;
      this.changes.add({ kind: 'selection' });
    }
    this.changes.add({ kind: 'sheets' });
  }

  /** Moves a sheet's tab to a 0-based index. */
  moveSheet(sheet: Sheet, index: number): void {
    const others = this.list.filter((other) => other !== sheet);
    this.list = [...others.slice(0, index), sheet, ...others.slice(index)];
    this.changes.add({ kind: 'sheets' });
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.requireFreeName(name, sheet);
    const engine = this.link.ready();
    changeRules(this, { kind: 'rename', sheet: sheet.name, to: name });
    this.link.renamed(sheet.name, name);
    sheet.name = name;
    engine?.renameSheet(sheet.id, name);
    this.changes.add({ kind: 'sheets' });
  }

  activate(sheet: Sheet): void {
    this.activeSheetId = sheet.id;
    this.changes.add({ kind: 'selection' });
  }

  /** The named range of a name, ignoring case; null if there is none. */
  nameOf(name: string): NamedRange | null {
    const lower = name.toLowerCase();
    return this.names.find((known) => known.name.toLowerCase() === lower) ?? null;
  }

  /** Names a range, or moves a name to another one. */
  setName(name: string, sheetId: number, range: Rect): NamedRange {
    const engine = this.link.ready();
    let named = this.nameOf(name);
    if (named === null) {
      named = { name, sheetId, range };
      this.names.push(named);
    } else {
      named.sheetId = sheetId;
      named.range = range;
    }
    this.link.review();
    engine?.setName(named.name, sheetId, range.row, range.column, range.rows, range.columns);
    this.changes.add({ kind: 'workbook' });
    return named;
  }

  removeName(name: string): void {
    const at = this.names.findIndex((known) => known.name === name);
    if (at < 0) return;
    const engine = this.link.ready();
    this.names.splice(at, 1);
    engine?.removeName(name);
    this.changes.add({ kind: 'workbook' });
  }

  addMetadata(item: Omit<Metadata, 'id'> & { readonly id?: number }): Metadata {
    const id = item.id ?? this.nextMetadataId;
    this.nextMetadataId = Math.max(this.nextMetadataId, id + 1);
    const added: Metadata = { ...item, id };
    this.metadata.push(added);
    this.changes.add({ kind: 'workbook' });
    return added;
  }

  /** For the structure operations: moves names and metadata of a sheet. A null place or line means that it is gone. */
  shiftPlaces(
    sheetId: number,
    axis: Axis,
    place: (rect: Rect) => Rect | null,
    line: (at: number) => number | null,
  ): void {
    for (let i = this.names.length - 1; i >= 0; i -= 1) {
      const named = this.names[i];
      if (named?.sheetId !== sheetId) continue;
      const range = place(named.range);
      if (range === null) this.removeName(named.name);
      else named.range = range;
    }
    const key = axis === 'rows' ? 'row' : 'column';
    this.metadata = this.metadata.filter((item) => {
      const at = item.at;
      const old = at?.[key];
      if (at?.sheetId !== sheetId || old === undefined) return true;
      const now = line(old);
      if (now !== null) item.at = { ...at, [key]: now };
      return now !== null;
    });
  }

  /** Throws Google's message if `cells` more cells would be too many. */
  requireRoom(cells: number): void {
    const held = this.list.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
    if (held + cells > MOST_CELLS) {
      throw new WorkbookError(
        `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
      );
    }
  }

  private requireFreeName(name: string, owner: Sheet | null): void {
    if (name.length > 100) throw new WorkbookError('The sheet name cannot be greater than 100 characters.');
    const lower = name.toLowerCase();
    if (this.list.some((sheet) => sheet !== owner && sheet.name.toLowerCase() === lower)) {
      throw new WorkbookError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
  }

  /** The workbook as plain data, in one order whatever the history: equal workbooks give deep-equal snapshots. */
  snapshot(): WorkbookSnapshot {
    return takeSnapshot(this);
  }

  /** Value of a formula as if it stood in a cell, without changing the workbook; arrays as rows. */
  async evaluate(formula: string, sheetId: number, row: number, column: number): Promise<Scalar[][]> {
    const home = this.sheetById(sheetId);
    if (home === null) throw new Error(`Workbook.evaluate: there is no sheet ${sheetId}`);
    this.link.need(home.name);
    this.link.mention(formula);
    return this.link.wake().evaluate(formula, sheetId, row, column);
  }

  /** A formula text as it reads when copied by so many rows and columns. */
  shiftFormula(formula: string, rows: number, columns: number): string {
    return this.engine.shiftFormula(formula, rows, columns);
  }

  /** Resolves when everything written is calculated and no custom function is running. */
  async settled(): Promise<void> {
    if (this.link.ready() !== null) await this.engine.settled();
  }

  dispose(): void {
    this.engine.dispose();
  }
}

/** A workbook from a snapshot, or with one empty sheet "Sheet1". The engine must be fresh and becomes the workbook's own. */
export function createWorkbook(
  snapshot: WorkbookSnapshot | undefined,
  engine: FormulaEngine,
  options: WorkbookOptions = {},
): Workbook {
  const workbook = new Workbook(engine, options);
  if (snapshot === undefined) workbook.addSheet('Sheet1');
  else loadSnapshot(workbook, snapshot);
  return workbook;
}
