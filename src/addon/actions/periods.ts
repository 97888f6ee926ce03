import { dayFromIso, isoFromDay, type Day } from '../../core/calendar';
import {
  closable,
  closingFigures,
  isRefusal,
  periodStates,
  type Closable,
  type ClosingFigure,
  type PeriodState,
} from '../../core/costs';
import type { Issue } from '../../core/issue';
import { formatMoney, sumMinor } from '../../core/money';
import type { Answer, PeriodsView, SidebarCalls } from '../../sidebar-api';
import type { Book, Outcome } from '../../workbook';
import { makeChange } from '../change';
import { readAndReport, type ReportedCosts } from '../cost-check';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';
import { closingSteps } from './closing-steps';

/** How a close went. */
interface Closed {
  readonly closed: Closable;
  readonly figures: readonly ClosingFigure[];
  readonly issues: readonly Issue[];
  readonly decimals: number;
}

/** *Close period*: the one named, or the one being reported. */
export function closePeriodAction(request: { readonly period?: string; readonly end?: string }): Summary {
  const outcome = close(googleBook(), request.period ?? null, request.end ?? '');
  if (!outcome.ok) return failed(outcome.issues);
  const { closed, figures, issues, decimals } = outcome.value;
  const thisPeriod = sumMinor(figures.map((each) => each.thisPeriod));
  const costs = figures.reduce((sum, each) => sum + each.costs, 0);
  toast(
    `${closed.period} is closed with ${String(costs)} costs, ${formatMoney(thisPeriod, { decimals })}. What is late belongs to the next period.`,
  );
  return done({ accounts: figures.length, costs, thisPeriod }, issues);
}

/** The periods as the sidebar shows them, the latest first. */
export function periodsView(book: Book): Answer<PeriodsView> {
  const read = readAndReport(book);
  return 'blocked' in read ? { ok: false, issues: read.blocked } : { ok: true, value: viewOf(read) };
}

/** Closes a period for the sidebar, which then sees how they stand. */
export function closePeriod(
  book: Book,
  { period, end }: SidebarCalls['closePeriod']['argument'],
): Answer<SidebarCalls['closePeriod']['value']> {
  const outcome = close(book, period, end);
  if (!outcome.ok) return { ok: false, issues: outcome.issues };
  const view = periodsView(book);
  if (!view.ok) return view;
  return { ok: true, value: { ...view.value, issues: [...outcome.value.issues, ...view.value.issues] } };
}

/** Adds what every account stands at to Period history and marks the period Closed in Periods, in one change. */
function close(book: Book, period: string | null, end: string): Outcome<Closed> {
  return makeChange(book, 'Close period', () => {
    const day = end === '' ? null : dayFromIso(end);
    if (end !== '' && day === null) return { issues: [badEnd(end)] };
    const read = readAndReport(book);
    if ('blocked' in read) return { issues: read.blocked };
    const { inputs, books, tables } = read;
    const name = period === null || period === '' ? books.period.label : period;
    const closed = closable(periodStates(inputs, books), { period: name, end: day });
    if (isRefusal(closed)) return { issues: [closed] };
    const figures = closingFigures(inputs, books, closed);
    const planned = closingSteps(book, read, { closed, figures, today: today(book) });
    if (planned.refused.length > 0) return { issues: planned.refused };
    const issues = [...skippedIssues(closed), ...planned.issues];
    return { steps: planned.steps, value: { closed, figures, issues, decimals: tables.production.decimals } };
  });
}

function today(book: Book): Day {
  const now = book.now().slice(0, 10);
  const day = dayFromIso(now);
  if (day === null) throw new RangeError(`closePeriod: the book says it is ${now}`);
  return day;
}

function viewOf({ inputs, books, tables }: ReportedCosts): PeriodsView {
  const states = periodStates(inputs, books);
  const current = nextToClose(states, books.period.label);
  return {
    currency: inputs.settings.currency,
    decimals: tables.production.decimals,
    periods: [...states].reverse().map(({ period, end, closed, closedOn, costs, total }) => ({
      ...{ period, end: isoOf(end), closed, closedOn: isoOf(closedOn), costs, total },
    })),
    current: current?.period ?? '',
    currentEnd: isoOf(current?.end ?? null),
    issues: inputs.issues.filter(
      ({ where }) => where.tab === tables.desk.periods.tab || where.tab === tables.desk.history.tab,
    ),
  };
}

/** The period being reported while it is open; after that the first open one behind the last that was closed. */
function nextToClose(states: readonly PeriodState[], reported: string): PeriodState | undefined {
  const now = states.find(({ period }) => period === reported.trim());
  if (now?.closed === false) return now;
  const after = states.map(({ closed }) => closed).lastIndexOf(true) + 1;
  return states.slice(after).find(({ closed }) => !closed);
}

function isoOf(day: Day | null): string {
  return day === null ? '' : isoFromDay(day);
}

function badEnd(end: string): Issue {
  return {
    code: 'bad-argument',
    severity: 'high',
    where: { tab: 'Periods', column: 'End' },
    expected: 'a date such as 2027-05-14',
    received: end,
    message: `"${end}" is not a date such as 2027-05-14.`,
    advice: 'Give the last day of the period as year, month and day.',
  };
}

/** Costs of earlier periods that nobody ever closed are in Actual all the same: worth knowing. */
function skippedIssues({ period, skipped }: Closable): readonly Issue[] {
  if (skipped.length === 0) return [];
  const names = skipped.map((each) => each.period).join(', ');
  return [
    {
      code: 'periods-never-closed',
      severity: 'low',
      where: { tab: 'Periods' },
      expected: 'periods closed one after the other',
      received: names,
      message: `Never closed, and earlier than ${period}: ${names}. Their costs are in Actual to date; late ones will not be noticed.`,
      advice: 'From here on close every period when its cost report goes out.',
    },
  ];
}
