import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { FormatPatch } from '../../src/server/protocol';
import type { BorderSide, CellFormat } from '../../src/snapshot';

const BORDERS: readonly (readonly [BorderSide['style'], BorderStyleTypes])[] = [
  ['SOLID', BorderStyleTypes.THIN],
  ['DOTTED', BorderStyleTypes.DOTTED],
  ['DASHED', BorderStyleTypes.DASHED],
  ['SOLID_MEDIUM', BorderStyleTypes.MEDIUM],
  ['SOLID_THICK', BorderStyleTypes.THICK],
  ['DOUBLE', BorderStyleTypes.DOUBLE],
];
const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const WRAP = { OVERFLOW: WrapStrategy.OVERFLOW, WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP } as const;
const SIDES = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

/** A host format in the grid's terms. */
export function styleOf(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.numberFormat !== undefined) style.n = { pattern: format.numberFormat };
  if (format.background !== undefined) style.bg = { rgb: format.background };
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.fontFamily !== undefined) style.ff = format.fontFamily;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.bold !== undefined) style.bl = flag(format.bold);
  if (format.italic !== undefined) style.it = flag(format.italic);
  if (format.underline !== undefined) style.ul = { s: flag(format.underline) };
  if (format.strikethrough !== undefined) style.st = { s: flag(format.strikethrough) };
  if (format.horizontalAlignment !== undefined) style.ht = HORIZONTAL[format.horizontalAlignment];
  if (format.verticalAlignment !== undefined) style.vt = VERTICAL[format.verticalAlignment];
  if (format.wrap !== undefined) style.tb = WRAP[format.wrap];
  if (format.textRotation !== undefined) style.tr = { a: -format.textRotation };
  if (format.borders !== undefined) style.bd = bordersOf(format.borders);
  return style;
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function bordersOf(borders: NonNullable<CellFormat['borders']>): IBorderData {
  const data: IBorderData = {};
  for (const [side, key] of SIDES) {
    const border = borders[side];
    if (border === undefined) continue;
    const style = BORDERS.find(([name]) => name === border.style)?.[1] ?? BorderStyleTypes.THIN;
    data[key] = { s: style, cl: { rgb: border.color } };
  }
  return data;
}

/** What a style set by a grid command changes in the host's format; null keys go back to the default. */
export function patchOf(style: IStyleData): FormatPatch {
  const patch: Record<string, unknown> = {};
  if (has(style, 'n')) patch['numberFormat'] = style.n?.pattern ?? null;
  if (has(style, 'bg')) patch['background'] = style.bg?.rgb ?? null;
  if (has(style, 'cl')) patch['fontColor'] = style.cl?.rgb ?? null;
  if (has(style, 'ff')) patch['fontFamily'] = style.ff ?? null;
  if (has(style, 'fs')) patch['fontSize'] = style.fs ?? null;
  if (has(style, 'bl')) patch['bold'] = style.bl === BooleanNumber.TRUE ? true : null;
  if (has(style, 'it')) patch['italic'] = style.it === BooleanNumber.TRUE ? true : null;
  if (has(style, 'ul')) patch['underline'] = style.ul?.s === BooleanNumber.TRUE ? true : null;
  if (has(style, 'st')) patch['strikethrough'] = style.st?.s === BooleanNumber.TRUE ? true : null;
  if (has(style, 'ht')) patch['horizontalAlignment'] = nameOf(HORIZONTAL, style.ht);
  if (has(style, 'vt')) patch['verticalAlignment'] = nameOf(VERTICAL, style.vt);
  if (has(style, 'tb')) patch['wrap'] = nameOf(WRAP, style.tb);
  if (has(style, 'tr')) patch['textRotation'] = style.tr?.a === undefined || style.tr.a === 0 ? null : -style.tr.a;
  if (has(style, 'bd')) patch['borders'] = sidesOf(style.bd);
  return patch;
}

const has = (style: IStyleData, key: keyof IStyleData): boolean =>
  Object.hasOwn(style, key) && style[key] !== undefined;

function nameOf(names: Readonly<Record<string, number>>, value: Nullable<number>): string | null {
  return Object.entries(names).find(([, number]) => number === value)?.[0] ?? null;
}

function sidesOf(data: Nullable<IBorderData>): CellFormat['borders'] | null {
  const sides: Record<string, BorderSide> = {};
  for (const [side, key] of SIDES) {
    const border = data?.[key];
    if (border === null || border === undefined) continue;
    const style = BORDERS.find(([, type]) => type === border.s)?.[0] ?? 'SOLID';
    sides[side] = { style, color: border.cl.rgb ?? '#000000' };
  }
  return Object.keys(sides).length > 0 ? sides : null;
}
