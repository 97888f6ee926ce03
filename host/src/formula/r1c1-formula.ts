import { parseR1C1, quoteSheetName } from '../values';
import { parseReference, referenceText } from './reference';
import type { Coordinate, Corner } from './reference';
import { tokenize, untokenize } from './tokens';

function part(letter: 'R' | 'C', coordinate: Coordinate | undefined, base: number): string {
  if (coordinate === undefined) return '';
  if (coordinate.fixed) return `${letter}${coordinate.at}`;
  return `${letter}[${coordinate.at - base}]`;
}

/** A formula of the cell at row and column in R1C1 notation: in B3, `=A3+$C$1` is `=R[0]C[-1]+R1C3`. */
export function formulaToR1C1(formula: string, row: number, column: number): string {
  const text = (corner: Corner): string => part('R', corner.row, row) + part('C', corner.column, column);
  return untokenize(
    tokenize(formula).map((token) => {
      if (token.kind !== 'reference') return token;
      const { sheet, start, end } = parseReference(token.text);
      const prefix = sheet === undefined ? '' : `${quoteSheetName(sheet)}!`;
      return { ...token, text: prefix + text(start) + (end === undefined ? '' : `:${text(end)}`) };
    }),
  );
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?`;
const CORNER = String.raw`(?:R(?:\d+|\[-?\d+\]|)C(?:\d+|\[-?\d+\]|)|R(?:\d+|\[-?\d+\])|C(?:\d+|\[-?\d+\]))`;
const R1C1 = new RegExp(
  `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.])${SHEET}${CORNER}(?::${CORNER})?(?![\\p{L}\\p{N}_.(\\[])`,
  'giu',
);

/** The A1 form of an R1C1 formula entered at row and column; a reference above or left of the grid becomes `#REF!`. */
export function formulaFromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (text) => {
    if (text.startsWith('"')) return text;
    const reference = parseR1C1(text, { row, column });
    if (reference === null) return '#REF!';
    const corners = text.slice(text.lastIndexOf('!') + 1).split(':');
    const [first = '', last = first] = corners;
    const fixed = (part: string, letter: 'R' | 'C'): boolean => new RegExp(`${letter}\\d`, 'i').test(part);
    const coordinate = (at: number | undefined, part: string, letter: 'R' | 'C'): Coordinate | undefined =>
      at === undefined ? undefined : { at, fixed: fixed(part, letter) };
    const { sheet, rows, columns } = reference;
    const make = (end: boolean, part: string): Corner => {
      const rowAt = rows === undefined ? undefined : reference.row + (end ? rows - 1 : 0);
      const columnAt = columns === undefined ? undefined : reference.column + (end ? columns - 1 : 0);
      const rowPart = coordinate(rowAt, part, 'R');
      const columnPart = coordinate(columnAt, part, 'C');
      return { ...(rowPart ? { row: rowPart } : {}), ...(columnPart ? { column: columnPart } : {}) };
    };
    return referenceText({
      ...(sheet === undefined ? {} : { sheet }),
      start: make(false, first),
      end: make(true, last),
    });
  });
}
