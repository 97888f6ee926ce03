import { SimpleRangeValue } from 'hyperformula';
import { columnLetters, rectangles } from '../values';
import { SCRATCH } from './calculator';
import type { Calculator } from './calculator';
import { fail } from './functions/define';
import { BLANK, toContent, toScalar } from './hyper';
import type { Single, Value } from './hyper';
import { cellKey } from './records';
import type { FormulaRecord } from './records';
import { SpillTable } from './spill-table';
import type { Anchor, Content } from './spill-table';

type Contents = NonNullable<Anchor['contents']>;
type Size = Pick<Anchor, 'rows' | 'columns'>;

const NONE: ReadonlySet<number> = new Set();

/** Spreads array results over the cells right and below, as Sheets does: their size may change, and a full cell in the way is an error. */
export class Spiller {
  readonly table = new SpillTable();
  /** Whole results of formulas on the scratch sheet, which show nowhere. */
  readonly results = new Map<FormulaRecord, Value>();
  private touched = new Map<FormulaRecord, Anchor | null>();
  private dirty = new Set<FormulaRecord>();

  constructor(private readonly calculator: Calculator) {}

  /** Called in the middle of a calculation with a formula's result; gives what the formula's own cell shows. */
  take(record: FormulaRecord, value: Value): Single {
    if (record.sheetId === SCRATCH) this.results.set(record, value);
    const isArray = value instanceof SimpleRangeValue;
    const first = isArray ? (value.data[0]?.[0] ?? BLANK) : value;
    const single = !isArray || (value.height() === 1 && value.width() === 1);
    if (single || record.sheetId === SCRATCH) {
      if (this.table.get(record) !== undefined) this.touched.set(record, null);
      return first;
    }
    const [rows, columns] = [value.height(), value.width()];
    const problem = this.problem(record, { rows, columns });
    const contents =
      problem === null ? value.data.map((row) => row.map((cell): Content => toContent(toScalar(cell)))) : null;
    this.touched.set(record, { rows, columns, contents });
    return problem ?? first;
  }

  /** What keeps an array from being shown. `own` are cells that it showed a moment ago and that still hold its values. */
  private problem(record: FormulaRecord, { rows, columns }: Size, own: ReadonlySet<number> = NONE): Single | null {
    const sheet = this.calculator.directory.get(record.sheetId);
    const missing = (count: number, what: string): Single =>
      fail.ref(`Result was not automatically expanded, please insert more ${what} (${count}).`);
    const [lastRow, lastColumn] = [record.row + rows - 1, record.column + columns - 1];
    if (lastColumn > sheet.columns) return missing(lastColumn - sheet.columns, 'columns');
    if (lastRow > sheet.rows) return missing(lastRow - sheet.rows, 'rows');
    for (let row = record.row; row <= lastRow; row += 1) {
      for (let column = record.column; column <= lastColumn; column += 1) {
        if (!own.has(cellKey(row, column)) && this.isTaken(record, row, column)) {
          const place = `${columnLetters(column)}${row}`;
          return fail.ref(`Array result was not expanded because it would overwrite data in ${place}.`);
        }
      }
    }
    return null;
  }

  private isTaken(record: FormulaRecord, row: number, column: number): boolean {
    if (row === record.row && column === record.column) return false;
    const owner = this.table.owner(record.sheetId, row, column);
    if (owner !== undefined) return owner !== record;
    if (this.calculator.records.at(record.sheetId, row, column) !== undefined) return true;
    return this.calculator.raw(record.sheetId, row, column) !== BLANK;
  }

  /** Has an array formula calculated again at the next `apply`. */
  mark(record: FormulaRecord): void {
    this.dirty.add(record);
  }

  /** Gives up an array's cells and has whatever was kept out by them calculated again. */
  release(record: FormulaRecord): (readonly [number, number])[] {
    const anchor = this.table.get(record);
    const cells = this.table.release(record);
    if (anchor !== undefined && cells.length > 0) {
      for (const other of this.table.meeting(record.sheetId, record.row, record.column, anchor.rows, anchor.columns)) {
        if (this.table.get(other)?.contents === null) this.mark(other);
      }
    }
    return cells;
  }

  /** Brings cells in line with the arrays calculated last. True if anything had to be written, so that it must be called again. */
  apply(): boolean {
    const touched = this.touched;
    this.touched = new Map();
    const dirty = this.dirty;
    this.dirty = new Set();
    const jobs = [...touched].filter(
      ([record, anchor]) => this.calculator.isAlive(record) && !this.isPlaced(record, anchor),
    );
    const again = [...dirty].filter((record) => this.calculator.isAlive(record));
    if (jobs.length === 0 && again.length === 0) return false;
    this.calculator.batch(() => {
      for (const [record, anchor] of jobs) this.show(record, anchor);
      for (const record of again) this.calculator.enter(record);
    });
    return true;
  }

  private isPlaced(record: FormulaRecord, anchor: Anchor | null): boolean {
    const old = this.table.get(record);
    if (anchor === null || old === undefined) return anchor === null && old === undefined;
    if (old.rows !== anchor.rows || old.columns !== anchor.columns) return false;
    if (old.contents === null || anchor.contents === null) return old.contents === anchor.contents;
    const wanted = anchor.contents;
    return old.contents.every((row, r) =>
      row.every((content, c) => (r === 0 && c === 0) || content === wanted[r]?.[c]),
    );
  }

  private show(record: FormulaRecord, anchor: Anchor | null): void {
    const old = this.table.get(record);
    const released = this.release(record);
    const isOut = ([row, column]: readonly [number, number]): boolean =>
      anchor === null ||
      anchor.contents === null ||
      row >= record.row + anchor.rows ||
      column >= record.column + anchor.columns;
    this.calculator.clear(record.sheetId, released.filter(isOut));
    if (anchor === null) return;
    if (
      anchor.contents !== null &&
      this.problem(record, anchor, new Set(released.map((cell) => cellKey(...cell)))) !== null
    ) {
      this.calculator.clear(
        record.sheetId,
        released.filter((cell) => !isOut(cell)),
      );
      this.table.place(record, { ...anchor, contents: null });
      this.mark(record);
      return;
    }
    this.table.place(record, anchor);
    if (anchor.contents !== null) this.write(record, anchor.contents, old?.contents ?? null);
  }

  /** Writes those cells of an array that differ from what it showed before. */
  private write(record: FormulaRecord, contents: Contents, old: Contents | null): void {
    const changed: (readonly [number, number])[] = [];
    for (const [row, line] of contents.entries()) {
      for (const [column, content] of line.entries()) {
        if ((row > 0 || column > 0) && old?.[row]?.[column] !== content) changed.push([row, column]);
      }
    }
    for (const { row, column, rows, columns } of rectangles(changed)) {
      const part = contents.slice(row, row + rows).map((line) => line.slice(column, column + columns));
      this.calculator.write(record.sheetId, record.row + row, record.column + column, part);
    }
  }
}
