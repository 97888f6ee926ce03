import Big from 'big.js';
import { minorFromDecimal, NO_MONEY, type DecimalText, type Minor } from '../../money';
import { compareText, listAt, orderKey } from '../codes';
import { statusOf } from '../commitments';
import type { Cost } from '../ledger';
import type { Evidence, ResourceRow } from '../types';
import { daysIn, daysOutside, hireFor, isHire, shareOfDays, spanOf, weekFactorOf, type Span } from './hire';
import type { CostRule, Draft, RuleContext } from './rule';
import { byDate, costEvidence, costLabel, count, dates, money, namedVendor, vendorName } from './words';

/** Rule 11, the half that needs no schedule: hire billed for days it was not out, or at more than its terms. */
export const rentalDates: CostRule = {
  id: 'rental-dates',
  number: 11,
  title: 'dates and days of a rental',
  severity: 'medium',
  test: 'An invoice whose From–To has days outside pick-up to return of its booking in Resources and outside From–To of its PO. An invoice by the day that bills more days than its From–To has, or more than the weekly factor of the booking or vendor leaves of them. Invoices of one booking that bill more days between them than it was out.',
  guard:
    'Only invoices whose booking or PO has dates; all bookings on the PO (without a PO: all of the vendor) count together. Days billed are looked at only where the rate is the day or week rate of a booking; bookings of one rate are counted. A single day that was moved to another day is left to the checks that know the schedule. Credits, and an invoice entered twice, are left out.',
  stake: 'The part of the net that falls on the days outside; the days billed too many at the rate.',
  source: 'DOMAIN.md §19 rule 11, §12',
  example:
    'The lighting package is out from Mon 10 to Thu 20 May, and 1,200.00 is billed for Mon 10 to Mon 24, four of fifteen days later: found, 320.00 at stake. (Made up.)',
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const bookingsOf = bookings(context);
  const groups = new Map<string, Billed[]>();
  const drafts: Draft[] = [];
  const told = new Set<string>();
  for (const cost of context.ledger.costs) {
    if (cost.row.type !== 'Invoice' || cost.net <= 0) continue;
    const own = bookingsOf(cost);
    const period = spanOf(cost.row.from, cost.row.to);
    if (period !== null) drafts.push(...outside(context, cost, period, own));
    const billed = billedBy(context, cost, own, period);
    if (billed === null) continue;
    const tooMany = period === null ? [] : tooManyDays(context, billed, period);
    if (tooMany.length > 0) told.add(billed.group);
    drafts.push(...tooMany);
    listAt(groups, billed.group).push(billed);
  }
  for (const [group, all] of groups) if (!told.has(group)) drafts.push(...tooManyInAll(context, all));
  return drafts;
}

/** The bookings that a cost may be for: those on its PO; without a PO, those of its vendor that name none either. */
function bookings({ inputs, ledger }: RuleContext): (cost: Cost) => readonly ResourceRow[] {
  const byOrder = new Map<string, ResourceRow[]>();
  const byVendor = new Map<string, ResourceRow[]>();
  for (const resource of inputs.resources) {
    const key = orderKey(resource.po);
    const vendor = ledger.vendors.idOf(resource.vendor, null);
    if (key !== '') listAt(byOrder, key).push(resource);
    if (vendor !== '') listAt(byVendor, vendor).push(resource);
  }
  return ({ po, vendor }) => (po === '' ? (byVendor.get(vendor) ?? []) : (byOrder.get(po) ?? []));
}

/** From–To of a cost's PO, void rows aside. */
function orderSpans({ ledger }: RuleContext, { po }: Cost): readonly Span[] {
  const lines = ledger.orders.get(po)?.lines ?? [];
  return lines.flatMap((line) => (statusOf(line) === 'Void' ? [] : (spanOf(line.from, line.to) ?? [])));
}

function outside(context: RuleContext, cost: Cost, period: Span, own: readonly ResourceRow[]): readonly Draft[] {
  const booked = own.flatMap((resource) => spanOf(resource.pickUp, resource.return) ?? []);
  const spans = [...booked, ...orderSpans(context, cost)];
  const days = spans.length === 0 ? 0 : daysOutside(period, spans);
  if (days === 0 || (daysIn(period) === 1 && spans.some((span) => daysIn(span) === 1))) return [];
  const name = vendorName(context, cost);
  const [from, to] = dates(period.from, period.to);
  const known = spans.map((span) => dates(span.from, span.to).join(' to '));
  const atStake = shareOfDays(cost.net, days, daysIn(period));
  return [
    {
      identity: ['outside', cost.vendor, cost.doc, period.from, period.to, cost.net],
      severity: 'medium',
      account: cost.row.account,
      vendor: namedVendor(context, cost),
      atStake,
      what: `${name} ${costLabel(cost.row)} bills ${count(days, 'day')} outside the hire`,
      why: `It is for ${from} to ${to}; ${booked.length > 0 ? 'the booking' : 'the PO'} runs ${[...new Set(known)].slice(0, 4).join(', ')}. ${days} of its ${count(daysIn(period), 'day')} lie outside, ${money(context, atStake)} of ${money(context, cost.net)}.`,
      evidence: [costEvidence(context, cost, 'From'), ...own.slice(0, 6).map(bookingEvidence)],
      doNext: `Ask ${name} and the department when it came back. Have the days outside credited, or correct the booking and the PO.`,
    },
  ];
}

/** An invoice by the day or the week for bookings of that rate. */
interface Billed {
  readonly cost: Cost;
  /** Invoices of one group are for the same bookings at the same rate. */
  readonly group: string;
  readonly resources: readonly ResourceRow[];
  /** Day rates billed: quantity, or weeks × factor. */
  readonly days: Big;
  readonly dayRate: Minor;
  /** Whether it bills weeks. */
  readonly weeks: boolean;
}

/** How many days an invoice bills; null where its rate is not that of a booking. */
function billedBy(context: RuleContext, cost: Cost, own: readonly ResourceRow[], period: Span | null): Billed | null {
  const { qty, rate } = cost.row;
  if (own.length === 0 || qty === null || rate === null || cost.foreign !== null || qty.startsWith('-')) return null;
  const paid = minorFromDecimal(rate, context.decimals);
  const near = own.filter((each) => isHire(each) && each.dayRate !== null && each.dayRate > 0 && isNear(each, period));
  const byDay = near.filter(({ dayRate }) => dayRate === paid);
  const found = byDay.length > 0 ? byDay : near.filter((each) => weekRateOf(context, each) === paid);
  const [first] = found;
  if (first === undefined || first.dayRate === null) return null;
  const weeks = byDay.length === 0;
  const factor = weeks ? (weekFactorOf(context, first) ?? '1') : '1';
  const group = [cost.po, cost.vendor, String(first.dayRate), String(weeks)].join('|');
  return { cost, group, resources: found, days: new Big(qty).times(factor), dayRate: first.dayRate, weeks };
}

function weekRateOf(context: RuleContext, resource: ResourceRow): Minor | null {
  const factor = weekFactorOf(context, resource);
  if (factor === null || resource.dayRate === null) return null;
  return minorFromDecimal(new Big(factor).times(resource.dayRate).toFixed(), 0);
}

function isNear({ pickUp, return: back }: ResourceRow, period: Span | null): boolean {
  const booked = spanOf(pickUp, back);
  return period === null || booked === null || daysOutside(period, [booked]) < daysIn(period);
}

function tooManyDays(context: RuleContext, billed: Billed, period: Span): readonly Draft[] {
  const { cost, resources, days, dayRate } = billed;
  const [first] = resources;
  const fair = first === undefined ? null : hireFor(context, first, daysIn(period));
  if (first === undefined || fair === null) return [];
  const owed = new Big(fair.paidDays).times(resources.length);
  if (days.lte(owed)) return [];
  const out = daysIn(period) * resources.length;
  const factor = weekFactorOf(context, first);
  const beyond = days.gt(out);
  const name = vendorName(context, cost);
  const [from, to] = dates(period.from, period.to);
  const atStake = worth(days.minus(owed), dayRate);
  const several = resources.length > 1 ? ` for each of ${resources.length}` : '';
  const week =
    factor === null ? '' : ` At a week for ${dayWords(factor)} that makes ${dayWords(fair.paidDays)}${several}.`;
  return [
    {
      identity: ['days', cost.vendor, cost.doc, period.from, period.to, days.toFixed()],
      severity: 'medium',
      account: cost.row.account,
      vendor: namedVendor(context, cost),
      atStake,
      what: beyond
        ? `${name} ${costLabel(cost.row)} bills ${dayWords(days.toFixed())} for ${count(out, 'day')} out`
        : `${name} ${costLabel(cost.row)} does not give the weekly rate`,
      why: `It bills ${billedWords(billed)} at ${money(context, dayRate)} a day for ${from} to ${to}, ${count(daysIn(period), 'day')}.${week}`,
      evidence: [costEvidence(context, cost, 'Qty'), ...resources.slice(0, 6).map(bookingEvidence)],
      doNext: `Ask ${name} for a credit of ${money(context, atStake)}, with the terms at hand.`,
    },
  ];
}

function tooManyInAll(context: RuleContext, all: readonly Billed[]): readonly Draft[] {
  const different = new Map<string, Billed>();
  for (const each of all) {
    const { doc, net, row } = each.cost;
    different.set([doc, net, row.from, doc === '' ? row.date : ''].join('|'), each);
  }
  const invoices = [...different.values()].sort((a, b) => byDate(a.cost, b.cost));
  const [first] = invoices;
  if (first === undefined || invoices.length < 2 || first.weeks) return [];
  const resources = [...new Set(invoices.flatMap((each) => each.resources))];
  const ordered = orderSpans(context, first.cost).map(daysIn);
  const spans = resources.map(({ pickUp, return: back }) => spanOf(pickUp, back));
  if (spans.includes(null)) return [];
  const out = Math.max(
    spans.reduce((sum, span) => sum + (span === null ? 0 : daysIn(span)), 0),
    Math.max(0, ...ordered) * resources.length,
  );
  const days = invoices.reduce((sum, each) => sum.plus(each.days), new Big(0));
  if (days.lte(out)) return [];
  const name = vendorName(context, first.cost);
  const what = [...new Set(resources.map(({ resource }) => resource))].sort(compareText).join(' and ');
  const atStake = worth(days.minus(out), first.dayRate);
  return [
    {
      identity: ['in all', first.group, days.toFixed()],
      severity: 'medium',
      account: first.cost.row.account,
      vendor: namedVendor(context, first.cost),
      atStake,
      what: `${name} bills ${dayWords(days.toFixed())} of ${what}, which ${resources.length > 1 ? 'were' : 'was'} out for ${out}`,
      why: `${count(invoices.length, 'invoice')} at ${money(context, first.dayRate)} a day add up to more days than there are from pick-up to return.`,
      evidence: [
        ...invoices.slice(0, 6).map(({ cost }) => costEvidence(context, cost, 'Qty')),
        ...resources.slice(0, 6).map(bookingEvidence),
      ],
      doNext: `Lay the invoices beside the delivery notes and ask ${name} for a credit of ${money(context, atStake)}.`,
    },
  ];
}

function billedWords({ cost, days, weeks }: Billed): string {
  const qty = Number(cost.row.qty);
  return weeks
    ? `${cost.row.qty ?? ''} ${qty === 1 ? 'week' : 'weeks'}, ${dayWords(days.toFixed())},`
    : dayWords(days.toFixed());
}

function dayWords(days: DecimalText): string {
  return `${days} ${Number(days) === 1 ? 'day' : 'days'}`;
}

function worth(days: Big, dayRate: Minor): Minor {
  return minorFromDecimal(days.times(dayRate).toFixed(), 0) ?? NO_MONEY;
}

function bookingEvidence({ ref, resource, pickUp, return: back }: ResourceRow): Evidence {
  const span = spanOf(pickUp, back);
  const value = span === null ? '' : dates(span.from, span.to).join(' to ');
  return { where: { tab: ref.tab, row: ref.row, column: 'Pick-up' }, label: resource, value };
}
