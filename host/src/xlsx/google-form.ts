import { isOpen, parseReference, supportedFunctions, tokenize } from '../formula';
import type { Scalar } from '../snapshot';

/** Functions of Sheets that Excel lacks, or that answer with arrays, which Sheets does not hand to Excel as such. */
const NOT_IN_EXCEL = new Set(
  (
    'ADD ARRAYFORMULA ARRAY_CONSTRAIN AVERAGE.WEIGHTED CHOOSECOLS CHOOSEROWS CONCAT COUNTUNIQUE DIVIDE EPOCHTODATE EQ FILTER FLATTEN GT GTE ' +
    'HSTACK ISDATE ISEMAIL ISURL JOIN LET LT LTE MINUS MULTIPLY NE POW REGEXEXTRACT REGEXMATCH REGEXREPLACE SEQUENCE SORT ' +
    'SORTN SPARKLINE SPLIT TOCOL TOROW TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT UMINUS UNARY_PERCENT UNIQUE ' +
    'UPLUS VSTACK WRAPCOLS WRAPROWS XLOOKUP'
  ).split(' '),
);

/** Functions that files name with the prefix `_xlfn.`, since they came after the format. */
const NEWER = new Set(
  'IFS SWITCH TEXTJOIN MAXIFS MINIFS IFNA DAYS XOR ISFORMULA FORMULATEXT SHEET SHEETS UNICODE UNICHAR NUMBERVALUE'.split(
    ' ',
  ),
);

/** The longest text constant Excel takes inside a formula. */
const LITERAL_LIMIT = 250;

function literal(text: string): string {
  const parts = text.match(new RegExp(`[^]{1,${LITERAL_LIMIT}}`, 'gu')) ?? [''];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
}

function cachedLiteral(value: Scalar): string {
  if (value === null) return '""';
  if (typeof value === 'string') return literal(value);
  if (typeof value !== 'object') return String(value).toUpperCase();
  return value.error === 'Loading...' || value.error === '#ERROR!' ? '#N/A' : value.error;
}

let inExcel: ReadonlySet<string> | undefined;

function isExcelFunction(name: string): boolean {
  inExcel ??= new Set(supportedFunctions().filter((each) => !NOT_IN_EXCEL.has(each)));
  return inExcel.has(name);
}

/** True for `A2:C`, which only Sheets knows; whole columns and rows are Excel's too. */
function isHalfOpen(text: string): boolean {
  const reference = parseReference(text);
  return isOpen(reference) && reference.start.row !== undefined && reference.start.column !== undefined;
}

/** True if Excel can calculate a formula (`=…`) as it is written. */
export function isExcelFormula(formula: string): boolean {
  return tokenize(formula).every(({ kind, text }) => {
    if (kind === 'unknown' || text === '{') return false;
    if (kind === 'reference') return !isHalfOpen(text);
    return kind !== 'function' || isExcelFunction(text.toUpperCase());
  });
}

/** Formula text for the file, without `=`. What Excel cannot calculate is wrapped as Google wraps it, with the value last seen. */
export function toFileFormula(formula: string, cached: Scalar, isArray: boolean): string {
  if (isArray || !isExcelFormula(formula)) {
    return `IFERROR(__xludf.DUMMYFUNCTION(${literal(formula.slice(1))}),${cachedLiteral(cached)})`;
  }
  return tokenize(formula)
    .map(({ kind, text }) => (kind === 'function' && NEWER.has(text.toUpperCase()) ? `_xlfn.${text}` : text))
    .join('');
}

/** Formula text of a cell that only shows part of an array. */
export const spilledFileFormula = (cached: Scalar): string =>
  `IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),${cachedLiteral(cached)})`;

/** What a file's formula stands for: a formula with its `=`, or a part of an array calculated elsewhere. */
export type FileFormula = { readonly formula: string } | { readonly spill: true };

const DUMMY = /^IFERROR\(__xludf\.DUMMYFUNCTION\(((?:"(?:[^"]|"")*"(?:\s*&\s*)?)+)\)\s*,/i;

/** Reads formula text of a file, prefixes of newer functions and Google's wrapping taken off. */
export function fromFileFormula(text: string): FileFormula {
  const bare = text.startsWith('=') ? text.slice(1) : text;
  const wrapped = DUMMY.exec(bare)?.[1];
  if (wrapped === undefined) return { formula: `=${bare.replace(/\b_xl(?:fn|udf|ws)\.(?:_xlws\.)?/gi, '')}` };
  const original = [...wrapped.matchAll(/"((?:[^"]|"")*)"/g)]
    .map((match) => (match[1] ?? '').replaceAll('""', '"'))
    .join('');
  return original === '"COMPUTED_VALUE"' ? { spill: true } : { formula: `=${original}` };
}
