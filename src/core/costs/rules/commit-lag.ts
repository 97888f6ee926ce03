import { formatDay } from '../../calendar';
import { maxMinor, NO_MONEY, percentOf, subtractMinor, type Minor } from '../../money';
import { compareText, orderKey } from '../codes';
import { invoicedOn, orderedOn, statusOf } from '../commitments';
import type { PurchaseOrder } from '../ledger';
import type { Evidence, PurchaseOrderRow, ResourceRow } from '../types';
import { bookingCost, sharedDays, spanOf } from './hire';
import type { CostRule, Draft, RuleContext } from './rule';
import { money, threshold } from './words';

/** Rule 6: bookings that nothing is committed for. */
export const commitLag: CostRule = {
  id: 'commit-lag',
  number: 6,
  title: 'booking without a PO',
  severity: 'medium',
  test: 'A row of Resources that is Booked or Confirmed and names no PO; one that names a PO which is not in Purchase orders (medium), is Void (high), or is Closed with less than 95 % of it invoiced (a setting; medium).',
  guard:
    'Nothing is said while Purchase orders is empty. Planned, Held and Cancelled bookings need no PO, nor do those that come to no more than an invoice may without one (a setting of No PO). A live PO of the same vendor for the same time that no other booking names counts as its PO; where no booking names a PO at all, any live PO of the vendor does. A booking without a vendor and a PO is the production’s own.',
  stake:
    'What the booking comes to at its rates: gear and vehicles from pick-up to return, meals by head and shoot day; on a Closed PO less what was invoiced; none where the row does not tell.',
  source: 'DOMAIN.md §19 rule 6, §12',
  example:
    'The dolly is Confirmed from Mon 10 to Fri 14 May at 200.00 a day, a week for 4 days, and names no PO: found, 800.00 at stake. (Made up.)',
  needs: ['Resources', 'Purchase orders'],
  settings: ['poNeededAbove', 'poDonePercent'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const { resources, purchaseOrders } = context.inputs;
  if (purchaseOrders.length === 0) return [];
  const listed = new Set(purchaseOrders.map(({ po }) => orderKey(po)));
  const spare = spareOrders(context);
  return [...resources].sort(byBooking).flatMap((resource) => {
    if (resource.status !== 'Booked' && resource.status !== 'Confirmed') return [];
    const key = orderKey(resource.po);
    if (key === '') return spare(resource) ? [] : withoutPo(context, resource);
    if (!listed.has(key)) return [unknownPo(context, resource)];
    const order = context.ledger.orders.get(key);
    return order === undefined ? [] : onOrder(context, resource, order);
  });
}

function withoutPo(context: RuleContext, resource: ResourceRow): readonly Draft[] {
  const cost = bookingCost(context, resource);
  const limit = threshold(context, context.thresholds.poNeededAbove);
  if (resource.vendor === '' || (cost !== null && cost <= limit)) return [];
  const status = String(resource.status).toLowerCase();
  const comes = cost === null ? '' : ` It comes to ${money(context, cost)} at its rates.`;
  return [
    {
      ...common(context, resource, 'none'),
      severity: 'medium',
      atStake: cost,
      what: `${resource.resource} of ${resource.vendor} is ${status} and has no PO`,
      why: `Nothing is committed for it, so the cost report shows money that is already promised as free.${comes} No live PO of that vendor is left for it.`,
      evidence: [evidence(resource, 'PO', 'none')],
      doNext: `Have a PO raised and approved for ${resource.vendor} and type its number into Resources, or set the booking back to Held.`,
    },
  ];
}

function unknownPo(context: RuleContext, resource: ResourceRow): Draft {
  return {
    ...common(context, resource, 'unknown'),
    severity: 'medium',
    atStake: bookingCost(context, resource),
    what: `PO ${resource.po} of ${resource.resource} is not in Purchase orders`,
    why: `The booking is ${String(resource.status).toLowerCase()} and names it, but no PO with that number is listed: nothing is committed.`,
    evidence: [evidence(resource, 'PO', resource.po)],
    doNext: 'Correct the number, or enter the PO in Purchase orders.',
  };
}

function onOrder(context: RuleContext, resource: ResourceRow, order: PurchaseOrder): readonly Draft[] {
  const statuses = new Set(order.lines.map(statusOf));
  if (statuses.has('Open')) return [];
  const cost = bookingCost(context, resource);
  const status = statuses.has('Closed') ? 'closed' : 'void';
  const [ordered, invoiced] = [orderedOn(order), invoicedOn(order)];
  if (status === 'closed' && invoiced >= percentOf(ordered, context.thresholds.poDonePercent)) return [];
  const atStake = cost === null || status === 'void' ? cost : atLeastNothing(subtractMinor(cost, invoiced));
  return [
    {
      ...common(context, resource, status),
      severity: status === 'void' ? 'high' : 'medium',
      atStake,
      what: `${resource.resource} is ${String(resource.status).toLowerCase()} on PO ${resource.po}, which is ${status}`,
      why:
        status === 'void'
          ? 'The PO was cancelled, the booking was not: nothing is committed for what will be billed.'
          : `The PO for ${money(context, ordered)} was closed with ${money(context, invoiced)} invoiced, and what was left of it released; the booking stands, so more may come.`,
      evidence: [evidence(resource, 'Status', String(resource.status)), ...order.lines.slice(0, 6).map(orderEvidence)],
      doNext:
        status === 'void'
          ? `Ask whether the booking still stands. If so, have a new PO raised; if not, cancel it with ${resource.vendor || 'the vendor'} in time.`
          : 'Ask whether it is back and paid in full. If not, open the PO again.',
    },
  ];
}

function common(
  context: RuleContext,
  { resource, vendor, pickUp, po }: ResourceRow,
  kind: string,
): Pick<Draft, 'identity' | 'account' | 'vendor'> {
  const id = context.ledger.vendors.idOf(vendor, null);
  const ordered = context.ledger.orders.get(orderKey(po))?.lines[0]?.account;
  const account = ordered ?? context.ledger.vendors.rowOf(id)?.account ?? '';
  return { identity: [kind, resource, id, pickUp ?? ''], account, vendor };
}

/** Bookings by time and name, so that the order of rows does not decide which of two has a PO to itself. */
function byBooking(a: ResourceRow, b: ResourceRow): number {
  return (a.pickUp ?? 0) - (b.pickUp ?? 0) || compareText(a.resource, b.resource) || (a.return ?? 0) - (b.return ?? 0);
}

/** Whether a booking without a number has a live PO of its vendor to itself. Each PO serves one such booking. */
function spareOrders({ inputs, ledger }: RuleContext): (resource: ResourceRow) => boolean {
  const named = new Set(inputs.resources.map(({ po }) => orderKey(po)));
  const nobodyNames = named.size === 1 && named.has('');
  const left = new Map<string, PurchaseOrderRow[]>();
  const orders = [...ledger.orders].sort(([a], [b]) => compareText(a, b));
  for (const [key, { lines }] of orders) {
    const live = lines.find((line) => statusOf(line) === 'Open');
    if (live === undefined || named.has(key)) continue;
    const vendor = ledger.vendors.idOf(live.vendor, null);
    const known = left.get(vendor);
    if (known === undefined) left.set(vendor, [live]);
    else known.push(live);
  }
  return ({ vendor, pickUp, return: back }) => {
    const orders = left.get(ledger.vendors.idOf(vendor, null)) ?? [];
    if (vendor === '' || nobodyNames) return orders.length > 0;
    const booking = spanOf(pickUp, back);
    const at = orders.findIndex(({ from, to }) => {
      const span = spanOf(from, to);
      return span === null || booking === null || sharedDays(span, booking) > 0;
    });
    if (at >= 0) orders.splice(at, 1);
    return at >= 0;
  };
}

function evidence({ ref, resource, pickUp }: ResourceRow, column: string, value: string): Evidence {
  const label = pickUp === null ? resource : `${resource}, ${formatDay(pickUp)}`;
  return { where: { tab: ref.tab, row: ref.row, column }, label, value };
}

function orderEvidence(line: PurchaseOrderRow): Evidence {
  const { ref, po } = line;
  return { where: { tab: ref.tab, row: ref.row, column: 'Status' }, label: `PO ${po}`, value: statusOf(line) };
}

function atLeastNothing(amount: Minor): Minor {
  return maxMinor(amount, NO_MONEY);
}
