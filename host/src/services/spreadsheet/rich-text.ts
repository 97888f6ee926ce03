import type { TextRun } from '../../snapshot';
import { RICH_TEXT_VALUE, RICH_TEXT_VALUE_BUILDER } from './api/details';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import type { Session } from './session';
import { type Style, TextStyleService } from './text-style';

/** Style and link of one character. */
interface Look {
  readonly style: Style;
  readonly link: string | null;
}

const PLAIN: Look = { style: {}, link: null };

/** A text with a look for every UTF-16 unit; simple to edit, short enough in cells. */
export interface RichText {
  readonly text: string;
  readonly looks: readonly Look[];
  /** Where this text starts in the one it was taken from. */
  readonly start: number;
}

/** Rich text from a cell's text and runs; `base` is the style of the cell. */
export function richTextOf(text: string, runs: readonly TextRun[], base: Style): RichText {
  const looks: Look[] = new Array<Look>(text.length).fill({ style: base, link: null });
  runs.forEach((run, i) => {
    looks.fill(
      { style: { ...base, ...run.format }, link: run.link ?? null },
      run.start,
      runs[i + 1]?.start ?? text.length,
    );
  });
  return { text, looks, start: 0 };
}

/** The runs of a rich text as the workbook keeps them, none for plain text; properties equal to the cell's own are left out. */
export function runsOf({ looks }: RichText, base: Style): readonly TextRun[] {
  const runs: TextRun[] = [];
  let last = '';
  looks.forEach(({ style, link }, start) => {
    const own = Object.fromEntries(
      Object.entries(style).filter(([key, value]) => base[key as keyof Style] !== value),
    ) as Style;
    const run: TextRun = {
      start,
      ...(link === null ? null : { link }),
      ...(Object.keys(own).length > 0 ? { format: own } : null),
    };
    const key = JSON.stringify([run.link, run.format]);
    if (key !== last) runs.push(run);
    last = key;
  });
  const [only] = runs;
  return runs.length === 1 && only?.link === undefined && only?.format === undefined ? [] : runs;
}

/** SpreadsheetApp.RichTextValue. */
export class RichTextValueService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.RichTextValue';

  constructor(
    session: Session,
    readonly rich: RichText,
  ) {
    super(session);
  }

  getText(): string {
    return this.rich.text;
  }

  getStartIndex(): number {
    return this.rich.start;
  }

  getEndIndex(): number {
    return this.rich.start + this.rich.text.length;
  }

  /** null where the text has several links or none. */
  getLinkUrl(start = 0, end = this.rich.text.length): string | null {
    const links = new Set(this.rich.looks.slice(start, end).map(({ link }) => link));
    const [link] = links;
    return links.size === 1 ? (link ?? null) : null;
  }

  /** Properties in which the characters differ are null. */
  getTextStyle(start = 0, end = this.rich.text.length): TextStyleService {
    const [first, ...rest] = this.rich.looks.slice(start, end);
    const common = Object.fromEntries(
      Object.entries(first?.style ?? {}).filter(([key, value]) =>
        rest.every(({ style }) => style[key as keyof Style] === value),
      ),
    ) as Style;
    return new TextStyleService(this.session, common);
  }

  /** The text in pieces of one look each; plain text is one piece. */
  getRuns(): RichTextValueService[] {
    const { text, looks, start } = this.rich;
    const starts = looks.flatMap((look, i) =>
      i === 0 || JSON.stringify(look) !== JSON.stringify(looks[i - 1]) ? [i] : [],
    );
    return (starts.length > 0 ? starts : [0]).map((from, i) => {
      const to = starts[i + 1] ?? text.length;
      return new RichTextValueService(this.session, {
        text: text.slice(from, to),
        looks: looks.slice(from, to),
        start: start + from,
      });
    });
  }

  copy(): RichTextValueBuilderService {
    return new RichTextValueBuilderService(this.session, this.rich);
  }
}

/** SpreadsheetApp.RichTextValueBuilder. */
export class RichTextValueBuilderService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.RichTextValueBuilder';
  private text: string;
  private looks: Look[];

  constructor(session: Session, from: RichText = { text: '', looks: [], start: 0 }) {
    super(session);
    this.text = from.text;
    this.looks = [...from.looks];
  }

  /** Styles and links set before are gone. */
  setText(text: string): this {
    this.text = text;
    this.looks = new Array<Look>(text.length).fill(PLAIN);
    return this;
  }

  setTextStyle(...args: readonly (number | TextStyleService | null)[]): this {
    const style = args[args.length - 1];
    const [start, end] = this.span(args);
    return this.change(start, end, (look) => ({
      ...look,
      style: style instanceof TextStyleService ? { ...look.style, ...style.style } : {},
    }));
  }

  setLinkUrl(...args: readonly (number | string | null)[]): this {
    const link = args[args.length - 1];
    const [start, end] = this.span(args);
    return this.change(start, end, (look) => ({ ...look, link: typeof link === 'string' ? link : null }));
  }

  private span(args: readonly unknown[]): readonly [number, number] {
    const [start, end] = args;
    return typeof start === 'number' && typeof end === 'number' ? [start, end] : [0, this.text.length];
  }

  private change(start: number, end: number, change: (look: Look) => Look): this {
    for (let i = start; i < end; i += 1) this.looks[i] = change(this.looks[i] ?? PLAIN);
    return this;
  }

  build(): RichTextValueService {
    return new RichTextValueService(this.session, {
      text: this.text,
      looks: this.looks.slice(0, this.text.length),
      start: 0,
    });
  }
}

const local = { local: true } as const;
defineService(RichTextValueService.prototype, 'SpreadsheetApp.RichTextValue', methodTable(RICH_TEXT_VALUE, local));
defineService(
  RichTextValueBuilderService.prototype,
  'SpreadsheetApp.RichTextValueBuilder',
  methodTable(RICH_TEXT_VALUE_BUILDER, local),
);
