import type { Day } from '../../calendar';
import { listAt } from '../codes';
import type { Cost } from '../ledger';
import { periodEnds } from '../period';
import type { CostRule, Draft, RuleContext } from './rule';
import { negativeAccruals } from './negative-accrual';
import { byDate, costEvidence, costLabel, dates, money, namedVendor, vendorName } from './words';
import { absMinor, sumMinor } from '../../money';

/** Rule 20: a cost booked into a period that had ended before it, and an accrual taken back that was never made. */
export const cutOff: CostRule = {
  id: 'cut-off',
  number: 20,
  title: 'cut-off',
  severity: 'medium',
  test: 'Date after the last day of the period the cost is booked in: the reported period’s end from Production, its End in Periods, or a Period that is itself a date (`w/e 14 May 2027`). And a negative accrual: a journal line below zero that takes more off its account than journals before it have put there.',
  guard:
    'Costs without a Period are never accused; credits are negative costs and are treated alike; a Period that names no day (`Week 3`) and has no End in Periods has an end only while it is the one being reported. A journal that moves money from one account to another (its lines come to 0) is no accrual, and one that is taken back whole or in part, later or on the same day, is as it should be.',
  stake: 'The net booked too early; of a negative accrual, what nothing before it has put there.',
  source: 'DOMAIN.md §19 rule 20',
  example:
    'Halyard N-88 over 640.00, dated Tue 18 May, stands in Period "w/e 14 May 2027": found, 640.00 at stake. (Made up.)',
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const ends = new Map<string, Day | null>();
  const endNamed = periodEnds(context.inputs.periods);
  const endOf = (cost: Cost): Day | null => {
    const label = cost.row.period;
    if (label === '') return null;
    if (context.period.end !== null && context.period.has(cost)) return context.period.end;
    const known = ends.get(label);
    if (known !== undefined) return known;
    const end = endNamed(label);
    ends.set(label, end);
    return end;
  };
  const groups = new Map<string, Cost[]>();
  for (const cost of context.ledger.costs) {
    const end = endOf(cost);
    if (end === null || cost.row.date === null || cost.row.date <= end) continue;
    const document = cost.doc === '' ? `${cost.net}|${cost.account}` : cost.doc;
    listAt(groups, [cost.vendor, document, cost.row.date, cost.row.period].join('|')).push(cost);
  }
  return [
    ...[...groups.values()].map((group) => draft(context, [...group].sort(byDate), endOf)),
    ...negativeAccruals(context),
  ];
}

function draft(context: RuleContext, group: readonly Cost[], endOf: (cost: Cost) => Day | null): Draft {
  const [first] = group;
  const end = first === undefined ? null : endOf(first);
  if (first === undefined || first.row.date === null || end === null)
    throw new RangeError('cut-off: a cost without dates');
  const net = sumMinor(group.map((cost) => cost.net));
  const [date, last] = dates(first.row.date, end);
  return {
    identity: [first.vendor, first.doc, first.row.date, first.row.period, net],
    severity: 'medium',
    account: first.row.account,
    vendor: namedVendor(context, first),
    atStake: absMinor(net),
    what: `${vendorName(context, first)} ${costLabel(first.row)} is dated after its period ended`,
    why: `It is dated ${date} and booked in period "${first.row.period}", which ended ${last}. ${money(context, net)} is in the wrong report.`,
    evidence: group.map((cost) => costEvidence(context, cost, 'Date')),
    doNext: 'Move it to the next period, or correct the date if it is a typing error.',
  };
}
