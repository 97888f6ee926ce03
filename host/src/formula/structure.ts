import { corner } from './reference';
import type { Coordinate, Corner, Reference } from './reference';
import { mapReferences } from './text';

/** A change of the grid or of the tabs that rewrites formulas. Rows and columns are 1-based. */
export type StructureChange =
  | {
      readonly kind: 'insert' | 'remove';
      readonly axis: 'row' | 'column';
      readonly sheet: string;
      readonly first: number;
      readonly count: number;
    }
  | { readonly kind: 'rename'; readonly sheet: string; readonly to: string }
  | { readonly kind: 'drop'; readonly sheet: string };

type GridChange = Extract<StructureChange, { axis: string }>;

/** Where a row or column is after a change, null if it was removed. */
export function movedIndex(at: number, change: GridChange): number | null {
  if (at < change.first) return at;
  if (change.kind === 'insert') return at + change.count;
  return at < change.first + change.count ? null : at - change.count;
}

/** A range's ends on the changed axis; an absent last end is open. Null if all of it was removed. */
function movedSpan(
  first: number,
  last: number | undefined,
  change: GridChange,
): readonly [number, number | undefined] | null {
  const newFirst = movedIndex(first, change);
  if (last === undefined) return [newFirst ?? change.first, undefined];
  const newLast = movedIndex(last, change);
  if (newFirst === null && newLast === null && last < change.first + change.count) return null;
  return [newFirst ?? change.first, newLast ?? change.first - 1];
}

function withAxis(old: Corner, axis: 'row' | 'column', at: number | undefined): Corner {
  const before: Coordinate | undefined = old[axis];
  const coordinate = before === undefined || at === undefined ? undefined : { ...before, at };
  return axis === 'row' ? corner(coordinate, old.column) : corner(old.row, coordinate);
}

function movedReference(reference: Reference, change: GridChange): Reference | null {
  const { start, end } = reference;
  const first = start[change.axis];
  if (first === undefined) return reference;
  const span = movedSpan(first.at, end === undefined ? first.at : end[change.axis]?.at, change);
  if (span === null) return null;
  const moved = { ...reference, start: withAxis(start, change.axis, span[0]) };
  return end === undefined ? moved : { ...moved, end: withAxis(end, change.axis, span[1]) };
}

/** A formula standing on sheet `home` as it reads after a change: references follow what they name, and to what is gone become `#REF!`. */
export function changedFormula(formula: string, home: string, change: StructureChange): string {
  const target = change.sheet.toLowerCase();
  return mapReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== target) return reference;
    switch (change.kind) {
      case 'rename':
        return reference.sheet === undefined ? reference : { ...reference, sheet: change.to };
      case 'drop':
        return null;
      case 'insert':
      case 'remove':
        return movedReference(reference, change);
    }
  });
}
