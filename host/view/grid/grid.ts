import {
  UniverInstanceType,
  type Univer,
  type Workbook,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  ICommandService,
  IUndoRedoService,
  type ICellData,
  type IWorkbookData,
  type Nullable,
} from '@univerjs/core';
import {
  ILayoutService,
  SetSelectionsOperation,
  ScrollToCellCommand,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { CellRun, Selection, SheetMeta, UserAction } from '../../src/server/protocol';
import type { CellFormat, Rect } from '../../src/snapshot';
import { watchActions } from './actions';
import { cellDataOf, factsOf, shownText } from './cells';
import { fromHost, fromHostOnSheet, sheetOf } from './mutate';
import { a1, parseAddress, rangeOf, rectOf } from './ranges';
import { fitRows, steadyRowHeights, wrappedRows } from './row-heights';
import { applyRules } from './rules';
import { changeSheets } from './sheet-changes';
import { showHostValues } from './shown';
import { styleOf } from './styles';
import { startUniver, UNIT } from './univer';
import { sheetKey, worksheetData } from './worksheet-data';

/** What happens in the grid by a person's hand. */
export interface GridEvents {
  action(action: UserAction): void;
  select(selection: Selection): void;
}

/** A cell as a test sees it. */
export interface SeenCell {
  readonly value: string | number | boolean | null;
  /** Text drawn in the cell. */
  readonly text: string;
  readonly formula: string | null;
  readonly error: string | null;
  readonly note: string | null;
}

/** The grid: shows what the host says, reports what a person does, calculates nothing. */
export class Grid {
  private readonly univer: Univer;
  private sheets: readonly SheetMeta[] = [];
  private readonly notes = new Map<string, string>();
  private workbook: Workbook | null = null;
  private readonly complete = new Set<number>();
  /** Formats that wrap, and rows with such text that were not measured yet, by sheet. */
  private readonly wrapping = new Set<number>();
  private readonly unmeasured = new Map<number, readonly number[]>();
  private quiet = false;
  private pasting = false;
  private hooked = false;

  constructor(
    container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    this.univer = startUniver(container);
    this.watchPaste(container);
    watchActions(this.univer, {
      sheet: (id) => this.sheets.find((meta) => sheetKey(meta.id) === id) ?? null,
      sheets: () => this.sheets,
      selected: () => this.selected(),
      pasting: () => this.pasting,
      style: (id) => this.workbook?.getStyles().get(id) ?? undefined,
      send: (action) => {
        this.events.action(action);
      },
    });
    this.injector.get(ICommandService).onCommandExecuted((command) => {
      if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id)
        this.reportSelection();
    });
  }

  /** The grid's own services exist only once there is a workbook. */
  private hook(): void {
    if (this.hooked) return;
    this.hooked = true;
    showHostValues(this.univer);
    steadyRowHeights(this.univer);
  }

  /** Marks the time in which text from another program is pasted: it is parsed like typing. */
  private watchPaste(container: HTMLElement): void {
    container.ownerDocument.addEventListener(
      'paste',
      (event) => {
        this.pasting = !(event.clipboardData?.getData('text/html') ?? '').includes('data-copy-id');
        setTimeout(() => {
          this.pasting = false;
        }, PASTE_TIME);
      },
      true,
    );
  }

  private selected(): { sheet: SheetMeta; ranges: readonly Rect[] } | null {
    const selection = this.selection();
    const sheet = this.sheets.find((meta) => meta.id === selection?.sheetId);
    return selection && sheet ? { sheet, ranges: selection.ranges } : null;
  }

  /** Shows another workbook, still without cells. */
  open(title: string, sheets: readonly SheetMeta[], selection: Selection): void {
    if (this.workbook !== null) this.injector.get(IUniverInstanceService).disposeUnit(UNIT);
    this.sheets = sheets;
    this.notes.clear();
    this.complete.clear();
    this.wrapping.clear();
    this.unmeasured.clear();
    const order = [...sheets].sort((a, b) => Number(b.id === selection.sheetId) - Number(a.id === selection.sheetId));
    this.quiet = true;
    this.workbook = this.univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      id: UNIT,
      name: title,
      sheetOrder: sheets.map((meta) => sheetKey(meta.id)),
      sheets: Object.fromEntries(order.map((meta) => [sheetKey(meta.id), worksheetData(meta)])),
    });
    this.hook();
    for (const meta of sheets) applyRules(this.univer, null, meta);
    this.quiet = false;
    this.select(selection);
  }

  formats(formats: Readonly<Record<number, CellFormat>>): void {
    const styles = this.workbook?.getStyles();
    for (const [key, format] of Object.entries(formats)) {
      styles?.addCustomStyle(styleKey(Number(key)), styleOf(format));
      if (format.wrap === 'WRAP') this.wrapping.add(Number(key));
    }
  }

  /** Takes over cells; what lies in `replace` and is not among them becomes empty. */
  write(sheetId: number, runs: readonly CellRun[], replace: readonly Rect[]): void {
    const sheet = this.workbook && sheetOf(this.workbook, sheetId);
    if (!sheet) return;
    const matrix = sheet.getCellMatrix();
    const touched: Record<number, Record<number, Nullable<ICellData>>> = {};
    const touch = (row: number, column: number, cell: ICellData | null): void => {
      (touched[row] ??= {})[column] = cell?.t === undefined || cell.t === null ? cell && {} : { t: cell.t };
    };
    for (const rect of replace) {
      for (let row = rect.row - 1; row < rect.row + rect.rows - 1; row += 1) {
        for (let column = rect.column - 1; column < rect.column + rect.columns - 1; column += 1) {
          if (!matrix.getValue(row, column)) continue;
          matrix.realDeleteValue(row, column);
          this.note(sheetId, row, column, undefined);
          touch(row, column, null);
        }
      }
    }
    for (const run of runs) {
      run.cells.forEach((wire, index) => {
        const row = run.row - 1;
        const column = run.column - 1 + index;
        const cell = cellDataOf(wire, styleKey);
        if (cell === null) matrix.realDeleteValue(row, column);
        else matrix.setValue(row, column, cell);
        this.note(sheetId, row, column, wire !== null && typeof wire === 'object' ? wire.n : undefined);
        touch(row, column, cell);
      });
    }
    fromHostOnSheet(this.univer, sheetId, 'sheet.mutation.set-range-values', { cellValue: touched });
    const meta = this.sheets.find((each) => each.id === sheetId);
    const wrapped =
      meta === undefined || this.wrapping.size === 0 ? [] : wrappedRows(meta, runs, (key) => this.wrapping.has(key));
    if (wrapped.length > 0) this.unmeasured.set(sheetId, [...(this.unmeasured.get(sheetId) ?? []), ...wrapped]);
    this.measure();
  }

  /** Fits the rows of the sheet shown to their wrapped text. */
  private measure(): void {
    const id = this.selection()?.sheetId;
    const meta = this.sheets.find((each) => each.id === id);
    const rows = id === undefined ? undefined : this.unmeasured.get(id);
    if (meta !== undefined && rows !== undefined && fitRows(this.univer, meta, rows)) this.unmeasured.delete(meta.id);
  }

  /** Takes over the sheets and everything about them but their cells. */
  changeSheets(after: readonly SheetMeta[], dropCells: readonly number[]): void {
    if (this.workbook === null) return;
    const before = this.sheets;
    const active = this.selection()?.sheetId;
    this.sheets = after;
    this.quiet = true;
    changeSheets(this.univer, this.workbook, before, after);
    for (const meta of after) applyRules(this.univer, before.find((old) => old.id === meta.id) ?? null, meta);
    for (const id of dropCells) {
      this.complete.delete(id);
      this.drop(id);
    }
    const shown = after.find((meta) => meta.id === active && !meta.hidden) ?? after.find((meta) => !meta.hidden);
    if (shown !== undefined && shown.id !== this.selection()?.sheetId) this.activate(shown.id);
    this.quiet = false;
    if (dropCells.length > 0) this.injector.get(IUndoRedoService).clearUndoRedo(UNIT);
  }

  private drop(sheetId: number): void {
    const matrix = this.workbook && sheetOf(this.workbook, sheetId)?.getCellMatrix();
    matrix?.reset();
    for (const key of [...this.notes.keys()]) {
      const [id, row, column] = key.split(' ').map(Number);
      if (id === sheetId) this.note(sheetId, row ?? 0, column ?? 0, undefined);
    }
    fromHostOnSheet(this.univer, sheetId, 'sheet.mutation.set-range-values', { cellValue: { 0: { 0: null } } });
  }

  private note(sheetId: number, row: number, column: number, text: string | undefined): void {
    const key = `${sheetId} ${row} ${column}`;
    if (this.notes.get(key) === text) return;
    if (text === undefined) {
      this.notes.delete(key);
      fromHost(this.univer, 'sheet.mutation.remove-note', {
        unitId: UNIT,
        sheetId: sheetKey(sheetId),
        row,
        col: column,
      });
    } else {
      this.notes.set(key, text);
      fromHost(this.univer, 'sheet.mutation.update-note', {
        unitId: UNIT,
        sheetId: sheetKey(sheetId),
        row,
        col: column,
        note: { id: key, row, col: column, width: 220, height: 120, note: text },
      });
    }
  }

  private activate(sheetId: number): void {
    fromHostOnSheet(this.univer, sheetId, SetWorksheetActiveOperation.id, {});
  }

  /** Selects and scrolls, because the host says so. */
  select(selection: Selection): void {
    if (this.workbook === null || !sheetOf(this.workbook, selection.sheetId)) return;
    this.quiet = true;
    if (this.workbook.getActiveSheet()?.getSheetId() !== sheetKey(selection.sheetId)) this.activate(selection.sheetId);
    const cell = { row: selection.row, column: selection.column, rows: 1, columns: 1 };
    fromHostOnSheet(this.univer, selection.sheetId, SetSelectionsOperation.id, {
      reveal: true,
      selections: selection.ranges.map((rect, index) => ({
        range: rangeOf(rect),
        primary:
          index === selection.ranges.length - 1
            ? {
                ...rangeOf(cell),
                actualRow: cell.row - 1,
                actualColumn: cell.column - 1,
                isMerged: false,
                isMergedMainCell: false,
              }
            : null,
        style: null,
      })),
    });
    this.quiet = false;
    this.reveal(cell);
  }

  private reveal(rect: Rect): void {
    void this.injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Steady)
      .then(() => this.injector.get(ICommandService).executeCommand(ScrollToCellCommand.id, { range: rangeOf(rect) }));
  }

  /** What is selected now. */
  selection(): Selection | null {
    const sheet = this.workbook?.getActiveSheet();
    const meta = this.sheets.find((each) => sheetKey(each.id) === sheet?.getSheetId());
    if (meta === undefined) return null;
    const selections = this.injector.get(SheetsSelectionsService).getCurrentSelections();
    const ranges = selections.map((each) => rectOf(each.range, meta.rows, meta.columns));
    const primary = selections[selections.length - 1]?.primary;
    const first = ranges[ranges.length - 1] ?? { row: 1, column: 1, rows: 1, columns: 1 };
    return {
      sheetId: meta.id,
      ranges: ranges.length > 0 ? ranges : [first],
      row: primary ? primary.actualRow + 1 : first.row,
      column: primary ? primary.actualColumn + 1 : first.column,
    };
  }

  /** `Tab!B2:C3` of the last range selected. */
  selectionText(): string {
    const selection = this.selection();
    const meta = this.sheets.find((each) => each.id === selection?.sheetId);
    const rect = selection?.ranges[selection.ranges.length - 1];
    return meta && rect ? `${meta.name}!${a1(rect)}` : '';
  }

  /** A cell as drawn, by `Tab!A1`; null if there is no such tab. */
  cell(address: string): SeenCell | null {
    const parsed = parseAddress(address);
    const meta = this.sheets.find((each) => each.name === parsed?.tab);
    const sheet = meta && this.workbook && sheetOf(this.workbook, meta.id);
    if (!parsed || !meta || !sheet) return null;
    const cell = sheet.getCellRaw(parsed.row - 1, parsed.column - 1);
    return {
      value: cell?.v ?? null,
      text: shownText(cell),
      formula: cell?.f ?? null,
      error: factsOf(cell).error ?? null,
      note: this.notes.get(`${meta.id} ${parsed.row - 1} ${parsed.column - 1}`) ?? null,
    };
  }

  /** All cells of a sheet have come. */
  loaded(sheetId: number): void {
    this.complete.add(sheetId);
    void this.injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Steady)
      .then(() => {
        this.measure();
      });
  }

  /** True once the sheet shown has all its cells. */
  isLoaded(): boolean {
    const selection = this.selection();
    return selection !== null && this.complete.has(selection.sheetId);
  }

  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  /** Names of the tabs shown, in order. */
  tabs(): readonly string[] {
    return this.sheets.filter((meta) => !meta.hidden).map((meta) => meta.name);
  }

  /** Runs a command of the grid, such as undo. */
  command(id: string): void {
    void this.injector.get(ICommandService).executeCommand(id);
  }

  private reportSelection(): void {
    this.measure();
    if (this.quiet) return;
    const selection = this.selection();
    if (selection !== null) this.events.select(selection);
  }

  private get injector(): ReturnType<Univer['__getInjector']> {
    return this.univer.__getInjector();
  }
}

/** Milliseconds within which the grid has taken over what was pasted. */
const PASTE_TIME = 500;

const styleKey = (format: number): string => `host-${format}`;
