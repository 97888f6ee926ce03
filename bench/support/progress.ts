import { appendFileSync } from 'node:fs';
import { line, type Row } from './report';

/** Says each row on standard error as soon as it is measured, and appends it to `--out FILE` as a line of JSON: a long run can be watched, and cut short. */
export function progress(options: ReadonlyMap<string, string>): (row: Row) => void {
  const file = options.get('out');
  return (row) => {
    process.stderr.write(`${line(row)}\n`);
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
  };
}

/** A figure among the options. */
export function figure(options: ReadonlyMap<string, string>, name: string, standard: number): number {
  const text = options.get(name);
  const value = text === undefined ? standard : Number(text);
  if (!Number.isFinite(value)) throw new RangeError(`--${name} must be a number; got ${text}`);
  return value;
}

/** A list of figures among the options: `--n 20,28`. */
export function figures(
  options: ReadonlyMap<string, string>,
  name: string,
  standard: readonly number[],
): readonly number[] {
  const text = options.get(name);
  if (text === undefined) return standard;
  return text.split(',').map((each) => figure(new Map([[name, each]]), name, NaN));
}

/** An option that has no standard. */
export function required(options: ReadonlyMap<string, string>, name: string, what: string): string {
  const text = options.get(name);
  if (text === undefined || text === 'true') throw new RangeError(`--${name} is missing: ${what}`);
  return text;
}
