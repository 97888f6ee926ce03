import { cellKey } from './records';
import type { FormulaRecord } from './records';
import type { SimpleCellAddress } from './hyper';

/** What a cell takes as content. */
export type Content = number | string | boolean | null;

/** An array formula: what it shows in which cells, or what keeps it from doing so. */
export interface Anchor {
  readonly rows: number;
  readonly columns: number;
  /** Contents of the whole rectangle, the anchor's own included; null while something is in the way. */
  readonly contents: readonly (readonly Content[])[] | null;
}

/** Which cells show part of which array. Places are 1-based, sheets are ids. */
export class SpillTable {
  private readonly anchors = new Map<FormulaRecord, Anchor>();
  private readonly owners = new Map<number, Map<number, FormulaRecord>>();

  get size(): number {
    return this.anchors.size;
  }

  get(record: FormulaRecord): Anchor | undefined {
    return this.anchors.get(record);
  }

  owner(sheetId: number, row: number, column: number): FormulaRecord | undefined {
    return this.owners.get(sheetId)?.get(cellKey(row, column));
  }

  place(record: FormulaRecord, anchor: Anchor): void {
    this.anchors.set(record, anchor);
    if (anchor.contents === null) return;
    let sheet = this.owners.get(record.sheetId);
    if (sheet === undefined) {
      sheet = new Map();
      this.owners.set(record.sheetId, sheet);
    }
    for (const [row, column] of cells(record, anchor)) sheet.set(cellKey(row, column), record);
  }

  /** Forgets an array and gives the cells that showed it, the anchor's own left out. */
  release(record: FormulaRecord): (readonly [number, number])[] {
    const anchor = this.anchors.get(record);
    this.anchors.delete(record);
    if (anchor === undefined || anchor.contents === null) return [];
    const sheet = this.owners.get(record.sheetId);
    return [...cells(record, anchor)].filter(([row, column]) => {
      const key = cellKey(row, column);
      if (sheet?.get(key) !== record) return false;
      sheet.delete(key);
      return true;
    });
  }

  /** A cell was written over: it belongs to its writer now. */
  disown(sheetId: number, row: number, column: number): void {
    this.owners.get(sheetId)?.delete(cellKey(row, column));
  }

  /** Array formulas of a sheet whose wanted rectangle meets another. */
  meeting(sheetId: number, row: number, column: number, rows: number, columns: number): FormulaRecord[] {
    const found: FormulaRecord[] = [];
    for (const [record, anchor] of this.anchors) {
      if (record.sheetId !== sheetId || record.row >= row + rows || record.column >= column + columns) continue;
      if (record.row + anchor.rows > row && record.column + anchor.columns > column) found.push(record);
    }
    return found;
  }

  onSheet(sheetId: number): FormulaRecord[] {
    return [...this.anchors.keys()].filter((record) => record.sheetId === sheetId);
  }
}

function* cells(record: FormulaRecord, { rows, columns }: Anchor): IterableIterator<readonly [number, number]> {
  for (let row = 0; row < rows; row += 1) {
    for (let column = row === 0 ? 1 : 0; column < columns; column += 1)
      yield [record.row + row, record.column + column];
  }
}

/** HyperFormula's address of a 1-based place. */
export const hyperAddress = (sheet: number, row: number, column: number): SimpleCellAddress => ({
  sheet,
  row: row - 1,
  col: column - 1,
});
