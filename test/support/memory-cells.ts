import type { Cell, Style } from '../../src/workbook';

/** One cell of the memory book; absent keys are those of an untouched cell. */
export interface MemoryCell {
  value?: Cell;
  formula?: string;
  note?: string;
  look?: Omit<Style, 'areas'>;
  choices?: readonly string[];
}

/** What the cells of a column from a row down to the grid's end are unless they are something else: formats of whole columns. */
interface Band {
  readonly column: number;
  readonly from: number;
  readonly cell: MemoryCell;
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
  bands: readonly Band[];
  /** Cells that are something else than their band, by `row,column`. Never changed in place. */
  cells: Map<string, MemoryCell>;
}

/** All keys of a cell in one order, so that equal cells give equal text. */
const KEYS = 'value serial formula note choices numberFormat background fontColor bold wrap align verticalAlign'.split(
  ' ',
);
const known = new WeakMap<MemoryCell, { readonly words: string; readonly look: string }>();

/** A cell's words and looks as text; cells are never changed in place, so it is worked out once. */
export function textsOf(cell: MemoryCell): { readonly words: string; readonly look: string } {
  const earlier = known.get(cell);
  if (earlier !== undefined) return earlier;
  const { look = {}, choices, ...words } = cell;
  const texts = { words: JSON.stringify(words, KEYS), look: JSON.stringify({ ...look, choices }, KEYS) };
  known.set(cell, texts);
  return texts;
}

/** A number that differs for different texts; sums of it do not depend on the order. */
export function hashOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x85ebca6b) + index;
  }
  return (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff);
}

const NOTHING: MemoryCell = {};

/** What a cell is by its column's band. */
export function bandCell(tab: MemoryTab, row: number, column: number): MemoryCell {
  return tab.bands.find((band) => band.column === column && row >= band.from)?.cell ?? NOTHING;
}

/** True for cells that nobody could tell apart. */
export function isSame(a: MemoryCell, b: MemoryCell): boolean {
  if (a === b) return true;
  const [one, two] = [textsOf(a), textsOf(b)];
  return one.words === two.words && one.look === two.look;
}

/** Row and column of a key of `MemoryTab.cells`. */
export function place(at: string): [number, number] {
  const [row = '0', column = '0'] = at.split(',');
  return [Number(row), Number(column)];
}

/** The upper left cell of an area in A1 notation, of one column letter: `B2:B3` is row 2, column 2; A1 for none. */
export function firstCell(a1: string): { readonly row: number; readonly column: number } {
  const [, letter = 'A', row = '1'] = /^([A-Z])?(\d+)/.exec(a1) ?? [];
  return { row: Number(row), column: letter.charCodeAt(0) - 64 };
}
