import { percentOf, sumMinor, type Minor } from '../../money';
import { accountKey, listAt, orderKey } from '../codes';
import { invoicedOn, orderedOn, statusOf } from '../commitments';
import type { Cost, PurchaseOrder } from '../ledger';
import type { Evidence } from '../types';
import { documentIdentity, documentsWith, type Document } from './documents';
import type { CostRule, Draft, RuleContext } from './rule';
import {
  byDate,
  costEvidence,
  costLabel,
  costsEvidence,
  count,
  dates,
  money,
  namedVendor,
  threshold,
  vendorName,
} from './words';

/** Rule 4: invoices that no live purchase order stands behind. */
export const poLink: CostRule = {
  id: 'po-link',
  number: 4,
  title: 'no PO, closed PO, or PO after the invoice',
  severity: 'medium',
  test: 'An invoice of more than 500 (a setting) without a PO; a PO number that is not in Purchase orders (medium); an invoice on a Void PO (high) or on a Closed one (medium); a PO dated after its invoice (low).',
  guard:
    'Invoices only: payroll, P-card, petty cash and journals need no PO. Lines of one document are one invoice; credits need none. Nothing is said while Purchase orders is empty: the production does not use them. A Closed PO that is invoiced to 95 % or more was closed because it is done.',
  stake: 'The net without a live PO; none for a PO dated late.',
  source: 'DOMAIN.md §19 rule 4',
  example:
    'Norvane bills 1,260.00 on PO 1009, which was closed with nothing invoiced on it: found, 1,260.00 at stake. (Made up.)',
  needs: ['Purchase orders'],
  settings: ['poNeededAbove', 'poDonePercent'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  if (context.inputs.purchaseOrders.length === 0) return [];
  const listed = new Set(context.ledger.uncounted.map(({ row }) => ('amount' in row ? orderKey(row.po) : '')));
  const unknown = new Map<string, Cost[]>();
  const limit = threshold(context, context.thresholds.poNeededAbove);
  for (const cost of context.ledger.costs) {
    if (cost.row.type !== 'Invoice' || cost.po === '') continue;
    if (!context.ledger.orders.has(cost.po) && !listed.has(cost.po)) listAt(unknown, cost.po).push(cost);
  }
  return [
    ...documentsWith(context.ledger, ({ row, po }) => row.type === 'Invoice' && po === '').flatMap((document) =>
      withoutPo(context, document, limit),
    ),
    ...[...unknown.values()].map((costs) => unknownPo(context, costs)),
    ...[...context.ledger.orders.values()].flatMap((order) => onOrder(context, order)),
  ];
}

function withoutPo(context: RuleContext, { costs, first, net }: Document, limit: Minor): readonly Draft[] {
  if (net <= limit) return [];
  const name = vendorName(context, first);
  return [
    {
      identity: ['none', ...documentIdentity({ costs, first, net })],
      severity: 'medium',
      account: first.row.account,
      vendor: namedVendor(context, first),
      atStake: net,
      what: `${name} ${costLabel(first.row)} has no PO`,
      why: `It comes to ${money(context, net)} net and names no PO. Invoices of more than ${money(context, limit)} need one, so that the money is committed before it is spent.`,
      evidence: costsEvidence(context, costs, 'PO'),
      doNext: `Find the PO and type its number, or have one raised and approved for ${name}.`,
    },
  ];
}

function unknownPo(context: RuleContext, costs: readonly Cost[]): Draft {
  const sorted = [...costs].sort(byDate);
  const [first] = sorted;
  if (first === undefined) throw new RangeError('po-link: an unknown PO without costs');
  const net = sumMinor(costs.map((cost) => cost.net));
  return {
    identity: ['unknown', first.po],
    severity: 'medium',
    account: first.row.account,
    vendor: namedVendor(context, first),
    atStake: atLeastNothing(net),
    what: `PO ${first.row.po} is not in Purchase orders`,
    why: `${count(costs.length, 'invoice line')} of ${vendorName(context, first)} ${costs.length === 1 ? 'names' : 'name'} it, ${money(context, net)} net in all. No PO with that number is listed.`,
    evidence: costsEvidence(context, sorted, 'PO'),
    doNext: 'Correct the number, or enter the PO in Purchase orders.',
  };
}

function onOrder(context: RuleContext, order: PurchaseOrder): readonly Draft[] {
  const invoices = order.costs.filter((cost) => cost.row.type === 'Invoice' && cost.net > 0).sort(byDate);
  if (invoices.length === 0) return [];
  const statuses = new Set(order.lines.map(statusOf));
  if (statuses.has('Open')) return afterInvoice(context, order, invoices);
  const drafts = statuses.has('Closed') ? closedPo(context, order, invoices) : [voidPo(context, order, invoices)];
  return [...drafts, ...afterInvoice(context, order, invoices)];
}

function voidPo(context: RuleContext, order: PurchaseOrder, invoices: readonly Cost[]): Draft {
  const name = orderName(order);
  const net = sumMinor(invoices.map((cost) => cost.net));
  return {
    identity: ['void', order.key],
    severity: 'high',
    account: order.lines[0]?.account ?? '',
    vendor: order.lines[0]?.vendor ?? '',
    atStake: net,
    what: `Invoiced on PO ${name}, which is void`,
    why: `${count(invoices.length, 'invoice line')} of ${money(context, net)} net ${invoices.length === 1 ? 'names' : 'name'} a PO that was cancelled.`,
    evidence: [...orderEvidence(order, 'Status'), ...costsEvidence(context, invoices)],
    doNext: 'Hold payment. Ask the vendor what was delivered, and have a new PO raised if it is owed.',
  };
}

function closedPo(context: RuleContext, order: PurchaseOrder, invoices: readonly Cost[]): readonly Draft[] {
  const ordered = orderedOn(order);
  const invoiced = invoicedOn(order);
  if (invoiced >= percentOf(ordered, context.thresholds.poDonePercent)) return [];
  const last = invoices[invoices.length - 1];
  if (last === undefined) return [];
  return [
    {
      identity: ['closed', order.key, invoiced],
      severity: 'medium',
      account: order.lines[0]?.account ?? '',
      vendor: namedVendor(context, last),
      atStake: last.net,
      what: `${vendorName(context, last)} ${costLabel(last.row)} is on PO ${order.lines[0]?.po ?? ''}, which is closed`,
      why: `The PO for ${money(context, ordered)} was closed and what was left of it released, yet ${money(context, invoiced)} is invoiced on it: not all of it, so more may come that nothing is set aside for.`,
      evidence: [...orderEvidence(order, 'Status'), ...costsEvidence(context, invoices)],
      doNext: 'Ask whether this is the last invoice. If more is to come, open the PO again; if not, note it here.',
    },
  ];
}

function afterInvoice(context: RuleContext, order: PurchaseOrder, invoices: readonly Cost[]): readonly Draft[] {
  const raised = order.lines
    .filter((line) => statusOf(line) !== 'Void')
    .flatMap((line) => (line.date === null ? [] : [line.date]));
  const earliest = raised.length === 0 ? null : raised.reduce((a, b) => (a <= b ? a : b));
  const before = invoices.filter((cost) => earliest !== null && cost.row.date !== null && cost.row.date < earliest);
  const [first] = before;
  if (first === undefined || first.row.date === null || earliest === null) return [];
  const [poDay, costDay] = dates(earliest, first.row.date);
  return [
    {
      identity: ['late', order.key, first.vendor, first.doc],
      severity: 'low',
      account: order.lines[0]?.account ?? '',
      vendor: order.lines[0]?.vendor ?? '',
      atStake: null,
      what: `PO ${orderName(order)} is dated after its invoice ${costLabel(first.row)}`,
      why: `The PO is dated ${poDay}, the invoice ${costDay}. Raised after the fact, a PO approves nothing.`,
      evidence: [
        ...orderEvidence(order, 'Date'),
        ...before.slice(0, 6).map((cost) => costEvidence(context, cost, 'Date')),
      ],
      doNext: 'Ask the department who agreed to the cost, and have the PO raised first next time.',
    },
  ];
}

function orderName(order: PurchaseOrder): string {
  const [first] = order.lines;
  return first === undefined ? order.key : first.vendor === '' ? first.po : `${first.po} to ${first.vendor}`;
}

function orderEvidence(order: PurchaseOrder, column: 'Status' | 'Date'): readonly Evidence[] {
  return order.lines.slice(0, 4).map((line) => ({
    where: { tab: line.ref.tab, row: line.ref.row, column },
    label: `PO ${line.po}, ${accountKey(line.account)}`,
    value: statusOf(line),
  }));
}

function atLeastNothing(net: Minor): Minor | null {
  return net > 0 ? net : null;
}
