import { addMinor, formatMoney, NO_MONEY, type Minor } from '../money';
import type { WorkRules } from '../work-rules';
import { hoursText } from './share';
import type { Meal, Times } from './times';
import type { PayPart } from './types';

/** The meals of a day under an agreement. */
export interface MealOutcome {
  /** Minutes taken off the hours worked. */
  readonly deducted: number;
  readonly parts: readonly PayPart[];
  /** What costs nothing, and why. */
  readonly remarks: readonly string[];
}

const HALF_HOUR = 30;

/**
 * Meal penalties (DOMAIN.md §6): the first meal begins so many hours after call, the second so many after the end of the first, or
 * work has ended by then. Each half hour of lateness or part of it costs what its rule says. A meal late by no more than the grace
 * costs nothing; a later one costs from its due time. A meal shorter than the least length is no meal.
 */
export function mealsOf(times: Times, rules: WorkRules, decimals: number): MealOutcome {
  const remarks: string[] = [];
  const parts: PayPart[] = [];
  const meals = times.meals.filter((meal) => {
    const [length, least] = [meal.in - meal.out, rules.mealLength?.value ?? 0];
    if (length < least) remarks.push(`meal of ${length} min is shorter than ${least} min and does not count`);
    return length >= least;
  });
  const [first, second] = meals;
  const check = (name: string, due: number, begun: number): void => {
    const late = begun - due;
    if (late <= 0) return;
    const grace = rules.mealGrace?.value ?? 0;
    if (late <= grace) {
      remarks.push(`${name} ${late} min late, within the grace of ${grace} min`);
      return;
    }
    const penalty = penaltyFor(late, rules, decimals);
    const text = `${name} ${late} min late`;
    if (penalty.amount > 0)
      parts.push({ kind: 'meal-penalty', amount: penalty.amount, text: `${text} (${penalty.sum})` });
    if (penalty.missing !== '') remarks.push(`${text}: no rule for ${penalty.missing}`);
  };
  const { firstMealAfter, secondMealAfter } = rules;
  if (firstMealAfter !== null) check('first meal', times.call + firstMealAfter.value, first?.out ?? times.wrap);
  if (secondMealAfter !== null && first !== undefined) {
    check('second meal', first.in + secondMealAfter.value, second?.out ?? times.wrap);
  }
  return { deducted: meals.reduce((sum, meal) => sum + deduction(meal, rules), 0), parts, remarks };
}

function deduction(meal: Meal, { mealDeducted }: WorkRules): number {
  const length = meal.in - meal.out;
  if (mealDeducted === null) return length;
  return Math.min(length, mealDeducted.value);
}

interface Penalty {
  readonly amount: Minor;
  /** `25.00 + 35.00`. */
  readonly sum: string;
  readonly missing: string;
}

function penaltyFor(late: number, rules: WorkRules, decimals: number): Penalty {
  const { mealPenaltyFirst, mealPenaltySecond, mealPenaltyFurther } = rules;
  const steps = Math.ceil(late / HALF_HOUR);
  let amount = NO_MONEY;
  const terms: string[] = [];
  const missing: string[] = [];
  for (let step = 1; step <= steps; step += 1) {
    const rule = step === 1 ? mealPenaltyFirst : step === 2 ? mealPenaltySecond : mealPenaltyFurther;
    const name = step === 1 ? 'the first half hour' : step === 2 ? 'the second half hour' : 'further half hours';
    if (rule === null) {
      if (!missing.includes(name)) missing.push(name);
      continue;
    }
    amount = addMinor(amount, rule.value);
    terms.push(formatMoney(rule.value, { decimals }));
  }
  return { amount, sum: terms.join(' + '), missing: missing.join(', ') };
}

/** `0.6 h` or `36 min`: short spans in minutes, long ones in hours. */
export function spanText(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${hoursText(minutes)} h`;
}
