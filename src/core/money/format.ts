import type { Minor } from './minor';

export interface MoneyFormat {
  /** Decimals of the currency (2 for USD, 0 for JPY). */
  readonly decimals: number;
  /** How an amount below zero is written: `(1,850.00)` as on a cost report, or `-1,850.00`. Default: parentheses. */
  readonly negative?: 'parentheses' | 'minus';
}

/**
 * An amount as the trade writes it: thousands by comma, decimal point, no currency (that stands once in the header).
 * @example formatMoney(minor(-185_000), { decimals: 2 }) // '(1,850.00)'
 */
export function formatMoney(amount: Minor, format: MoneyFormat): string {
  const scale = 10 ** format.decimals;
  const size = Math.abs(amount);
  const whole = Math.floor(size / scale);
  const fraction = format.decimals === 0 ? '' : `.${String(size % scale).padStart(format.decimals, '0')}`;
  const text = (whole < 1000 ? String(whole) : String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')) + fraction;
  if (amount >= 0) return text;
  return format.negative === 'minus' ? `-${text}` : `(${text})`;
}
