/** A piece of formula text. Joined in order the texts give the formula back, its leading `=` left out. */
export interface Token {
  readonly kind: 'space' | 'string' | 'number' | 'error' | 'reference' | 'function' | 'name' | 'operator' | 'unknown';
  readonly text: string;
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9][0-9]{0,7}`;
const END = String.raw`(?![\p{L}\p{N}_.$(!])`;

/** In the order tried: a text belongs to the first kind that matches at its place. */
const KINDS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['space', /\s+/uy],
  ['string', /"(?:[^"]|"")*"/uy],
  ['error', /(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)/iuy],
  [
    'reference',
    new RegExp(
      `${SHEET}(?:${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:(?:${CELL}|${ROW})|${CELL})${END}`,
      'uy',
    ),
  ],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/uy],
  ['name', /(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%(){},;:]/uy],
  ['unknown', /./suy],
];

/** Splits a formula, with or without its leading `=`. Never fails: what fits nowhere is a token of kind `unknown`. */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  while (at < formula.length) {
    const token = next(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function next(formula: string, at: number): Token {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined && text !== '') return { kind, text };
  }
  return { kind: 'unknown', text: formula.charAt(at) };
}

/** Formula text of tokens, with its `=`. */
export function untokenize(tokens: readonly Token[]): string {
  return `=${tokens.map(({ text }) => text).join('')}`;
}
