import Big from 'big.js';
import {
  absMinor,
  minorFromDecimal,
  NO_MONEY,
  subtractMinor,
  sumMinor,
  type DecimalText,
  type Minor,
} from '../../money';
import { listAt } from '../codes';
import type { Cost } from '../ledger';
import type { DealRow, Evidence } from '../types';
import { daysIn, daysOutside, shareOfDays, spanOf } from './hire';
import { dealsOf, isKit, isRegularPay, unitOf, type DealUnit } from './pay-lines';
import type { CostRule, Draft, RuleContext } from './rule';
import { costEvidence, costLabel, costsEvidence, count, dates, money, namedVendor } from './words';

/** Rule 7: people paid otherwise than their deal memo says. */
export const dealRate: CostRule = {
  id: 'deal-rate',
  number: 7,
  title: 'rate against the deal memo',
  severity: 'medium',
  test: 'For a payroll line of someone in Deals, or an invoice of theirs that names their role: the rate is not that of the memo (above medium, below low); the From–To has days outside Start–Finish; or all lines together pay more days or weeks than are guaranteed, or more than a flat deal. A kit or box line over Kit cap for each unit of the deal.',
  guard:
    'Only lines of the deal’s person (aliases joined; a payroll company’s line is known by the name it begins with) with a quantity and a rate. Overtime, penalties, premiums, allowances, travel, fittings and adjustments are left out by their words; reversals count down. A weekly rate may be paid by the day (a fifth, sixth or seventh), a daily rate by the hour of Day length. Of several deals of one person any may fit. Guaranteed, Kit cap, Start and Finish that are blank say nothing; a single day that was moved to another day is left to the checks that know the schedule.',
  stake: 'The difference in rate × quantity; the part of the net outside the dates; what was paid beyond the memo.',
  source: 'DOMAIN.md §19 rule 7',
  example:
    'Bas Achterberg bills his kit at 150.00 for each of 3 days; his memo caps it at 120.00 a day: found, 90.00 at stake. (Made up.)',
  needs: ['Deals'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  if (context.inputs.deals.length === 0) return [];
  const dealsFor = dealsOf(context);
  const paid = new Map<DealRow, Cost[]>();
  const drafts: Draft[] = [];
  for (const cost of context.ledger.costs) {
    if ((cost.row.type !== 'Payroll' && cost.row.type !== 'Invoice') || cost.foreign !== null) continue;
    const deals = dealsFor(cost);
    if (deals.length === 0) continue;
    if (isKit(cost)) {
      drafts.push(...overKitCap(context, cost, deals));
      continue;
    }
    if (!isRegularPay(cost, deals)) continue;
    const deal = dealThatFits(context, cost, deals);
    listAt(paid, deal).push(cost);
    drafts.push(...otherRate(context, cost, deals), ...outsideDates(context, cost, deals));
  }
  for (const [deal, costs] of paid) drafts.push(...beyondMemo(context, deal, costs));
  return drafts;
}

/** The deal a line is paid on: the one whose rate and dates fit, else whose rate fits, else the first. */
function dealThatFits(context: RuleContext, cost: Cost, deals: readonly DealRow[]): DealRow {
  const fits = deals.filter((deal) => unitsPaid(context, cost, deal) !== null);
  const found = fits.find((deal) => outsideOf(cost, deal) === 0) ?? fits[0] ?? deals[0];
  if (found === undefined) throw new RangeError('deal-rate: a cost without deals');
  return found;
}

/** Parts of a deal's unit that pay may be reckoned in: weeks by the day, days by the hour. */
function partsOf(unit: DealUnit, dayLength: DecimalText | null): readonly DecimalText[] {
  switch (unit) {
    case 'week':
      return ['1', '5', '6', '7'];
    case 'day':
      return dayLength === null || Number(dayLength) <= 0 ? ['1'] : ['1', dayLength];
    case 'hour':
    case 'flat':
      return ['1'];
  }
}

/** How many units of the deal a line pays, at the deal's own rate; null where its rate is another. */
function unitsPaid(context: RuleContext, { row }: Cost, deal: DealRow): Big | null {
  const unit = unitOf(deal);
  if (deal.rate === null || unit === null || row.rate === null || row.qty === null) return null;
  if (minorFromDecimal(row.rate, context.decimals) === deal.rate) return new Big(row.qty);
  const rate = new Big(row.rate).times(new Big(10).pow(context.decimals));
  const parts = partsOf(unit, context.inputs.settings.dayLength);
  const found = parts.find((part) =>
    rate
      .minus(new Big(deal.rate ?? 0).div(part))
      .abs()
      .lt(1),
  );
  return found === undefined ? null : new Big(row.qty).div(found);
}

function otherRate(context: RuleContext, cost: Cost, deals: readonly DealRow[]): readonly Draft[] {
  const { qty, rate } = cost.row;
  const rated = deals.filter((deal) => deal.rate !== null && unitOf(deal) !== null && unitOf(deal) !== 'flat');
  if (qty === null || rate === null || rated.length === 0 || rated.length < deals.length || cost.net <= 0) return [];
  if (rated.some((deal) => unitsPaid(context, cost, deal) !== null)) return [];
  const paid = minorFromDecimal(rate, context.decimals);
  const [deal] = [...rated].sort((a, b) => apart(a, paid) - apart(b, paid));
  if (paid === null || deal === undefined || deal.rate === null) return [];
  const more = paid > deal.rate;
  const off = minorFromDecimal(new Big(subtractMinor(paid, deal.rate)).times(qty).toFixed(), 0);
  const unit = deal.unit.toLowerCase();
  return [
    {
      ...common(context, cost, deal, ['rate', paid]),
      severity: more ? 'medium' : 'low',
      atStake: off === null ? null : absMinor(off),
      what: `${deal.name} is paid ${money(context, paid)} a ${unit}, the memo says ${money(context, deal.rate)}`,
      why: `${costLabel(cost.row)} pays ${qty} at ${money(context, paid)}. The deal memo${deal.role === '' ? '' : ` (${deal.role})`} has ${money(context, deal.rate)} a ${unit}, and the line does not say that it is overtime, a penalty or an allowance.`,
      evidence: [costEvidence(context, cost, 'Rate'), dealEvidence(context, deal, 'Rate', deal.rate)],
      doNext: more
        ? `Ask payroll on whose word the rate was raised. If it was agreed, have the memo amended; if not, correct the next payroll.`
        : `Ask payroll for the reason: underpaid people claim it later, with penalties. Correct the line or the memo.`,
    },
  ];
}

function apart({ rate }: DealRow, paid: Minor | null): number {
  return Math.abs((rate ?? 0) - (paid ?? 0));
}

/** Days of a line's From–To that lie outside a deal's dates. */
function outsideOf({ row }: Cost, { start, finish }: DealRow): number {
  const period = spanOf(row.from, row.to);
  if (period === null || (start === null && finish === null)) return 0;
  const deal = spanOf(start ?? period.from, finish ?? period.to);
  return deal === null ? daysIn(period) : daysOutside(period, [deal]);
}

function outsideDates(context: RuleContext, cost: Cost, deals: readonly DealRow[]): readonly Draft[] {
  const period = spanOf(cost.row.from, cost.row.to);
  const [deal] = [...deals].sort((a, b) => outsideOf(cost, a) - outsideOf(cost, b));
  if (period === null || deal === undefined || cost.net <= 0) return [];
  const days = outsideOf(cost, deal);
  const moved = daysIn(period) === 1 && deals.some(({ start, finish }) => start !== null && start === finish);
  if (days === 0 || moved) return [];
  const [from, to] = dates(period.from, period.to);
  const runs = [
    deal.start === null ? '' : `from ${dates(deal.start, period.from)[0]}`,
    deal.finish === null ? '' : `to ${dates(deal.finish, period.to)[0]}`,
  ].join(' ');
  return [
    {
      ...common(context, cost, deal, ['dates', period.from, period.to]),
      severity: 'medium',
      atStake: shareOfDays(cost.net, days, daysIn(period)),
      what: `${deal.name} is paid for ${count(days, 'day')} outside the deal memo`,
      why: `${costLabel(cost.row)} is for ${from} to ${to}; the memo runs ${runs.trim()}.`,
      evidence: [costEvidence(context, cost, 'From'), dealEvidence(context, deal, 'Start', null)],
      doNext:
        'Ask who called the extra days. If they were agreed, have the memo extended; if not, correct the next payroll.',
    },
  ];
}

/** Days, weeks or money paid beyond what the memo has. */
function beyondMemo(context: RuleContext, deal: DealRow, costs: readonly Cost[]): readonly Draft[] {
  const unit = unitOf(deal);
  if (deal.rate === null || unit === null) return [];
  if (unit === 'flat') return beyondFlat(context, deal, deal.rate, costs);
  if (deal.guaranteed === null || Number(deal.guaranteed) <= 0) return [];
  const units = costs.reduce((sum, cost) => {
    const paid = unitsPaid(context, cost, deal) ?? new Big(0);
    return sum.plus(cost.net < 0 && paid.gt(0) ? paid.neg() : paid);
  }, new Big(0));
  const over = units.minus(deal.guaranteed);
  // Days by the hour come with fractions that rounding made.
  if (over.lt('0.01')) return [];
  const beyond = over.round(2, Big.roundHalfUp);
  const atStake = minorFromDecimal(beyond.times(deal.rate).toFixed(), 0);
  const name = `${deal.unit.toLowerCase()}s`;
  return [
    {
      identity: ['units', deal.name, deal.role, deal.rate, units.toFixed()],
      severity: 'medium',
      account: deal.account,
      vendor: vendorOf(context, costs, deal),
      atStake,
      what: `${deal.name} is paid ${units.round(2, Big.roundHalfUp).toFixed()} ${name}, the memo has ${deal.guaranteed}`,
      why: `${count(costs.length, 'payroll line')} at the rate of the memo add up to ${beyond.toFixed()} ${name} more than it guarantees.`,
      evidence: [...costsEvidence(context, costs, 'Qty'), dealEvidence(context, deal, 'Guaranteed', null)],
      doNext: `Ask who called the extra ${name}, and whether the money for them is in the forecast.`,
    },
  ];
}

function beyondFlat(context: RuleContext, deal: DealRow, flat: Minor, costs: readonly Cost[]): readonly Draft[] {
  const paid = sumMinor(costs.map(({ net }) => net));
  if (paid <= flat) return [];
  return [
    {
      identity: ['flat', deal.name, deal.role, flat, paid],
      severity: 'medium',
      account: deal.account,
      vendor: vendorOf(context, costs, deal),
      atStake: subtractMinor(paid, flat),
      what: `${deal.name} is paid ${money(context, paid)} on a flat deal of ${money(context, flat)}`,
      why: `${count(costs.length, 'line')} ${costs.length === 1 ? 'pays' : 'pay'} more between them than the deal memo has in all.`,
      evidence: [...costsEvidence(context, costs), dealEvidence(context, deal, 'Rate', flat)],
      doNext: 'Ask on whose word more was paid. If it was agreed, have the memo amended; if not, have it set off.',
    },
  ];
}

function overKitCap(context: RuleContext, cost: Cost, deals: readonly DealRow[]): readonly Draft[] {
  const capped = deals.filter(({ kitCap }) => kitCap !== null);
  const [deal] = [...capped].sort((a, b) => (b.kitCap ?? 0) - (a.kitCap ?? 0));
  if (deal === undefined || deal.kitCap === null || cost.net <= 0) return [];
  const units = kitUnits(cost, deal);
  if (units === null || units.lte(0)) return [];
  const may = minorFromDecimal(units.times(deal.kitCap).toFixed(), 0) ?? NO_MONEY;
  if (cost.net <= may) return [];
  const over = subtractMinor(cost.net, may);
  const unit = unitOf(deal) === 'flat' ? 'in all' : `a ${deal.unit.toLowerCase()}`;
  return [
    {
      ...common(context, cost, deal, ['kit']),
      severity: 'medium',
      atStake: over,
      what: `Kit of ${deal.name} is ${money(context, over)} over the cap of the deal memo`,
      why: `${costLabel(cost.row)} bills ${money(context, cost.net)}. The memo caps the kit at ${money(context, deal.kitCap)} ${unit}, ${money(context, may)} for this line.`,
      evidence: [costEvidence(context, cost, 'Rate'), dealEvidence(context, deal, 'Kit cap', deal.kitCap)],
      doNext: `Ask ${deal.name} for a credit of ${money(context, over)}, or have the memo amended if more was agreed.`,
    },
  ];
}

/** Units of the deal that a kit line is for: its quantity, else its days; null where neither tells. */
function kitUnits({ row }: Cost, deal: DealRow): Big | null {
  if (unitOf(deal) === 'flat') return new Big(1);
  if (row.qty !== null) return new Big(row.qty);
  const period = spanOf(row.from, row.to);
  if (period === null) return null;
  return unitOf(deal) === 'week' ? new Big(daysIn(period)).div(7) : new Big(daysIn(period));
}

function common(
  context: RuleContext,
  cost: Cost,
  deal: DealRow,
  identity: readonly (string | number)[],
): Pick<Draft, 'identity' | 'account' | 'vendor'> {
  const paper = cost.doc === '' ? (cost.row.date ?? '') : cost.doc;
  return {
    identity: [...identity, deal.name, paper, cost.net],
    account: cost.row.account,
    vendor: namedVendor(context, cost),
  };
}

function vendorOf(context: RuleContext, costs: readonly Cost[], deal: DealRow): string {
  const [first] = costs;
  return first === undefined ? deal.name : namedVendor(context, first);
}

function dealEvidence(context: RuleContext, deal: DealRow, column: string, amount: Minor | null): Evidence {
  const { ref, name, role, guaranteed } = deal;
  const label = role === '' ? name : `${name}, ${role}`;
  const value =
    amount === null ? (column === 'Guaranteed' ? `${guaranteed ?? ''} ${deal.unit}` : '') : money(context, amount);
  return { where: { tab: ref.tab, row: ref.row, column }, label, value };
}
