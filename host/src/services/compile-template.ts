import { ScriptException } from './service-object';

const MARK = /<\?(!=|=)?([\s\S]*?)\?>/g;

/**
 * Turns a template into the body of a function of `output`: literals and `<?!= ?>` are appended as they are, `<?= ?>`
 * escaped for its place, `<? ?>` is code. Line numbers stay those of the file.
 */
export function compileTemplate(source: string, name: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of source.matchAll(MARK)) {
    pieces.push(literal(source.slice(end, match.index)), scriptlet(match[1], match[2] ?? ''));
    end = match.index + match[0].length;
  }
  const rest = source.slice(end);
  if (rest.includes('<?')) throw new ScriptException(`Unterminated scriptlet <? in ${name}.html`);
  pieces.push(literal(rest));
  return `${pieces.join('')}\n//# sourceURL=${name}.html`;
}

/** The literal's own line breaks are repeated after it, so that the code below keeps its line. */
function literal(text: string): string {
  if (text === '') return '';
  const breaks = text.split('\n').length - 1;
  return `output._ = ${JSON.stringify(text).replace(/[\u2028\u2029]/g, escapeLine)};${'\n'.repeat(breaks)}`;
}

function escapeLine(one: string): string {
  return `\\u${one.charCodeAt(0).toString(16)}`;
}

function scriptlet(mark: string | undefined, code: string): string {
  if (mark === undefined) return `${code};`;
  return `output.${mark === '=' ? '_$' : '_raw'} = ${code};`;
}
