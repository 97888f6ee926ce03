import type { DealRow } from '../costs';
import type { Issue } from '../issue';
import { type DecimalText, type Minor } from '../money';
import type { WorkRules } from '../work-rules';
import { nameKey } from './roster';
import { shareOf } from './share';

/** How a rate is paid, as far as a day is concerned. */
export type RateUnit = 'hour' | 'day' | 'week' | 'flat';

const UNITS: Readonly<Record<RateUnit, readonly string[]>> = {
  hour: ['HOUR', 'HOURS', 'HOURLY', 'HR', 'HRS', 'H'],
  day: ['DAY', 'DAYS', 'DAILY', 'D'],
  week: ['WEEK', 'WEEKS', 'WEEKLY', 'WK', 'WKS', 'W'],
  flat: ['FLAT', 'ALLOW', 'ALLOWANCE', 'FEE', 'LUMP SUM'],
};

/** The unit a rate is for; null for a word that is none. */
export function rateUnit(unit: string): RateUnit | null {
  const key = nameKey(unit);
  const found = (Object.keys(UNITS) as RateUnit[]).find((each) => UNITS[each].includes(key));
  return found ?? null;
}

/** What an hour costs as a fraction, exact: `amount` for each `minutes`. */
export interface HourlyRate {
  readonly amount: Minor;
  readonly minutes: number;
}

/** A deal seen as a day. */
export interface DayRate {
  readonly unit: RateUnit;
  /** Pay of a day; null for a flat deal, and by the hour where no rule says how long a day is. */
  readonly day: Minor | null;
  /** Pay by time; null where nothing says how long a day is. */
  readonly hourly: HourlyRate | null;
  /** Parts of a unit that a day is: a fringe charged flat by the unit is charged for that part. */
  readonly part: { readonly of: number };
}

/** Minutes that a day's pay covers: the rule *Basic day*, else Production ▸ Day length (h); null where neither is there. */
export function basicDayOf(rules: WorkRules, dayLength: DecimalText | null): number | null {
  if (rules.basicDay !== null) return rules.basicDay.value;
  const minutes = dayLength === null ? 0 : Math.round(Number(dayLength) * 60);
  return minutes > 0 ? minutes : null;
}

/** A rate by its unit, as a day; the name of what is missing where a week can't be taken apart. */
export function dayRateOf(
  rate: Minor,
  unit: RateUnit,
  rules: WorkRules,
  basicDay: number | null,
): DayRate | { readonly missing: 'daysInWeek' } {
  const byTheDay = (day: Minor, of: number): DayRate => ({
    unit,
    day,
    hourly: basicDay === null ? null : { amount: day, minutes: basicDay },
    part: { of },
  });
  switch (unit) {
    case 'flat':
      return { unit, day: null, hourly: null, part: { of: 1 } };
    case 'day':
      return byTheDay(rate, 1);
    case 'week': {
      const days = rules.daysInWeek?.value;
      return days === undefined ? { missing: 'daysInWeek' } : byTheDay(shareOf(rate, 1, days), days);
    }
    case 'hour':
      return {
        unit,
        day: basicDay === null ? null : shareOf(rate, basicDay, 60),
        hourly: { amount: rate, minutes: 60 },
        part: { of: 1 },
      };
  }
}

/** Why a deal can't be costed by the day. */
export function dealIssue(deal: DealRow, column: 'Rate' | 'Unit', expected: string, advice: string): Issue {
  const { tab, row } = deal.ref;
  const received = column === 'Unit' && deal.unit !== '' ? `"${deal.unit}"` : 'nothing';
  return {
    code: 'deal-not-costed',
    severity: 'medium',
    where: { tab, row, column },
    expected,
    received,
    message: `${tab} row ${row}, ${deal.name}: ${column} should be ${expected}, but there is ${received}. The day is not costed.`,
    advice,
  };
}
