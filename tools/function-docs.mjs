/**
 * The guide's text on the cell functions, made from the JSDoc above them: the very text that the editor's help shows, and whose
 * examples test/acceptance/cell-functions.test.ts runs.
 */
import { join } from 'node:path';
import { readEntryPoints } from './entry-points.mjs';
import { root } from './root.mjs';

/** One section a cell function, in the order of src/addon/main.ts. */
export function functionsText() {
  return readEntryPoints(join(root, 'src/addon/main.ts'))
    .filter(({ doc }) => /@customfunction\b/.test(doc))
    .map(functionText)
    .join('\n\n');
}

function functionText({ name, params, doc }) {
  const [about = '', ...tags] = plain(doc).split(/^@/m);
  const parameters = params.map((param) => parameterOf(name, param, tags));
  const gives = tags.find((tag) => tag.startsWith('return '))?.replace(/^return \{[^}]*\} /, '') ?? '';
  const examples = tags.filter((tag) => tag.startsWith('example ')).map((tag) => exampleOf(name, tag));
  if (gives === '' || examples.length === 0) throw new Error(`${name}: its JSDoc needs @return and @example`);
  const call = parameters.map(({ param, optional }) => (optional ? `[${param}]` : param)).join(', ');
  return [
    `### ${name}`,
    '',
    about.trim(),
    '',
    `\`=${name}(${call})\``,
    '',
    ...parameters.map(({ param, text }) => `- **${param}:** ${text}`),
    `- **Gives:** ${gives.trim()}`,
    '',
    ...examples.flatMap(({ formula, shown }) => ['```text', formula, shown, '```', '']),
  ]
    .join('\n')
    .trimEnd();
}

/** The comment without its stars. */
function plain(doc) {
  return doc
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .trim();
}

function parameterOf(name, param, tags) {
  const tag = tags.find((each) => new RegExp(`^param \\{[^}]*\\} ${param} `).test(each));
  if (tag === undefined) throw new Error(`${name}: parameter ${param} has no @param`);
  const text = tag.replace(/^param \{[^}]*\} \S+ /, '').trim();
  return { param, text, optional: text.includes('left out') };
}

/** `→ 13720`, or `→ 13720 | 1200.5 | blank` for a column. */
function exampleOf(name, tag) {
  const found = /^example (=.*) \/\/ (.*)$/m.exec(tag);
  if (found === null) throw new Error(`${name}: an @example is "=FORMULA // value as JSON"`);
  const value = JSON.parse(found[2]);
  const cell = (each) => (each === '' ? 'blank' : String(each));
  const shown = Array.isArray(value) ? value.map((row) => row.map(cell).join(', ')).join(' | ') : cell(value);
  return { formula: found[1], shown: `→ ${shown}` };
}
