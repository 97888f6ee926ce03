import { changedFormula, movedIndex } from './structure';
import type { StructureChange } from './structure';
import type { Translation } from './translate';

/** One formula cell. Its place follows structure changes; its text follows them when asked for. */
export interface FormulaRecord {
  readonly sheetId: number;
  row: number;
  column: number;
  text: string;
  /** How many structure changes the text has followed. */
  seen: number;
  translation: Translation;
}

/** A structure change together with the sheet it happened on, by id, as names may change. */
export interface LoggedChange {
  readonly sheetId: number;
  readonly change: StructureChange;
}

/** Wider than any grid, so that row and column make one number. */
const STRIDE = 20_000;

/** Row and column as one number, for use as a key. */
export const cellKey = (row: number, column: number): number => row * STRIDE + column;

/** All formula cells of a workbook, by sheet and place. */
export class FormulaRecords {
  private readonly sheets = new Map<number, Map<number, FormulaRecord>>();
  private readonly log: LoggedChange[] = [];

  at(sheetId: number, row: number, column: number): FormulaRecord | undefined {
    return this.sheets.get(sheetId)?.get(cellKey(row, column));
  }

  set(sheetId: number, row: number, column: number, text: string, translation: Translation): FormulaRecord {
    let sheet = this.sheets.get(sheetId);
    if (sheet === undefined) {
      sheet = new Map();
      this.sheets.set(sheetId, sheet);
    }
    const record = { sheetId, row, column, text, seen: this.log.length, translation };
    sheet.set(cellKey(row, column), record);
    return record;
  }

  delete(sheetId: number, row: number, column: number): void {
    this.sheets.get(sheetId)?.delete(cellKey(row, column));
  }

  /** True if a sheet has no formula at all, which makes large writes of values cheap. */
  isEmpty(sheetId: number): boolean {
    return (this.sheets.get(sheetId)?.size ?? 0) === 0;
  }

  *all(): IterableIterator<FormulaRecord> {
    for (const sheet of this.sheets.values()) yield* sheet.values();
  }

  /** The record's text after all structure changes so far. */
  text(record: FormulaRecord): string {
    for (; record.seen < this.log.length; record.seen += 1) {
      const entry = this.log[record.seen];
      if (entry === undefined) break;
      const home = entry.sheetId === record.sheetId ? entry.change.sheet : '\u0000';
      record.text = changedFormula(record.text, home, entry.change);
    }
    return record.text;
  }

  /** Notes a change and moves the records of its sheet; those on removed rows or columns, or on a dropped sheet, go. */
  apply(sheetId: number, change: StructureChange): void {
    this.log.push({ sheetId, change });
    if (change.kind === 'drop') this.sheets.delete(sheetId);
    if (change.kind !== 'insert' && change.kind !== 'remove') return;
    const moved = new Map<number, FormulaRecord>();
    for (const record of this.sheets.get(sheetId)?.values() ?? []) {
      const at = movedIndex(record[change.axis], change);
      if (at === null) continue;
      record[change.axis] = at;
      moved.set(cellKey(record.row, record.column), record);
    }
    this.sheets.set(sheetId, moved);
  }
}
