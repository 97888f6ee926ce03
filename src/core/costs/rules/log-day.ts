import Big from 'big.js';
import { addMinor, minorFromDecimal, NO_MONEY, type DecimalText, type Minor } from '../../money';
import type { WorkRules } from '../../work-rules';
import type { DailyLogRow, DealRow } from '../types';
import { unitOf } from './pay-lines';

/** A day's times in minutes from midnight of its date; what lies past midnight is above 1440. */
export interface LogDay {
  readonly call: number;
  readonly wrap: number;
  readonly meals: readonly { readonly out: number; readonly in: number }[];
}

const WHOLE_DAY = 1440;

/** The times of a line of Daily log; null where call or wrap is missing or they do not hang together. */
export function logDayOf({ call, wrap, mealOut, mealIn, meal2Out, meal2In, unreadable }: DailyLogRow): LogDay | null {
  if (call === null || wrap === null || wrap === call || Object.keys(unreadable).length > 0) return null;
  const after = (time: number): number => (time < call ? time + WHOLE_DAY : time);
  const meals: { out: number; in: number }[] = [];
  for (const [out, back] of [
    [mealOut, mealIn],
    [meal2Out, meal2In],
  ] as const) {
    if (out === null && back === null) continue;
    if (out === null || back === null || after(back) <= after(out)) return null;
    meals.push({ out: after(out), in: after(back) });
  }
  const last = meals[meals.length - 1]?.in ?? call;
  const end = after(wrap);
  return end < last ? null : { call, wrap: end, meals };
}

/** Minutes worked: call to wrap, less meals as far as the rules take them off, counted up to the step of overtime. */
export function minutesWorked({ call, wrap, meals }: LogDay, rules: WorkRules): number {
  const most = rules.mealDeducted?.value ?? Infinity;
  const off = meals.reduce((sum, meal) => sum + Math.min(meal.in - meal.out, most), 0);
  const step = rules.overtimeStep?.value ?? 1;
  return Math.ceil((wrap - call - off) / step) * step;
}

/** A meal that came too late, and what the rules charge for it. */
export interface LateMeal {
  readonly name: string;
  readonly late: number;
  readonly penalty: Minor;
}

const HALF_HOUR = 30;

/** Late meals that cost a penalty by the rules (DOMAIN.md §6): none where the rules have no time or no figure. */
export function lateMeals({ call, wrap, meals }: LogDay, rules: WorkRules): readonly LateMeal[] {
  const least = rules.mealLength?.value ?? 0;
  const [first, second] = meals.filter((meal) => meal.in - meal.out >= least);
  const late = (name: string, due: number | null, begun: number): readonly LateMeal[] => {
    const by = due === null ? 0 : begun - due;
    if (by <= (rules.mealGrace?.value ?? 0)) return [];
    const penalty = penaltyFor(by, rules);
    return penalty > 0 ? [{ name, late: by, penalty }] : [];
  };
  const { firstMealAfter, secondMealAfter } = rules;
  return [
    ...late('first meal', firstMealAfter === null ? null : call + firstMealAfter.value, first?.out ?? wrap),
    ...(first === undefined
      ? []
      : late('second meal', secondMealAfter === null ? null : first.in + secondMealAfter.value, second?.out ?? wrap)),
  ];
}

function penaltyFor(late: number, { mealPenaltyFirst, mealPenaltySecond, mealPenaltyFurther }: WorkRules): Minor {
  let sum = NO_MONEY;
  for (let step = 1; step <= Math.ceil(late / HALF_HOUR); step += 1) {
    const rule = step === 1 ? mealPenaltyFirst : step === 2 ? mealPenaltySecond : mealPenaltyFurther;
    sum = addMinor(sum, rule?.value ?? NO_MONEY);
  }
  return sum;
}

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
