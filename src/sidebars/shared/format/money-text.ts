import { formatMoney, minor, NO_CURRENCY } from '../../../core/money';

/** Inserts thousands commas into a run of digits. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * A whole number as people read it.
 * @example countText(12500) // '12,500'
 */
export function countText(count: number): string {
  return count < 0 ? `−${grouped(String(-count))}` : grouped(String(count));
}

/** True when no amount has cents: then a column may leave them all out. */
export function allWhole(amounts: Iterable<number | null>, decimals: number): boolean {
  const unit = 10 ** decimals;
  for (const amount of amounts) if (amount !== null && amount % unit !== 0) return false;
  return true;
}

/**
 * Minor units as text: grouped, over in ( ), an en dash where no amount can be named. `whole` leaves the cents out of an
 * amount that has none.
 * @example moneyText(-185050, 2) // '(1,850.50)'
 * @example moneyText(185000, 2, true) // '1,850'
 */
export function moneyText(amount: number | null, decimals: number, whole = false): string {
  if (amount === null) return '–';
  const leaveOut = whole && amount % 10 ** decimals === 0;
  return leaveOut
    ? formatMoney(minor(amount / 10 ** decimals), { decimals: 0 })
    : formatMoney(minor(amount), { decimals });
}

/**
 * A change of an amount, with its sign: for what is neither over nor under.
 * @example changeText(185000, 2) // '+1,850.00'
 * @example changeText(-185000, 2) // '−1,850.00'
 */
export function changeText(amount: number, decimals: number, whole = false): string {
  const size = moneyText(Math.abs(amount), decimals, whole);
  return amount === 0 ? size : `${amount > 0 ? '+' : '−'}${size}`;
}

/**
 * What a currency puts before its figures; the code itself where it has no sign of its own.
 * @example currencySign('USD') // '$'
 */
export function currencySign(currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency) || currency === NO_CURRENCY) return '';
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const sign = parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? '';
  return sign.length > 2 ? `${sign} ` : sign;
}
