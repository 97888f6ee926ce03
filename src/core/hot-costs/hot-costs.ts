import { addDays, formatDay } from '../calendar';
import type { DealRow } from '../costs';
import type { Issue } from '../issue';
import { currencyDecimals, subtractMinor, sumMinor, type Minor } from '../money';
import { agreementKey, readWorkRules, rulesOn, type RuleBook, type RulesOnDay } from '../work-rules';
import { budgetFinder } from './budget-day';
import { openLog, type LogBook } from './days';
import { fringesByName } from './fringes';
import { costPerson, type Desk } from './person';
import { progressOf, shootDayOf } from './progress';
import { dealsOn, openRoster, type Roster } from './roster';
import type { DepartmentCost, HotCostInputs, HotCosts, HotPerson } from './types';

/**
 * The hot cost of a day (DOMAIN.md §11): everyone the log speaks of, costed by deal and agreement, against the day the budget has for
 * them. Who can't be costed is in neither figure and stands there with the reason. Throws RangeError for an unknown currency.
 */
export function hotCosts(inputs: HotCostInputs): HotCosts {
  const { date, settings, calendar } = inputs;
  const decimals = currencyDecimals(settings.currency);
  if (decimals === null) throw new RangeError(`hotCosts: unknown currency "${settings.currency}"`);
  const roster = openRoster(inputs);
  const log = openLog(inputs, roster);
  const book = readWorkRules(inputs.workRules, { currency: settings.currency, decimals });
  const { find, issues: budgetIssues } = budgetFinder(inputs);
  const used = new Map<string, RulesOnDay>();
  const rulesFor = (deal: DealRow): RulesOnDay => {
    const agreement = deal.agreement === '' ? settings.ruleSet : deal.agreement;
    const known = used.get(agreementKey(agreement)) ?? rulesOn(book, agreement, date);
    used.set(agreementKey(agreement), known);
    return known;
  };
  const isHoliday = calendar.some((each) => each.date === date && each.kind === 'Holiday');
  const desk: Desk = {
    decimals,
    dayLength: settings.dayLength,
    rulesFor,
    budgetOf: find,
    fringes: fringesByName(inputs.budget.fringes),
    before: (attendance, times) => {
      const least = attendance.deal === null ? null : rulesFor(attendance.deal).rules.restBetweenDays;
      const rest = least === null ? null : log.rest(attendance, date, times, least.value);
      return { rest, inARow: log.inARow(attendance.key, date), isHoliday };
    },
  };
  const attendance = log.attendance(date);
  const costed = attendance.people.map((each) => costPerson(each, desk));
  const people = byDepartment(costed.map(({ person }) => person));
  const departments = departmentsOf(people);
  return {
    date,
    currency: settings.currency,
    decimals,
    shootDay: shootDayOf(inputs, date),
    people,
    departments,
    total: totalOf(people),
    reasons: people
      .flatMap(({ who, differences }) => differences.map((difference) => ({ who, ...difference })))
      .sort((a, b) => b.amount - a.amount),
    progress: progressOf(inputs, log.lines(date), attendance),
    ruleWarnings: [...used.values()].flatMap(({ issues }) =>
      issues.filter(({ code }) => code === 'rules-out-of-date').map(({ message }) => message),
    ),
    issues: [
      ...attendance.issues,
      ...costed.flatMap(({ issues }) => issues),
      ...book.issues,
      ...[...used.values()].flatMap(rulesSay),
      ...notUsed(book, used),
      ...budgetIssues,
      ...noLogBefore(inputs, log),
      ...notInLog(inputs, log, roster),
    ],
  };
}

function byDepartment(people: readonly HotPerson[]): readonly HotPerson[] {
  const departments = [...new Set(people.map(({ department }) => department))];
  return departments.flatMap((name) => people.filter(({ department }) => department === name));
}

function departmentsOf(people: readonly HotPerson[]): readonly DepartmentCost[] {
  return [...new Set(people.map(({ department }) => department))].map((department) => ({
    department,
    ...totalOf(people.filter((each) => each.department === department)),
  }));
}

function totalOf(people: readonly HotPerson[]): Omit<DepartmentCost, 'department'> {
  const costed = people.filter(({ actual }) => actual !== null);
  const known = (amounts: readonly (Minor | null)[]): readonly Minor[] => amounts.filter((each) => each !== null);
  const budget = sumMinor(known(costed.map((each) => each.budget)));
  const actual = sumMinor(known(costed.map((each) => each.actual)));
  return { people: costed.length, budget, actual, variance: subtractMinor(budget, actual) };
}

/** What an agreement's rows say of themselves, and which rules it has no row for. */
function rulesSay({ agreement, known, missing, issues }: RulesOnDay): readonly Issue[] {
  const whose = agreement === '' ? 'Rules without an agreement' : agreement;
  const none: Issue = {
    code: 'no-rules',
    severity: 'medium',
    where: { tab: 'Rules' },
    expected: agreement === '' ? 'an agreement' : `rows for ${agreement}`,
    received: 'none',
    message:
      agreement === ''
        ? 'No agreement is named for a deal, and Rules has no rows for everyone: only a day’s pay and fringes are costed.'
        : `Rules has no rows for ${agreement}: only a day’s pay and fringes are costed.`,
    advice: 'Name the agreement in Deals ▸ Agreement or Production ▸ Rule set as it stands in Rules, and add its rows.',
  };
  const some: Issue = {
    code: 'rules-missing',
    severity: 'low',
    where: { tab: 'Rules' },
    expected: 'a row for each rule of the agreement',
    received: `no row for ${missing.join('; ')}`,
    message: `${whose} has no row in Rules for ${missing.join('; ')}: nothing is charged for them.`,
    advice: 'Add those that the agreement has.',
  };
  return [...issues, ...(known ? (missing.length > 0 ? [some] : []) : [none])];
}

/** Rows of the agreements used that hot costs have no use for: said once, since a misspelt rule would else go unnoticed. */
function notUsed({ unknown }: RuleBook, used: ReadonlyMap<string, RulesOnDay>): readonly Issue[] {
  const rows = unknown.filter(({ agreement }) => agreement === '' || used.has(agreementKey(agreement)));
  const [first] = rows;
  if (first === undefined) return [];
  const names = rows.map(({ rule, ref }) => `${rule} (row ${ref.row})`).join('; ');
  return [
    {
      code: 'unknown-rule',
      severity: 'low',
      where: { tab: first.ref.tab, row: first.ref.row, column: 'Rule' },
      expected: 'names of rules that hot costs know',
      received: names,
      message: `${first.ref.tab}: hot costs do not use ${names}.`,
      advice: 'If one of them is about pay, write it as the guide has it.',
    },
  ];
}

/** A shoot day before this one without a line: rest and days in a row then can't be told. */
function noLogBefore({ date, calendar }: HotCostInputs, log: LogBook): readonly Issue[] {
  const before = addDays(date, -1);
  const shoot = calendar.some((each) => each.date === before && each.kind === 'Shoot');
  if (!shoot || log.lines(before).length > 0) return [];
  return [
    {
      code: 'no-log-before',
      severity: 'low',
      where: { tab: 'Daily log' },
      expected: `lines for ${formatDay(before)}`,
      received: 'none',
      message: `Daily log has no lines for ${formatDay(before)}, a shoot day: forced calls and days in a row could not be looked at.`,
      advice: 'Enter that day’s times, then make the hot costs again.',
    },
  ];
}

/** Crew whose deal runs on a shoot day and of whom the log says nothing: in neither figure. */
function notInLog(inputs: HotCostInputs, log: LogBook, roster: Roster): readonly Issue[] {
  const { date, calendar } = inputs;
  if (!calendar.some((each) => each.date === date && each.kind === 'Shoot')) return [];
  const there = new Set(log.attendance(date).people.map(({ key }) => key));
  const missing = [...roster.people].flatMap(([key, person]) =>
    roster.crew.has(key) && !there.has(key) && dealsOn(person, date).length > 0 ? [person.name] : [],
  );
  if (missing.length === 0) return [];
  return [
    {
      code: 'not-in-log',
      severity: 'low',
      where: { tab: 'Daily log' },
      expected: 'a line for everyone whose deal runs that day, or for the department or Unit',
      received: `nothing on ${missing.join(', ')}`,
      message: `Daily log says nothing of ${missing.join(', ')} on ${formatDay(date)}: neither cost nor budget is counted for them.`,
      advice: 'Add their lines if they worked.',
    },
  ];
}
