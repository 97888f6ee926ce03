/** A rectangle named by an A1 or R1C1 text. 1-based. `rows` or `columns` absent: open to the end of the grid (`B:B`, `A2:C`). */
export interface RangeReference {
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
}

/** Column number as letters: 1 is `A`, 27 is `AA`. Throws below 1. */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 1) throw new RangeError(`columnLetters: column ${column} is not 1 or more`);
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters as column number, any case: `AA` is 27. Throws on anything but letters. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]+$/.test(letters)) throw new RangeError(`columnNumber: '${letters}' is not a column`);
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const BARE_NAME = /^[A-Za-z_.][A-Za-z0-9_.]*$/;
const CELL_LIKE = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*|[Rr]|[Cc])$/;

/** A sheet name as it stands before `!`: `Sales2` stays, `Cost report` becomes `'Cost report'`, `It's` becomes `'It''s'`. */
export function quoteSheetName(name: string): string {
  return BARE_NAME.test(name) && !CELL_LIKE.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!A1` into sheet and rest; the sheet may also stand unquoted. Without `!` the sheet is absent. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { rest: text };
  const name = text.slice(0, bang).trim();
  const quoted = /^'(.*)'$/su.exec(name)?.[1];
  return { sheet: quoted === undefined ? name : quoted.replaceAll("''", "'"), rest: text.slice(bang + 1) };
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | null {
  const match = /^(?:\$?([A-Za-z]{1,4}))?(?:\$?([0-9]{1,8}))?$/.exec(text.trim());
  const letters = match?.[1];
  const digits = match?.[2];
  if (letters === undefined && digits === undefined) return null;
  if (digits !== undefined && Number(digits) < 1) return null;
  return {
    ...(letters === undefined ? {} : { column: columnNumber(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) }),
  };
}

/** From two ends of one axis to its start and, if both ends are given, its length; an end alone leaves the axis open. */
function axis(a: number | undefined, b: number | undefined): { readonly start: number; readonly length?: number } {
  if (a !== undefined && b !== undefined) return { start: Math.min(a, b), length: Math.abs(a - b) + 1 };
  return { start: a ?? b ?? 1 };
}

/**
 * Reads A1 notation: `A1`, `$B$2:C9`, `A2:C`, `B:B`, `3:4`, each also behind a sheet name. Null if the text is no reference
 * (it may still be the name of a range). Example: `'Cost report'!B3:a2` is row 2, column 1, 2 rows, 2 columns.
 */
export function parseA1(text: string): RangeReference | null {
  const { sheet, rest } = splitSheet(text);
  const [left = '', right, extra] = rest.split(':');
  if (extra !== undefined) return null;
  const first = parseCorner(left);
  const second = right === undefined ? first : parseCorner(right);
  if (first === null || second === null) return null;
  if (right === undefined && (first.row === undefined || first.column === undefined)) return null;
  const rows = axis(first.row, second.row);
  const columns = axis(first.column, second.column);
  if (rows.length === undefined && columns.length === undefined) return null;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    row: rows.start,
    column: columns.start,
    ...(rows.length === undefined ? {} : { rows: rows.length }),
    ...(columns.length === undefined ? {} : { columns: columns.length }),
  };
}

/** Writes A1 notation, with the sheet in front if given; one cell as `A1`, open ends as `A2:C`, `B:B`, `3:4`. */
export function formatA1(reference: RangeReference): string {
  const { sheet, row, column, rows, columns } = reference;
  const prefix = sheet === undefined ? '' : `${quoteSheetName(sheet)}!`;
  const left = columnLetters(column);
  if (rows === undefined && columns === undefined) return `${prefix}${left}${row}:${left}`;
  if (rows === undefined) {
    const right = columnLetters(column + (columns ?? 1) - 1);
    return `${prefix}${left}${row === 1 ? '' : row}:${right}`;
  }
  if (columns === undefined) return `${prefix}${column === 1 ? '' : left}${row}:${row + rows - 1}`;
  if (rows === 1 && columns === 1) return `${prefix}${left}${row}`;
  return `${prefix}${left}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}
