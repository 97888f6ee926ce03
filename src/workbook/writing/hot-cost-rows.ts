import { formatDayWithYear } from '../../core/calendar';
import type { HotCosts, HotPerson } from '../../core/hot-costs';
import { NO_CURRENCY, subtractMinor } from '../../core/money';
import type { hotCostsTable } from '../tables';
import type { Output, OutputRow } from './output';
import { eighthsText } from './to-input';

type Row = OutputRow<typeof hotCostsTable>;

/** A line of what goes with the money: pages, set-ups, scenes, meals. */
export interface ProgressLine {
  readonly label: string;
  /** '' = not said. */
  readonly planned: string;
  readonly actual: string;
}

const DAY = 1440;

/** The rows of Hot costs: people by department with a total behind each, the day's total, then pages and the like. */
export function hotCostRows(costs: HotCosts): Output<typeof hotCostsTable> {
  const { date, people, departments, total, ruleWarnings } = costs;
  const rows: Row[] = [];
  const bold: number[] = [];
  const addTotal = (who: string, { budget, actual, variance }: HotCosts['total'], why: string): void => {
    bold.push(rows.length);
    rows.push({ date, who, budget, actual, variance, why });
  };
  for (const { department, ...sums } of departments) {
    for (const person of people) if (person.department === department) rows.push(personRow(costs, person));
    addTotal(`Total ${department}`, sums, '');
  }
  addTotal('Total', total, ruleWarnings.join(' '));
  for (const { label, planned, actual } of progressLines(costs)) {
    const plan = planned === '' ? '' : ` of ${planned} planned`;
    rows.push({ date, who: label, why: actual === '' ? `planned ${planned}` : `${actual}${plan}` });
  }
  const shootDay = costs.shootDay === null ? '' : `, shoot day ${costs.shootDay.day} of ${costs.shootDay.of}`;
  const currency = costs.currency === NO_CURRENCY ? 'Currency not stated.' : `All amounts in ${costs.currency}.`;
  return {
    rows,
    bold,
    headerNotes: {
      who: `Hot costs of ${formatDayWithYear(date)}${shootDay}.`,
      variance: `Variance = Budget - Actual: over is negative, in ( ). ${currency}`,
    },
    gone: {},
  };
}

function personRow({ date }: HotCosts, { who, department, call, wrap, hours, budget, actual, why }: HotPerson): Row {
  return {
    date,
    department,
    who,
    call,
    wrap: wrap === null ? null : wrap % DAY,
    hours,
    budget,
    actual,
    variance: budget === null || actual === null ? null : subtractMinor(budget, actual),
    why: why.join('; '),
  };
}

/** What was planned and done, as text; what nobody planned or logged is left out. */
export function progressLines({ progress }: HotCosts): readonly ProgressLine[] {
  const { pages, setUps, scenes, meals } = progress;
  const eighths = (value: number | null): string => (value === null ? '' : eighthsText(value));
  return [
    { label: 'Pages', planned: eighths(pages.planned), actual: eighths(pages.actual) },
    { label: 'Set-ups', planned: '', actual: setUps ?? '' },
    { label: 'Scenes', planned: '', actual: scenes.join(', ') },
    {
      label: 'Meals',
      planned: meals.planned ?? '',
      actual: meals.actual === 0 && meals.planned === null ? '' : `${meals.actual} in the log`,
    },
  ].filter(({ planned, actual }) => planned !== '' || actual !== '');
}
