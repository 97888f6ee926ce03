import { addMinor, percentOf, subtractMinor } from '../../money';
import { invoicedOn, orderedOn, statusOf } from '../commitments';
import type { CostRule, Draft, RuleContext } from './rule';
import { costsEvidence, count, money } from './words';

/** Rule 3: more invoiced on a PO than was ordered. */
export const poOverrun: CostRule = {
  id: 'po-overrun',
  number: 3,
  title: 'PO overrun',
  severity: 'high',
  test: 'Net of all costs on a PO > amount of all its rows that are not Void, plus the tolerance (a setting, 0 % by default).',
  guard:
    'Net is compared, so tax makes no overrun; credits on the PO count down; a PO that is Void altogether is left to rule 4; one with a row that cannot be counted is left out. Invoices in the currency of the PO count at its rate, so that the rate of exchange makes no overrun.',
  stake: 'What was invoiced above the PO.',
  source: 'DOMAIN.md §19 rule 3 and §10',
  example:
    'PO 1012 to Arclift is for 4,000.00; invoices AL-2207 and AL-2231 come to 4,650.00: found, 650.00 at stake. (Made up.)',
  needs: ['Purchase orders'],
  settings: ['poTolerancePercent'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const order of context.ledger.orders.values()) {
    const live = order.lines.filter((line) => statusOf(line) !== 'Void');
    const [first] = live;
    if (first === undefined || order.costs.length === 0 || !order.whole) continue;
    const ordered = orderedOn(order);
    const invoiced = invoicedOn(order);
    const over = subtractMinor(invoiced, ordered);
    if (invoiced <= addMinor(ordered, percentOf(ordered, context.thresholds.poTolerancePercent)) || over <= 0) continue;
    const orderEvidence = live.map((line) => ({
      where: { tab: line.ref.tab, row: line.ref.row, column: 'Amount' },
      label: `PO ${line.po}`,
      value: money(context, line.amount),
    }));
    drafts.push({
      identity: [order.key],
      severity: 'high',
      account: first.account,
      vendor: first.vendor,
      atStake: over,
      what: `PO ${first.po} to ${first.vendor} is overrun by ${money(context, over)}`,
      why: `The PO is for ${money(context, ordered)}. ${count(order.costs.length, 'cost')} on it ${order.costs.length === 1 ? 'comes' : 'come'} to ${money(context, invoiced)} net.`,
      evidence: [...orderEvidence, ...costsEvidence(context, order.costs)],
      doNext: `Ask ${first.vendor} what was added, and either get a change order approved or dispute the difference.`,
    });
  }
  return drafts;
}
