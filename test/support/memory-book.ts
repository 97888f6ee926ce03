import type { Area, Book, Cell, Grid, GridSize, Input, Mark, Style } from '../../src/workbook';
import { parseTyped } from './typed-input';

/** One cell of the memory book; absent keys are those of an untouched cell. */
export interface MemoryCell {
  value?: Cell;
  formula?: string;
  note?: string;
  look?: Omit<Style, 'areas'>;
  choices?: readonly string[];
}

/** One tab of the memory book. */
export interface MemoryTab {
  id: number;
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
  frozen: number;
  widths: Record<number, number>;
  /** By `row,column`. */
  cells: Map<string, MemoryCell>;
}

/** A workbook as the tests lay it out: rows of cells from A1 on; text as it stands, `{ serial }` for dates, `=` for formulas. */
export type Layout = Readonly<Record<string, readonly (readonly (Cell | null)[])[]>>;

/**
 * A workbook in memory with the behaviour of Sheets that Wrapsheet relies on: typed input, inserted rows that take over the
 * look of their neighbour, tabs that keep their number. Formulas are kept, not calculated: their value is what `results` says,
 * else ''. Every call of `Book` may fail on command, before or after it has done its work.
 */
export class MemoryBook implements Book {
  tabList: MemoryTab[] = [];
  markList: Mark[] = [];
  active = '';
  selected = '';
  who = 'ap@example.com';
  clock = '2027-05-14T18:00:00';
  lockedByOther = false;
  locked = false;
  /** Results of formulas, by formula text. */
  results: Record<string, Cell> = {};
  private nextId = 0;

  constructor(layout: Layout = { Sheet1: [] }) {
    for (const [name, rows] of Object.entries(layout)) {
      const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
      this.addTab(name, Math.max(1000, rows.length), Math.max(26, width));
      const tab = this.tab(name);
      rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell === null || cell === '') return;
          const formula = typeof cell === 'string' && cell.startsWith('=') ? cell : null;
          this.cellAt(tab, r + 1, c + 1, formula === null ? { value: cell } : { formula });
        });
      });
    }
    this.active = this.tabList[0]?.name ?? '';
  }

  tabs(): readonly string[] {
    return this.tabList.map((tab) => tab.name);
  }
  tabId(name: string): number {
    return this.tab(name).id;
  }
  tabWithId(id: number): string | null {
    return this.tabList.find((tab) => tab.id === id)?.name ?? null;
  }
  gridSize(name: string): GridSize {
    const { rows, columns } = this.tab(name);
    return { rows, columns };
  }

  values(name: string): Grid {
    return this.each(name, (cell) => this.valueOf(cell));
  }
  texts(name: string): readonly (readonly string[])[] {
    return this.each(name, (cell) => {
      const value = this.valueOf(cell);
      if (typeof value === 'object') return String(value.serial);
      const percent = typeof value === 'number' && cell.look?.numberFormat?.endsWith('0%') === true;
      return percent ? `${value * 100}%` : String(value);
    });
  }
  formulas(name: string): readonly (readonly string[])[] {
    return this.each(name, (cell) => cell.formula ?? '');
  }
  numberFormats(name: string, row: number): readonly string[] {
    const tab = this.tab(name);
    return Array.from({ length: tab.columns }, (_, c) => this.cell(tab, row, c + 1).look?.numberFormat ?? '');
  }
  notes(name: string): readonly (readonly string[])[] {
    return this.each(name, (cell) => cell.note ?? '');
  }

  writeValues(name: string, row: number, column: number, block: readonly (readonly Input[])[]): void {
    const tab = this.tab(name);
    this.checkInside(tab, row, column, block);
    block.forEach((line, r) => {
      line.forEach((input, c) => {
        const cell = this.cell(tab, row + r, column + c);
        const { value: _value, formula: _formula, ...rest } = cell;
        const look = cell.look?.numberFormat ?? '';
        const typed = typeof input === 'string' ? parseTyped(input, look) : { value: input, format: '' };
        const next: MemoryCell = { ...rest };
        if (typed.formula !== undefined) next.formula = typed.formula;
        else if (typed.value !== '') {
          next.value = typed.value;
          if (typed.format !== '' && look === '') next.look = { ...next.look, numberFormat: typed.format };
        }
        this.cellAt(tab, row + r, column + c, next);
      });
    });
  }
  writeFormulas(name: string, row: number, column: number, block: readonly (readonly string[])[]): void {
    const tab = this.tab(name);
    this.checkInside(tab, row, column, block);
    block.forEach((line, r) => {
      line.forEach((formula, c) => {
        const { value: _value, formula: _formula, ...rest } = this.cell(tab, row + r, column + c);
        this.cellAt(tab, row + r, column + c, formula === '' ? rest : { ...rest, formula });
      });
    });
  }
  writeNotes(name: string, row: number, column: number, block: readonly (readonly string[])[]): void {
    const tab = this.tab(name);
    this.checkInside(tab, row, column, block);
    block.forEach((line, r) => {
      line.forEach((note, c) => {
        const { note: _note, ...rest } = this.cell(tab, row + r, column + c);
        this.cellAt(tab, row + r, column + c, note === '' ? rest : { ...rest, note });
      });
    });
  }
  style(name: string, styles: readonly Style[]): void {
    const tab = this.tab(name);
    for (const { areas, ...look } of styles) {
      for (const area of areas) {
        this.inside(tab, area, (row, column) => {
          const cell = this.cell(tab, row, column);
          const merged: Record<string, unknown> = { ...cell.look, ...look };
          if (merged['bold'] === false) delete merged['bold'];
          if (merged['numberFormat'] === '' || merged['numberFormat'] === 'general') delete merged['numberFormat'];
          this.cellAt(tab, row, column, { ...cell, look: merged as Omit<Style, 'areas'> });
        });
      }
    }
  }
  dropdown(name: string, area: Area, choices: readonly string[]): void {
    const tab = this.tab(name);
    this.inside(tab, area, (row, column) => {
      this.cellAt(tab, row, column, { ...this.cell(tab, row, column), choices });
    });
  }

  growGrid(name: string, size: GridSize): void {
    const tab = this.tab(name);
    if (size.rows > tab.rows) this.insertRows(name, tab.rows + 1, size.rows - tab.rows, 'above');
    tab.columns = Math.max(tab.columns, size.columns);
  }
  insertRows(name: string, row: number, count: number, like: 'above' | 'below'): void {
    const tab = this.tab(name);
    if (row < 1 || row > tab.rows + 1) throw new Error('Those rows are out of bounds.');
    const moved = new Map<string, MemoryCell>();
    for (const [at, cell] of tab.cells) {
      const [r, c] = place(at);
      moved.set(`${r >= row ? r + count : r},${c}`, cell);
    }
    tab.cells = moved;
    tab.rows += count;
    const model = like === 'above' ? row - 1 : row + count;
    for (let column = 1; column <= tab.columns; column += 1) {
      const { look, choices } = this.cell(tab, model, column);
      if (look === undefined && choices === undefined) continue;
      for (let each = row; each < row + count; each += 1) {
        this.cellAt(tab, each, column, { ...(look ? { look } : {}), ...(choices ? { choices } : {}) });
      }
    }
  }
  deleteRows(name: string, row: number, count: number): void {
    const tab = this.tab(name);
    if (count < 1 || row + count - 1 > tab.rows) throw new Error('Those rows are out of bounds.');
    if (count >= tab.rows - tab.frozen && row <= tab.frozen + 1)
      throw new Error('Sorry, it is not possible to delete all non-frozen rows.');
    const kept = new Map<string, MemoryCell>();
    for (const [at, cell] of tab.cells) {
      const [r, c] = place(at);
      if (r < row) kept.set(at, cell);
      else if (r >= row + count) kept.set(`${r - count},${c}`, cell);
    }
    tab.cells = kept;
    tab.rows -= count;
  }

  createTab(name: string, size: GridSize): void {
    this.addTab(name, size.rows, size.columns);
  }
  copyTab(from: string, name: string): void {
    const source = this.tab(from);
    this.addTab(name, source.rows, source.columns);
    const copy = this.tab(name);
    copy.cells = new Map(source.cells);
    copy.widths = { ...source.widths };
    copy.frozen = source.frozen;
    copy.hidden = true;
  }
  restoreTab(name: string, backup: string): void {
    const tab = this.tab(name);
    const source = this.tab(backup);
    tab.rows = source.rows;
    tab.columns = source.columns;
    tab.cells = new Map(source.cells);
  }
  hideTab(name: string): void {
    const tab = this.tab(name);
    tab.hidden = true;
    if (this.active === name) this.active = this.tabList.find((each) => !each.hidden)?.name ?? '';
  }
  deleteTab(name: string): void {
    const tab = this.tab(name);
    this.tabList = this.tabList.filter((each) => each !== tab);
    this.markList = this.markList.filter((mark) => mark.tab !== name);
    if (this.active === name) this.active = this.tabList.find((each) => !each.hidden)?.name ?? '';
  }
  freezeRows(name: string, rows: number): void {
    this.tab(name).frozen = rows;
  }
  setWidths(name: string, widths: readonly number[]): void {
    const tab = this.tab(name);
    widths.forEach((width, index) => (tab.widths[index + 1] = width));
  }

  marks(): readonly Mark[] {
    return this.markList;
  }
  setMark(mark: Mark): void {
    this.tab(mark.tab);
    const others = this.markList.filter(
      (each) => !(each.key === mark.key && each.tab === mark.tab && each.column === mark.column),
    );
    this.markList = [...others, mark];
  }
  removeMark(mark: Pick<Mark, 'key' | 'value' | 'tab'>): void {
    this.markList = this.markList.filter(
      (each) => !(each.key === mark.key && each.value === mark.value && each.tab === mark.tab),
    );
  }

  activeTab(): string {
    return this.active;
  }
  select(name: string, a1 = ''): void {
    this.active = this.tab(name).name;
    this.selected = a1;
  }
  timeZone(): string {
    return 'America/Los_Angeles';
  }
  locale(): string {
    return 'en_US';
  }
  user(): string {
    return this.who;
  }
  now(): string {
    return this.clock;
  }
  lock(): boolean {
    if (this.lockedByOther || this.locked) return false;
    this.locked = true;
    return true;
  }
  unlock(): void {
    this.locked = false;
  }
  flush(): void {
    // Everything is written at once here.
  }

  /** Everything a user could see or notice, for comparing. Equal texts are equal tabs. */
  snapshot(): unknown {
    return {
      active: this.active,
      marks: [...this.markList].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
      tabs: this.tabList.map(({ cells, ...tab }) => {
        const content: string[] = [];
        let looks = 0;
        for (const [at, cell] of cells) {
          const { words, look } = textsOf(cell);
          if (words !== '{}') content.push(`${at} ${words}`);
          if (look !== '{}') looks = (looks + hashOf(at + look)) % Number.MAX_SAFE_INTEGER;
        }
        return { ...tab, content: content.sort().join('\n'), looks };
      }),
    };
  }
  /** A book of its own with the same content. */
  clone(): MemoryBook {
    const copy = Object.assign(new MemoryBook(), this);
    copy.tabList = this.tabList.map((tab) => ({ ...tab, widths: { ...tab.widths }, cells: new Map(tab.cells) }));
    return copy;
  }
  /** Sets one cell as a user typing would. */
  type(name: string, row: number, column: number, input: Input): void {
    this.writeValues(name, row, column, [[input]]);
  }
  renameTab(from: string, to: string): void {
    this.tab(from).name = to;
    if (this.active === from) this.active = to;
    this.markList = this.markList.map((mark) => (mark.tab === from ? { ...mark, tab: to } : mark));
  }

  private addTab(name: string, rows: number, columns: number): void {
    if (this.tabList.some((tab) => tab.name === name)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    this.tabList.push({ id: this.nextId, name, hidden: false, rows, columns, frozen: 0, widths: {}, cells: new Map() });
    this.nextId += 1;
  }
  tab(name: string): MemoryTab {
    const tab = this.tabList.find((each) => each.name === name);
    if (tab === undefined) throw new Error(`no tab ${name}`);
    return tab;
  }
  cell(tab: MemoryTab, row: number, column: number): MemoryCell {
    return tab.cells.get(`${row},${column}`) ?? {};
  }
  private cellAt(tab: MemoryTab, row: number, column: number, cell: MemoryCell): void {
    if (Object.keys(cell).length === 0) tab.cells.delete(`${row},${column}`);
    else tab.cells.set(`${row},${column}`, cell);
  }
  private valueOf(cell: MemoryCell): Cell {
    if (cell.formula !== undefined) return this.results[cell.formula] ?? linkLabel(cell.formula);
    const dated = typeof cell.value === 'number' && isDateFormat(cell.look?.numberFormat ?? '');
    return dated ? { serial: Number(cell.value) } : (cell.value ?? '');
  }
  private each<T>(name: string, of: (cell: MemoryCell) => T): T[][] {
    const tab = this.tab(name);
    let rows = 1;
    let columns = 1;
    for (const [at, cell] of tab.cells) {
      if (cell.value === undefined && cell.formula === undefined) continue;
      const [r, c] = place(at);
      rows = Math.max(rows, r);
      columns = Math.max(columns, c);
    }
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => of(this.cell(tab, r + 1, c + 1))),
    );
  }
  private inside(tab: MemoryTab, area: Area, each: (row: number, column: number) => void): void {
    if (area.row + area.rows - 1 > tab.rows || area.column + area.columns - 1 > tab.columns) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) each(row, column);
    }
  }
  private checkInside(tab: MemoryTab, row: number, column: number, block: readonly (readonly unknown[])[]): void {
    const columns = block[0]?.length ?? 0;
    if (block.length === 0 || columns === 0) throw new Error('The number of rows in the range must be at least 1.');
    if (block.some((line) => line.length !== columns)) throw new Error('ragged block');
    if (row < 1 || column < 1 || row + block.length - 1 > tab.rows || column + columns - 1 > tab.columns) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }
}

/** All keys of a cell in one order, so that equal cells give equal text. */
const KEYS = 'value serial formula note choices numberFormat background fontColor bold wrap align verticalAlign'.split(
  ' ',
);
const known = new WeakMap<MemoryCell, { readonly words: string; readonly look: string }>();

/** A cell's words and looks as text; cells are never changed in place, so it is worked out once. */
function textsOf(cell: MemoryCell): { readonly words: string; readonly look: string } {
  const earlier = known.get(cell);
  if (earlier !== undefined) return earlier;
  const { look = {}, choices, ...words } = cell;
  const texts = { words: JSON.stringify(words, KEYS), look: JSON.stringify({ ...look, choices }, KEYS) };
  known.set(cell, texts);
  return texts;
}

/** A number that differs for different texts; sums of it do not depend on the order. */
function hashOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x85ebca6b) + index;
  }
  return (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff);
}

function place(at: string): [number, number] {
  const [row = '0', column = '0'] = at.split(',');
  return [Number(row), Number(column)];
}

function isDateFormat(format: string): boolean {
  return /[ymdh]/.test(format.replace(/"[^"]*"/g, ''));
}

function linkLabel(formula: string): string {
  const match = /^=HYPERLINK\("(?:[^"]|"")*",\s*"((?:[^"]|"")*)"\)$/.exec(formula);
  return match === null ? '' : (match[1] ?? '').replace(/""/g, '"');
}
