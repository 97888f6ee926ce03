import type { FormatPatch } from '../../model';
import type { CellFormat } from '../../snapshot';
import { rgb } from './colors';
import { FORMAT_PROPERTIES, type FormatProperty } from './format-properties';
import { RangeValues } from './range-values';

type Values = readonly (readonly unknown[])[];

/** The looks of cells: for each property a getter and a setter for the range and for each cell. */
export abstract class RangeFormats extends RangeValues {
  getBackground(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.background);
  }

  getBackgrounds(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.background);
  }

  setBackground(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.background, value);
  }

  setBackgrounds(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.background, values);
  }

  getBackgroundObject(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.backgroundObject);
  }

  getBackgroundObjects(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.backgroundObject);
  }

  setBackgroundObject(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.backgroundObject, value);
  }

  setBackgroundObjects(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.backgroundObject, values);
  }

  getFontColor(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.fontColor);
  }

  getFontColors(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.fontColor);
  }

  setFontColor(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.fontColor, value);
  }

  setFontColors(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.fontColor, values);
  }

  getFontColorObject(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.fontColorObject);
  }

  getFontColorObjects(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.fontColorObject);
  }

  setFontColorObject(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.fontColorObject, value);
  }

  setFontColorObjects(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.fontColorObject, values);
  }

  getFontFamily(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.fontFamily);
  }

  getFontFamilies(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.fontFamily);
  }

  setFontFamily(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.fontFamily, value);
  }

  setFontFamilies(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.fontFamily, values);
  }

  getFontSize(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.fontSize);
  }

  getFontSizes(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.fontSize);
  }

  setFontSize(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.fontSize, value);
  }

  setFontSizes(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.fontSize, values);
  }

  getFontWeight(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.fontWeight);
  }

  getFontWeights(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.fontWeight);
  }

  setFontWeight(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.fontWeight, value);
  }

  setFontWeights(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.fontWeight, values);
  }

  getFontStyle(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.fontStyle);
  }

  getFontStyles(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.fontStyle);
  }

  setFontStyle(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.fontStyle, value);
  }

  setFontStyles(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.fontStyle, values);
  }

  getFontLine(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.fontLine);
  }

  getFontLines(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.fontLine);
  }

  setFontLine(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.fontLine, value);
  }

  setFontLines(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.fontLine, values);
  }

  getHorizontalAlignment(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.horizontalAlignment);
  }

  getHorizontalAlignments(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.horizontalAlignment);
  }

  setHorizontalAlignment(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.horizontalAlignment, value);
  }

  setHorizontalAlignments(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.horizontalAlignment, values);
  }

  getVerticalAlignment(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.verticalAlignment);
  }

  getVerticalAlignments(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.verticalAlignment);
  }

  setVerticalAlignment(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.verticalAlignment, value);
  }

  setVerticalAlignments(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.verticalAlignment, values);
  }

  getNumberFormat(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.numberFormat);
  }

  getNumberFormats(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.numberFormat);
  }

  setNumberFormat(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.numberFormat, value);
  }

  setNumberFormats(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.numberFormat, values);
  }

  getWrap(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.wrap);
  }

  getWraps(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.wrap);
  }

  setWrap(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.wrap, value);
  }

  setWraps(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.wrap, values);
  }

  getWrapStrategy(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.wrapStrategy);
  }

  getWrapStrategies(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.wrapStrategy);
  }

  setWrapStrategy(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.wrapStrategy, value);
  }

  setWrapStrategies(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.wrapStrategy, values);
  }

  getTextRotation(): unknown {
    return this.readFirst(FORMAT_PROPERTIES.textRotation);
  }

  getTextRotations(): unknown[][] {
    return this.readEach(FORMAT_PROPERTIES.textRotation);
  }

  setTextRotation(value: unknown): this {
    return this.put(FORMAT_PROPERTIES.textRotation, value);
  }

  setTextRotations(values: Values): this {
    return this.putEach(FORMAT_PROPERTIES.textRotation, values);
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.put(FORMAT_PROPERTIES.background, rgb(red, green, blue));
  }

  private readFirst(property: FormatProperty): unknown {
    return property.read(this.sheet.formats.get(this.rect.row, this.rect.column), this.session);
  }

  private readEach(property: FormatProperty): unknown[][] {
    return this.cells((row, column) => property.read(this.sheet.formats.get(row, column), this.session));
  }

  private put(property: FormatProperty, value: unknown): this {
    this.requireEditable();
    const patch = property.patch(value);
    if (patch !== null) this.sheet.patchFormat(this.rect, patch);
    return this;
  }

  private putEach(property: FormatProperty, values: Values): this {
    this.requireSize(values);
    this.requireEditable();
    const { row, column } = this.rect;
    const pool = this.session.workbook.formatPool;
    const patchers = new Map<unknown, ((format: CellFormat | undefined) => CellFormat | undefined) | null>();
    const patcherOf = (value: unknown) => {
      let patcher = patchers.get(value);
      if (patcher === undefined) {
        const patch: FormatPatch | null = property.patch(value);
        patcher = patch && pool.patcher(patch);
        patchers.set(value, patcher);
      }
      return patcher;
    };
    const { formats } = this.sheet;
    this.sheet.setLayer(formats, this.rect, (r, c) => {
      const format = formats.get(r, c);
      const patcher = patcherOf(values[r - row]?.[c - column]);
      return patcher === null ? format : patcher(format);
    });
    return this;
  }
}
