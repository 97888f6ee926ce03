declare const minorBrand: unique symbol;

/**
 * An amount of money in the currency's smallest unit (cents, pence; whole yen): always a safe integer.
 * @example minor(125_000) // 1,250.00 in a currency with two decimals
 */
export type Minor = number & { readonly [minorBrand]: true };

/**
 * Brands an integer as minor units. Throws RangeError for anything that is not a safe integer: that is a programmer's
 * mistake, never the user's.
 */
export function minor(units: number): Minor {
  if (!Number.isSafeInteger(units)) throw new RangeError(`minor(${units}): not a whole number of minor units`);
  return (units === 0 ? 0 : units) as Minor;
}

/** No money. */
export const NO_MONEY: Minor = minor(0);

/** `a + b`. Throws RangeError where the sum is past what is exact (9 × 10¹⁵ minor units). */
export function addMinor(a: Minor, b: Minor): Minor {
  return minor(a + b);
}

/** `a − b`. Throws RangeError where the difference is past what is exact. */
export function subtractMinor(a: Minor, b: Minor): Minor {
  return minor(a - b);
}

/** The same amount with the other sign; zero stays plain zero, never −0. */
export function negateMinor(amount: Minor): Minor {
  return minor(0 - amount);
}

/** The amount without its sign. */
export function absMinor(amount: Minor): Minor {
  return Math.abs(amount) as Minor;
}

/** The larger of two amounts. */
export function maxMinor(a: Minor, b: Minor): Minor {
  return a >= b ? a : b;
}

/** Sum of any number of amounts, 0 for none. Throws RangeError at the first step that is past what is exact. */
export function sumMinor(amounts: Iterable<Minor>): Minor {
  let total = NO_MONEY;
  for (const amount of amounts) total = addMinor(total, amount);
  return total;
}

/** Order of two amounts for `sort`: negative when `a` is the smaller. */
export function compareMinor(a: Minor, b: Minor): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
