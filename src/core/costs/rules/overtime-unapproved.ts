import { formatDay, type Day } from '../../calendar';
import { clock, countedMinutes, hoursText, mealsOfDay, readTimes, type LateMeal } from '../../day-log';
import { addMinor, NO_MONEY, type Minor } from '../../money';
import { agreementKey, readWorkRules, rulesOn, type RulesOnDay, type WorkRules } from '../../work-rules';
import { listAt } from '../codes';
import type { DailyLogRow, DealRow, Evidence } from '../types';
import { overtimePay } from './overtime-pay';
import type { CostRule, Draft, RuleContext } from './rule';
import { money } from './words';

/** Rule 14: overtime and penalties that nobody agreed to. */
export const overtimeUnapproved: CostRule = {
  id: 'overtime-unapproved',
  number: 14,
  title: 'unapproved overtime',
  severity: 'medium',
  test: 'A line of Daily log that works more hours (call to wrap, less meals) than Production ▸ Day length has, or, where that is blank, than the rows of Rules in force that day give before overtime; or whose meal came so late that those rows charge a penalty; and that names nobody in Overtime approved by.',
  guard:
    'Nothing is said while nobody is named in Overtime approved by at all: the production approves elsewhere. A line whose times are missing or do not hang together is left out, as is a meal within the grace of the rules. Without Day length and Rules nothing is too long, and no penalty is charged that Rules has no figure for.',
  stake:
    'The hours beyond the day at the rate of the deal, each at the factor that Rules has for it, and the penalties; none for a line that stands for a department or the unit.',
  source: 'DOMAIN.md §19 rule 14, §6, §11',
  example:
    'Ines, 400.00 for a day of 10 hours, worked 12 on Fri 14 May, overtime is paid at 1.5, and nobody approved it: found, 120.00 at stake. (Made up.)',
  needs: ['Daily log'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const { dailyLog, workRules, settings } = context.inputs;
  if (!dailyLog.some(({ overtimeApprovedBy }) => overtimeApprovedBy !== '')) return [];
  const book = readWorkRules(workRules, { currency: settings.currency, decimals: context.decimals });
  const known = new Map<string, RulesOnDay>();
  const rulesFor = (agreement: string, date: Day): WorkRules => {
    const key = `${agreementKey(agreement)}|${date}`;
    const found = known.get(key) ?? rulesOn(book, agreement, date);
    known.set(key, found);
    return found.rules;
  };
  const dealOf = dealsByDay(context);
  return dailyLog.flatMap((line) => {
    if (line.date === null || line.overtimeApprovedBy !== '' || line.unreadable['overtimeApprovedBy']) return [];
    const deal = dealOf(line.who, line.date);
    const agreement = deal === null || deal.agreement === '' ? settings.ruleSet : deal.agreement;
    return lineOf(context, line, line.date, deal, rulesFor(agreement, line.date));
  });
}

/** The one deal of a person that runs on a day; null where there is none, or several. */
function dealsByDay({ inputs, ledger }: RuleContext): (who: string, date: Day) => DealRow | null {
  const byName = new Map<string, DealRow[]>();
  for (const deal of inputs.deals)
    if (deal.name !== '') listAt(byName, ledger.vendors.idOf(deal.name, null)).push(deal);
  return (who, date) => {
    const own = who === '' ? [] : (byName.get(ledger.vendors.idOf(who, null)) ?? []);
    const running = own.filter(
      ({ start, finish }) => (start === null || start <= date) && (finish === null || finish >= date),
    );
    const [only, another] = running.length > 0 ? running : own;
    return another === undefined ? (only ?? null) : null;
  };
}

function lineOf(
  context: RuleContext,
  line: DailyLogRow,
  date: Day,
  deal: DealRow | null,
  rules: WorkRules,
): readonly Draft[] {
  const times = readTimes(line);
  if ('why' in times) return [];
  const limit = budgetedMinutes(context, rules);
  const { deducted, late } = mealsOfDay(times, rules);
  const worked = countedMinutes(times.wrap - times.call - deducted, rules);
  const meals = late.filter(({ penalty }) => penalty > 0);
  const over = limit === null ? 0 : Math.max(0, worked - limit);
  if (over === 0 && meals.length === 0) return [];
  const who = line.who === '' ? 'Someone' : line.who;
  const parts = [
    ...(over > 0 ? [`${hoursText(over)} h beyond the day`] : []),
    ...meals.map(({ name, late }) => `a ${name} ${late} min late`),
  ];
  return [
    {
      identity: [who, date, worked, ...meals.map(({ late }) => late)],
      severity: 'medium',
      account: deal?.account ?? '',
      vendor: deal === null ? '' : who,
      atStake: deal === null ? null : stakeOf(context, deal, { from: worked - over, to: worked }, meals, rules),
      what: `${who} had ${parts.join(' and ')} on ${formatDay(date)}, approved by nobody`,
      why: whyOf(context, { worked, limit, over, meals }),
      evidence: evidenceOf(line, worked),
      doNext:
        'Ask the UPM or the producer whether it was agreed to, and type who did into Overtime approved by; if nobody did, hold it out of payroll until someone has.',
    },
  ];
}

/** Minutes of the day that is budgeted: Day length, else what the rules give before overtime; null where nothing says. */
function budgetedMinutes({ inputs }: RuleContext, rules: WorkRules): number | null {
  const { dayLength } = inputs.settings;
  if (dayLength !== null && Number(dayLength) > 0) return Math.round(Number(dayLength) * 60);
  return rules.overtimeAfter?.value ?? rules.basicDay?.value ?? null;
}

function stakeOf(
  context: RuleContext,
  deal: DealRow,
  minutes: { readonly from: number; readonly to: number },
  meals: readonly LateMeal[],
  rules: WorkRules,
): Minor | null {
  const { dayLength } = context.inputs.settings;
  const overtime = minutes.to > minutes.from ? overtimePay(deal, minutes, rules, dayLength) : NO_MONEY;
  const penalties = meals.reduce((sum, { penalty }) => addMinor(sum, penalty), NO_MONEY);
  if (overtime === null) return penalties > 0 ? penalties : null;
  return addMinor(overtime, penalties);
}

function whyOf(
  context: RuleContext,
  found: {
    readonly worked: number;
    readonly limit: number | null;
    readonly over: number;
    readonly meals: readonly LateMeal[];
  },
): string {
  const { worked, limit, over, meals } = found;
  const time =
    over > 0 && limit !== null
      ? `${hoursText(worked)} h were worked, meals taken off; the day has ${hoursText(limit)}. `
      : '';
  const penalties = meals.map(
    ({ name, late, penalty }) =>
      `The ${name} was ${late} min late, which the rules charge at ${money(context, penalty)} a head. `,
  );
  return `${time}${penalties.join('')}Overtime approved by is blank.`;
}

function evidenceOf({ ref, date, who, call, wrap }: DailyLogRow, worked: number): readonly Evidence[] {
  const label = [who, date === null ? '' : formatDay(date)].filter((part) => part !== '').join(', ');
  const value = `${clock(call ?? 0)} to ${clock(wrap ?? 0)}, ${hoursText(worked)} h`;
  return [{ where: { tab: ref.tab, row: ref.row, column: 'Overtime approved by' }, label, value }];
}
