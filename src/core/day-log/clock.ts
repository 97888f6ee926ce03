import type { DecimalText } from '../money';

/** Minutes as hours with at most two decimals: `10.7`. */
export function hoursText(minutes: number): DecimalText {
  return String(Math.round((minutes * 100) / 60) / 100);
}

/** Minutes from midnight as a clock shows them, past midnight too: `01:30`. */
export function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
