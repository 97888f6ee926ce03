import { decimalFromNumber, numberFromMinor, type Minor } from '../../core/money';
import type { Input } from '../book';
import type { Column } from '../tables';
import { asCell, quoted } from './as-cell';

/** A cell that leads to other cells of the workbook: what it shows, and where it goes. */
export interface Link {
  readonly label: string;
  /** Number of the tab (`Book.tabId`). */
  readonly tabId: number;
  /** Such as `A48`. */
  readonly a1: string;
}

/** True for a link. */
export function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'a1' in value;
}

/**
 * The formula of a link. It is the only formula Wrapsheet ever writes; label and target stand in it as quoted text, so nothing
 * in them can become a part of the formula.
 */
export function linkFormula(link: Link): string {
  return `=HYPERLINK(${quoted(`#gid=${link.tabId}&range=${link.a1}`)},${quoted(link.label)})`;
}

/** Pages in eighths as the trade writes them: `1 3/8`, `4/8`, `2`. */
export function eighthsText(eighths: number): string {
  const [whole, rest] = [Math.floor(eighths / 8), eighths % 8];
  if (rest === 0) return String(whole);
  return whole === 0 ? `${rest}/8` : `${whole} ${rest}/8`;
}

/**
 * A field's value as it is written to its column's cell; '' for null. Money and decimals become numbers, days serial numbers,
 * text is kept text. `numberFormat` is the cell's own.
 */
export function toInput(column: Pick<Column, 'kind'>, value: unknown, decimals: number, numberFormat = ''): Input {
  if (value === null || value === undefined) return '';
  switch (column.kind) {
    case 'money':
      return numberFromMinor(value as Minor, decimals);
    case 'number':
    case 'percent':
      return typeof value === 'string' && value === '' ? '' : Number(value);
    case 'date':
    case 'moment':
      return value as number;
    case 'time':
      return (value as number) / 1440;
    case 'eighths':
      return asCell(eighthsText(value as number), numberFormat);
    case 'list':
      return asCell((value as readonly string[]).join(', '), numberFormat);
    case 'yes-no':
      return value === true ? 'Yes' : 'No';
    case 'text':
    case 'code':
    case 'choice':
    case 'timecode':
      return asCell(typeof value === 'number' ? decimalFromNumber(value) : (value as string), numberFormat);
  }
}
