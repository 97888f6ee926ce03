import type { Area, Book, Cell, Grid, GridSize, Input, Mark, Style } from '../../src/workbook';
import { bandCell, firstCell, hashOf, isSame, place, textsOf, type MemoryCell, type MemoryTab } from './memory-cells';
import { parseTyped } from './typed-input';

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
        const rest = without(cell, 'value', 'formula');
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
        const rest = without(this.cell(tab, row + r, column + c), 'value', 'formula');
        this.cellAt(tab, row + r, column + c, formula === '' ? rest : { ...rest, formula });
      });
    });
  }
  writeNotes(name: string, row: number, column: number, block: readonly (readonly string[])[]): void {
    const tab = this.tab(name);
    this.checkInside(tab, row, column, block);
    block.forEach((line, r) => {
      line.forEach((note, c) => {
        const rest = without(this.cell(tab, row + r, column + c), 'note');
        this.cellAt(tab, row + r, column + c, note === '' ? rest : { ...rest, note });
      });
    });
  }
  style(name: string, styles: readonly Style[]): void {
    const tab = this.tab(name);
    for (const { areas, ...look } of styles) {
      for (const area of areas) {
        this.change(tab, area, (cell) => {
          const merged: Record<string, unknown> = { ...cell.look, ...look };
          if (merged['bold'] === false) delete merged['bold'];
          if (merged['numberFormat'] === '' || merged['numberFormat'] === 'general') delete merged['numberFormat'];
          return { ...cell, look: merged };
        });
      }
    }
  }
  dropdown(name: string, area: Area, choices: readonly string[]): void {
    this.change(this.tab(name), area, (cell) => ({ ...cell, choices }));
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
    tab.bands = tab.bands.map((band) => (row < band.from ? { ...band, from: band.from + count } : band));
    const model = like === 'above' ? row - 1 : row + count;
    for (let column = 1; column <= tab.columns; column += 1) {
      const { look, choices } = this.cell(tab, model, column);
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
    tab.bands = tab.bands.map((band) =>
      row < band.from ? { ...band, from: band.from - Math.min(count, band.from - row) } : band,
    );
  }

  createTab(name: string, size: GridSize): void {
    this.addTab(name, size.rows, size.columns);
  }
  copyTab(from: string, name: string): void {
    const source = this.tab(from);
    this.addTab(name, source.rows, source.columns);
    const copy = this.tab(name);
    copy.cells = new Map(source.cells);
    copy.bands = source.bands;
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
    tab.bands = source.bands;
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
  activeCell: Book['activeCell'] = () => ({ tab: this.active, ...firstCell(this.selected) });
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
      tabs: this.tabList.map(({ cells, bands, ...tab }) => {
        const content: string[] = [];
        let looks = 0;
        for (const [at, cell] of cells) {
          const { words, look } = textsOf(cell);
          if (words !== '{}') content.push(`${at} ${words}`);
          if (look !== '{}') looks = (looks + hashOf(at + look)) % Number.MAX_SAFE_INTEGER;
        }
        const shown = bands.map(
          (band) => `${String(band.column)} from ${String(band.from)} ${textsOf(band.cell).look}`,
        );
        return { ...tab, content: content.sort().join('\n'), looks, bands: shown.sort() };
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
    this.tabList.push({
      id: this.nextId,
      name,
      hidden: false,
      rows,
      columns,
      frozen: 0,
      widths: {},
      bands: [],
      cells: new Map(),
    });
    this.nextId += 1;
  }
  tab(name: string): MemoryTab {
    const tab = this.tabList.find((each) => each.name === name);
    if (tab === undefined) throw new Error(`no tab ${name}`);
    return tab;
  }
  cell(tab: MemoryTab, row: number, column: number): MemoryCell {
    return tab.cells.get(`${row},${column}`) ?? bandCell(tab, row, column);
  }
  private cellAt(tab: MemoryTab, row: number, column: number, cell: MemoryCell): void {
    if (isSame(cell, bandCell(tab, row, column))) tab.cells.delete(`${row},${column}`);
    else tab.cells.set(`${row},${column}`, cell);
  }
  /** Changes the look of an area; a column down to the grid's end becomes a band, so that long tabs stay small. */
  private change(tab: MemoryTab, area: Area, to: (cell: MemoryCell) => MemoryCell): void {
    this.checkArea(tab, area);
    const isBand = area.rows > 50 && area.row + area.rows - 1 === tab.rows;
    const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
    if (!isBand) {
      for (const column of columns) {
        for (let row = area.row; row < area.row + area.rows; row += 1) {
          this.cellAt(tab, row, column, to(this.cell(tab, row, column)));
        }
      }
      return;
    }
    for (const column of columns) {
      const own = [...tab.cells].filter(([at]) => place(at)[1] === column && place(at)[0] >= area.row);
      const others = tab.bands.filter((band) => band.column !== column);
      const old = tab.bands.find((band) => band.column === column);
      if (old !== undefined && old.from !== area.row)
        throw new Error('memory book: bands of one column must begin in one row');
      tab.bands = [...others, { column, from: area.row, cell: to(old?.cell ?? {}) }];
      for (const [at, cell] of own) this.cellAt(tab, place(at)[0], column, to(cell));
    }
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
  private checkArea(tab: MemoryTab, area: Area): void {
    if (area.row + area.rows - 1 > tab.rows || area.column + area.columns - 1 > tab.columns) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
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

function isDateFormat(format: string): boolean {
  return /[ymdh]/.test(format.replace(/"[^"]*"/g, ''));
}

function linkLabel(formula: string): string {
  const match = /^=HYPERLINK\("(?:[^"]|"")*",\s*"((?:[^"]|"")*)"\)$/.exec(formula);
  return match === null ? '' : (match[1] ?? '').replace(/""/g, '"');
}

function without(cell: MemoryCell, ...keys: readonly (keyof MemoryCell)[]): MemoryCell {
  const rest = { ...cell };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest;
}
