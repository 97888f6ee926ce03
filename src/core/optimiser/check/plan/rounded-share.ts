import { minor, type Minor } from '../../../money';

/**
 * amount × times ÷ parts, exact, rounded once to the nearest minor unit, halves up. For amounts of at least 0. Throws RangeError
 * where the product is past what is exact.
 * @example roundedShare(minor(500_000), 7, 5) // 700000: seven days of a week of five
 */
export function roundedShare(amount: Minor, times: number, parts: number): Minor {
  const product = minor(amount * times);
  const rest = product % parts;
  return minor((product - rest) / parts + (rest * 2 >= parts ? 1 : 0));
}
