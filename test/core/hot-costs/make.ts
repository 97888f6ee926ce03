import { dayFromIso, type Day } from '../../../src/core/calendar';
import type { CalendarRow, CrewRow, DealRow, TableRow, WorkRuleRow } from '../../../src/core/costs';
import {
  hotCosts,
  type HotCostInputs,
  type HotCosts,
  type HotLogRow,
  type HotPerson,
} from '../../../src/core/hot-costs';
import { minor, type Minor } from '../../../src/core/money';

/** Names, agreements and amounts are made up, but for the figures of the worked examples, which are rows like any other. */
export function iso(text: string): Day {
  const found = dayFromIso(text);
  if (found === null) throw new RangeError(`${text} is no date`);
  return found;
}

export function cents(units: number): Minor {
  return minor(Math.round(units * 100));
}

let nextRow = 1;
export function place(tab: string): TableRow {
  nextRow += 1;
  return { ref: { tab, row: nextRow }, unreadable: {} };
}

export function deal(name: string, rate: number, given: Partial<DealRow> = {}): DealRow {
  const blank = { guaranteed: null, kitCap: null, start: null, finish: null, agreement: '', fringes: [] } as const;
  return { ...place('Deals'), name, role: '', account: '3300', rate: cents(rate), unit: 'Day', ...blank, ...given };
}

/** `07:30` as minutes; `''` as blank. */
function at(clock: string): number | null {
  const [hours, minutes] = clock.split(':').map(Number);
  return clock === '' ? null : (hours ?? 0) * 60 + (minutes ?? 0);
}

/** A line of the log: call, wrap, and meals as `13:00-13:30`. */
export function line(
  date: string,
  who: string,
  call: string,
  wrap: string,
  meals: readonly string[] = [],
  given: Partial<HotLogRow> = {},
): HotLogRow {
  const [first = '-', second = '-'] = meals;
  const [mealOut = '', mealIn = ''] = first.split('-');
  const [meal2Out = '', meal2In = ''] = second.split('-');
  return {
    ...place('Daily log'),
    date: iso(date),
    who,
    call: at(call),
    wrap: at(wrap),
    mealOut: at(mealOut),
    mealIn: at(mealIn),
    meal2Out: at(meal2Out),
    meal2In: at(meal2In),
    pagesShot: null,
    scenesShot: [],
    setUps: null,
    overtimeApprovedBy: '',
    notes: '',
    ...given,
  };
}

/** Rules of the agreement that everyone is under, as rows: `['Basic day', '10', 'h']`. */
export function rules(
  ...rows: readonly (readonly [rule: string, value: string, unit: string])[]
): readonly WorkRuleRow[] {
  return rows.map(([rule, value, unit]) => ({
    ...place('Rules'),
    rule,
    value,
    unit,
    from: iso('2027-01-01'),
    to: iso('2027-12-31'),
    agreement: 'Handbook',
    source: 'made up',
  }));
}

export function crew(name: string, department: string): CrewRow {
  return { ...place('Crew'), name, department, role: '' };
}

export function calendar(kind: CalendarRow['kind'], ...dates: readonly string[]): readonly CalendarRow[] {
  return dates.map((date) => ({ ...place('Calendar'), date: iso(date), kind }));
}

export function inputs(given: Partial<HotCostInputs> = {}): HotCostInputs {
  return {
    date: iso('2027-05-14'),
    settings: { currency: 'USD', dayLength: null, ruleSet: 'Handbook', pagesPerDay: null },
    log: [],
    deals: [],
    crew: [],
    accounts: [],
    calendar: [],
    workRules: [],
    resources: [],
    scenes: [],
    budget: { lines: [], globals: [], fringes: [] },
    ...given,
  };
}

/** The one person of a day. */
export function person(costs: HotCosts, who: string): HotPerson {
  const found = costs.people.find((each) => each.who === who);
  if (found === undefined) throw new Error(`${who} is not in the hot costs`);
  return found;
}

/** The hot costs of a day with one person, and that person. */
export function dayOf(who: string, given: Partial<HotCostInputs>): HotPerson {
  return person(hotCosts(inputs(given)), who);
}
