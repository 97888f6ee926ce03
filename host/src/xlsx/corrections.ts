import { createHash } from 'node:crypto';
import type { CellSnapshot, Rect, SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { rectangles } from '../values';

/**
 * What the file format could not say. A correction holds as long as the file still reads as it did when it was written
 * (`was`, a digest): what somebody changed with another program since then stays changed.
 */
interface Correction {
  readonly was: string;
  /** The right value; absent: the property is not there. */
  readonly is?: unknown;
}

type Corrections = Readonly<Record<string, Correction>>;

/** Corrections of one sheet, found by its name in the file. */
interface SheetCorrections {
  readonly file: string;
  readonly id: number;
  readonly sheet: Corrections;
  /** `at` are rows of row, column, rows, columns: rectangles of cells that differ alike. */
  readonly cells: readonly { readonly fields: Corrections; readonly at: readonly (readonly number[])[] }[];
}

/** All that has to be put right after reading a file of ours. */
export interface FileCorrections {
  readonly version: 1;
  readonly book: Corrections;
  readonly sheets: readonly SheetCorrections[];
}

/** JSON with sorted keys, so that equal things have equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const digest = (value: unknown): string =>
  value === undefined ? '-' : createHash('sha256').update(canonical(value)).digest('base64').slice(0, 12);

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));

function compare(read: object, right: object, except: readonly string[]): Corrections {
  const [a, b] = [new Map<string, unknown>(Object.entries(read)), new Map<string, unknown>(Object.entries(right))];
  const result: Record<string, Correction> = {};
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (except.includes(key) || same(a.get(key), b.get(key))) continue;
    result[key] = { was: digest(a.get(key)), ...(b.has(key) ? { is: b.get(key) } : {}) };
  }
  return result;
}

const place = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row},${column}`;

/** Finds the corrections that make `read`, a file's own account of a workbook or of a sample of its cells, into `right`. */
export function findCorrections(
  read: WorkbookSnapshot,
  right: WorkbookSnapshot,
  sample: WorkbookSnapshot,
): FileCorrections {
  const sheets = right.sheets.map((sheet, index): SheetCorrections => {
    const found = read.sheets[index];
    const tried = sample.sheets[index];
    if (found === undefined || tried === undefined)
      throw new Error(`findCorrections: sheet ${sheet.name} was not written`);
    return {
      file: found.name,
      id: sheet.id,
      sheet: compare(found, sheet, ['id', 'cells']),
      cells: cellCorrections(found, sheet, tried),
    };
  });
  const ids = new Map(read.sheets.map(({ id }, index) => [id, right.sheets[index]?.id ?? id]));
  return { version: 1, book: compare(withIds(read, ids), right, ['sheets']), sheets };
}

/** Sample cells are compared as they are; looks and validations that a sample cell lost, all cells like it have lost. */
function cellCorrections(read: SheetSnapshot, right: SheetSnapshot, sample: SheetSnapshot): SheetCorrections['cells'] {
  const found = new Map(read.cells.map((cell) => [place(cell), cell]));
  const tried = new Set(sample.cells.map(place));
  const lost = new Map<string, Correction | null>();
  for (const cell of sample.cells) {
    for (const facet of FACETS) {
      const [was, is] = [found.get(place(cell))?.[facet], cell[facet]];
      if (is !== undefined) lost.set(facet + canonical(is), same(was, is) ? null : { was: digest(was), is });
    }
  }
  const groups = new Map<string, { readonly fields: Corrections; readonly cells: (readonly [number, number])[] }>();
  const note = (fields: Corrections, { row, column }: CellSnapshot): void => {
    if (Object.keys(fields).length === 0) return;
    const key = canonical(fields);
    const group = groups.get(key) ?? { fields, cells: [] };
    group.cells.push([row, column]);
    groups.set(key, group);
  };
  const texts = new Map<object, string>();
  const text = (facet: object): string => {
    const known = texts.get(facet) ?? canonical(facet);
    texts.set(facet, known);
    return known;
  };
  for (const cell of right.cells) {
    if (tried.has(place(cell))) note(compare(found.get(place(cell)) ?? {}, cell, ['row', 'column']), cell);
    else if (cell.format !== undefined || cell.validation !== undefined) {
      const fields: Record<string, Correction> = {};
      for (const facet of FACETS) {
        const value = cell[facet];
        const correction = value === undefined ? null : lost.get(facet + text(value));
        if (correction !== null && correction !== undefined) fields[facet] = correction;
      }
      note(fields, cell);
    }
  }
  return [...groups.values()].map(({ fields, cells }) => ({
    fields,
    at: rectangles(cells).map(({ row, column, rows, columns }) => [row, column, rows, columns]),
  }));
}

/** Parts of a cell that survive or not whatever else the cell holds. */
const FACETS = ['format', 'validation'] as const;

function withIds(book: WorkbookSnapshot, ids: ReadonlyMap<number, number>): WorkbookSnapshot {
  const renamed = (id: number): number => ids.get(id) ?? id;
  return {
    ...book,
    activeSheetId: renamed(book.activeSheetId),
    names: book.names.map((name) => ({ ...name, sheetId: renamed(name.sheetId) })),
  };
}

function correct<T extends object>(read: T, corrections: Corrections): T {
  const entries = new Map<string, unknown>(Object.entries(read));
  for (const [key, correction] of Object.entries(corrections)) {
    if (digest(entries.get(key)) !== correction.was) continue;
    if ('is' in correction) entries.set(key, correction.is);
    else entries.delete(key);
  }
  return Object.fromEntries(entries) as T;
}

/** Puts a file's own account right. Sheets that came from elsewhere get ids that are free. */
export function applyCorrections(read: WorkbookSnapshot, { book, sheets }: FileCorrections): WorkbookSnapshot {
  const byFile = new Map(sheets.map((entry) => [entry.file, entry]));
  const taken = new Set(read.sheets.flatMap(({ name }) => byFile.get(name)?.id ?? []));
  const ids = new Map<number, number>();
  for (const { id, name } of read.sheets) {
    const own = byFile.get(name)?.id;
    let free = id;
    while (own === undefined && taken.has(free)) free += 1;
    taken.add(own ?? free);
    ids.set(id, own ?? free);
  }
  const result = correct(withIds(read, ids), book);
  return {
    ...result,
    sheets: read.sheets.map((sheet) => {
      const own = byFile.get(sheet.name);
      return own === undefined ? { ...sheet, id: ids.get(sheet.id) ?? sheet.id } : correctSheet(sheet, own);
    }),
  };
}

function correctSheet(read: SheetSnapshot, { id, sheet, cells }: SheetCorrections): SheetSnapshot {
  const result = correct({ ...read, id, cells: [] as CellSnapshot[] }, sheet);
  const all = cells.length === 0 ? read.cells : correctCells(read.cells, cells);
  let [rows, columns] = [result.rows, result.columns];
  for (const cell of all) {
    rows = Math.max(rows, cell.row);
    columns = Math.max(columns, cell.column);
  }
  return { ...result, rows, columns, cells: all };
}

function correctCells(read: readonly CellSnapshot[], corrections: SheetCorrections['cells']): CellSnapshot[] {
  const wanted = new Map<number, { readonly row: number; readonly column: number; readonly fields: Corrections }>();
  for (const { fields, at } of corrections) {
    for (const [row = 1, column = 1, rows = 1, columns = 1] of at) {
      for (const where of placesIn({ row, column, rows, columns })) wanted.set(cellNumber(where), { ...where, fields });
    }
  }
  const result: CellSnapshot[] = [];
  const add = (cell: CellSnapshot): void => {
    if (Object.keys(cell).length > 2) result.push(cell);
  };
  for (const cell of read) {
    const found = wanted.get(cellNumber(cell));
    if (found === undefined) result.push(cell);
    else add(correct(cell, found.fields));
    wanted.delete(cellNumber(cell));
  }
  for (const { row, column, fields } of wanted.values()) add(correct({ row, column }, fields));
  return result.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Row and column as one number; no grid is wider than 20,000 columns. */
const cellNumber = ({ row, column }: { readonly row: number; readonly column: number }): number =>
  row * 20_000 + column;

function* placesIn({
  row,
  column,
  rows,
  columns,
}: Rect): IterableIterator<{ readonly row: number; readonly column: number }> {
  for (let r = row; r < row + rows; r += 1)
    for (let c = column; c < column + columns; c += 1) yield { row: r, column: c };
}
