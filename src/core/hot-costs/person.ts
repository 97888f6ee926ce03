import { hoursText, readTimes, type Times } from '../day-log';
import type { FringeRow } from '../budget';
import type { DealRow } from '../costs';
import type { Issue } from '../issue';
import { formatMoney, NO_MONEY, subtractMinor, sumMinor, type DecimalText, type Minor } from '../money';
import type { RulesOnDay } from '../work-rules';
import type { Attendance } from './attendance';
import type { BudgetFinder } from './budget-day';
import { basicDayOf, dayRateOf, dealIssue, rateUnit, type DayRate } from './day-rate';
import { fringesOf, unknownFringes } from './fringes';
import { mealsOf } from './meals';
import { restOf } from './rest';
import type { HotDifference, HotPerson, PayPart } from './types';
import { timePay, type Premium } from './worked-time';

/** What is known of the days before. */
interface Before {
  /** Minutes from the last wrap to this call; null = nothing tells it. */
  readonly rest: number | null;
  /** Days at work in a row, this one included. */
  readonly inARow: number;
  readonly isHoliday: boolean;
}

/** What every person of the day is costed with. */
export interface Desk {
  readonly decimals: number;
  readonly dayLength: DecimalText | null;
  readonly rulesFor: (deal: DealRow) => RulesOnDay;
  readonly before: (attendance: Attendance, times: Times) => Before;
  readonly budgetOf: BudgetFinder;
  readonly fringes: ReadonlyMap<string, FringeRow>;
}

/** A person's day with the issues that came up. */
export interface Costed {
  readonly person: HotPerson;
  readonly issues: readonly Issue[];
}

/** Costs a person's day: pay, overtime, premiums, penalties, fringes, each rounded once, against the budgeted day. */
export function costPerson(attendance: Attendance, desk: Desk): Costed {
  const { person, line, deal } = attendance;
  const times = readTimes(line);
  const refuse = (why: string, issue: Issue | null): Costed => ({
    person: {
      who: person.name,
      department: person.department,
      ref: line.ref,
      call: line.call,
      wrap: line.wrap,
      hours: null,
      budget: null,
      actual: null,
      parts: [],
      differences: [],
      why: [`Not costed: ${why}`],
    },
    issues: issue === null ? [] : [issue],
  });
  if (deal === null) return refuse(attendance.why, null);
  if ('why' in times) return refuse(times.why, times.issue);
  const { rules } = desk.rulesFor(deal);
  const unit = rateUnit(deal.unit);
  if (unit === null) {
    const expected = 'Hour, Day, Week or Flat';
    return refuse(`Unit of the deal should be ${expected}`, dealIssue(deal, 'Unit', expected, 'Correct Unit.'));
  }
  if (deal.rate === null) {
    const told = deal.unreadable['rate'] !== undefined;
    return refuse('the deal has no rate', told ? null : dealIssue(deal, 'Rate', 'a rate', 'Type the rate.'));
  }
  const basicDay = basicDayOf(rules, desk.dayLength);
  const rate = dayRateOf(deal.rate, unit, rules, basicDay);
  if ('missing' in rate) return refuse('paid by the week, and no rule Days in a week', noWeek(deal));
  const { budgeted, remark } = budgetedDay(deal, rate, basicDay, desk);
  if (budgeted === null) return refuse('paid by the hour, and no rule Basic day or Day length', noBasicDay(deal));

  const before = desk.before(attendance, times);
  const meals = mealsOf(times, rules, desk.decimals);
  const premium = premiumOf(before, rules);
  const time = timePay(times.wrap - times.call - meals.deducted, rate, rules, premium.holds);
  const rest = restOf(before.rest, times.call, rules, { unit, day: rate.day });
  const pay = [...time.parts, ...meals.parts, ...rest.parts];
  const names = deal.fringes.length > 0 ? deal.fringes : (budgeted.names ?? []);
  const fringes = fringesOf(sumMinor(pay.map(({ amount }) => amount)), names, rate.part, desk.fringes);
  const parts: readonly PayPart[] =
    fringes.names.length === 0
      ? pay
      : [...pay, { kind: 'fringes', amount: fringes.amount, text: `fringes (${fringes.names.join(', ')})` }];
  const actual = sumMinor(parts.map(({ amount }) => amount));
  const remarks = [...time.remarks, ...premium.remarks, ...meals.remarks, ...rest.remarks];
  const money = (amount: Minor): string => formatMoney(amount, { decimals: desk.decimals });
  const sum = parts.map(({ text, amount }) => `${text} ${money(amount)}`).join(' + ');
  return {
    person: {
      who: person.name,
      department: person.department,
      ref: line.ref,
      call: times.call,
      wrap: times.wrap,
      hours: hoursText(time.counted),
      budget: budgeted.total,
      actual,
      parts,
      differences: differencesOf(parts, budgeted, money),
      why: [...(sum === '' ? [] : [sum]), ...remarks, `budget: ${budgeted.from}`, ...(remark === '' ? [] : [remark])],
    },
    issues: unknownFringes(deal, desk.fringes),
  };
}

interface BudgetedDay {
  readonly pay: Minor;
  readonly fringes: Minor;
  readonly total: Minor;
  /** Fringes of the Budget line; null where there is none. */
  readonly names: readonly string[] | null;
  readonly from: string;
}

/** The day's pay and fringes by the Budget line of the deal; by the deal itself where no line is found. */
function budgetedDay(
  deal: DealRow,
  rate: DayRate,
  basicDay: number | null,
  desk: Desk,
): { readonly budgeted: BudgetedDay | null; readonly remark: string } {
  const { found, remark } = desk.budgetOf(deal);
  const { rules } = desk.rulesFor(deal);
  const line = found === null ? null : dayRateOf(found.rate, found.unit, rules, basicDay);
  const lined = line !== null && !('missing' in line) && line.day !== null && rate.unit !== 'flat';
  if (found !== null && lined) {
    const names = found.line.fringes;
    const { amount } = fringesOf(line.day, names, line.part, desk.fringes);
    const from = `${found.line.ref.tab} row ${found.line.ref.row}`;
    const total = sumMinor([line.day, amount]);
    return { budgeted: { pay: line.day, fringes: amount, total, names, from }, remark };
  }
  const day = rate.unit === 'flat' ? NO_MONEY : rate.day;
  if (day === null) return { budgeted: null, remark };
  const { amount } =
    rate.unit === 'flat' ? { amount: NO_MONEY } : fringesOf(day, deal.fringes, rate.part, desk.fringes);
  const from = `the deal, ${deal.ref.tab} row ${deal.ref.row}`;
  return { budgeted: { pay: day, fringes: amount, total: sumMinor([day, amount]), names: null, from }, remark };
}

/** Everything that is not the budgeted day, so that the amounts add up to actual less budget. */
function differencesOf(
  parts: readonly PayPart[],
  budgeted: BudgetedDay,
  money: (amount: Minor) => string,
): readonly HotDifference[] {
  const of = (kind: PayPart['kind']): Minor =>
    sumMinor(parts.filter((part) => part.kind === kind).map(({ amount }) => amount));
  const straight = of('straight');
  const pay = {
    text: `pay of ${money(straight)}, budgeted ${money(budgeted.pay)}`,
    amount: subtractMinor(straight, budgeted.pay),
  };
  const fringes = { text: 'fringes on it', amount: subtractMinor(of('fringes'), budgeted.fringes) };
  const others = parts
    .filter(({ kind }) => kind !== 'straight' && kind !== 'fringes')
    .map(({ text, amount }) => ({ text, amount }));
  return [pay, ...others, fringes].filter(({ amount }) => amount !== 0);
}

/** The dearest of holiday, sixth and seventh day; what has no rule is a remark. */
function premiumOf(
  { inARow, isHoliday }: Before,
  { sixthDay, seventhDay, holiday }: RulesOnDay['rules'],
): { readonly holds: Premium | null; readonly remarks: readonly string[] } {
  const cases = [
    { applies: isHoliday, name: 'holiday', rule: holiday },
    { applies: inARow === 6, name: '6th day in a row', rule: sixthDay },
    { applies: inARow > 6, name: `${inARow}th day in a row`, rule: seventhDay },
  ].filter(({ applies }) => applies);
  const remarks = cases
    .filter(({ rule }) => rule === null)
    .map(({ name }) => `${name}: no rule for what it is paid at`);
  const premiums = cases.flatMap(({ name, rule }) => (rule === null ? [] : [{ name, factor: rule.value }]));
  const [first, ...others] = premiums;
  if (first === undefined) return { holds: null, remarks };
  const dearest = others.reduce((best, each) => (Number(each.factor) > Number(best.factor) ? each : best), first);
  return { holds: dearest, remarks };
}

function noWeek(deal: DealRow): Issue {
  return dealIssue(
    deal,
    'Unit',
    'a unit that a day can be told from',
    'Add the rule Days in a week to Rules: how many days the weekly rate covers.',
  );
}

function noBasicDay(deal: DealRow): Issue {
  return dealIssue(
    deal,
    'Unit',
    'a unit that a budgeted day can be told from',
    'Add the rule Basic day to Rules, or fill Production ▸ Day length (h).',
  );
}
