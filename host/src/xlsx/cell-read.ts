import type { CellError, CellFormat, CellSnapshot, Scalar, TextRun } from '../snapshot';
import { parseA1 } from '../values';
import { fromFileFormula } from './google-form';
import type { Cell, Style, Worksheet } from './store';
import { fromFont, fromStyle } from './styles';
import type { StyleReading } from './styles';

type Content = Pick<CellSnapshot, 'value' | 'formula' | 'computed' | 'spill' | 'runs'>;
type Parts = Extract<Cell['value'], { richText: unknown }>['richText'];

/** Serial of a moment that the file library made of a number under a date format; its own zone is UTC. */
const serial = (date: Date): number => (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;

const cellError = (error: string): CellError => ({ error: error as CellError['error'], message: '' });

function scalar(value: unknown): Scalar {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : serial(value);
  if (typeof value === 'object' && value !== null && 'error' in value) return cellError(String(value.error));
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function fromParts(parts: Parts, reading: StyleReading): Content {
  const runs: TextRun[] = [];
  let text = '';
  for (const part of parts) {
    const format = fromFont(part.font, reading);
    const last = runs[runs.length - 1];
    const run = { start: text.length, ...(Object.keys(format).length === 0 ? {} : { format }) };
    if (JSON.stringify(last?.format) !== JSON.stringify(run.format) || last === undefined) runs.push(run);
    text += part.text;
  }
  const isPlain = runs.every(({ format }) => format === undefined);
  return isPlain
    ? { value: text }
    : { value: text, runs: runs.filter(({ start, format }) => start > 0 || format !== undefined) };
}

/** What a cell of the file holds; empty if nothing. `array` is the range of an old-style array formula. */
function content(cell: Cell, reading: StyleReading): Content {
  const { value } = cell;
  if (value === null || value === undefined) return NOTHING;
  if (typeof value !== 'object' || value instanceof Date) return withValue(scalar(value));
  if ('richText' in value) return fromParts(value.richText, reading);
  if ('hyperlink' in value) {
    const text: unknown = value.text;
    const parts = typeof text === 'object' && text !== null && 'richText' in text ? (text.richText as Parts) : null;
    const shown = parts === null ? String(text) : parts.map((part) => part.text).join('');
    return { value: shown, runs: [{ start: 0, link: value.hyperlink }] };
  }
  if ('error' in value) return { value: cellError(value.error) };
  if ('checkbox' in value) return { value: value.checkbox };
  const found = fromFileFormula(cell.formula ?? '');
  const computed = scalar(cell.result);
  if ('spill' in found) return { spill: true, computed };
  const isArray = isArrayFormula(value);
  return { formula: isArray ? `=ARRAYFORMULA(${found.formula.slice(1)})` : found.formula, computed };
}

/** The library's types know only array formulas here, but the first cell of a shared formula looks alike. */
function isArrayFormula(value: object): value is { readonly shareType: 'array'; readonly ref: string } {
  return 'shareType' in value && value.shareType === 'array';
}

const NOTHING: Content = {};

const withValue = (value: Scalar): Content => (value === null ? NOTHING : { value });

function noteText(note: Cell['note']): string | undefined {
  if (note === undefined || typeof note === 'string') return note;
  return note.texts?.map(({ text }) => text).join('');
}

/** Reads the cells of a sheet, sorted by row, then column; those that say nothing are left out. */
export function readCells(sheet: Worksheet, reading: StyleReading): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  const formats = new Map<object, CellFormat | undefined>();
  const formatOf = (style: Partial<Style>): CellFormat | undefined => {
    if (!formats.has(style)) formats.set(style, fromStyle(style, reading));
    return formats.get(style);
  };
  const arrays: string[] = [];
  sheet.eachRow({ includeEmpty: true }, (line, row) => {
    line.eachCell({ includeEmpty: true }, (cell, column) => {
      const format = formatOf(cell.style);
      const note = noteText(cell.note);
      const held = cell.isMerged && cell.master !== cell ? NOTHING : content(cell, reading);
      const value = cell.value;
      if (typeof value === 'object' && value !== null && isArrayFormula(value)) arrays.push(value.ref);
      const entry: { -readonly [key in keyof CellSnapshot]: CellSnapshot[key] } = Object.assign({ row, column }, held);
      if (format !== undefined) entry.format = format;
      if (note !== undefined) entry.note = note;
      if (format !== undefined || note !== undefined || held !== NOTHING) cells.push(entry);
    });
  });
  return arrays.length === 0 ? cells : cells.map((cell) => asPartOf(cell, arrays));
}

/** Cells below and right of an old-style array formula hold its other values: they are shown, not entered. */
function asPartOf(cell: CellSnapshot, arrays: readonly string[]): CellSnapshot {
  if (cell.formula !== undefined || cell.value === undefined) return cell;
  const inside = arrays.some((text) => {
    const rect = parseA1(text);
    if (rect === null) return false;
    return (
      cell.row >= rect.row &&
      cell.column >= rect.column &&
      cell.row < rect.row + (rect.rows ?? 1) &&
      cell.column < rect.column + (rect.columns ?? 1)
    );
  });
  if (!inside) return cell;
  const { value, ...rest } = cell;
  return { ...rest, computed: value, spill: true };
}
