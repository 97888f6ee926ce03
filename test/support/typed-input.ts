import type { Cell } from '../../src/workbook';

/** What Sheets makes of typed text (SHEETS-BEHAVIOUR.md §1, en_US): the part that tests of the sheet boundary need. */
export interface Typed {
  readonly value: Exclude<Cell, object>;
  readonly formula?: string;
  /** Number format that an automatic cell takes on. */
  readonly format: string;
}

/** `format` is the cell's own number format; `@` keeps text as it is, but for formulas. */
export function parseTyped(input: string, format: string): Typed {
  if (input.startsWith('=') && input.length > 1) return { value: '', formula: input, format: '' };
  if (format === '@') return { value: input, format: '' };
  if (input.startsWith("'")) return { value: input.slice(1), format: '' };
  if (/^\+[A-Za-z(]/.test(input)) return { value: '', formula: `=${input.slice(1)}`, format: '' };
  if (/^(true|false)$/i.test(input)) return { value: input.toLowerCase() === 'true', format: '' };
  const bare = input.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(bare);
  if (iso !== null) return { value: serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), format: 'yyyy-mm-dd' };
  const fraction = /^(\d{1,2})[/-](\d{1,2})$/.exec(bare);
  if (fraction !== null && Number(fraction[1]) <= 12 && Number(fraction[2]) <= 31) {
    return { value: serialOf(2027, Number(fraction[1]), Number(fraction[2])), format: 'm/d' };
  }
  if (/^[+-]?\$?[\d,]*\.?\d+(e\d+)?$/i.test(bare)) return { value: Number(bare.replace(/[$,]/g, '')), format: '' };
  if (/^[\d.]+%$/.test(bare)) return { value: Number(bare.slice(0, -1)) / 100, format: '0%' };
  return { value: input, format: '' };
}

function serialOf(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / 86_400_000 + 25_569;
}
