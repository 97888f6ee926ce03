/** Where in an HTML page the next character stands. */
type Place = 'text' | 'tag' | 'value' | 'comment' | 'script' | 'style' | 'rcdata';

const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'cite', 'poster', 'background', 'data']);

/**
 * Writes a page piece by piece and escapes printed values for the place they land in: text and attributes as HTML
 * entities, inside a script as a JavaScript literal, in a link address with unsafe schemes made harmless.
 */
export class Escaper {
  private readonly pieces: string[] = [];
  private place: Place = 'text';
  private tag = '';
  private attribute = '';
  private quote = '';
  private valueStart = false;
  private scriptQuote = '';
  private tail = '';

  get text(): string {
    return this.pieces.join('');
  }

  /** Appends text that is HTML already. */
  raw(html: string): void {
    this.pieces.push(html);
    for (const character of html) this.step(character);
  }

  /** Appends a value, escaped for the present place. */
  print(value: unknown): void {
    const escaped = this.escape(value);
    this.pieces.push(escaped);
    if (escaped !== '') {
      this.valueStart = false;
      this.tail = '';
    }
  }

  private escape(value: unknown): string {
    switch (this.place) {
      case 'script':
        return this.scriptQuote === '' ? scriptLiteral(value) : scriptText(String(value));
      case 'style':
        return String(value).replace(/[^\w #.,%-]/g, (one) => `\\${(one.codePointAt(0) ?? 0).toString(16)} `);
      case 'comment':
        return '';
      case 'value':
        return this.attributeValue(value);
      case 'text':
      case 'tag':
      case 'rcdata':
        return entities(String(value));
    }
  }

  private attributeValue(value: unknown): string {
    if (this.attribute.startsWith('on')) {
      return entities(this.scriptQuote === '' ? scriptLiteral(value) : scriptText(String(value)));
    }
    const text = String(value);
    if (!URL_ATTRIBUTES.has(this.attribute)) return entities(text);
    return entities(this.valueStart && !safeAddress(text) ? '#blocked' : text);
  }

  private step(character: string): void {
    switch (this.place) {
      case 'text':
        this.inText(character);
        return;
      case 'comment':
        this.tail = (this.tail + character).slice(-3);
        if (this.tail === '-->') this.enter('text');
        return;
      case 'script':
      case 'style':
      case 'rcdata':
        this.inRaw(character);
        return;
      case 'tag':
        this.inTag(character);
        return;
      case 'value':
        this.inValue(character);
        return;
    }
  }

  private enter(place: Place): void {
    this.place = place;
    this.tail = '';
    this.scriptQuote = '';
  }

  private inText(character: string): void {
    if (this.tail === '<!-' && character === '-') this.enter('comment');
    else if (this.tail === '<' && /[A-Za-z/]/.test(character)) {
      this.enter('tag');
      this.tag = character;
      this.attribute = '';
      this.tail = 'name';
    } else if (character === '<') this.tail = '<';
    else this.tail = this.tail !== '' && /[!-]/.test(character) ? this.tail + character : '';
  }

  private inTag(character: string): void {
    if (character === '>') {
      const name = this.tag.toLowerCase();
      this.enter(name === 'script' || name === 'style' ? name : /^(?:textarea|title)$/.test(name) ? 'rcdata' : 'text');
    } else if (this.tail === 'name') {
      if (/[\s/]/.test(character)) this.tail = this.tag === '/' ? 'name' : 'attributes';
      if (!/\s/.test(character) && this.tail === 'name') this.tag += character;
    } else if (character === '=') {
      this.place = 'value';
      this.quote = '';
      this.valueStart = true;
      this.scriptQuote = '';
      this.tail = 'before';
    } else if (/[\s/]/.test(character)) this.tail = 'gap';
    else {
      this.attribute =
        (this.tail === 'gap' || this.tail === 'attributes' ? '' : this.attribute) + character.toLowerCase();
      this.tail = 'attribute';
    }
  }

  private inValue(character: string): void {
    if (this.tail === 'before') {
      if (/\s/.test(character)) return;
      this.tail = '';
      if (character === '"' || character === "'") {
        this.quote = character;
        return;
      }
    }
    const ends = this.quote === '' ? /[\s>]/.test(character) : character === this.quote;
    if (!ends) {
      this.valueStart = false;
      if (this.attribute.startsWith('on')) this.trackScriptQuote(character);
      return;
    }
    this.place = 'tag';
    this.tail = 'gap';
    this.attribute = '';
    if (this.quote === '' && character === '>') this.inTag('>');
  }

  /** Inside script, style, textarea and title, which only their own end tag leaves. */
  private inRaw(character: string): void {
    if (this.place === 'script') this.trackScriptQuote(character);
    this.tail = (this.tail + character).slice(-(this.tag.length + 3));
    if (this.tail.toLowerCase() === `</${this.tag.toLowerCase()}>`) this.enter('text');
  }

  private escapedNext = false;

  private trackScriptQuote(character: string): void {
    if (this.escapedNext) this.escapedNext = false;
    else if (this.scriptQuote === '') {
      if (/["'`]/.test(character)) this.scriptQuote = character;
    } else if (character === '\\') this.escapedNext = true;
    else if (character === this.scriptQuote || (character === '\n' && this.scriptQuote !== '`')) this.scriptQuote = '';
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

function entities(text: string): string {
  return text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
}

/** A value as a JavaScript literal that cannot leave its script element. */
function scriptLiteral(value: unknown): string {
  if (typeof value === 'string') return `'${scriptText(value)}'`;
  const json = JSON.stringify(value) as string | undefined;
  return (json ?? 'null').replace(/[<>&\u2028\u2029]/g, unicodeEscape);
}

/** Text that stands inside a quoted JavaScript string. */
function scriptText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/["'`<>&=$\u2028\u2029]/g, hexEscape);
}

function hexEscape(one: string): string {
  const code = one.charCodeAt(0);
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : unicodeEscape(one);
}

function unicodeEscape(one: string): string {
  return `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function safeAddress(text: string): boolean {
  const scheme = /^[\s\u0000-\u001f]*([^:/?#]*):/.exec(text)?.[1];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}
