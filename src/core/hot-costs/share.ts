import Big from 'big.js';
import { minor, minorFromDecimal, type DecimalText, type Minor } from '../money';

/**
 * `amount × factor × part ÷ whole`, exact, then rounded once to the minor unit, halves away from zero. Throws RangeError where the
 * result is past what money may be.
 * @example shareOf(minor(30_000), 90, 600, '1.5') // 6750: an hour and a half of a ten-hour day at 300.00, paid at 1.5×
 */
export function shareOf(amount: Minor, part: number, whole: number, factor: DecimalText = '1'): Minor {
  const units = minorFromDecimal(new Big(amount).times(factor).times(part).div(whole).toFixed(), 0);
  if (units === null) throw new RangeError(`shareOf(${amount}, ${part}, ${whole}, ${factor}): too large an amount`);
  return minor(units);
}
