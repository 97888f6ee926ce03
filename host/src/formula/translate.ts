import { columnLetters } from '../values';
import { hyperName, isArrayFunction } from './dialect';
import { expandLet } from './let';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { corner, isOpen, parseReference, referenceText } from './reference';
import type { Coordinate, Reference } from './reference';
import { tokenize } from './tokens';
import type { Token } from './tokens';

/** What translation asks about the workbook. Names of sheets, ranges and functions in any case. */
export interface Surroundings {
  readonly isCustom: (name: string) => boolean;
  /** Size of a sheet's grid; `undefined` is the sheet on which the formula stands. Null if there is none of that name. */
  readonly gridSize: (sheet: string | undefined) => { readonly rows: number; readonly columns: number } | null;
  /** A1 text of a named range, sheet included; null if there is no such name. */
  readonly namedRange: (name: string) => string | null;
  /** Put before references without a sheet, when the formula is calculated away from its own sheet. */
  readonly home?: string;
}

/** A formula in HyperFormula's dialect, with what decides when it must be translated again. */
export interface Translation {
  readonly text: string;
  /** Uses names or functions that are not Sheets' own, known or unknown. */
  readonly named: boolean;
  /** Has references that end where the grid ends. */
  readonly open: boolean;
  /** Uses INDIRECT or OFFSET, whose precedents are known only when calculated. */
  readonly dynamic: boolean;
  /** Has references to other sheets. */
  readonly foreign: boolean;
}

/** A formula that cannot be calculated, in a form that HyperFormula cannot parse either. */
const UNPARSABLE = '=HOST.(';

/** Rewrites a Sheets formula for HyperFormula: its function names, quoted sheets, bounded open ranges, custom functions as calls of our own. */
export function translate(formula: string, around: Surroundings): Translation {
  const tokens = expandLet(tokenize(formula));
  const facts = { named: false, open: false, dynamic: false, foreign: false };
  if (tokens === null) return { text: UNPARSABLE, ...facts };
  const brackets: string[] = [];
  let array = false;
  let pendingName: string | null = null;
  let text = '';
  for (const [index, token] of tokens.entries()) {
    switch (token.kind) {
      case 'space':
        if (pendingName === null) text += ' ';
        break;
      case 'string':
        text += stringLiteral(token.text);
        break;
      case 'number':
        text += token.text;
        break;
      case 'error':
        text += token.text.slice(token.text.lastIndexOf('#')).toUpperCase().replace('#ERROR!', 'HOST.ERROR()');
        break;
      case 'reference': {
        const reference = parseReference(token.text);
        facts.open ||= isOpen(reference);
        facts.foreign ||= reference.sheet !== undefined;
        array ||= reference.end !== undefined;
        text += hyperReference(reference, around);
        break;
      }
      case 'function': {
        const name = token.text.toUpperCase();
        const known = hyperName(name);
        array ||= known === null || isArrayFunction(name);
        facts.dynamic ||= name === 'INDIRECT' || name === 'OFFSET';
        facts.named ||= known === null;
        pendingName = known === null ? `"${token.text}"` : '';
        text += known ?? (around.isCustom(name) ? 'HOST.CUSTOM' : 'HOST.UNKNOWN');
        break;
      }
      case 'name':
        if (/^(true|false)$/i.test(token.text)) text += `${token.text.toUpperCase()}()`;
        else {
          facts.named = true;
          array = true;
          text += namedRange(token.text, around);
        }
        break;
      case 'operator':
        text += operator(token.text, brackets);
        array ||= token.text === '{';
        if (token.text === '(' && pendingName !== null) {
          if (pendingName !== '') text += pendingName + (closesAfter(tokens, index) ? '' : ',');
          pendingName = null;
        }
        break;
      case 'unknown':
        return { text: UNPARSABLE, ...facts };
    }
  }
  return { text: array ? `=HOST.SPILL(${text})` : `=${text}`, ...facts };
}

/** True if the next token after `index` that is not space is `)`. */
function closesAfter(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1).find(({ kind }) => kind !== 'space');
  return next?.text === ')';
}

/** Brackets are followed, because `;` separates arguments but also the rows of an array. */
function operator(text: string, brackets: string[]): string {
  if (text === '(' || text === '{') brackets.push(text);
  if (text === ')' || text === '}') brackets.pop();
  return text === ';' && brackets[brackets.length - 1] !== '{' ? ',' : text;
}

/** HyperFormula reads backslashes as escapes and knows no doubled quotes: such texts travel encoded. */
function stringLiteral(text: string): string {
  const value = text.slice(1, -1).replaceAll('""', '"');
  return /["\\]/.test(value) ? `HOST.LITERAL("${encodeURIComponent(value)}")` : `"${value}"`;
}

function namedRange(name: string, around: Surroundings): string {
  const bare = name.slice(name.lastIndexOf('!') + 1);
  const range = around.namedRange(bare);
  if (range === null) return `HOST.UNKNOWNNAME("${bare}")`;
  return hyperReference(parseReference(range), around);
}

function hyperReference(reference: Reference, around: Surroundings): string {
  const { start, end } = reference;
  // HyperFormula loses its way among references to sheets that are not there: such a reference is translated again when one comes.
  if (reference.sheet !== undefined && around.gridSize(reference.sheet) === null) return '#REF!';
  const sheet = reference.sheet ?? around.home;
  const prefix = sheet === undefined ? '' : `'${sheet.replaceAll("'", "''")}'!`;
  const bounded = { start, ...(end === undefined ? {} : { end: boundedEnd(reference, around) }) };
  const last = bounded.end ?? start;
  if ((last.row?.at ?? 1) > MAX_ROWS || (last.column?.at ?? 1) > MAX_COLUMNS) return '#REF!';
  return prefix + (end === undefined ? referenceText({ start }) : rangeText(bounded.start, last));
}

function rangeText(start: Reference['start'], end: Reference['start']): string {
  const side = (at: Reference['start']): string =>
    (at.column === undefined ? '' : (at.column.fixed ? '$' : '') + columnLetters(at.column.at)) +
    (at.row === undefined ? '' : (at.row.fixed ? '$' : '') + String(at.row.at));
  return `${side(start)}:${side(end)}`;
}

/** Gives `A2:C` the last row of its sheet; `B:B` and `3:4` stay whole, since HyperFormula knows those. */
function boundedEnd({ sheet, start, end }: Reference, around: Surroundings): Reference['start'] {
  const size = around.gridSize(sheet) ?? { rows: 1000, columns: 26 };
  const limit = (
    first: Coordinate | undefined,
    last: Coordinate | undefined,
    length: number,
  ): Coordinate | undefined =>
    first === undefined || last !== undefined ? last : { at: Math.max(length, first.at), fixed: true };
  return corner(limit(start.row, end?.row, size.rows), limit(start.column, end?.column, size.columns));
}
