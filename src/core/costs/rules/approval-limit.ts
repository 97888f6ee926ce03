import { minor, percentOf, subtractMinor, sumMinor, type Minor } from '../../money';
import { listAt } from '../codes';
import type { Cost } from '../ledger';
import { documentIdentity, documentsOf, type Document } from './documents';
import type { CostRule, Draft, RuleContext } from './rule';
import { costLabel, costsEvidence, count, money, namedVendor, threshold, vendorName } from './words';

/** Rule 21: costs over the approval limit that nobody approved, and vendors who keep just under it. */
export const approvalLimit: CostRule = {
  id: 'approval-limit',
  number: 21,
  title: 'approval limit',
  severity: 'medium',
  test: 'A document whose net is over the approval limit of Production without an approver (medium); two or more documents of one vendor within 5 % under the limit, or round thousands within 10 % under it (low, a hint).',
  guard:
    'Nothing without a limit. The lines of one document are added, so that splitting hides nothing; an approver on any of them, or on the cost’s PO, will do. Journals are left out. Where no cost and no PO names an approver at all, it is said once. A standing price (three or more equal amounts) is no hint.',
  stake: 'The net that nobody approved; none for the hint.',
  source: 'DOMAIN.md §19 rule 21',
  example: 'The limit is 2,500.00. Halyard HL-77 over 3,100.00 has no approver: found, 3,100.00 at stake. (Made up.)',
  settings: ['justUnderPercent', 'roundUnderPercent', 'standingPriceLines', 'unreadableEach'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const limit = context.inputs.settings.approvalLimit;
  if (limit === null) return [];
  const documents = documentsOf(context.ledger);
  const over = documents.filter(({ net, costs }) => net > limit && !costs.some((cost) => isApproved(context, cost)));
  const nobody =
    context.inputs.costs.every((row) => row.approvedBy === '') &&
    context.inputs.purchaseOrders.every((row) => row.approvedBy === '');
  const alone =
    nobody && over.length > context.thresholds.unreadableEach ? [unapprovedAtAll(context, over, limit)] : [];
  return [
    ...(alone.length > 0 ? alone : over.map((document) => unapproved(context, document, limit))),
    ...justUnder(context, documents, limit),
  ];
}

function isApproved(context: RuleContext, cost: Cost): boolean {
  if (cost.row.approvedBy !== '' || cost.row.unreadable.approvedBy !== undefined) return true;
  return context.ledger.orders.get(cost.po)?.lines.some((line) => line.approvedBy !== '') ?? false;
}

function unapproved(context: RuleContext, document: Document, limit: Minor): Draft {
  const { costs, first, net } = document;
  const name = vendorName(context, first);
  return {
    identity: ['unapproved', ...documentIdentity(document)],
    severity: 'medium',
    account: first.row.account,
    vendor: namedVendor(context, first),
    atStake: net,
    what: `${name} ${costLabel(first.row)} is over the approval limit, with no approver`,
    why: `It comes to ${money(context, net)} net; Production asks for an approver above ${money(context, limit)}. Neither the cost nor its PO names one.`,
    evidence: costsEvidence(context, costs, 'Approved by'),
    doNext: 'Get the approval in writing and type the name into Approved by. Hold payment until then.',
  };
}

function unapprovedAtAll(context: RuleContext, documents: readonly Document[], limit: Minor): Draft {
  const costs = documents.flatMap((document) => document.costs);
  const net = sumMinor(documents.map((document) => document.net));
  return {
    identity: ['nobody approves'],
    severity: 'medium',
    account: '',
    atStake: net,
    what: `${count(documents.length, 'cost')} over the approval limit, and no approver anywhere`,
    why: `Production asks for an approver above ${money(context, limit)}, but Approved by is blank in every row of Costs and Purchase orders. The costs over the limit come to ${money(context, net)}.`,
    evidence: costsEvidence(context, costs, 'Approved by'),
    doNext: 'Fill Approved by, or clear Approval limit in Production if approvals are kept elsewhere.',
  };
}

function justUnder(context: RuleContext, documents: readonly Document[], limit: Minor): readonly Draft[] {
  const near = subtractMinor(limit, percentOf(limit, context.thresholds.justUnderPercent));
  const round = subtractMinor(limit, percentOf(limit, context.thresholds.roundUnderPercent));
  const thousand = threshold(context, '1000');
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const { net, first } = document;
    if (first.vendor === '' || net > limit || net <= 0) continue;
    if (net >= near || (net >= round && thousand > 0 && net % thousand === 0))
      listAt(groups, first.vendor).push(document);
  }
  const drafts: Draft[] = [];
  for (const group of groups.values()) {
    const amounts = new Set(group.map(({ net }) => net));
    const standing = amounts.size === 1 && group.length >= context.thresholds.standingPriceLines;
    const [first] = group;
    if (first === undefined || group.length < 2 || standing) continue;
    const name = vendorName(context, first.first);
    drafts.push({
      identity: ['just under', first.first.vendor],
      severity: 'low',
      account: first.first.row.account,
      vendor: name,
      atStake: null,
      what: `${name}: ${count(group.length, 'invoice')} just under the approval limit`,
      why: `They come to ${[...group]
        .map(({ net }) => net)
        .sort((a, b) => b - a)
        .slice(0, 4)
        .map((net) => money(context, minor(net)))
        .join(', ')}; above ${money(context, limit)} an approver is needed. It may be chance: a hint only.`,
      evidence: costsEvidence(
        context,
        group.flatMap(({ costs }) => costs),
      ),
      doNext: 'Look whether these are parts of one job. If so, have the whole approved.',
    });
  }
  return drafts;
}
