import { formulaFromR1C1, formulaToR1C1 } from '../../formula';
import { enterFormulas, type FormatPatch } from '../../model';
import { ScriptException } from '../service-object';
import { RangeChecks } from './range-checks';
import { RichTextValueService, richTextOf, runsOf } from './rich-text';
import { styleOfFormat, TextStyleService } from './text-style';
import { textOf } from './unverified';

/** Rich text, text styles, and formulas in R1C1 notation. */
export abstract class RangeText extends RangeChecks {
  getRichTextValue(): unknown {
    return this.richAt(this.rect.row, this.rect.column);
  }

  getRichTextValues(): unknown[][] {
    return this.cells((row, column) => this.richAt(row, column));
  }

  /** null for cells that do not hold text. */
  private richAt(row: number, column: number): RichTextValueService | null {
    const text = this.sheet.value(row, column) ?? '';
    if (typeof text !== 'string') return null;
    const base = styleOfFormat(this.sheet.formats.get(row, column));
    return new RichTextValueService(this.session, richTextOf(text, this.sheet.runs.get(row, column) ?? [], base));
  }

  setRichTextValue(value: RichTextValueService): this {
    return this.putRich(() => value);
  }

  setRichTextValues(values: readonly (readonly unknown[])[]): this {
    this.requireSize(values);
    const { row, column } = this.rect;
    return this.putRich((r, c) => {
      const value = values[r - row]?.[c - column];
      if (value instanceof RichTextValueService) return value;
      throw new ScriptException(
        "The parameters (Object[]) don't match the method signature for SpreadsheetApp.Range.setRichTextValues.",
      );
    });
  }

  /** The text goes in as it is, never read as number or formula. */
  private putRich(valueAt: (row: number, column: number) => RichTextValueService): this {
    this.requireEditable();
    const { sheet, rect } = this;
    const rich = this.cells((row, column) => valueAt(row, column).rich);
    const at = (row: number, column: number) => rich[row - rect.row]?.[column - rect.column];
    sheet.enter(rect, (row, column) => {
      const text = at(row, column)?.text;
      return text === '' ? undefined : text;
    });
    sheet.setLayer(sheet.runs, rect, (row, column) => {
      const each = at(row, column);
      const runs = each && runsOf(each, styleOfFormat(sheet.formats.get(row, column)));
      return runs !== undefined && runs.length > 0 ? runs : undefined;
    });
    return this;
  }

  getTextStyle(): unknown {
    return this.styleAt(this.rect.row, this.rect.column);
  }

  getTextStyles(): unknown[][] {
    return this.cells((row, column) => this.styleAt(row, column));
  }

  private styleAt(row: number, column: number): TextStyleService {
    return new TextStyleService(this.session, styleOfFormat(this.sheet.formats.get(row, column)));
  }

  setTextStyle(style: TextStyleService): this {
    this.requireEditable();
    this.sheet.patchFormat(this.rect, stylePatch(style));
    return this;
  }

  setTextStyles(styles: readonly (readonly unknown[])[]): this {
    this.requireSize(styles);
    this.requireEditable();
    const { formatPool } = this.session.workbook;
    const { formats } = this.sheet;
    const { row, column } = this.rect;
    this.sheet.setLayer(formats, this.rect, (r, c) => {
      const style = styles[r - row]?.[c - column];
      const format = formats.get(r, c);
      return style instanceof TextStyleService ? formatPool.patcher(stylePatch(style))(format) : format;
    });
    return this;
  }

  /** null where there is no formula. */
  getFormulaR1C1(): string | null {
    return this.r1c1At(this.rect.row, this.rect.column);
  }

  getFormulasR1C1(): (string | null)[][] {
    return this.cells((row, column) => this.r1c1At(row, column));
  }

  private r1c1At(row: number, column: number): string | null {
    const formula = this.sheet.formula(row, column);
    return formula === null ? null : formulaToR1C1(formula, row, column);
  }

  setFormulaR1C1(formula: string): this {
    return this.putR1C1(() => formula);
  }

  setFormulasR1C1(formulas: readonly (readonly unknown[])[]): this {
    this.requireSize(formulas);
    const { row, column } = this.rect;
    return this.putR1C1((r, c) => textOf(formulas[r - row]?.[c - column]));
  }

  private putR1C1(formulaAt: (row: number, column: number) => string): this {
    this.requireEditable();
    enterFormulas(this.sheet, this.rect, (row, column) => {
      const text = formulaAt(row, column);
      return text === '' ? '' : formulaFromR1C1(text.startsWith('=') ? text : `=${text}`, row, column);
    });
    return this;
  }
}

/** Defaults of an untouched cell are stored as absent. */
function stylePatch({ style }: TextStyleService): FormatPatch {
  const defaults = styleOfFormat(undefined);
  return Object.fromEntries(
    Object.entries(style).map(([key, value]) => [key, defaults[key as keyof typeof defaults] === value ? null : value]),
  );
}
