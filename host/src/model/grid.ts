/**
 * A sparse table of one kind of thing (contents, formats, notes …), 1-based. Rows that hold nothing cost nothing; a row is
 * a plain array, so that a block of 200,000 cells is read and written without an object per cell.
 */
export class Grid<T> {
  private rows: (T | undefined)[][] = [];

  get(row: number, column: number): T | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  /** The cells of a row from column 1; undefined when the row holds nothing. May be shorter than the sheet is wide. */
  row(row: number): readonly (T | undefined)[] | undefined {
    return this.rows[row - 1];
  }

  /** Sets one cell; undefined empties it. */
  set(row: number, column: number, value: T | undefined): void {
    const cells = this.rows[row - 1];
    if (cells === undefined) {
      if (value === undefined) return;
      const fresh = new Array<T | undefined>(column).fill(undefined);
      fresh[column - 1] = value;
      while (this.rows.length < row) this.rows.push([]);
      this.rows[row - 1] = fresh;
      return;
    }
    while (cells.length < column - 1) cells.push(undefined);
    cells[column - 1] = value;
  }

  /** Calls `visit` for every filled cell, by row, then by column. */
  forEach(visit: (value: T, row: number, column: number) => void): void {
    this.rows.forEach((cells, r) => {
      cells.forEach((value, c) => {
        if (value !== undefined) visit(value, r + 1, c + 1);
      });
    });
  }

  isEmpty(): boolean {
    return this.lastRow() === 0;
  }

  /** Number of the last row that holds something; 0 when empty. Forgets trailing empty rows on the way. */
  lastRow(): number {
    while (this.rows.length > 0 && lastFilled(this.rows[this.rows.length - 1] ?? []) === 0) this.rows.pop();
    return this.rows.length;
  }

  lastColumn(): number {
    let last = 0;
    for (const cells of this.rows) if (cells.length > last) last = Math.max(last, lastFilled(cells));
    return last;
  }

  insertRows(before: number, count: number): void {
    if (before > this.rows.length) return;
    const fresh = Array.from({ length: count }, (): (T | undefined)[] => []);
    this.rows = this.rows.slice(0, before - 1).concat(fresh, this.rows.slice(before - 1));
  }

  removeRows(first: number, count: number): void {
    if (first <= this.rows.length) this.rows.splice(first - 1, count);
  }

  insertColumns(before: number, count: number): void {
    const fresh = new Array<T | undefined>(count).fill(undefined);
    for (const cells of this.rows) if (before <= cells.length) cells.splice(before - 1, 0, ...fresh);
  }

  removeColumns(first: number, count: number): void {
    for (const cells of this.rows) if (first <= cells.length) cells.splice(first - 1, count);
  }
}

function lastFilled(cells: readonly unknown[]): number {
  let last = cells.length;
  while (last > 0 && cells[last - 1] === undefined) last -= 1;
  return last;
}
