/** One measured line: names and figures, printed as a table or as JSON. Lists and plans stand in the JSON only. */
export type Row = Readonly<Record<string, string | number | boolean | null | object>>;

export function print(rows: readonly Row[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
  else for (const row of rows) process.stdout.write(`${line(row)}\n`);
}

/** A row as a person reads it. */
export function line(row: Row): string {
  return Object.entries(row)
    .flatMap(([key, value]) => (typeof value === 'object' ? [] : [`${key} ${value}`]))
    .join(' · ');
}

/** The middle of the figures; of two middles, the lower one. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[(figures.length - 1) >> 1] ?? NaN;
}

export function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

/** Seconds to the tenth of a millisecond. */
export function roundSeconds(seconds: number): number {
  return Math.round(seconds * 1e4) / 1e4;
}
