import { dayFromIso, formatDayWithYear, isoFromDay, type Day } from '../../core/calendar';
import { hotCosts as hotCostsOf, loggedDays, type HotCosts } from '../../core/hot-costs';
import type { Issue } from '../../core/issue';
import { formatMoney, type Minor } from '../../core/money';
import type { Answer, HotCostDaysView, HotCostsView, SidebarCalls } from '../../sidebar-api';
import {
  hotCostRows,
  hotCostsTable,
  planOutput,
  progressLines,
  readHotCostTables,
  type Book,
  type Outcome,
} from '../../workbook';
import { makeChange, stepsOf } from '../change';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';

/** Days named where a day has no lines. */
const NAMED_DAYS = 5;

/** *Hot costs*: works out a day and rebuilds that tab. */
export function hotCostsAction(date: unknown): Summary {
  const outcome = rebuild(googleBook(), date);
  if (!outcome.ok) return failed(outcome.issues);
  const { costs, issues } = outcome.value;
  const { people, budget, actual, variance } = costs.total;
  const money = (amount: Minor): string => formatMoney(amount, costs);
  toast(
    `Hot costs of ${formatDayWithYear(costs.date)}: ${people} ${people === 1 ? 'person' : 'people'}, ` +
      `${money(actual)} against ${money(budget)}, variance ${money(variance)}.`,
  );
  return done({ people, budget, actual, variance }, issues);
}

/** The days that Daily log has lines for, latest first. */
export function hotCostDays(book: Book): Answer<HotCostDaysView> {
  const tables = readHotCostTables(book);
  if (tables.blocking.length > 0) return { ok: false, issues: tables.blocking };
  const days = loggedDays(tables.inputs).map(({ date, people, shootDay }) => ({
    date: isoFromDay(date),
    people,
    shootDay,
  }));
  return { ok: true, value: { days, issues: tables.issues } };
}

/** The same as the action, for the page: writes the tab and gives the figures. */
export function hotCosts(book: Book, { date }: SidebarCalls['hotCosts']['argument']): Answer<HotCostsView> {
  const outcome = rebuild(book, date);
  if (!outcome.ok) return { ok: false, issues: outcome.issues };
  return { ok: true, value: viewOf(outcome.value.costs, outcome.value.issues) };
}

interface Made {
  readonly costs: HotCosts;
  readonly issues: readonly Issue[];
}

function rebuild(book: Book, date: unknown): Outcome<Made> {
  return makeChange(book, 'Hot costs', () => {
    const day = typeof date === 'string' ? dayFromIso(date.trim()) : null;
    if (day === null) return { issues: [notADay(date)] };
    const tables = readHotCostTables(book);
    if (tables.blocking.length > 0) return { issues: tables.blocking };
    const inputs = { ...tables.inputs, date: day };
    if (!inputs.log.some((line) => line.date === day)) return { issues: [nothingLogged(inputs.log, day)] };
    const costs = hotCostsOf(inputs);
    const plan = planOutput(book, tables.places, hotCostsTable, () => hotCostRows(costs), costs.decimals);
    const { steps, issues } = stepsOf([plan]);
    if (issues.length > 0) return { issues };
    return { steps, value: { costs, issues: [...tables.issues, ...tables.inCells(costs.issues)] } };
  });
}

function viewOf(costs: HotCosts, issues: readonly Issue[]): HotCostsView {
  const { date, currency, decimals, total, departments, reasons, ruleWarnings } = costs;
  const { budget, actual, variance } = total;
  return {
    date: isoFromDay(date),
    currency,
    decimals,
    budget,
    actual,
    variance,
    departments,
    reasons,
    progress: progressLines(costs),
    ruleWarnings,
    issues,
  };
}

function notADay(date: unknown): Issue {
  const received = typeof date === 'string' && date !== '' ? `"${date}"` : 'nothing';
  return {
    code: 'not-a-day',
    severity: 'high',
    where: { tab: '' },
    expected: 'a day such as 2027-05-14',
    received,
    message: `Hot costs need a day such as 2027-05-14, but there is ${received}.`,
    advice: 'Choose the day in Hot costs…, or write it as year, month and day.',
  };
}

function nothingLogged(log: readonly { readonly date: Day | null }[], day: Day): Issue {
  const days = [...new Set(log.flatMap(({ date }) => (date === null ? [] : [date])))].sort((a, b) => b - a);
  const named = days.slice(0, NAMED_DAYS).map(isoFromDay);
  return {
    code: 'no-log',
    severity: 'high',
    where: { tab: 'Daily log' },
    expected: `lines for ${isoFromDay(day)}`,
    received: named.length === 0 ? 'no lines' : `lines for ${named.join(', ')}${days.length > NAMED_DAYS ? ' …' : ''}`,
    message: `Daily log has no lines for ${formatDayWithYear(day)}, so there is nothing to cost.`,
    advice: 'Enter the call, meals and wrap of that day in Daily log, for each person or with Who “Unit”.',
  };
}
