import { columnLetters, columnNumber, quoteSheetName, splitSheet } from '../values';

/** One coordinate of a reference; `fixed` ones carry a `$`. */
export interface Coordinate {
  readonly at: number;
  readonly fixed: boolean;
}

/** One corner; a coordinate that is absent leaves that axis open (`B:B` has no rows, `A2:C` no last row). */
export interface Corner {
  readonly row?: Coordinate;
  readonly column?: Coordinate;
}

/** A reference as it stands in a formula. A single cell has no `end`. */
export interface Reference {
  readonly sheet?: string;
  readonly start: Corner;
  readonly end?: Corner;
}

function parseCorner(text: string): Corner {
  const match = /^(?:(\$?)([A-Za-z]+))?(?:(\$?)([0-9]+))?$/.exec(text);
  if (match === null) throw new Error(`parseCorner: '${text}' is no corner of a reference`);
  const [, columnFixed, letters, rowFixed, digits] = match;
  return {
    ...(digits === undefined ? {} : { row: { at: Number(digits), fixed: rowFixed === '$' } }),
    ...(letters === undefined ? {} : { column: { at: columnNumber(letters), fixed: columnFixed === '$' } }),
  };
}

/** Reads the text of a token of kind `reference`. */
export function parseReference(text: string): Reference {
  const { sheet, rest } = splitSheet(text);
  const [left = '', right] = rest.split(':');
  const start = parseCorner(left);
  const place = sheet === undefined ? {} : { sheet };
  return right === undefined ? { ...place, start } : { ...place, ...ordered(start, parseCorner(right)) };
}

/** Puts the smaller coordinate first on each axis; a coordinate that only one end has goes to the start. */
function ordered(a: Corner, b: Corner): { readonly start: Corner; readonly end: Corner } {
  const [firstRow, lastRow] = pair(a.row, b.row);
  const [firstColumn, lastColumn] = pair(a.column, b.column);
  return { start: corner(firstRow, firstColumn), end: corner(lastRow, lastColumn) };
}

function pair(a: Coordinate | undefined, b: Coordinate | undefined): readonly (Coordinate | undefined)[] {
  if (a === undefined || b === undefined) return [a ?? b, undefined];
  return a.at <= b.at ? [a, b] : [b, a];
}

/** A corner from coordinates, either of which may be missing. */
export function corner(row: Coordinate | undefined, column: Coordinate | undefined): Corner {
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

function cornerText({ row, column }: Corner): string {
  const dollar = (coordinate: Coordinate): string => (coordinate.fixed ? '$' : '');
  const letters = column === undefined ? '' : `${dollar(column)}${columnLetters(column.at)}`;
  return row === undefined ? letters : `${letters}${dollar(row)}${row.at}`;
}

/** Writes a reference canonically: upper case, ordered, `A3:A3` as `A3`, the sheet quoted only where it must be. */
export function referenceText({ sheet, start, end }: Reference): string {
  const prefix = sheet === undefined ? '' : `${quoteSheetName(sheet)}!`;
  if (end === undefined) return prefix + cornerText(start);
  const [left, right] = [cornerText(start), cornerText(end)];
  const isCell = start.row !== undefined && start.column !== undefined;
  return prefix + (left === right && isCell ? left : `${left}:${right}`);
}

/** True for `A2:C`, `B:B`, `3:4`: a reference whose end moves with the grid. */
export function isOpen({ end }: Reference): boolean {
  return end !== undefined && (end.row === undefined || end.column === undefined);
}
