import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  ILayoutService,
  ScrollToCellCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { CellRun, Selection, SheetMeta, UserAction } from '../../src/server/protocol';
import type { CellFormat, Rect } from '../../src/snapshot';
import { watchActions } from './actions';
import { factsOf, shownText } from './cells';
import { HostCells } from './host-cells';
import { fromHostOnSheet, sheetOf } from './mutate';
import { nameControls } from './names';
import { watchPaste } from './paste';
import { a1, parseAddress, rangeOf, rectOf } from './ranges';
import { steadyRowHeights } from './row-heights';
import { applyRules } from './rules';
import { changeSheets } from './sheet-changes';
import { showHostValues } from './shown';
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

/** A workbook on show. */
interface Shown {
  readonly workbook: Workbook;
  readonly cells: HostCells;
  readonly complete: Set<number>;
}

/** The grid library's element that takes the keys while no cell is being edited. */
const KEYBOARD = '__editor___INTERNAL_EDITOR__DOCS_NORMAL';

/** The grid: shows what the host says, reports what a person does, calculates nothing. */
export class Grid {
  private readonly univer: Univer;
  private sheets: readonly SheetMeta[] = [];
  private shown: Shown | null = null;
  /** True while the host changes the selection, which is then not reported as the person's doing. */
  private quiet = false;

  constructor(
    container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    this.univer = startUniver(container);
    nameControls(container);
    const pasting = watchPaste(container.ownerDocument);
    watchActions(this.univer, {
      sheet: (key) => this.sheets.find((meta) => sheetKey(meta.id) === key) ?? null,
      sheets: () => this.sheets,
      selected: () => this.selected(),
      pasting,
      style: (id) => this.shown?.workbook.getStyles().get(id) ?? undefined,
      formula: (sheet, row, column) =>
        this.injector.get(FormulaDataModel).getFormulaStringByCell(row - 1, column - 1, sheetKey(sheet.id), UNIT) ??
        null,
      send: (action) => {
        this.events.action(action);
      },
    });
    this.injector.get(ICommandService).onCommandExecuted((command) => {
      if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id)
        this.reportSelection();
    });
  }

  /** Shows another workbook, still without cells. */
  open(title: string, sheets: readonly SheetMeta[], selection: Selection): void {
    const first = this.shown === null;
    if (!first) this.injector.get(IUniverInstanceService).disposeUnit(UNIT);
    this.sheets = sheets;
    const order = [...sheets].sort((a, b) => Number(b.id === selection.sheetId) - Number(a.id === selection.sheetId));
    this.quiet = true;
    const workbook = this.univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      id: UNIT,
      name: title,
      sheetOrder: sheets.map((meta) => sheetKey(meta.id)),
      sheets: Object.fromEntries(order.map((meta) => [sheetKey(meta.id), worksheetData(meta)])),
    });
    this.shown = { workbook, cells: new HostCells(this.univer, workbook), complete: new Set() };
    if (first) {
      showHostValues(this.univer);
      steadyRowHeights(this.univer);
    }
    for (const meta of sheets) applyRules(this.univer, null, meta);
    this.quiet = false;
    this.select(selection);
  }

  formats(formats: Readonly<Record<number, CellFormat>>): void {
    this.shown?.cells.formats(formats);
  }

  /** Takes over cells; what lies in `replace` and is not among them becomes empty. */
  write(sheetId: number, runs: readonly CellRun[], replace: readonly Rect[]): void {
    const meta = this.sheets.find((each) => each.id === sheetId);
    if (meta === undefined) return;
    this.shown?.cells.write(meta, runs, replace);
    this.fitRows();
  }

  /** Takes over the sheets and everything about them but their cells. */
  changeSheets(after: readonly SheetMeta[], dropCells: readonly number[]): void {
    if (this.shown === null) return;
    const before = this.sheets;
    const active = this.selection()?.sheetId;
    this.sheets = after;
    this.quiet = true;
    changeSheets(this.univer, this.shown.workbook, before, after);
    for (const meta of after) {
      applyRules(this.univer, before.find((old) => old.id === meta.id) ?? null, meta);
      if (!dropCells.includes(meta.id)) continue;
      this.shown.complete.delete(meta.id);
      this.shown.cells.drop(meta);
    }
    const next = after.find((meta) => meta.id === active && !meta.hidden) ?? after.find((meta) => !meta.hidden);
    if (next !== undefined && next.id !== this.selection()?.sheetId) this.activate(next.id);
    this.quiet = false;
    if (dropCells.length > 0) this.injector.get(IUndoRedoService).clearUndoRedo(UNIT);
  }

  /** All cells of a sheet have come. */
  loaded(sheetId: number): void {
    this.shown?.complete.add(sheetId);
    void this.rendered().then(() => {
      this.fitRows();
    });
  }

  /** True once the grid can be used and the sheet shown has all its cells. */
  isLoaded(): boolean {
    const selection = this.selection();
    const ready = this.injector.get(LifecycleService).stage >= LifecycleStages.Rendered;
    return ready && selection !== null && this.shown?.complete.has(selection.sheetId) === true;
  }

  /** Selects and scrolls, because the host says so. */
  select(selection: Selection): void {
    if (this.shown === null || !sheetOf(this.shown.workbook, selection.sheetId)) return;
    this.quiet = true;
    if (this.activeKey() !== sheetKey(selection.sheetId)) this.activate(selection.sheetId);
    const cell = { row: selection.row, column: selection.column, rows: 1, columns: 1 };
    const primary = {
      ...rangeOf(cell),
      actualRow: cell.row - 1,
      actualColumn: cell.column - 1,
      isMerged: false,
      isMergedMainCell: false,
    };
    const last = selection.ranges.length - 1;
    fromHostOnSheet(this.univer, selection.sheetId, SetSelectionsOperation.id, {
      selections: selection.ranges.map((rect, index) => ({
        range: rangeOf(rect),
        primary: index === last ? primary : null,
        style: null,
      })),
    });
    this.quiet = false;
    void this.rendered().then(() =>
      this.injector.get(ICommandService).executeCommand(ScrollToCellCommand.id, { range: rangeOf(cell) }),
    );
  }

  /** What is selected now. */
  selection(): Selection | null {
    const key = this.activeKey();
    const meta = this.sheets.find((each) => sheetKey(each.id) === key);
    if (meta === undefined) return null;
    const selections = this.injector.get(SheetsSelectionsService).getCurrentSelections();
    const ranges = selections.map((each) => rectOf(each.range, meta.rows, meta.columns));
    const primary = selections[selections.length - 1]?.primary;
    const active = ranges[ranges.length - 1] ?? { row: 1, column: 1, rows: 1, columns: 1 };
    return {
      sheetId: meta.id,
      ranges: ranges.length > 0 ? ranges : [active],
      row: primary ? primary.actualRow + 1 : active.row,
      column: primary ? primary.actualColumn + 1 : active.column,
    };
  }

  /** `Tab!B2:C3` of the last range selected. */
  selectionText(): string {
    const selected = this.selected();
    const rect = selected?.ranges[selected.ranges.length - 1];
    return selected && rect ? `${selected.sheet.name}!${a1(rect)}` : '';
  }

  /** A cell as drawn, by `Tab!A1`; null if there is no such tab. */
  cell(address: string): SeenCell | null {
    const parsed = parseAddress(address);
    const meta = this.sheets.find((each) => each.name === parsed?.tab);
    const sheet = meta && this.shown && sheetOf(this.shown.workbook, meta.id);
    if (!parsed || !meta || !sheet) return null;
    const cell = sheet.getCellRaw(parsed.row - 1, parsed.column - 1);
    return {
      value: cell?.v ?? null,
      text: shownText(cell),
      formula: cell?.f ?? null,
      error: factsOf(cell).error ?? null,
      note: this.shown?.cells.noteAt(meta.id, parsed.row - 1, parsed.column - 1) ?? null,
    };
  }

  /** Goes to a cell by `Tab!A1`, as a person does with a click on the tab and the cell. */
  goTo(address: string): void {
    const parsed = parseAddress(address);
    const meta = this.sheets.find((each) => each.name === parsed?.tab);
    if (!parsed || !meta) throw new Error(`There is no cell ${address}`);
    const rect = { row: parsed.row, column: parsed.column, rows: 1, columns: 1 };
    this.select({ sheetId: meta.id, ranges: [rect], row: rect.row, column: rect.column });
    this.reportSelection();
    this.focus();
  }

  /** Names of the tabs shown, in order. */
  tabs(): readonly string[] {
    return this.sheets.filter((meta) => !meta.hidden).map((meta) => meta.name);
  }

  /** Gives the keyboard to the grid, also when a page in a frame has it. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
    document.getElementById(KEYBOARD)?.focus();
  }

  /** Runs a command of the grid, such as undo. */
  command(id: string): void {
    void this.injector.get(ICommandService).executeCommand(id);
  }

  private get injector(): ReturnType<Univer['__getInjector']> {
    return this.univer.__getInjector();
  }

  /** Resolves once the grid can be scrolled and measured. */
  private rendered(): Promise<void> {
    return this.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  private activeKey(): string | undefined {
    return this.shown?.workbook.getActiveSheet()?.getSheetId();
  }

  private selected(): { sheet: SheetMeta; ranges: readonly Rect[] } | null {
    const selection = this.selection();
    const sheet = this.sheets.find((meta) => meta.id === selection?.sheetId);
    return selection && sheet ? { sheet, ranges: selection.ranges } : null;
  }

  private activate(sheetId: number): void {
    fromHostOnSheet(this.univer, sheetId, SetWorksheetActiveOperation.id, {});
  }

  private fitRows(): void {
    const key = this.activeKey();
    const meta = this.sheets.find((each) => sheetKey(each.id) === key);
    if (meta !== undefined) this.shown?.cells.fitRows(meta);
  }

  private reportSelection(): void {
    this.fitRows();
    if (this.quiet) return;
    const selection = this.selection();
    if (selection !== null) this.events.select(selection);
  }
}
