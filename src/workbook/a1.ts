/** Letters of a 1-based column. @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's address, 1-based. @example cellAddress(51, 6) // 'F51' */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Rows and columns in A1 notation. @example areaAddress({ row: 2, column: 1, rows: 3, columns: 2 }) // 'A2:B4' */
export function areaAddress(area: {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}
