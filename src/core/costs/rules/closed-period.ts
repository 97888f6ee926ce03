import { absMinor, NO_MONEY, subtractMinor, sumMinor, type Minor } from '../../money';
import { bookedIn, closedPeriods, type ClosedPeriod } from '../closed';
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
    'Only periods that Wrapsheet closed are compared, each with its own figures; a cost without a Period counts by its date, as in the cost report. Where the sum is as it was (a line split in two), it is a low hint.',
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
    const accounts = new Set([...period.figures.keys(), ...now.keys()]);
    return [...accounts].flatMap((account) => compare(context, period, account, now.get(account) ?? []));
  });
}

/** What was kept at the close, and what differs from it now. */
interface Difference {
  readonly period: ClosedPeriod;
  readonly account: string;
  readonly figure: ClosedFigureRow | undefined;
  readonly number: number;
  readonly sum: Minor;
  readonly costs: readonly Cost[];
}

function compare(
  context: RuleContext,
  period: ClosedPeriod,
  account: string,
  costs: readonly Cost[],
): readonly Draft[] {
  const figure = period.figures.get(account);
  const sumThen = figure === undefined ? NO_MONEY : figure.thisPeriod;
  const numberThen = figure === undefined ? 0 : figure.costs;
  const sum = sumThen === null ? NO_MONEY : subtractMinor(sumMinor(costs.map(({ net }) => net)), sumThen);
  const number = numberThen === null ? 0 : costs.length - Number(numberThen);
  return sum === 0 && number === 0 ? [] : [draft(context, { period, account, figure, number, sum, costs })];
}

function draft(context: RuleContext, difference: Difference): Draft {
  const { period, account, figure, number, sum, costs } = difference;
  const name = account === '' ? 'accounts not in the chart' : accountName(context, account);
  // One cost more, and its amount is the difference: that is the late one, or one of those.
  const late = number === 1 ? costs.filter(({ net }) => net === sum).sort(byDate) : [];
  const [only] = late.length === 1 ? late : [];
  const more = `${money(context, absMinor(sum))} ${sum < 0 ? 'less' : 'more'}`;
  const kept = figure === undefined ? null : historyEvidence(context, figure);
  return {
    identity: [period.period, account, number, sum],
    severity: sum === 0 ? 'low' : 'medium',
    account: account === '' ? '' : (context.ledger.chart.get(account)?.account ?? account),
    ...(only === undefined || only.vendor === '' ? {} : { vendor: vendorName(context, only) }),
    atStake: sum === 0 ? null : absMinor(sum),
    what:
      only === undefined
        ? `${period.period} is closed and has changed: ${name}, ${sum === 0 ? changeOf(number) : more}`
        : `${vendorName(context, only)} ${costLabel(only.row)} came into ${period.period} after it was closed`,
    why: `${period.period} was closed with ${standing(context, figure)} on ${name}. Now it has ${count(costs.length, 'cost')}, ${money(context, sumMinor(costs.map(({ net }) => net)))}: ${changeOf(number)}, ${sum === 0 ? 'the same sum' : more}.`,
    evidence: [
      ...(late.length > 0
        ? late.slice(0, 5).map((cost) => costEvidence(context, cost))
        : costsEvidence(context, costs)),
      ...(kept === null ? [] : [kept]),
    ],
    doNext:
      'Book it in the period that is open, or put the row back as it was. If it must stay, say in the next cost report what changed.',
  };
}

/** `1 cost more`, `2 costs fewer`, `as many costs`. */
function changeOf(number: number): string {
  if (number === 0) return 'as many costs';
  return `${count(Math.abs(number), 'cost')} ${number > 0 ? 'more' : 'fewer'}`;
}

function standing(context: RuleContext, figure: ClosedFigureRow | undefined): string {
  if (figure === undefined) return 'no cost';
  const number = figure.costs === null ? 'costs' : count(Number(figure.costs), 'cost');
  return figure.thisPeriod === null ? number : `${number}, ${money(context, figure.thisPeriod)},`;
}

function historyEvidence(context: RuleContext, { ref, period, thisPeriod }: ClosedFigureRow): Evidence {
  const where = { tab: ref.tab, row: ref.row, column: 'This period' };
  return { where, label: `${period} as closed`, value: thisPeriod === null ? '' : money(context, thisPeriod) };
}
