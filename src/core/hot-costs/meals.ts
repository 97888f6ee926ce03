import { hoursText, mealsOfDay, type LateMeal, type Times } from '../day-log';
import { formatMoney } from '../money';
import type { WorkRules } from '../work-rules';
import type { PayPart } from './types';

/** The meals of a day under an agreement, in money and words. */
export interface MealOutcome {
  /** Minutes taken off the hours worked. */
  readonly deducted: number;
  readonly parts: readonly PayPart[];
  /** What costs nothing, and why. */
  readonly remarks: readonly string[];
}

/** Meal penalties of a day, each with its half hours; what costs nothing is remarked. */
export function mealsOf(times: Times, rules: WorkRules, decimals: number): MealOutcome {
  const { deducted, late, tooShort } = mealsOfDay(times, rules);
  const least = rules.mealLength?.value ?? 0;
  const remarks = tooShort.map((length) => `meal of ${length} min is shorter than ${least} min and does not count`);
  const parts: PayPart[] = [];
  for (const meal of late) {
    const text = `${meal.name} ${meal.late} min late`;
    if (meal.inGrace) {
      remarks.push(`${text}, within the grace of ${rules.mealGrace?.value ?? 0} min`);
      continue;
    }
    const terms = meal.halfHours.flatMap((charge) => (charge === null ? [] : [formatMoney(charge, { decimals })]));
    if (meal.penalty > 0)
      parts.push({ kind: 'meal-penalty', amount: meal.penalty, text: `${text} (${terms.join(' + ')})` });
    const missing = missingOf(meal);
    if (missing !== '') remarks.push(`${text}: no rule for ${missing}`);
  }
  return { deducted, parts, remarks };
}

const HALF_HOURS = ['the first half hour', 'the second half hour', 'further half hours'] as const;

/** The half hours that no rule prices. */
function missingOf({ halfHours }: LateMeal): string {
  const names = halfHours.flatMap((charge, step) => (charge === null ? [HALF_HOURS[Math.min(step, 2)]] : []));
  return [...new Set(names)].join(', ');
}

/** `0.6 h` or `36 min`: short spans in minutes, long ones in hours. */
export function spanText(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${hoursText(minutes)} h`;
}
