import type { Minor } from '../../money';
import { documentDigits, listAt } from '../codes';
import type { Cost } from '../ledger';
import { billedIn, billedNet } from './billed';
import { sharing } from './groups';
import { amountOf, doubledDate, sameRun, speaksAgainst } from './recurring';
import type { CostRule, Draft, RuleContext } from './rule';
import { byDate, costEvidence, count, dates, money, threshold, vendorName } from './words';

/** Rule 2: two lines that may be one cost under two numbers, or an invoice that was also paid by card. */
export const likelyDuplicate: CostRule = {
  id: 'likely-duplicate',
  number: 2,
  title: 'likely duplicate',
  severity: 'low',
  test: 'Same vendor (spellings joined) and amount, at most 7 days apart (a setting), with different document numbers or none; or one on an invoice and one on a card (net or gross of the invoice). Medium where the two numbers have the same digits ("INV-417" and "417").',
  guard:
    'Nothing that recurs: credits and amounts under 50 (a setting) are left out; an amount a vendor bills three times or more is a standing price (unless just one date in it is doubled), and a vendor with four such repeated amounts has a price list; neighbouring document numbers are two documents of one run; weekly steps, different POs, and times that do not overlap are two hires; two card lines without numbers count only within a day; two petty cash receipts are left to the rule for petty cash.',
  stake: 'The amount, once.',
  source: 'DOMAIN.md §19 rule 2; guards measured on a public ledger of 917 lines',
  example:
    'Halyard bills 640.00 as HL-31 on Tue 11 and 640.00 as HL-58 on Thu 13, with no other bill of 640.00: found. (Made up.)',
  settings: ['likelyDuplicateDays', 'likelyDuplicateFrom', 'standingPriceLines', 'priceListAmounts'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const from = threshold(context, context.thresholds.likelyDuplicateFrom);
  const looked = context.ledger.costs.filter(
    ({ vendor, net, row }) => vendor !== '' && net >= from && row.type !== 'Journal' && row.date !== null,
  );
  const groups = sameVendorAndAmount(looked);
  const repeats = repeatedAmounts(groups);
  const told = new Set<string>();
  const drafts: Draft[] = [];
  for (const { costs: group } of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const priceList = (repeats.get(first.vendor) ?? 0) >= context.thresholds.priceListAmounts;
    for (const [a, b] of pairsOf(context, group, priceList)) {
      const pair = [a.row.ref.row, b.row.ref.row].sort((x, y) => x - y).join('|');
      if (!told.has(pair)) drafts.push(draft(context, a, b));
      told.add(pair);
    }
  }
  return drafts;
}

/** Two costs and more of one vendor that can be met under one amount. */
interface SameAmount {
  readonly amount: Minor;
  readonly costs: readonly Cost[];
}

/** Vendors first, amounts then: many small tables are filled faster than one large one, and nearly every amount needs no list. */
function sameVendorAndAmount(costs: readonly Cost[]): readonly SameAmount[] {
  const byVendor = new Map<string, Cost[]>();
  for (const cost of costs) listAt(byVendor, cost.vendor).push(cost);
  const groups: SameAmount[] = [];
  for (const own of byVendor.values()) {
    const byAmount = new Map<Minor, Cost | Cost[]>();
    for (const cost of own) {
      for (const amount of amountOf(cost)) {
        const same = byAmount.get(amount);
        if (same === undefined) byAmount.set(amount, cost);
        else if (Array.isArray(same)) same.push(cost);
        else byAmount.set(amount, [same, cost]);
      }
    }
    for (const [amount, same] of byAmount) {
      if (!Array.isArray(same)) continue;
      for (const group of sharing(same, billedIn)) groups.push({ amount, costs: group });
    }
  }
  return groups;
}

/** How many different nets each vendor bills more than once. */
function repeatedAmounts(groups: readonly SameAmount[]): ReadonlyMap<string, number> {
  const repeats = new Map<string, number>();
  for (const { amount, costs } of groups) {
    const [first] = costs;
    if (first === undefined) continue;
    const nets = costs.filter((cost) => billedNet(cost) === amount);
    if (nets.length > 1) repeats.set(first.vendor, (repeats.get(first.vendor) ?? 0) + 1);
  }
  return repeats;
}

/** Neighbours in time that may be one cost. Each line is in at most one pair with the line before it. */
function pairsOf(context: RuleContext, group: readonly Cost[], priceList: boolean): readonly (readonly [Cost, Cost])[] {
  const sorted = [...group].sort(byDate);
  const standing = sorted.length >= context.thresholds.standingPriceLines;
  const doubled = standing && !priceList ? doubledDate(sorted, context.thresholds.standingPriceLines) : null;
  const oneOnCard = sorted.filter(isCard).length === 1;
  const pairs: (readonly [Cost, Cost])[] = [];
  sorted.forEach((b, at) => {
    const a = sorted[at - 1];
    if (a === undefined || !isNear(context, a, b)) return;
    // Split coding of one document, or the exact duplicate of rule 1; and receipts are looked at by rule 17.
    if ((a.doc !== '' && a.doc === b.doc) || (isCash(a) && isCash(b))) return;
    const recurs = (priceList || standing) && !(doubled !== null && a.row.date === doubled && b.row.date === doubled);
    if (onInvoiceAndCard(a, b)) {
      if (!recurs || oneOnCard) pairs.push([a, b]);
    } else if (billedNet(a) !== billedNet(b)) return;
    else if (sameDigits(a, b)) pairs.push([a, b]);
    else if (!recurs && !sameRun(a, b) && !speaksAgainst(a, b)) pairs.push([a, b]);
  });
  return pairs;
}

function isNear(context: RuleContext, a: Cost, b: Cost): boolean {
  const days = (b.row.date ?? 0) - (a.row.date ?? 0);
  const bothOnCard = isCard(a) && isCard(b) && a.doc === '' && b.doc === '';
  return days <= (bothOnCard ? 1 : context.thresholds.likelyDuplicateDays);
}

function isCard(cost: Cost): boolean {
  return cost.row.type === 'P-card' || cost.row.type === 'Petty cash';
}

function isCash(cost: Cost): boolean {
  return cost.row.type === 'Petty cash';
}

function onInvoiceAndCard(a: Cost, b: Cost): boolean {
  return isCard(a) !== isCard(b);
}

function sameDigits(a: Cost, b: Cost): boolean {
  const digits = documentDigits(a.row.docNo);
  return digits.length >= 2 && digits === documentDigits(b.row.docNo);
}

function draft(context: RuleContext, a: Cost, b: Cost): Draft {
  const name = vendorName(context, a);
  const alike = sameDigits(a, b);
  const onBoth = onInvoiceAndCard(a, b);
  const amount = a.net < b.net ? a.net : b.net;
  const [first, second] = a.row.date === null || b.row.date === null ? ['', ''] : dates(a.row.date, b.row.date);
  const days = (b.row.date ?? 0) - (a.row.date ?? 0);
  const when = days === 0 ? `both dated ${first}` : `dated ${first} and ${second}, ${count(days, 'day')} apart`;
  const how = onBoth
    ? 'One is an invoice, the other a card payment: the invoice may have been paid by card.'
    : alike
      ? `The numbers "${a.row.docNo}" and "${b.row.docNo}" have the same digits.`
      : a.doc === '' && b.doc === ''
        ? 'Neither has a document number.'
        : `The numbers differ: ${[a, b].map(({ row }) => (row.docNo === '' ? 'none' : `"${row.docNo}"`)).join(' and ')}.`;
  return {
    identity: [
      a.vendor,
      a.foreign === null ? amount : `${billedIn(a)}${String(billedNet(a))}`,
      ...[a, b]
        .map((cost) => cost.doc || (cost.row.date ?? ''))
        .map(String)
        .sort(),
    ],
    severity: alike ? 'medium' : 'low',
    account: a.row.account,
    vendor: name,
    atStake: amount,
    what: onBoth
      ? `${name} ${money(context, amount)} both invoiced and on a card`
      : `${name} ${money(context, amount)} may be entered twice`,
    why: `Two lines of one vendor and amount, ${when}. ${how}`,
    evidence: [a, b].map((cost) => costEvidence(context, cost)),
    doNext: 'Compare the two papers. If they are one cost, take one line out; if not, mark this as not a fault.',
  };
}
