import Big from 'big.js';
import { minor, type Minor } from './minor';

/** A decimal number exactly as typed (`12.5`), never a binary float: optional minus, digits, optional point and digits. */
export type DecimalText = string;

const DECIMAL = /^-?(?:\d+\.?\d*|\.\d+)$/;

/** The largest amount a cell may hold, in minor units: ten thousand million at two decimals. Keeps every sum exact. */
const LARGEST_AMOUNT = 1e12;

/** True for text that is a plain decimal number. */
export function isDecimalText(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * The shortest decimal text that a double prints as, without exponent: what the user sees in the sheet, not what binary
 * makes of it. Throws RangeError for NaN and infinities.
 * @example decimalFromNumber(0.1 + 0.2) // '0.30000000000000004'; 1e-7 → '0.0000001'
 */
export function decimalFromNumber(value: number): DecimalText {
  if (!Number.isFinite(value)) throw new RangeError(`decimalFromNumber(${value}): not a finite number`);
  const text = String(value === 0 ? 0 : value);
  return text.includes('e') ? new Big(text).toFixed() : text;
}

/**
 * Decimal text as minor units of a currency with so many decimals. **The one rounding rule of Wrapsheet: to the nearest
 * minor unit, halves away from zero** (1.005 → 1.01, −1.005 → −1.01). Null where the amount is larger than
 * `LARGEST_AMOUNT`; throws RangeError for text that is not decimal (programmer's mistake: read it first).
 * @example minorFromDecimal('12.345', 2) // 1235
 */
export function minorFromDecimal(text: DecimalText, decimals: number): Minor | null {
  const quick = quickProduct(1, [text], -decimals);
  if (quick !== null) return Math.abs(quick) <= LARGEST_AMOUNT ? minor(quick) : null;
  return roundToMinor(new Big(checked(text)), decimals);
}

/**
 * A sheet's number as minor units, by its shortest decimal text and the rounding rule of `minorFromDecimal`; null where
 * it is too large for money. Throws RangeError for NaN and infinities.
 * @example minorFromNumber(1.005, 2) // 101, though the double lies a little below 1.005
 */
export function minorFromNumber(value: number, decimals: number): Minor | null {
  const scale = 10 ** decimals;
  const units = Math.round(value * scale);
  // A decimal of at most 15 digits that yields this very double is its shortest text: no need to print it.
  if (Math.abs(units) <= LARGEST_AMOUNT && units / scale === value) return minor(units);
  return roundToMinor(new Big(decimalFromNumber(value)), decimals);
}

/** Minor units as decimal text: `decimalFromMinor(minor(-5), 2)` is `-0.05`. */
export function decimalFromMinor(amount: Minor, decimals: number): DecimalText {
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return (amount < 0 ? '-' : '') + whole + (decimals > 0 ? `.${digits.slice(-decimals)}` : '');
}

/** Minor units as the number a sheet shows for them: the double nearest to the decimal. Only for writing into cells. */
export function numberFromMinor(amount: Minor, decimals: number): number {
  return amount / 10 ** decimals;
}

/**
 * Quantity × rate, exact, then rounded once by the rule of `minorFromDecimal`; null where too large.
 * @example multiply('2.5', '19.99', 2) // 4998 (49.975)
 */
export function multiply(quantity: DecimalText, rate: DecimalText, decimals: number): Minor | null {
  return minorFromProduct([quantity, rate], decimals);
}

/** The product of any number of decimals, exact: `productOf(['2', '0.5', '3'])` is `'3'`. */
export function productOf(factors: readonly DecimalText[]): DecimalText {
  return factors.reduce((product, factor) => product.times(checked(factor)), new Big(1)).toFixed();
}

/**
 * The product of any number of decimals as minor units, exact, then rounded once by the rule of `minorFromDecimal`; null where
 * it is too large.
 * @example minorFromProduct(['8', '2', '450.50'], 2) // 720800
 */
export function minorFromProduct(factors: readonly DecimalText[], decimals: number): Minor | null {
  const quick = quickProduct(1, factors, -decimals);
  if (quick === null) return roundToMinor(new Big(productOf(factors)), decimals);
  return Math.abs(quick) <= LARGEST_AMOUNT ? minor(quick) : null;
}

/** The sum of any number of decimals, exact: `sumOf(['0.1', '0.2'])` is `'0.3'`; `'0'` for none. */
export function sumOf(terms: readonly DecimalText[]): DecimalText {
  return terms.reduce((sum, term) => sum.plus(checked(term)), new Big(0)).toFixed();
}

/**
 * So many percent of an amount, rounded once by the rule of `minorFromDecimal`. Throws RangeError past what is exact.
 * @example percentOf(minor(125_000), '10') // 12500
 */
export function percentOf(amount: Minor, percent: DecimalText): Minor {
  const quick = quickProduct(amount, [percent], 2);
  if (quick !== null) return minor(quick);
  return minor(Number(new Big(amount).times(checked(percent)).times('0.01').round(0, Big.roundHalfUp).toFixed()));
}

/**
 * start × the factors ÷ 10 ** scale, rounded halves away from zero, in plain whole numbers; null where they would not hold it
 * exactly, and the slow way must be taken.
 */
function quickProduct(start: number, factors: readonly DecimalText[], scale: number): number | null {
  let product = start;
  let places = scale;
  for (const factor of factors) {
    const text = checked(factor);
    const point = text.indexOf('.');
    product *= Number(point < 0 ? text : text.replace('.', ''));
    if (point >= 0) places += text.length - point - 1;
    if (!Number.isSafeInteger(product)) return null;
  }
  if (places <= 0) {
    const value = product * 10 ** -places;
    return Number.isSafeInteger(value) ? value : null;
  }
  if (places > 15) return null;
  const divisor = 10 ** places;
  const rest = product % divisor;
  const down = (product - rest) / divisor;
  return Math.abs(rest) * 2 >= divisor ? down + Math.sign(product) : down;
}

function roundToMinor(value: Big, decimals: number): Minor | null {
  const units = Number(value.times(new Big(10).pow(decimals)).round(0, Big.roundHalfUp).toFixed());
  return Math.abs(units) <= LARGEST_AMOUNT ? minor(units) : null;
}

function checked(text: DecimalText): DecimalText {
  if (!isDecimalText(text)) throw new RangeError(`"${text}" is not a decimal number`);
  return text.startsWith('.') ? `0${text}` : text.endsWith('.') ? text.slice(0, -1) : text.replace('-.', '-0.');
}
