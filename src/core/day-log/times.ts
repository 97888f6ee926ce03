import type { DailyLogRow } from '../costs';
import type { Issue } from '../issue';
import { clock } from './clock';

/** A meal, in minutes from midnight of the day. */
export interface Meal {
  readonly out: number;
  readonly in: number;
}

/** Times of a day's work in minutes from midnight of its date; what lies past midnight is above 1440. */
export interface Times {
  readonly call: number;
  readonly wrap: number;
  readonly meals: readonly Meal[];
}

/** Why a line gives no times. `issue` is null where the reading of the tab has told it already. */
export interface NoTimes {
  readonly why: string;
  readonly issue: Issue | null;
}

const DAY = 1440;
const FIELDS = ['call', 'mealOut', 'mealIn', 'meal2Out', 'meal2In', 'wrap'] as const;
const HEADERS = {
  call: 'Call',
  mealOut: 'Meal out',
  mealIn: 'Meal in',
  meal2Out: 'Meal 2 out',
  meal2In: 'Meal 2 in',
  wrap: 'Wrap',
} as const;

/** The times of a line of Daily log. A time before the call is past midnight; a line that does not hang together gives none. */
export function readTimes(row: DailyLogRow): Times | NoTimes {
  for (const field of FIELDS) {
    const unread = row.unreadable[field];
    if (unread !== undefined) return { why: `${HEADERS[field]} can’t be read`, issue: null };
  }
  const refuse = (field: (typeof FIELDS)[number], expected: string, received: string): NoTimes => {
    const { tab, row: at } = row.ref;
    const column = HEADERS[field];
    return {
      why: `${column} should be ${expected}`,
      issue: {
        code: 'log-times',
        severity: 'medium',
        where: { tab, row: at, column },
        expected,
        received,
        message: `${tab} row ${at}, ${row.who}: ${column} should be ${expected}, but there is ${received}. The line is not costed.`,
        advice: `Correct ${column} in that row.`,
      },
    };
  };
  const { call, wrap: wrapAt } = row;
  if (call === null) return refuse('call', 'the time of call', 'nothing');
  if (wrapAt === null) return refuse('wrap', 'the time of wrap', 'nothing');
  if (wrapAt === call) return refuse('wrap', 'another time than Call', clock(wrapAt));
  const wrap = wrapAt < call ? wrapAt + DAY : wrapAt;
  const meals: Meal[] = [];
  let after = call;
  for (const [outField, inField] of [
    ['mealOut', 'mealIn'],
    ['meal2Out', 'meal2In'],
  ] as const) {
    const [outAt, inAt] = [row[outField], row[inField]];
    if (outAt === null && inAt === null) continue;
    if (outAt === null) return refuse(outField, 'a time, as the meal has an end', 'nothing');
    if (inAt === null) return refuse(inField, 'a time, as the meal has a beginning', 'nothing');
    const out = outAt < call ? outAt + DAY : outAt;
    const back = inAt < outAt ? inAt + DAY : inAt;
    const end = back < out ? back + DAY : back;
    if (out < after || out >= wrap) return refuse(outField, `between ${clock(after)} and ${clock(wrap)}`, clock(out));
    if (end === out) return refuse(inField, 'later than the meal’s beginning', clock(end));
    if (end > wrap) return refuse(inField, `not later than Wrap, ${clock(wrap)}`, clock(end));
    meals.push({ out, in: end });
    after = end;
  }
  return { call, wrap, meals };
}
