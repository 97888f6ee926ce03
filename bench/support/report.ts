/** One measured line: names and figures, printed as a table or as JSON. */
export type Row = Readonly<Record<string, string | number | boolean>>;

export function print(rows: readonly Row[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
  else
    for (const row of rows)
      process.stdout.write(
        `${Object.entries(row)
          .map(([key, value]) => `${key} ${value}`)
          .join(' · ')}\n`,
      );
}

/** The middle of the figures; of two middles, the lower one. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[(figures.length - 1) >> 1] ?? NaN;
}
