declare const minorBrand: unique symbol;

/**
 * An amount of money in the currency's smallest unit (cents, pence; whole yen): always a safe integer.
 * @example minor(125_000) // 1,250.00 in a currency with two decimals
 */
export type Minor = number & { readonly [minorBrand]: true };

/** Brands an integer as minor units. Throws RangeError for anything that is not a safe integer: that is a programmer's mistake, never the user's. */
export function minor(units: number): Minor {
  if (!Number.isSafeInteger(units)) throw new RangeError(`minor(${units}): not a whole number of minor units`);
  return (units === 0 ? 0 : units) as Minor;
}
