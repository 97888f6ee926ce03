import type { Rect } from '../snapshot';
import { enterValues, insertLines, removeLines, WorkbookError, type Sheet, type Workbook } from '../model';
import { requireValid } from '../services/spreadsheet';
import type { EnteredRun, UserAction } from './protocol';

/** What an action came to: the cells to show again, and what onEdit should hear of. */
export interface Applied {
  readonly sheetId: number | null;
  readonly touched: readonly Rect[];
  readonly edited: readonly Rect[];
}

const NOTHING: Applied = { sheetId: null, touched: [], edited: [] };

/** Does to the workbook what a person did in the grid. Throws WorkbookError or ScriptException, in Sheets' words, for what Sheets would refuse. */
export function applyAction(workbook: Workbook, action: UserAction): Applied {
  if (action.kind === 'insertSheet') {
    workbook.activate(workbook.addSheet(action.name, { index: action.index }));
    return NOTHING;
  }
  const sheet = workbook.sheetById(action.sheetId);
  if (sheet === null) return NOTHING;
  const touched = (rects: readonly Rect[], edited = false): Applied => ({
    sheetId: sheet.id,
    touched: rects,
    edited: edited ? rects : [],
  });
  if (isOnSheet(action)) {
    applyToSheet(workbook, sheet, action);
    return NOTHING;
  }
  switch (action.kind) {
    case 'enter':
      for (const run of action.runs) requireValid(sheet, rectOfRun(run), textAt(run));
      for (const run of action.runs) enterValues(sheet, rectOfRun(run), textAt(run));
      return touched(action.runs.map(rectOfRun), true);
    case 'clear':
      for (const rect of action.ranges) sheet.enter(rect, () => undefined);
      return touched(action.ranges, true);
    case 'format':
      for (const rect of action.ranges) sheet.patchFormat(rect, action.format);
      return touched(action.ranges);
    case 'clearFormat':
      for (const rect of action.ranges) sheet.setLayer(sheet.formats, rect, () => undefined);
      return touched(action.ranges);
    case 'note': {
      const rect = { row: action.row, column: action.column, rows: 1, columns: 1 };
      sheet.setLayer(sheet.notes, rect, () => (action.note === '' ? undefined : action.note));
      return touched([rect]);
    }
  }
}

type CellAction = Extract<UserAction, { kind: 'enter' | 'clear' | 'format' | 'clearFormat' | 'note' }>;
type SheetAction = Exclude<UserAction, CellAction | { kind: 'insertSheet' }>;

const ON_CELLS: ReadonlySet<string> = new Set<CellAction['kind']>(['enter', 'clear', 'format', 'clearFormat', 'note']);

const isOnSheet = (action: CellAction | SheetAction): action is SheetAction => !ON_CELLS.has(action.kind);

function applyToSheet(workbook: Workbook, sheet: Sheet, action: SheetAction): void {
  switch (action.kind) {
    case 'insertRows':
      insertLines(sheet, 'rows', action.first, action.count);
      return;
    case 'insertColumns':
      insertLines(sheet, 'columns', action.first, action.count);
      return;
    case 'deleteRows':
      if (action.count >= sheet.rowCount) throw new WorkbookError("You can't delete all the rows on the sheet.");
      removeLines(sheet, 'rows', action.first, action.count);
      return;
    case 'deleteColumns':
      if (action.count >= sheet.columnCount) throw new WorkbookError("You can't delete all the columns on the sheet.");
      removeLines(sheet, 'columns', action.first, action.count);
      return;
    case 'deleteSheet':
      if (visibleSheets(workbook) < 2)
        throw new WorkbookError("You can't remove all the visible sheets in a document.");
      workbook.removeSheet(sheet);
      return;
    case 'renameSheet':
      workbook.renameSheet(sheet, action.name);
      return;
    case 'moveSheet':
      workbook.moveSheet(sheet, action.index);
      return;
    case 'hideSheet':
      if (action.hidden && visibleSheets(workbook) < 2) {
        throw new WorkbookError("You can't hide all the sheets in a document.");
      }
      sheet.hidden = action.hidden;
      workbook.changes.add({ kind: 'sheets' });
      return;
    case 'tabColor':
      sheet.tabColor = action.color;
      workbook.changes.add({ kind: 'sheets' });
      return;
    case 'columnWidth':
      forLines(action, (line) => sheet.columnWidths.set(line, action.pixels));
      sheet.touch('layout');
      return;
    case 'rowHeight':
      forLines(action, (line) => sheet.rowHeights.set(line, action.pixels));
      sheet.touch('layout');
      return;
    case 'hideRows':
      forLines(action, (line) => (action.hidden ? sheet.hiddenRows.add(line) : sheet.hiddenRows.delete(line)));
      sheet.touch('layout');
      return;
    case 'hideColumns':
      forLines(action, (line) => (action.hidden ? sheet.hiddenColumns.add(line) : sheet.hiddenColumns.delete(line)));
      sheet.touch('layout');
      return;
    case 'merge':
      sheet.merges = [
        ...sheet.merges.filter((old) => !action.ranges.some((rect) => overlap(rect, old))),
        ...action.ranges,
      ];
      sheet.touch('layout');
      return;
    case 'unmerge':
      sheet.merges = sheet.merges.filter((old) => !action.ranges.some((rect) => overlap(rect, old)));
      sheet.touch('layout');
      return;
    case 'freeze':
      sheet.frozenRows = action.rows;
      sheet.frozenColumns = action.columns;
      sheet.touch('layout');
      return;
  }
}

const visibleSheets = (workbook: Workbook): number => workbook.sheets.filter((sheet) => !sheet.hidden).length;

const rectOfRun = (run: EnteredRun): Rect => ({ row: run.row, column: run.column, rows: 1, columns: run.texts.length });

const textAt =
  (run: EnteredRun) =>
  (_row: number, column: number): string | null =>
    run.texts[column - run.column] ?? null;

function forLines(lines: { readonly first: number; readonly count: number }, visit: (line: number) => void): void {
  for (let line = lines.first; line < lines.first + lines.count; line += 1) visit(line);
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
