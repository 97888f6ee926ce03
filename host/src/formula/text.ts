import { corner, parseReference, referenceText } from './reference';
import type { Coordinate, Corner, Reference } from './reference';
import { tokenize, untokenize } from './tokens';
import type { Token } from './tokens';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** Rewrites the references of a formula and leaves every other character as it is. `null` stands for a reference that is gone. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return untokenize(
    tokenize(formula).map((token): Token => {
      if (token.kind !== 'reference') return token;
      const changed = change(parseReference(token.text));
      return changed === null ? { kind: 'error', text: '#REF!' } : { kind: 'reference', text: referenceText(changed) };
    }),
  );
}

/**
 * Formula text as Sheets gives it back: references upper-cased and ordered, `A3:A3` as `A3`, sheet names in their real case
 * without needless quotes. Literals, function case and spaces stay as typed. `sheetName` gives a sheet's real name or null.
 */
export function canonicalFormula(formula: string, sheetName: (name: string) => string | null): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet === undefined) return reference;
    return { ...reference, sheet: sheetName(reference.sheet) ?? reference.sheet };
  });
}

function moved(coordinate: Coordinate | undefined, by: number, limit: number): Coordinate | undefined | null {
  if (coordinate === undefined || coordinate.fixed) return coordinate;
  const at = coordinate.at + by;
  return at < 1 || at > limit ? null : { ...coordinate, at };
}

function movedCorner({ row, column }: Corner, rows: number, columns: number): Corner | null {
  const newRow = moved(row, rows, MAX_ROWS);
  const newColumn = moved(column, columns, MAX_COLUMNS);
  return newRow === null || newColumn === null ? null : corner(newRow, newColumn);
}

/** A formula as it reads when copied `rows` down and `columns` right: relative references move, those that leave the grid are `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const start = movedCorner(reference.start, rows, columns);
    const end = reference.end === undefined ? undefined : movedCorner(reference.end, rows, columns);
    if (start === null || end === null) return null;
    return end === undefined ? { ...reference, start } : parseReference(referenceText({ ...reference, start, end }));
  });
}
