import type { CellFormat, TextRun } from '../../snapshot';
import { TEXT_STYLE, TEXT_STYLE_BUILDER } from './api/details';
import { ColorService } from './color';
import { parseColor } from './colors';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import type { Session } from './session';

/** The properties of a text's style; a key that is absent says nothing. */
export type Style = NonNullable<TextRun['format']>;

/** The part of a cell's format that is style of text, with the defaults of an untouched cell. */
export const styleOfFormat = (format: CellFormat | undefined): Style => ({
  bold: format?.bold ?? false,
  italic: format?.italic ?? false,
  underline: format?.underline ?? false,
  strikethrough: format?.strikethrough ?? false,
  fontColor: format?.fontColor ?? '#000000',
  fontFamily: format?.fontFamily ?? 'Arial',
  fontSize: format?.fontSize ?? 10,
});

/** SpreadsheetApp.TextStyle: null where the style says nothing or the text is mixed. */
export class TextStyleService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.TextStyle';

  constructor(
    session: Session,
    readonly style: Style,
  ) {
    super(session);
  }

  isBold(): boolean | null {
    return this.style.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.style.italic ?? null;
  }

  isUnderline(): boolean | null {
    return this.style.underline ?? null;
  }

  isStrikethrough(): boolean | null {
    return this.style.strikethrough ?? null;
  }

  getFontFamily(): string | null {
    return this.style.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this.style.fontSize ?? null;
  }

  getForegroundColor(): string | null {
    return this.style.fontColor ?? null;
  }

  getForegroundColorObject(): unknown {
    return this.style.fontColor === undefined ? null : new ColorService(this.session, this.style.fontColor);
  }

  copy(): TextStyleBuilderService {
    return new TextStyleBuilderService(this.session, this.style);
  }
}

/** SpreadsheetApp.TextStyleBuilder. */
export class TextStyleBuilderService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.TextStyleBuilder';

  constructor(
    session: Session,
    private style: Style = {},
  ) {
    super(session);
  }

  private with(part: Style): this {
    this.style = { ...this.style, ...part };
    return this;
  }

  setBold(bold: boolean): this {
    return this.with({ bold });
  }

  setItalic(italic: boolean): this {
    return this.with({ italic });
  }

  setUnderline(underline: boolean): this {
    return this.with({ underline });
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.with({ strikethrough });
  }

  setFontFamily(fontFamily: string): this {
    return this.with({ fontFamily });
  }

  setFontSize(fontSize: number): this {
    return this.with({ fontSize });
  }

  setForegroundColor(color: string): this {
    const fontColor = parseColor(color);
    return fontColor === undefined ? this : this.with({ fontColor });
  }

  setForegroundColorObject(color: ColorService): this {
    return this.with({ fontColor: color.hex });
  }

  build(): TextStyleService {
    return new TextStyleService(this.session, this.style);
  }
}

const local = { local: true } as const;
defineService(TextStyleService.prototype, 'SpreadsheetApp.TextStyle', methodTable(TEXT_STYLE, local));
defineService(
  TextStyleBuilderService.prototype,
  'SpreadsheetApp.TextStyleBuilder',
  methodTable(TEXT_STYLE_BUILDER, local),
);
