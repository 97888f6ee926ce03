import Big from 'big.js';
import { minorFromDecimal, type DecimalText, type Minor } from '../../money';
import type { WorkRules } from '../../work-rules';
import type { DealRow } from '../types';
import { unitOf } from './pay-lines';

/**
 * What the minutes beyond a limit cost at a deal's rate, each tier of overtime at its factor, rounded once; null where the deal
 * has no rate, or nothing says how long the day is that the rate pays for.
 */
export function overtimePay(
  deal: DealRow,
  minutes: { readonly from: number; readonly to: number },
  rules: WorkRules,
  dayLength: DecimalText | null,
): Minor | null {
  const hour = hourlyRate(deal, rules, dayLength);
  if (hour === null) return null;
  const tiers = [
    { after: 0, factor: '1' },
    ...[
      [rules.overtimeAfter, rules.overtimeFactor] as const,
      [rules.secondOvertimeAfter, rules.secondOvertimeFactor] as const,
      [rules.thirdOvertimeAfter, rules.thirdOvertimeFactor] as const,
    ].flatMap(([after, factor]) =>
      after === null || factor === null ? [] : [{ after: after.value, factor: factor.value }],
    ),
  ].sort((a, b) => a.after - b.after);
  let pay = new Big(0);
  tiers.forEach(({ after, factor }, index) => {
    const first = Math.max(after, minutes.from);
    const last = Math.min(tiers[index + 1]?.after ?? minutes.to, minutes.to);
    if (last > first)
      pay = pay.plus(
        hour
          .times(last - first)
          .div(60)
          .times(factor),
      );
  });
  return minorFromDecimal(pay.toFixed(), 0);
}

function hourlyRate(deal: DealRow, rules: WorkRules, dayLength: DecimalText | null): Big | null {
  const { rate } = deal;
  const hours = rules.basicDay === null ? dayLength : String(rules.basicDay.value / 60);
  if (rate === null || hours === null || Number(hours) <= 0) return null;
  switch (unitOf(deal)) {
    case 'hour':
      return new Big(rate);
    case 'day':
      return new Big(rate).div(hours);
    case 'week':
      return rules.daysInWeek === null ? null : new Big(rate).div(rules.daysInWeek.value).div(hours);
    case 'flat':
    case null:
      return null;
  }
}
