/**
 * A person's day from Daily log: its times, and its meals under the rules of an agreement.
 * It refuses to know rates, deals and what the day costs.
 */
export { clock, hoursText } from './clock';
export { countedMinutes, mealsOfDay, type LateMeal } from './meals';
export { readTimes, type Times } from './times';
