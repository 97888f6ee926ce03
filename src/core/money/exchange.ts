import Big from 'big.js';
import { isDecimalText, type DecimalText } from './decimal';
import { minor, type Minor } from './minor';

/** A rate of exchange, taken apart once so that many amounts can be converted: `mantissa / 10 ** scale`. */
export interface ExchangeRate {
  /** As typed: what one unit of the foreign currency is worth in the other. Above zero. */
  readonly text: DecimalText;
  readonly mantissa: number;
  readonly scale: number;
}

/** Decimals of the two currencies of an exchange. */
export interface ExchangeDecimals {
  readonly foreign: number;
  readonly own: number;
}

/**
 * Takes a rate apart; null for one that cannot be a rate: zero, below zero, or with more than 15 digits. Throws RangeError
 * for text that is not decimal.
 * @example exchangeRate('1.0825') // { text: '1.0825', mantissa: 10825, scale: 4 }
 */
export function exchangeRate(text: DecimalText): ExchangeRate | null {
  if (!isDecimalText(text)) throw new RangeError(`exchangeRate: "${text}" is not a decimal number`);
  const [whole = '', fraction = ''] = text.split('.');
  const digits = fraction.replace(/0+$/, '');
  const mantissa = Number(whole + digits);
  return mantissa > 0 && mantissa < 1e15 ? { text, mantissa, scale: digits.length } : null;
}

/**
 * A foreign amount in the other currency, exact and rounded once by the one rounding rule (halves away from zero); null
 * where the result is past what is exact.
 * @example exchange(minor(1_250_000), { text: '0.0067', mantissa: 67, scale: 4 }, { foreign: 0, own: 2 }) // 837500
 */
export function exchange(amount: Minor, rate: ExchangeRate, { foreign, own }: ExchangeDecimals): Minor | null {
  return quotient(amount, rate.mantissa, own - foreign - rate.scale);
}

/**
 * The other way round: how much of the foreign currency an amount pays for at this rate; rounded and bounded alike.
 * @example exchangeBack(minor(108_250), { text: '1.0825', mantissa: 10825, scale: 4 }, { foreign: 2, own: 2 }) // 100000
 */
export function exchangeBack(amount: Minor, rate: ExchangeRate, { foreign, own }: ExchangeDecimals): Minor | null {
  const shift = foreign - own + rate.scale;
  const raised = new Big(amount).times(new Big(10).pow(shift));
  // Twenty decimals of a quotient by at most fifteen digits cannot hide on which side of a half it lies.
  return whole(raised.div(rate.mantissa));
}

/** amount × factor × 10 ** shift, rounded to a whole number: in plain integers where they hold it. */
function quotient(amount: Minor, factor: number, shift: number): Minor | null {
  const product = amount * factor;
  if (shift <= 0 && shift >= -15 && Math.abs(product) <= Number.MAX_SAFE_INTEGER) {
    const divisor = 10 ** -shift;
    const rest = product % divisor;
    const down = (product - rest) / divisor;
    return minor(Math.abs(rest) * 2 >= divisor && divisor > 1 ? down + Math.sign(product) : down);
  }
  return whole(new Big(amount).times(factor).times(new Big(10).pow(shift)));
}

function whole(value: Big): Minor | null {
  const units = Number(value.round(0, Big.roundHalfUp).toFixed());
  return Number.isSafeInteger(units) ? minor(units) : null;
}
