import { bounding, type Sheet, type Workbook, type WorkbookChange } from '../model';
import type { Rect } from '../snapshot';
import type { Selection, ServerMessage, SheetMeta } from './protocol';
import { sheetMeta } from './sheet-meta';
import { cellRuns, FormatTable } from './view-cells';

/** Cells sent at a time: few at first, so that something is seen, then as many as keep the grid and the server responsive. */
const FIRST_CELLS = 10_000;
const CHUNK_CELLS = 60_000;
/** Milliseconds in which changes are gathered before they are sent. */
const GATHER = 15;
const MOST_RECTS = 50;
/** Milliseconds between chunks, in which the view draws and the server answers others. */
const PAUSE = 10;

/** Keeps one view in step with the workbook: sends what it has not seen, sheet by sheet as it asks for them. */
export class ViewSync {
  private readonly formats = new FormatTable();
  /** Sheets the view follows, with the number of times that all their cells were sent. */
  private readonly sent = new Map<number, number>();
  private stopped = false;
  private readonly dirty = new Map<number, Rect[]>();
  private readonly rebuilt = new Set<number>();
  private sheetsChanged = false;
  private titleChanged = false;
  private selectionChanged = false;
  private shownSelection = '';
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly workbook: Workbook,
    private readonly send: (message: ServerMessage) => void,
  ) {
    this.unsubscribe = workbook.onChange((changes) => {
      for (const change of changes) this.note(change);
    });
  }

  stop(): void {
    this.stopped = true;
    this.unsubscribe();
    if (this.timer !== null) clearTimeout(this.timer);
  }

  sheets(): SheetMeta[] {
    return this.workbook.sheets.map(sheetMeta);
  }

  selection(): Selection {
    const { activeSheet } = this.workbook;
    const { ranges, current } = activeSheet.selection;
    return { sheetId: activeSheet.id, ranges, row: current.row, column: current.column };
  }

  /** The view has this selection already: it made it, or was just told. */
  knows(selection: Selection): void {
    this.shownSelection = JSON.stringify(selection);
  }

  /** Sends all cells of a sheet, in chunks, and keeps it up to date from then on. */
  async stream(sheetId: number): Promise<void> {
    const turn = (this.sent.get(sheetId) ?? 0) + 1;
    this.sent.set(sheetId, turn);
    const { columns } = used(this.workbook.sheetById(sheetId));
    let rows = 0;
    for (let row = 1; row <= used(this.workbook.sheetById(sheetId)).rows; row += rows) {
      rows = Math.ceil((row === 1 ? FIRST_CELLS : CHUNK_CELLS) / Math.max(1, columns));
      this.sendCells(sheetId, { row, column: 1, rows, columns }, false);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (this.stopped || this.sent.get(sheetId) !== turn) return;
    }
    this.send({ type: 'loaded', sheetId });
  }

  /** Shows these cells again as they are, whatever the view has made of them. */
  repeat(sheetId: number, rects: readonly Rect[]): void {
    for (const rect of rects) this.note({ kind: 'cells', sheetId, rect });
  }

  private note(change: WorkbookChange): void {
    switch (change.kind) {
      case 'cells':
        if (!this.sent.has(change.sheetId)) break;
        this.dirty.set(change.sheetId, [...(this.dirty.get(change.sheetId) ?? []), change.rect]);
        if (this.hasValidations(change.sheetId)) this.sheetsChanged = true;
        break;
      case 'grid':
        this.rebuilt.add(change.sheetId);
        this.sheetsChanged = true;
        break;
      case 'layout':
      case 'sheets':
        this.sheetsChanged = true;
        break;
      case 'selection':
        this.selectionChanged = true;
        break;
      case 'workbook':
        this.titleChanged = true;
        break;
    }
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.flush();
    }, GATHER);
  }

  private readonly validated = new Set<number>();

  /** True if the sheet has validations, or had them a moment ago. */
  private hasValidations(sheetId: number): boolean {
    const has = !(this.workbook.sheetById(sheetId)?.validations.isEmpty() ?? true);
    const had = this.validated.has(sheetId);
    if (has) this.validated.add(sheetId);
    else this.validated.delete(sheetId);
    return has || had;
  }

  private flush(): void {
    if (this.sheetsChanged) {
      const dropCells = [...this.rebuilt].filter((id) => this.sent.has(id));
      this.send({ type: 'sheets', sheets: this.sheets(), dropCells });
      for (const id of dropCells) {
        this.dirty.delete(id);
        void this.stream(id);
      }
    }
    if (this.titleChanged) this.send({ type: 'title', title: this.workbook.title });
    for (const [sheetId, rects] of this.dirty) {
      for (const rect of few(rects)) this.sendChanged(sheetId, rect);
    }
    if (this.selectionChanged) this.sendSelection();
    this.sheetsChanged = false;
    this.titleChanged = false;
    this.selectionChanged = false;
    this.rebuilt.clear();
    this.dirty.clear();
  }

  private sendSelection(): void {
    const selection = this.selection();
    if (JSON.stringify(selection) === this.shownSelection) return;
    this.knows(selection);
    this.send({ type: 'select', selection });
  }

  /** Sends a changed rectangle in chunks; what lies below the last filled row is only told to be empty. */
  private sendChanged(sheetId: number, rect: Rect): void {
    const sheet = this.workbook.sheetById(sheetId);
    if (sheet === null) return;
    const columns = Math.min(rect.columns, sheet.columnCount - rect.column + 1);
    const lastRow = Math.min(rect.row + rect.rows - 1, sheet.rowCount);
    const step = Math.max(1, Math.floor(CHUNK_CELLS / Math.max(1, columns)));
    for (let row = rect.row; row <= lastRow; row += step) {
      this.sendCells(sheetId, { row, column: rect.column, rows: Math.min(step, lastRow - row + 1), columns }, true);
    }
  }

  private sendCells(sheetId: number, rect: Rect, replace: boolean): void {
    const sheet = this.workbook.sheetById(sheetId);
    if (sheet === null) return;
    const rows = Math.min(rect.rows, sheet.rowCount - rect.row + 1);
    const runs = rows > 0 ? cellRuns(sheet, { ...rect, rows }, this.formats) : [];
    const formats = this.formats.take();
    if (formats !== null) this.send({ type: 'formats', formats });
    this.send({ type: 'runs', sheetId, runs, replace: replace ? [rect] : [] });
  }
}

/** Not too many rectangles: beyond a number, the one around them all. */
const few = (rects: readonly Rect[]): readonly Rect[] => (rects.length > MOST_RECTS ? [rects.reduce(bounding)] : rects);

/** How far a sheet has anything to show. */
function used(sheet: Sheet | null): { readonly rows: number; readonly columns: number } {
  if (sheet === null) return { rows: 0, columns: 0 };
  const { formats, notes } = sheet;
  return {
    rows: Math.max(sheet.lastRow(), formats.lastRow(), notes.lastRow()),
    columns: Math.max(sheet.lastColumn(), formats.lastColumn(), notes.lastColumn()),
  };
}
