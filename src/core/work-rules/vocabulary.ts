/** What a rule's figure is: minutes of time, money, a factor on pay, or a count of days. */
export type RuleKind = 'minutes' | 'money' | 'factor' | 'days';

/** A word of the vocabulary: how a rule is called in Rules, and what its figure means. */
export interface WorkRuleTerm<K extends RuleKind = RuleKind> {
  readonly kind: K;
  /** The name to use in Rules ▸ Rule. */
  readonly name: string;
  /** Other names that are understood; case, spaces and punctuation never count. */
  readonly aliases: readonly string[];
  /** What it means, in a sentence. */
  readonly about: string;
}

function term<K extends RuleKind>(
  kind: K,
  name: string,
  about: string,
  aliases: readonly string[] = [],
): WorkRuleTerm<K> {
  return { kind, name, aliases, about };
}

/**
 * Every rule that is understood, by the name a program calls it (DOMAIN.md §6, §7: basic day and overtime, rest, meals, premiums).
 * The table holds names and meanings, never figures: those are the user's rows in Rules.
 */
export const WORK_RULES = {
  basicDay: term('minutes', 'Basic day', 'Hours that a day’s pay covers; an hour’s pay is the day’s pay by these.', [
    'Work day',
    'Straight time hours',
    'Hours in a day',
  ]),
  overtimeAfter: term('minutes', 'Overtime after', 'Hours worked after which overtime begins.', [
    'First overtime after',
    'Overtime 1 after',
    'OT after',
  ]),
  overtimeFactor: term('factor', 'Overtime factor', 'What an hour of overtime is paid at.', [
    'First overtime factor',
    'Overtime 1 factor',
    'OT factor',
  ]),
  secondOvertimeAfter: term('minutes', 'Second overtime after', 'Hours worked after which the second rate begins.', [
    'Overtime 2 after',
    'Double time after',
  ]),
  secondOvertimeFactor: term('factor', 'Second overtime factor', 'What an hour of it is paid at.', [
    'Overtime 2 factor',
    'Double time factor',
  ]),
  thirdOvertimeAfter: term('minutes', 'Third overtime after', 'Hours worked after which the third rate begins.', [
    'Overtime 3 after',
    'Golden time after',
    'Golden hours after',
  ]),
  thirdOvertimeFactor: term('factor', 'Third overtime factor', 'What an hour of it is paid at.', [
    'Overtime 3 factor',
    'Golden time factor',
    'Golden hours factor',
  ]),
  overtimeStep: term(
    'minutes',
    'Overtime step',
    'Time worked is counted up to a whole step, such as a tenth of an hour. Without it every minute counts.',
    ['Overtime in steps of', 'Overtime increment', 'OT step'],
  ),
  moneyBreak: term('money', 'Money break', 'Most of a day’s pay that overtime and premiums are worked out from.', [
    'Overtime money break',
    'Overtime base at most',
  ]),
  firstMealAfter: term('minutes', 'First meal after call', 'Hours after call by which the first meal begins.', [
    'First meal after',
    'First meal',
    'First meal within',
  ]),
  secondMealAfter: term(
    'minutes',
    'Second meal after first',
    'Hours after the end of the first meal by which the second begins, or work ends.',
    ['Second meal after', 'Second meal', 'Second meal within', 'Next meal after'],
  ),
  mealLength: term('minutes', 'Meal length', 'Least time for a meal; a shorter one is no meal.', [
    'Meal length min',
    'Meal at least',
    'Shortest meal',
    'Meal minimum',
  ]),
  mealDeducted: term('minutes', 'Meal deducted at most', 'Most of a meal that is taken off the hours worked.', [
    'Meal deductible',
    'Longest meal deducted',
    'Meal length max',
  ]),
  mealPenaltyFirst: term(
    'money',
    'Meal penalty, first half hour',
    'For a late meal: the first half hour or part of it.',
    ['Meal penalty first', 'Meal penalty 1', 'First meal penalty', 'Meal penalty'],
  ),
  mealPenaltySecond: term('money', 'Meal penalty, second half hour', 'The second half hour or part of it.', [
    'Meal penalty second',
    'Meal penalty 2',
    'Second meal penalty',
  ]),
  mealPenaltyFurther: term(
    'money',
    'Meal penalty, further half hours',
    'Each half hour or part of it after the second.',
    ['Meal penalty further', 'Meal penalty each further half hour', 'Meal penalty 3', 'Further meal penalty'],
  ),
  mealGrace: term(
    'minutes',
    'Meal grace',
    'A meal late by no more than this costs nothing; a later one costs all of its lateness.',
    ['Grace', 'Meal grace period'],
  ),
  restBetweenDays: term('minutes', 'Rest between days', 'Least hours from wrap to the next call.', [
    'Daily rest',
    'Turnaround',
    'Rest',
    'Rest period',
  ]),
  forcedCall: term('money', 'Forced call', 'For too short a rest: a day’s pay, or this where it is less.', [
    'Forced call at most',
    'Forced call penalty',
    'Rest penalty',
    'Turnaround penalty',
  ]),
  forcedCallWeekly: term('money', 'Forced call, weekly', 'The same for people paid by the week, where it differs.', [
    'Weekly forced call',
    'Forced call weekly at most',
  ]),
  sixthDay: term('factor', 'Sixth day', 'What the sixth day of work in a row is paid at.', [
    '6th day',
    'Sixth day factor',
  ]),
  seventhDay: term('factor', 'Seventh day', 'What the seventh day in a row, and each after it, is paid at.', [
    '7th day',
    'Seventh day factor',
  ]),
  holiday: term('factor', 'Holiday', 'What a day is paid at that Calendar calls a Holiday.', [
    'Holiday factor',
    'Work on a holiday',
  ]),
  daysInWeek: term('days', 'Days in a week', 'Days that a week’s pay covers.', ['Work week', 'Days a week', 'Week']),
} as const satisfies Readonly<Record<string, WorkRuleTerm>>;

/** Name of a rule in programs. */
export type WorkRuleId = keyof typeof WORK_RULES;
