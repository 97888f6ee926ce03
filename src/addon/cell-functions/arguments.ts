import { isDecimalText, type DecimalText } from '../../core/money';
import { decimalFromCell } from '../../workbook';

/** What a cell function may give for a cell; null = blank. */
export type CellResult = number | string | null;

/** An argument of a cell function: a single value, or a range as rows of cells. `label` is its name, as in the help. */
export interface Argument {
  readonly label: string;
  readonly value: unknown;
}

/** One row of a call: the cell of each argument, by the argument's place. */
export interface Row {
  readonly isBlank: (argument: number) => boolean;
  /** The number in a cell, exact; null where it is blank. Throws for anything else. */
  readonly decimal: (argument: number) => DecimalText | null;
  /** Text as it stands, numbers as digits; '' where it is blank. */
  readonly text: (argument: number) => string;
  /** The cell as the spreadsheet hands it out. */
  readonly cell: (argument: number) => unknown;
  /** Throws, naming the function, the row and the argument. */
  readonly fail: (argument: number, says: string) => never;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/**
 * Calls `of` for every cell of the ranges given; single values go with every row. A row whose ranges are all blank gives a blank, so a
 * whole column may be handed in. Ranges must be of one size. A call with single values alone gives a single value.
 * Throws an Error that says what is wrong, such as `EFC: row 3 of the second range (commitments) is the text "tbc"; an amount is expected.`
 */
export function overRows(
  name: string,
  given: readonly Argument[],
  of: (row: Row) => CellResult,
): CellResult | readonly (readonly CellResult[])[] {
  const args = given.map(({ label, value }) => ({ label, cells: cellsOf(value) }));
  const ranges = args.filter(({ cells }) => cells !== null);
  const [first] = ranges;
  const rowAt = (r: number, c: number): Row => {
    const cell = (argument: number): unknown => {
      const cells = args[argument]?.cells ?? null;
      return cells === null ? given[argument]?.value : cells[r]?.[c];
    };
    const fail = (argument: number, says: string): never => {
      const { label = '', cells = null } = args[argument] ?? {};
      const ordinal = ORDINALS[argument] ?? '';
      const column = (cells?.[0]?.length ?? 1) > 1 ? `, column ${c + 1}` : '';
      const where =
        cells === null
          ? `the ${ordinal} argument (${label})`
          : `row ${r + 1}${column} of the ${ordinal} range (${label})`;
      throw new Error(`${name}: ${where} ${says}`);
    };
    const isBlank = (argument: number): boolean => isBlankCell(cell(argument));
    return {
      isBlank,
      cell,
      fail,
      text: (argument) => textOf(cell(argument)),
      decimal: (argument) => {
        const value = cell(argument);
        if (isBlankCell(value)) return null;
        if (typeof value === 'number' && Number.isFinite(value)) return decimalFromCell(value);
        return fail(argument, `is ${described(value)}; a number is expected.`);
      },
    };
  };
  if (first?.cells === null || first === undefined) return of(rowAt(0, 0));
  const sizes = ranges.map(({ cells }) => [cells?.length ?? 0, cells?.[0]?.length ?? 0] as const);
  const [height, width] = sizes[0] ?? [0, 0];
  if (sizes.some(([rows, columns]) => rows !== height || columns !== width)) {
    const list = ranges.map(({ label }, index) => `${label} ${(sizes[index] ?? []).join('×')}`).join(', ');
    throw new Error(`${name}: the ranges are not of one size (rows×columns): ${list}.`);
  }
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => {
      const blank = ranges.every(({ cells }) => isBlankCell(cells?.[r]?.[c]));
      return blank ? null : of(rowAt(r, c));
    }),
  );
}

/** A range as rows of cells; null for a single value. A range of one cell arrives as a single value. */
export function cellsOf(value: unknown): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(value)) return null;
  return (value as readonly unknown[]).map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

/** Whether a cell or an argument holds nothing. */
export function isBlankCell(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Text of a cell; numbers as digits. */
export function textOf(value: unknown): string {
  if (isBlankCell(value)) return '';
  if (typeof value === 'number') return decimalFromCell(value);
  return typeof value === 'string' ? value.trim() : described(value);
}

/** Dates may come from another realm, so `instanceof` would not know them. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** What a cell holds, for messages. */
export function described(value: unknown): string {
  if (isBlankCell(value)) return 'blank';
  if (isDate(value)) return 'a date';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return `the number ${String(value)}`;
  if (typeof value !== 'string') return 'a range';
  if (/^#(?:N\/A|[A-Z]+[/0-9A-Z]*[!?])$/.test(value)) return `the error ${value}`;
  if (isDecimalText(value.trim())) return `the number ${value.trim()} as text`;
  return `the text "${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`;
}
