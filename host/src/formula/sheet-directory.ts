import type { RangeReference } from '../values';
import { formatA1 } from '../values';
import { movedIndex } from './structure';
import type { StructureChange } from './structure';

/** A sheet as the engine knows it; `hyper` is HyperFormula's number for it. */
export interface SheetEntry {
  readonly id: number;
  readonly hyper: number;
  name: string;
  rows: number;
  columns: number;
}

interface NameEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly range: Required<Omit<RangeReference, 'sheet'>> | null;
}

/** The sheets and named ranges that formulas may speak of. Names in any case. */
export class SheetDirectory {
  private readonly byId = new Map<number, SheetEntry>();
  private readonly byHyper = new Map<number, SheetEntry>();
  private readonly names = new Map<string, NameEntry>();

  add(entry: SheetEntry): void {
    this.byId.set(entry.id, entry);
    this.byHyper.set(entry.hyper, entry);
  }

  remove(id: number): void {
    this.byHyper.delete(this.get(id).hyper);
    this.byId.delete(id);
  }

  /** Throws if there is no such sheet: the model and the engine have parted. */
  get(id: number): SheetEntry {
    const entry = this.byId.get(id);
    if (entry === undefined) throw new Error(`Formula engine: there is no sheet ${id}`);
    return entry;
  }

  ofHyper(hyper: number): SheetEntry | undefined {
    return this.byHyper.get(hyper);
  }

  named(name: string): SheetEntry | undefined {
    const wanted = name.toLowerCase();
    for (const entry of this.byId.values()) if (entry.name.toLowerCase() === wanted) return entry;
    return undefined;
  }

  setName(name: string, sheetId: number, range: Required<Omit<RangeReference, 'sheet'>>): void {
    this.names.set(name.toLowerCase(), { name, sheetId, range });
  }

  removeName(name: string): boolean {
    return this.names.delete(name.toLowerCase());
  }

  /** A named range as absolute A1 text with its sheet; `#REF!` cannot be written so, and is null like a missing name. */
  namedRange(name: string): string | null {
    const entry = this.names.get(name.toLowerCase());
    const sheet = entry === undefined ? undefined : this.byId.get(entry.sheetId);
    if (entry === undefined || entry.range === null || sheet === undefined) return null;
    const a1 = formatA1(entry.range).replace(/[A-Z]+|\d+/g, '$$$&');
    return `'${sheet.name.replaceAll("'", "''")}'!${a1}`;
  }

  /** Moves the named ranges of a sheet along with its rows and columns. */
  moveNames(sheetId: number, change: Extract<StructureChange, { axis: string }>): void {
    const [start, length] = change.axis === 'row' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
    for (const [key, entry] of this.names) {
      if (entry.sheetId !== sheetId || entry.range === null) continue;
      const last = entry.range[start] + entry.range[length] - 1;
      const first = movedIndex(entry.range[start], change) ?? change.first;
      const end = movedIndex(last, change) ?? change.first - 1;
      const range = end < first ? null : { ...entry.range, [start]: first, [length]: end - first + 1 };
      this.names.set(key, { ...entry, range });
    }
  }
}
