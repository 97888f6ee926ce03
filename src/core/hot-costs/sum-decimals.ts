import Big from 'big.js';
import type { DecimalText } from '../money';

/** The sum of decimals, exact; null for none. */
export function sumDecimals(decimals: readonly DecimalText[]): DecimalText | null {
  return decimals.length === 0 ? null : decimals.reduce((sum, each) => sum.plus(each), new Big(0)).toFixed();
}
