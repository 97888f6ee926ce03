import { formatMoney, minor } from '../../../core/money';

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
