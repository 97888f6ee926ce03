import type { HtmlPage } from '../contract';
import { BlobService } from './blob';
import { compileTemplate } from './compile-template';
import { ScriptException, ServiceObject } from './service-object';
import { Arguments } from './signature';

/** A page that a script has built. Title, sizes and meta tags as set; null where the script set none. */
export class HtmlOutputService extends ServiceObject {
  readonly apiName = 'HtmlService.HtmlOutput';
  private title: string | null = null;
  private width: number | null = null;
  private height: number | null = null;
  private favicon: string | null = null;
  private readonly metaTags: { readonly name: string; readonly content: string }[] = [];

  constructor(private content: string) {
    super();
  }

  /** As shown. A dialog's own title argument beats setTitle. */
  page(kind: HtmlPage['kind'], title: string | null): HtmlPage {
    const { width, height } = this;
    return { kind, title: title ?? this.title ?? '', html: this.content, width, height };
  }

  getContent(): string {
    return this.content;
  }

  setContent(...args: readonly unknown[]): this {
    this.content = this.given('setContent', args).text(0);
    return this;
  }

  append(...args: readonly unknown[]): this {
    this.content += this.given('append', args).text(0);
    return this;
  }

  appendUntrusted(...args: readonly unknown[]): this {
    this.content += escapeHtml(this.given('appendUntrusted', args).text(0));
    return this;
  }

  clear(): this {
    this.content = '';
    return this;
  }

  getTitle(): string | null {
    return this.title;
  }

  setTitle(...args: readonly unknown[]): this {
    this.title = this.given('setTitle', args).text(0);
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(...args: readonly unknown[]): this {
    this.width = args[0] === null ? null : this.given('setWidth', args).whole(0);
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(...args: readonly unknown[]): this {
    this.height = args[0] === null ? null : this.given('setHeight', args).whole(0);
    return this;
  }

  getFaviconUrl(): string | null {
    return this.favicon;
  }

  setFaviconUrl(...args: readonly unknown[]): this {
    this.favicon = this.given('setFaviconUrl', args).text(0);
    return this;
  }

  addMetaTag(...args: readonly unknown[]): this {
    const given = this.given('addMetaTag', args);
    this.metaTags.push({ name: given.text(0), content: given.text(1) });
    return this;
  }

  getMetaTags(): readonly ServiceObject[] {
    return this.metaTags.map(({ name, content }) => new HtmlOutputMetaTagService(name, content));
  }

  /** Every page runs in the IFRAME sandbox; the call is accepted and changes nothing, as at Google. */
  setSandboxMode(...args: readonly unknown[]): this {
    this.given('setSandboxMode', args).member(0, 'HtmlService.SandboxMode');
    return this;
  }

  setXFrameOptionsMode(...args: readonly unknown[]): this {
    this.given('setXFrameOptionsMode', args).member(0, 'HtmlService.XFrameOptionsMode');
    return this;
  }

  asTemplate(): ServiceObject {
    return new HtmlTemplateService(this.content, 'page');
  }

  getBlob(): BlobService {
    return BlobService.ofText(this.content, 'text/html', 'page.html');
  }

  private given(method: string, args: readonly unknown[]): Arguments {
    return new Arguments(`${this.apiName}.${method}`, args);
  }
}

/** A meta tag of a page, as a script reads it. */
export class HtmlOutputMetaTagService extends ServiceObject {
  readonly apiName = 'HtmlService.HtmlOutputMetaTag';

  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {
    super();
  }

  getName(): string {
    return this.name;
  }

  getContent(): string {
    return this.content;
  }
}

/** A template; `evaluate` runs inside the script's context, from the code made here. */
export class HtmlTemplateService extends ServiceObject {
  readonly apiName = 'HtmlService.HtmlTemplate';

  constructor(
    private readonly source: string,
    private readonly fileName: string,
  ) {
    super();
  }

  getRawContent(): string {
    return this.source;
  }

  getCode(): string {
    return compileTemplate(this.source, this.fileName);
  }

  getCodeWithComments(): string {
    return compileTemplate(this.source, this.fileName);
  }
}

/** HtmlService: pages and templates, from text or from the project's HTML files. */
export class HtmlServiceService extends ServiceObject {
  readonly apiName = 'HtmlService';

  constructor(private readonly pages: ReadonlyMap<string, string>) {
    super();
  }

  createHtmlOutput(...args: readonly unknown[]): ServiceObject {
    return new HtmlOutputService(args.length === 0 ? '' : sourceText('HtmlService.createHtmlOutput', args));
  }

  createHtmlOutputFromFile(...args: readonly unknown[]): ServiceObject {
    return new HtmlOutputService(this.file('createHtmlOutputFromFile', args).source);
  }

  createTemplate(...args: readonly unknown[]): ServiceObject {
    return new HtmlTemplateService(sourceText('HtmlService.createTemplate', args), 'template');
  }

  createTemplateFromFile(...args: readonly unknown[]): ServiceObject {
    const { name, source } = this.file('createTemplateFromFile', args);
    return new HtmlTemplateService(source, name);
  }

  private file(method: string, args: readonly unknown[]): { readonly name: string; readonly source: string } {
    const asked = new Arguments(`HtmlService.${method}`, args).text(0);
    const name = asked.replace(/\.html$/i, '');
    const source = this.pages.get(name);
    if (source === undefined) throw new ScriptException(`No HTML file named ${asked} was found.`);
    return { name, source };
  }
}

function sourceText(method: string, args: readonly unknown[]): string {
  const [first] = args;
  return first instanceof BlobService ? first.getDataAsString() : new Arguments(method, args).text(0);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
