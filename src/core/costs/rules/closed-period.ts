import { absMinor, NO_MONEY, subtractMinor, sumMinor, type Minor } from '../../money';
import { bookedIn, closedPeriods, type ClosedPeriod, type CostsByAccount } from '../closed';
import type { Cost } from '../ledger';
import { periodKey } from '../period';
import type { ClosedFigureRow, Evidence } from '../types';
import type { CostRule, Draft, RuleContext } from './rule';
import { accountName, byDate, costEvidence, costLabel, costsEvidence, count, money, vendorName } from './words';

/** A cost booked into a period after it was closed, or changed there. */
export const closedPeriod: CostRule = {
  id: 'closed-period',
  number: null,
  title: 'closed period',
  severity: 'medium',
  test: 'Costs booked in a closed period, their number and their sum by account, against what Period history kept when it was closed.',
  guard:
    'Only periods that Wrapsheet closed are compared, each with its own figures; a cost without a Period counts by its date, as in the cost report. Where the sum is as it was (a line split in two) it is a low hint; an account that joins or leaves the chart changes nothing.',
  stake: 'The difference between the sums.',
  source: 'DOMAIN.md §10: a cost report that has gone out stays as it was',
  example:
    'Week 3 was closed with 2 costs of 1,900.00 on 3500 Transport. Then Norvane 417 of 640.00 was booked in it: found, 640.00 at stake. (Made up.)',
  needs: ['Period history'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const periods = closedPeriods(context.inputs.history);
  if (periods.length === 0) return [];
  const booked = bookedIn(context.ledger, periods);
  return periods.flatMap((period) => {
    const now = booked.get(periodKey(period.period)) ?? new Map<string, readonly Cost[]>();
    return accountsOf(context, period, now).flatMap((account) => compare(context, period, account));
  });
}

/** An account of a closed period: as it was kept, and the costs booked on it now. */
interface Account {
  /** '' = all that the chart did not have then, or has no more: an account that joins or leaves the chart changes nothing. */
  readonly key: string;
  readonly figures: readonly ClosedFigureRow[];
  readonly costs: readonly Cost[];
}

function accountsOf({ ledger }: RuleContext, period: ClosedPeriod, now: CostsByAccount): readonly Account[] {
  const accounts = new Map<string, { figures: ClosedFigureRow[]; costs: Cost[] }>();
  const at = (key: string): { figures: ClosedFigureRow[]; costs: Cost[] } => {
    const group = ledger.chart.has(key) && period.figures.has(key) ? key : '';
    const known = accounts.get(group) ?? { figures: [], costs: [] };
    accounts.set(group, known);
    return known;
  };
  for (const [key, figure] of period.figures) at(key).figures.push(figure);
  for (const [key, costs] of now) for (const cost of costs) at(key).costs.push(cost);
  return [...accounts].map(([key, account]) => ({ key, ...account }));
}

function compare(context: RuleContext, period: ClosedPeriod, account: Account): readonly Draft[] {
  const { figures, costs } = account;
  const sums = figures.map(({ thisPeriod }) => thisPeriod);
  const numbers = figures.map((figure) => figure.costs);
  // A figure that can't be read is no figure to compare with.
  const kept = sums.includes(null) ? null : sumMinor(sums.map((sum) => sum ?? NO_MONEY));
  const counted = numbers.includes(null) ? null : numbers.reduce((all, number) => all + Number(number), 0);
  const sum = kept === null ? NO_MONEY : subtractMinor(sumOf(costs), kept);
  const number = counted === null ? 0 : costs.length - counted;
  return sum === 0 && number === 0 ? [] : [draft(context, period, account, { kept, counted, sum, number })];
}

/** What was kept at the close (null = unreadable), and by how much it differs now. */
interface Difference {
  readonly kept: Minor | null;
  readonly counted: number | null;
  readonly sum: Minor;
  readonly number: number;
}

function draft(
  context: RuleContext,
  { period }: ClosedPeriod,
  { key, figures, costs }: Account,
  { kept, counted, sum, number }: Difference,
): Draft {
  const name = key === '' ? 'accounts not in the chart' : accountName(context, key);
  // One cost more, and its amount is the difference: that is the late one, or one of those.
  const late = number === 1 ? costs.filter(({ net }) => net === sum).sort(byDate) : [];
  const [only] = late.length === 1 ? late : [];
  const more = sum === 0 ? 'the same sum' : `${money(context, absMinor(sum))} ${sum < 0 ? 'less' : 'more'}`;
  const then = [counted === null ? 'costs' : count(counted, 'cost'), kept === null ? '' : money(context, kept)];
  const now = `${count(costs.length, 'cost')}, ${money(context, sumOf(costs))}`;
  const shown =
    late.length > 0 ? late.slice(0, 5).map((cost) => costEvidence(context, cost)) : costsEvidence(context, costs);
  return {
    identity: [period, key, number, sum],
    severity: sum === 0 ? 'low' : 'medium',
    account: key === '' ? (only?.row.account ?? '') : (context.ledger.chart.get(key)?.account ?? key),
    ...(only === undefined || only.vendor === '' ? {} : { vendor: vendorName(context, only) }),
    atStake: sum === 0 ? null : absMinor(sum),
    what:
      only === undefined
        ? `${period} is closed and has changed: ${name}, ${sum === 0 ? changeOf(number) : more}`
        : `${vendorName(context, only)} ${costLabel(only.row)} came into ${period} after it was closed`,
    why: `${period} was closed with ${then.filter(Boolean).join(', ')} on ${name}. Now it has ${now}: ${changeOf(number)}, ${more}.`,
    evidence: [...shown, ...figures.slice(0, 1).map((figure) => historyEvidence(context, figure))],
    doNext:
      'Book it in the period that is open, or put the row back as it was. If it must stay, say in the next cost report what changed.',
  };
}

function sumOf(costs: readonly Cost[]): Minor {
  return sumMinor(costs.map(({ net }) => net));
}

/** `1 cost more`, `2 costs fewer`, `as many costs`. */
function changeOf(number: number): string {
  if (number === 0) return 'as many costs';
  return `${count(Math.abs(number), 'cost')} ${number > 0 ? 'more' : 'fewer'}`;
}

function historyEvidence(context: RuleContext, { ref, period, thisPeriod }: ClosedFigureRow): Evidence {
  const where = { tab: ref.tab, row: ref.row, column: 'This period' };
  return { where, label: `${period} as closed`, value: thisPeriod === null ? '' : money(context, thisPeriod) };
}
