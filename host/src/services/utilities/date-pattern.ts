/** One part of a date pattern: a run of one letter, or text that stands for itself. */
export type PatternPart =
  | { readonly kind: 'field'; readonly letter: string; readonly count: number }
  | { readonly kind: 'text'; readonly text: string };

const LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX';

/**
 * Splits a pattern of Java's SimpleDateFormat: letters are fields, text in single quotes is itself, two quotes are one.
 * Throws a RangeError for a letter that is no field, or a quote that is not closed.
 */
export function parsePattern(pattern: string): readonly PatternPart[] {
  const parts: PatternPart[] = [];
  let at = 0;
  while (at < pattern.length) {
    const character = pattern.charAt(at);
    if (character === "'") {
      const { text, next } = quoted(pattern, at);
      parts.push({ kind: 'text', text });
      at = next;
    } else if (/[A-Za-z]/.test(character)) {
      if (!LETTERS.includes(character)) throw new RangeError(`Illegal pattern character '${character}'`);
      let end = at;
      while (pattern.charAt(end) === character) end += 1;
      parts.push({ kind: 'field', letter: character, count: end - at });
      at = end;
    } else {
      parts.push({ kind: 'text', text: character });
      at += 1;
    }
  }
  return parts;
}

function quoted(pattern: string, start: number): { readonly text: string; readonly next: number } {
  if (pattern.charAt(start + 1) === "'") return { text: "'", next: start + 2 };
  let text = '';
  for (let at = start + 1; at < pattern.length; at += 1) {
    if (pattern.charAt(at) !== "'") text += pattern.charAt(at);
    else if (pattern.charAt(at + 1) === "'") {
      text += "'";
      at += 1;
    } else return { text, next: at + 1 };
  }
  throw new RangeError('Unterminated quote');
}
