/** Rows beyond which a reference leaves the grid: Sheets' ten million cells in one column. */
export const MAX_ROWS = 10_000_000;

/** Columns of the widest grid: ZZZ. */
export const MAX_COLUMNS = 18_278;
