import { addMinor, NO_MONEY, type Minor } from '../money';
import type { WorkRules } from '../work-rules';
import type { Meal, Times } from './times';

/** A meal that began after it was due. */
export interface LateMeal {
  readonly name: 'first meal' | 'second meal';
  /** Minutes after the time it was due. */
  readonly late: number;
  /** No later than the grace: it costs nothing. */
  readonly inGrace: boolean;
  /** What the rules charge for each half hour or part of it, in turn; null where no rule says. */
  readonly halfHours: readonly (Minor | null)[];
  /** The sum of what is charged. */
  readonly penalty: Minor;
}

/** The meals of a day under an agreement. */
export interface MealsOfDay {
  /** Minutes taken off the hours worked. */
  readonly deducted: number;
  readonly late: readonly LateMeal[];
  /** Lengths of meals that are too short to be one. */
  readonly tooShort: readonly number[];
}

const HALF_HOUR = 30;

/**
 * Meals by the rules (DOMAIN.md §6): the first begins so many hours after call, the second so many after the end of the first, or
 * work has ended by then. A meal late by no more than the grace costs nothing; a later one costs from its due time. A meal shorter
 * than the least length is no meal, and is not taken off the hours either.
 */
export function mealsOfDay(times: Times, rules: WorkRules): MealsOfDay {
  const least = rules.mealLength?.value ?? 0;
  const meals = times.meals.filter((meal) => lengthOf(meal) >= least);
  const [first, second] = meals;
  const late: LateMeal[] = [];
  const check = (name: LateMeal['name'], due: number, begun: number): void => {
    if (begun > due) late.push(lateMeal(name, begun - due, rules));
  };
  const { firstMealAfter, secondMealAfter, mealDeducted } = rules;
  if (firstMealAfter !== null) check('first meal', times.call + firstMealAfter.value, first?.out ?? times.wrap);
  if (secondMealAfter !== null && first !== undefined) {
    check('second meal', first.in + secondMealAfter.value, second?.out ?? times.wrap);
  }
  const most = mealDeducted?.value ?? Infinity;
  return {
    deducted: meals.reduce((sum, meal) => sum + Math.min(lengthOf(meal), most), 0),
    late,
    tooShort: times.meals.map(lengthOf).filter((length) => length < least),
  };
}

/** Minutes worked, counted up to the step of overtime: `61` by tenths of an hour is `66`. */
export function countedMinutes(worked: number, { overtimeStep }: WorkRules): number {
  const step = overtimeStep?.value ?? 1;
  return Math.ceil(worked / step) * step;
}

function lengthOf(meal: Meal): number {
  return meal.in - meal.out;
}

function lateMeal(name: LateMeal['name'], late: number, rules: WorkRules): LateMeal {
  const inGrace = late <= (rules.mealGrace?.value ?? 0);
  const { mealPenaltyFirst, mealPenaltySecond, mealPenaltyFurther } = rules;
  const halfHours = Array.from({ length: inGrace ? 0 : Math.ceil(late / HALF_HOUR) }, (_, step) => {
    const rule = step === 0 ? mealPenaltyFirst : step === 1 ? mealPenaltySecond : mealPenaltyFurther;
    return rule?.value ?? null;
  });
  const penalty = halfHours.reduce<Minor>((sum, charge) => addMinor(sum, charge ?? NO_MONEY), NO_MONEY);
  return { name, late, inGrace, halfHours, penalty };
}
