/**
 * Exact money: minor units, currencies, decimals, the one rounding rule, and how amounts are written and read as text.
 * It refuses to know accounts, sheets and binary floats.
 */
export {
  NO_MONEY,
  absMinor,
  addMinor,
  compareMinor,
  maxMinor,
  minor,
  negateMinor,
  subtractMinor,
  sumMinor,
  type Minor,
} from './minor';
export { NO_CURRENCY, currencyDecimals } from './currency';
export {
  decimalFromMinor,
  decimalFromNumber,
  isDecimalText,
  minorFromDecimal,
  minorFromNumber,
  minorFromProduct,
  multiply,
  numberFromMinor,
  percentOf,
  productOf,
  sumOf,
  type DecimalText,
} from './decimal';
export { exchange, exchangeBack, exchangeRate, type ExchangeRate } from './exchange';
export { formatMoney } from './format';
export type { DecimalMark } from './amount-text';
export { decideDecimalMark, readAmount, readDecimal } from './read-amount';
