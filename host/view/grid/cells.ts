import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { WireCell } from '../../src/server/protocol';

/** What the host said about a cell beyond its value and style; kept in the cell, drawn by the interceptors. */
export interface HostFacts {
  /** Text shown. */
  readonly shown?: string;
  /** Text that editing starts with. */
  readonly input?: string;
  /** Message of an error. */
  readonly error?: string;
  /** Entered by typing in this view, not yet confirmed by the host. */
  readonly typed?: string;
}

/** The host's facts about a cell; an empty object where it has none. */
export const factsOf = (cell: Nullable<ICellData>): HostFacts =>
  (cell ? (cell.custom as HostFacts | undefined) : undefined) ?? {};

/** A cell from the wire as the grid stores it; null if there is nothing in it. */
export function cellDataOf(wire: WireCell, styleId: (format: number) => string): ICellData | null {
  if (wire === null) return null;
  if (typeof wire !== 'object') return { v: wire, t: typeOf(wire) };
  const cell: ICellData = {};
  if (wire.v !== undefined) {
    cell.v = wire.v;
    cell.t = typeOf(wire.v);
  }
  if (wire.f !== undefined) cell.f = wire.f;
  if (wire.s !== undefined) cell.s = styleId(wire.s);
  const facts = {
    ...(wire.d !== undefined && { shown: wire.d }),
    ...(wire.i !== undefined && { input: wire.i }),
    ...(wire.e !== undefined && { error: wire.e }),
  };
  if (Object.keys(facts).length > 0) cell.custom = facts;
  return Object.keys(cell).length > 0 ? cell : null;
}

/** The grid's name for the type of a plain value. A text stays text even where it looks like a number. */
function typeOf(value: string | number | boolean): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  return typeof value === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
}

/** The text a cell shows, before conditional formats. */
export function shownText(cell: Nullable<ICellData>): string {
  return factsOf(cell).shown ?? plainText(cell);
}

/** The text that editing a cell starts with: its formula, else what a person would type to get it. */
export function editText(cell: Nullable<ICellData>): string {
  if (typeof cell?.f === 'string') return cell.f;
  const text = factsOf(cell).input ?? plainText(cell);
  return typeof cell?.v === 'string' && MISTAKABLE.test(text) ? `'${text}` : text;
}

/** Text that would become something else if it were typed: a formula, a number, a date, a time, true or false. */
const MISTAKABLE =
  /^(?:['=+].*|[-(]?[$€£]?[\d.,]*\d[\d.,]*\)?\s*%?|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}:\d{2}.*|true|false)$/is;

function plainText(cell: Nullable<ICellData>): string {
  const value = cell?.v;
  if (value === null || value === undefined) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
