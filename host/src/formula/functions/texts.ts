import { formatValue } from '../../values';
import { toScalar } from '../hyper';
import type { Value } from '../hyper';
import { arrayOf, cellsOf, fail, firstError, isTrue, numberOf, param, textOf } from './define';
import type { OwnFunction } from './define';

/** A pattern in RE2's syntax as JavaScript reads it, with its leading `(?i)`-style flags. Null if it is none. */
function regex(pattern: string, flags: string): RegExp | null {
  const inline = /^\(\?([ims]+)\)/.exec(pattern);
  const source = (inline === null ? pattern : pattern.slice(inline[0].length)).replace(/\(\?P</g, '(?<');
  try {
    return new RegExp(source, flags + (inline?.[1] ?? ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const badPattern = (name: string, pattern: string): Value =>
  fail.ref(`Function ${name} parameter 2 value "${pattern}" is not a valid regular expression.`);

function regexMatch([text, pattern]: readonly Value[]): Value {
  const expression = regex(textOf(pattern), '');
  return expression?.test(textOf(text)) ?? badPattern('REGEXMATCH', textOf(pattern));
}

function regexExtract([text, pattern]: readonly Value[]): Value {
  const expression = regex(textOf(pattern), '');
  if (expression === null) return badPattern('REGEXEXTRACT', textOf(pattern));
  const match = expression.exec(textOf(text));
  if (match === null) {
    return fail.na(
      `Function REGEXEXTRACT parameter 2 value "${textOf(pattern)}" does not match text of Function REGEXEXTRACT parameter 1 value "${textOf(text)}".`,
    );
  }
  const groups: readonly (string | undefined)[] = match.slice(1);
  if (groups.length === 0) return match[0];
  return groups.length === 1 ? (groups[0] ?? '') : arrayOf([groups.map((group) => group ?? '')]);
}

function regexReplace([text, pattern, replacement]: readonly Value[]): Value {
  const expression = regex(textOf(pattern), 'g');
  if (expression === null) return badPattern('REGEXREPLACE', textOf(pattern));
  const template = textOf(replacement)
    .replace(/\$(?!\d)/g, '$$$$')
    .replace(/\$0/g, '$$&')
    .replace(/\\(\d)/g, '$$$1');
  return textOf(text).replace(expression, template);
}

function split([text, delimiter, byEach, removeEmpty]: readonly Value[], locale: string): Value {
  const separator = textOf(delimiter);
  if (separator === '') return fail.value('Function SPLIT parameter 2 value should be non-empty.');
  const each = isTrue(cellsOf(byEach)[0]);
  const parts = each
    ? textOf(text).split(new RegExp(`[${separator.replace(/[\]\\^-]/g, '\\$&')}]`, 'u'))
    : textOf(text).split(separator);
  const kept = isTrue(cellsOf(removeEmpty)[0]) ? parts.filter((part) => part !== '') : parts;
  if (kept.length === 0) return fail.value('Function SPLIT parameter 1 value should be non-empty.');
  return arrayOf([kept.map((part) => numeric(part, locale))]);
}

/** SPLIT reads its parts: those that are plain numbers become numbers. */
function numeric(part: string, locale: string): string | number {
  const decimal = formatValue(0.5, undefined, locale).charAt(1);
  const plain = decimal === '.' ? part : part.replace(decimal, '.');
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(plain) ? Number(plain) : part;
}

function join([delimiter, ...parts]: readonly Value[]): Value {
  const cells = parts.flatMap(cellsOf);
  return firstError(cells) ?? cells.map(textOf).join(textOf(delimiter));
}

function money(value: number, places: number, currency: string, group: boolean, locale: string): string {
  const factor = 10 ** Math.min(places, 0);
  const rounded = places < 0 ? Math.round(value * factor) / factor : value;
  const decimals = places > 0 ? `.${'0'.repeat(places)}` : '';
  return formatValue(rounded, `${currency}${group ? '#,##' : ''}0${decimals}`, locale);
}

const { any, text, number, range, optional } = param;

/** Functions on text. */
export const TEXT_FUNCTIONS: readonly OwnFunction[] = [
  { name: 'REGEXMATCH', parameters: [text, text], run: regexMatch },
  { name: 'REGEXEXTRACT', parameters: [text, text], array: true, run: regexExtract },
  { name: 'REGEXREPLACE', parameters: [text, text, text], run: regexReplace },
  {
    name: 'SPLIT',
    parameters: [text, text, optional.boolean(true), optional.boolean(true)],
    array: true,
    run: (args, { locale }) => split(args, locale),
  },
  { name: 'JOIN', parameters: [text, range], repeat: 1, elementwise: true, run: join },
  {
    name: 'TEXT',
    parameters: [param.scalar, text],
    run: ([value, format], { locale }) =>
      firstError(cellsOf(value)) ?? formatValue(toScalar(value), textOf(format), locale),
  },
  {
    name: 'DOLLAR',
    parameters: [number, optional.number(2)],
    run: ([value, places], { locale }) => money(numberOf(value), numberOf(places), '"$"', true, locale),
  },
  {
    name: 'FIXED',
    parameters: [number, optional.number(2), optional.boolean(false)],
    run: ([value, places, bare], { locale }) =>
      money(numberOf(value), numberOf(places), '', !isTrue(cellsOf(bare)[0]), locale),
  },
  { name: 'ENCODEURL', parameters: [text], run: ([value]) => encodeURIComponent(textOf(value)) },
  { name: 'SPARKLINE', parameters: [any, optional.any], run: () => '' },
  { name: 'IMAGE', parameters: [text, optional.any, optional.any, optional.any], run: () => '' },
  { name: 'TO_TEXT', parameters: [param.scalar], run: ([value]) => textOf(value) },
];
