import type { BorderSide, CellFormat, TextRun } from '../snapshot';
import { argb } from './colours';
import type { ColourReader } from './colours';
import type { Borders, Fill, Font, Style } from './store';

type RunFormat = NonNullable<TextRun['format']>;
type LineStyle = NonNullable<Borders['top']['style']>;

const LINES: Readonly<Record<BorderSide['style'], LineStyle>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

/** Excel's lines that Sheets lacks become the nearest it has. */
const NEAREST: Readonly<Record<LineStyle, BorderSide['style']>> = {
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  double: 'DOUBLE',
  dotted: 'DOTTED',
  hair: 'DOTTED',
  dashed: 'DASHED',
  dashDot: 'DASHED',
  dashDotDot: 'DASHED',
  slantDashDot: 'DASHED',
  mediumDashed: 'DASHED',
  mediumDashDotDot: 'DASHED',
  mediumDashDot: 'DASHED',
};

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** The font part of a format; null if it says nothing. */
export function toFont(format: RunFormat): Partial<Font> | null {
  const { fontFamily, fontSize, bold, italic, underline, strikethrough, fontColor } = format;
  const font: Partial<Font> = {
    ...(fontFamily === undefined ? {} : { name: fontFamily }),
    ...(fontSize === undefined ? {} : { size: fontSize }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(strikethrough === undefined ? {} : { strike: strikethrough }),
    ...(fontColor === undefined ? {} : { color: argb(fontColor) }),
  };
  return Object.keys(font).length === 0 ? null : font;
}

/** A format as a style of the file. */
export function toStyle(format: CellFormat): Partial<Style> {
  const font = toFont(format);
  const { numberFormat, background, horizontalAlignment, verticalAlignment, wrap, textRotation, borders } = format;
  const alignment = {
    ...(horizontalAlignment === undefined ? {} : { horizontal: horizontalAlignment }),
    ...(verticalAlignment === undefined ? {} : { vertical: verticalAlignment }),
    ...(wrap === 'WRAP' ? { wrapText: true } : {}),
    ...(textRotation === undefined ? {} : { textRotation }),
  };
  return {
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(font === null ? {} : { font: { name: 'Arial', size: 10, ...font } }),
    ...(background === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(background) } as const }),
    ...(Object.keys(alignment).length === 0 ? {} : { alignment }),
    ...(borders === undefined ? {} : { border: toBorders(borders) }),
  };
}

function toBorders(borders: NonNullable<CellFormat['borders']>): Partial<Borders> {
  const result: Partial<Borders> = {};
  for (const side of SIDES) {
    const line = borders[side];
    if (line !== undefined) result[side] = { style: LINES[line.style], color: argb(line.color) };
  }
  return result;
}

/** How a file's styles are read: its colours, and the font that counts as none. */
export interface StyleReading {
  readonly colour: ColourReader;
  readonly font: { readonly name?: string; readonly size?: number };
}

/** A font as a format, without what an untouched cell has. */
export function fromFont(font: Partial<Font> | undefined, { colour, font: standard }: StyleReading): RunFormat {
  if (font === undefined) return {};
  const fontColor = colour(font.color);
  const isUnderlined = font.underline !== undefined && font.underline !== false && font.underline !== 'none';
  return {
    ...(font.name === undefined || font.name === standard.name ? {} : { fontFamily: font.name }),
    ...(font.size === undefined || font.size === standard.size ? {} : { fontSize: font.size }),
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(isUnderlined ? { underline: true } : {}),
    ...(font.strike === true ? { strikethrough: true } : {}),
    ...(fontColor === undefined || fontColor === '#000000' ? {} : { fontColor }),
  };
}

function fromFill(fill: Fill | undefined, colour: ColourReader): { background?: string } {
  if (fill?.type === 'gradient') {
    const first = colour(fill.stops[0]?.color);
    return first === undefined ? {} : { background: first };
  }
  if (fill === undefined || fill.pattern === 'none') return {};
  const background = colour(fill.fgColor) ?? (fill.pattern === 'solid' ? undefined : colour(fill.bgColor));
  return background === undefined ? {} : { background };
}

/** A style of the file as a format; undefined if it is that of an untouched cell. */
export function fromStyle(style: Partial<Style>, reading: StyleReading): CellFormat | undefined {
  const numberFormat = typeof style.numFmt === 'string' ? style.numFmt : style.numFmt?.formatCode;
  const { horizontal, vertical, wrapText, textRotation } = style.alignment ?? {};
  const borders = fromBorders(style.border, reading.colour);
  const format: CellFormat = {
    ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
    ...fromFill(style.fill, reading.colour),
    ...fromFont(style.font, reading),
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right'
      ? { horizontalAlignment: horizontal }
      : {}),
    ...(vertical === 'top' || vertical === 'middle' ? { verticalAlignment: vertical } : {}),
    ...(wrapText === true ? { wrap: 'WRAP' as const } : {}),
    ...(typeof textRotation === 'number' && textRotation !== 0 ? { textRotation } : {}),
    ...(borders === undefined ? {} : { borders }),
  };
  return Object.keys(format).length === 0 ? undefined : format;
}

function fromBorders(border: Partial<Borders> | undefined, colour: ColourReader): CellFormat['borders'] {
  const result: { -readonly [side in (typeof SIDES)[number]]?: BorderSide } = {};
  for (const side of SIDES) {
    const line = border?.[side];
    if (line?.style !== undefined)
      result[side] = { style: NEAREST[line.style], color: colour(line.color) ?? '#000000' };
  }
  return Object.keys(result).length === 0 ? undefined : result;
}
