import {
  areaAddress,
  clockFromText,
  clockOf,
  clockText,
  columnLetters,
  momentReader,
  type Area,
  type Book,
  type Cell,
  type Clock,
  type Grid,
  type GridSize,
  type Input,
  type Mark,
  type MarkKey,
  type Style,
} from '../workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Grid of a tab that Google has just made. */
const NEW_TAB: GridSize = { rows: 1000, columns: 26 };

const MARK_KEYS: readonly MarkKey[] = ['wrapsheet.table', 'wrapsheet.column'];

/**
 * The open spreadsheet as a `Book`, by SpreadsheetApp, LockService and Session alone: the scope `spreadsheets.currentonly`
 * allows no advanced service. Handles are fetched once and kept for the length of one execution.
 */
export function googleBook(): Book {
  return new GoogleBook(SpreadsheetApp.getActiveSpreadsheet());
}

class GoogleBook implements Book {
  private sheets: Map<string, Sheet> | null = null;
  private readonly ids = new Map<string, number>();
  private readonly dataRanges = new Map<string, Range>();
  private zone: string | null = null;
  private clock: Clock | null = null;
  private momentOf: ((instant: Date) => Cell) | null = null;
  private heldLock: GoogleAppsScript.Lock.Lock | null = null;

  constructor(private readonly file: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  tabs(): readonly string[] {
    return [...this.handles().keys()];
  }

  tabId(tab: string): number {
    const known = this.ids.get(tab);
    if (known !== undefined) return known;
    const id = this.sheet(tab).getSheetId();
    this.ids.set(tab, id);
    return id;
  }

  tabWithId(id: number): string | null {
    for (const [name, known] of this.ids) if (known === id) return name;
    const sheet = this.file.getSheetById(id);
    return sheet === null ? null : sheet.getName();
  }

  gridSize(tab: string): GridSize {
    const sheet = this.sheet(tab);
    return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  }

  values(tab: string): Grid {
    const toMoment = this.moments();
    // The arrays are made for this call alone, so the dates are replaced in them: copying a million cells takes longer than reading them.
    const rows = this.dataRange(tab).getValues() as unknown[][];
    for (const row of rows) {
      for (let column = 0; column < row.length; column += 1) {
        const value = row[column];
        if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
          row[column] = cellFrom(value, toMoment);
      }
    }
    return rows as Cell[][];
  }

  texts(tab: string): readonly (readonly string[])[] {
    return this.dataRange(tab).getDisplayValues();
  }

  formulas(tab: string): readonly (readonly string[])[] {
    return this.dataRange(tab).getFormulas();
  }

  numberFormats(tab: string, row: number): readonly string[] {
    const sheet = this.sheet(tab);
    return sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getNumberFormats()[0] ?? [];
  }

  notes(tab: string): readonly (readonly string[])[] {
    return this.dataRange(tab).getNotes();
  }

  writeValues(tab: string, row: number, column: number, block: readonly (readonly Input[])[]): void {
    this.block(tab, row, column, block).setValues(block as Input[][]);
  }

  writeFormulas(tab: string, row: number, column: number, block: readonly (readonly string[])[]): void {
    this.block(tab, row, column, block).setFormulas(block as string[][]);
  }

  writeNotes(tab: string, row: number, column: number, block: readonly (readonly string[])[]): void {
    this.block(tab, row, column, block).setNotes(block as string[][]);
  }

  style(tab: string, styles: readonly Style[]): void {
    for (const { areas, ...look } of styles) {
      if (areas.length === 0) continue;
      const target = this.areas(tab, areas);
      if (look.numberFormat !== undefined) target.setNumberFormat(look.numberFormat);
      if (look.background !== undefined) target.setBackground(look.background);
      if (look.fontColor !== undefined) target.setFontColor(look.fontColor);
      if (look.bold !== undefined) target.setFontWeight(look.bold ? 'bold' : 'normal');
      if (look.wrap !== undefined) target.setWrap(look.wrap);
      if (look.align !== undefined) target.setHorizontalAlignment(look.align);
      if (look.verticalAlign !== undefined) target.setVerticalAlignment(look.verticalAlign);
    }
  }

  dropdown(tab: string, area: Area, choices: readonly string[]): void {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...choices], true)
      .setAllowInvalid(true)
      .build();
    this.range(tab, area).setDataValidation(rule);
  }

  growGrid(tab: string, size: GridSize): void {
    const sheet = this.sheet(tab);
    const { rows, columns } = this.gridSize(tab);
    if (size.rows > rows) sheet.insertRowsAfter(rows, size.rows - rows);
    if (size.columns > columns) sheet.insertColumnsAfter(columns, size.columns - columns);
  }

  insertRows(tab: string, row: number, count: number, like: 'above' | 'below'): void {
    const sheet = this.sheet(tab);
    if (like === 'above') sheet.insertRowsAfter(row - 1, count);
    else sheet.insertRowsBefore(row, count);
    this.dataRanges.delete(tab);
  }

  deleteRows(tab: string, row: number, count: number): void {
    this.sheet(tab).deleteRows(row, count);
    this.dataRanges.delete(tab);
  }

  createTab(name: string, size: GridSize): void {
    const shown = this.file.getActiveSheet();
    const sheet = this.file.insertSheet(name, this.handles().size);
    this.sheets?.set(name, sheet);
    this.file.setActiveSheet(shown);
    if (size.rows > NEW_TAB.rows) sheet.insertRowsAfter(NEW_TAB.rows, size.rows - NEW_TAB.rows);
    if (size.columns > NEW_TAB.columns) sheet.insertColumnsAfter(NEW_TAB.columns, size.columns - NEW_TAB.columns);
  }

  copyTab(tab: string, name: string): void {
    const shown = this.file.getActiveSheet();
    const sheet = this.file.insertSheet(name, this.handles().size, { template: this.sheet(tab) });
    this.sheets?.set(name, sheet);
    this.file.setActiveSheet(shown);
    sheet.hideSheet();
  }

  restoreTab(tab: string, backup: string): void {
    const [sheet, source] = [this.sheet(tab), this.sheet(backup)];
    const size = this.gridSize(backup);
    this.growGrid(tab, size);
    const now = this.gridSize(tab);
    if (now.rows > size.rows) sheet.deleteRows(size.rows + 1, now.rows - size.rows);
    if (now.columns > size.columns) sheet.deleteColumns(size.columns + 1, now.columns - size.columns);
    // Pasting brings the conditional formats of the copy along; nothing of ours changes them, so the tab keeps its own.
    const rules = sheet.getConditionalFormatRules();
    source.getRange(1, 1, size.rows, size.columns).copyTo(sheet.getRange(1, 1, size.rows, size.columns));
    sheet.setConditionalFormatRules(rules);
    this.dataRanges.delete(tab);
  }

  hideTab(tab: string): void {
    this.sheet(tab).hideSheet();
  }

  renameTab(tab: string, name: string): void {
    const sheet = this.sheet(tab);
    sheet.setName(name);
    this.sheets?.delete(tab);
    this.sheets?.set(name, sheet);
    this.ids.delete(tab);
    this.dataRanges.delete(tab);
  }

  deleteTab(tab: string): void {
    this.file.deleteSheet(this.sheet(tab));
    this.sheets?.delete(tab);
    this.ids.delete(tab);
    this.dataRanges.delete(tab);
  }

  freezeRows(tab: string, rows: number): void {
    this.sheet(tab).setFrozenRows(rows);
  }

  setWidths(tab: string, widths: readonly number[]): void {
    const sheet = this.sheet(tab);
    for (let from = 0; from < widths.length;) {
      const width = widths[from] ?? 0;
      let to = from + 1;
      while (to < widths.length && widths[to] === width) to += 1;
      sheet.setColumnWidths(from + 1, to - from, width);
      from = to;
    }
  }

  marks(): readonly Mark[] {
    return MARK_KEYS.flatMap((key) => this.metadata(key).map(({ mark }) => mark));
  }

  setMark(mark: Mark): void {
    const same = this.metadata(mark.key).find(({ mark: old }) => old.tab === mark.tab && old.column === mark.column);
    if (same !== undefined) {
      same.entry.setValue(mark.value);
      return;
    }
    const sheet = this.sheet(mark.tab);
    if (mark.column === null) {
      sheet.addDeveloperMetadata(mark.key, mark.value);
      return;
    }
    const letters = columnLetters(mark.column);
    sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(mark.key, mark.value);
  }

  removeMark(gone: Pick<Mark, 'key' | 'value' | 'tab'>): void {
    for (const { mark, entry } of this.metadata(gone.key)) {
      if (mark.value === gone.value && mark.tab === gone.tab) entry.remove();
    }
  }

  activeTab(): string {
    return this.file.getActiveSheet().getName();
  }

  activeCell(): ReturnType<Book['activeCell']> {
    const cell = this.file.getCurrentCell();
    return cell === null ? null : { tab: cell.getSheet().getName(), row: cell.getRow(), column: cell.getColumn() };
  }

  select(tab: string, a1?: string): void {
    if (a1 === undefined) this.sheet(tab).activate();
    else this.sheet(tab).getRange(a1).activate();
  }

  timeZone(): string {
    this.zone = this.zone ?? this.file.getSpreadsheetTimeZone();
    return this.zone;
  }

  locale(): string {
    return this.file.getSpreadsheetLocale();
  }

  /** Without the scope `userinfo.email`, which we do not ask for, Google may refuse to tell: then ''. */
  user(): string {
    try {
      return Session.getActiveUser().getEmail();
    } catch (error) {
      if (error instanceof Error && /permission/i.test(error.message)) return '';
      throw error;
    }
  }

  now(): string {
    return clockText(this.wallClock()(new Date()));
  }

  lock(milliseconds: number): boolean {
    const lock = LockService.getDocumentLock();
    this.heldLock = lock.tryLock(milliseconds) ? lock : null;
    return this.heldLock !== null;
  }

  unlock(): void {
    this.heldLock?.releaseLock();
    this.heldLock = null;
  }

  flush(): void {
    SpreadsheetApp.flush();
  }

  private handles(): Map<string, Sheet> {
    this.sheets = this.sheets ?? new Map(this.file.getSheets().map((sheet) => [sheet.getName(), sheet]));
    return this.sheets;
  }

  private sheet(tab: string): Sheet {
    const sheet = this.handles().get(tab);
    if (sheet === undefined) throw new Error(`There is no tab ${tab}.`);
    return sheet;
  }

  private dataRange(tab: string): Range {
    const known = this.dataRanges.get(tab);
    if (known !== undefined) return known;
    const range = this.sheet(tab).getDataRange();
    this.dataRanges.set(tab, range);
    return range;
  }

  private block(tab: string, row: number, column: number, block: readonly (readonly unknown[])[]): Range {
    return this.range(tab, { row, column, rows: block.length, columns: block[0]?.length ?? 0 });
  }

  private range(tab: string, { row, column, rows, columns }: Area): Range {
    this.dataRanges.delete(tab);
    return this.sheet(tab).getRange(row, column, rows, columns);
  }

  private areas(tab: string, areas: readonly Area[]): Range | RangeList {
    const [first, second] = areas;
    if (first !== undefined && second === undefined) return this.range(tab, first);
    return this.sheet(tab).getRangeList(areas.map(areaAddress));
  }

  private metadata(key: MarkKey): readonly { readonly mark: Mark; readonly entry: Metadata }[] {
    const entries = this.file.createDeveloperMetadataFinder().withKey(key).find();
    return entries.flatMap((entry) => {
      const location = entry.getLocation();
      const column = location.getColumn();
      const sheet = column === null ? location.getSheet() : column.getSheet();
      if (sheet === null) return [];
      const mark: Mark = {
        key,
        value: entry.getValue() ?? '',
        tab: sheet.getName(),
        column: column === null ? null : column.getColumn(),
      };
      return [{ mark, entry }];
    });
  }

  private moments(): (instant: Date) => Cell {
    this.momentOf = this.momentOf ?? momentReader(this.wallClock());
    return this.momentOf;
  }

  private wallClock(): Clock {
    const zone = this.timeZone();
    this.clock =
      this.clock ??
      clockOf(zone) ??
      clockFromText((instant) => Utilities.formatDate(instant, zone, "yyyy-MM-dd'T'HH:mm:ss"));
    return this.clock;
  }
}

/** A value that is no text, number or boolean, as Google hands it out; dates may come from another realm, so `instanceof` would not know them. */
function cellFrom(value: unknown, toMoment: (instant: Date) => Cell): Cell {
  if (Object.prototype.toString.call(value) === '[object Date]') return toMoment(value as Date);
  if (value === null || value === undefined) return '';
  throw new TypeError(`cellFrom: a cell's value is a ${typeof value}`);
}
