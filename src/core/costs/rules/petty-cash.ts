import { floatKey, type CashCount, type FloatBalance } from '../../cash';
import { formatDay } from '../../calendar';
import { absMinor, minor, sumMinor, type Minor } from '../../money';
import { floatBalances, paidFor, pettyCashIn } from '../cash-desk';
import { accountKey, cached, compareText, documentKey, listAt } from '../codes';
import type { Cost } from '../ledger';
import type { Evidence, FloatRow } from '../types';
import { sharing } from './groups';
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
  times,
  vendorName,
} from './words';

/** Rule 17: petty cash that does not add up. */
export const pettyCash: CostRule = {
  id: 'petty-cash',
  number: 17,
  title: 'petty cash',
  severity: 'medium',
  test: 'At the last count of a float: what was counted against advances and top-ups, less returns, less receipts dated up to that day (short high, over medium). A receipt dated before its float was opened, or on a float that Floats does not have (medium). A receipt of more than Production ▸ Petty cash cap. The same receipt twice: same vendor, number (or, where it has none, backup) and amount; without either, same vendor, amount, date and words.',
  guard:
    'A float that nobody has counted, and Floats that is empty or has no such column in Costs, give nothing. A shortage that was gone at the next count is not told. Lines of one receipt are one payment for the cap. The same number on another account of the same float for the same amount is a split; a reversal takes an entry out; a number that several vendors share is an envelope’s; amounts under 50 without a number (a setting of Likely duplicate) are fares.',
  stake: 'The difference; of a receipt, what was paid; of a receipt entered twice, every entry after the first.',
  source: 'DOMAIN.md §19 rule 17',
  example:
    'Float F1 got 500.00, receipts come to 212.40, and the box held 267.60 on Fri 14 May, where 287.60 should be: 20.00 short. (Made up.)',
  settings: ['floatOffBy', 'likelyDuplicateFrom'],
  find,
};

/** The petty cash of a production, looked through once. */
interface Cash {
  readonly costs: readonly Cost[];
  /** What left the box for each, tax included. */
  readonly paidOf: (cost: Cost) => Minor;
}

function find(context: RuleContext): readonly Draft[] {
  const { inputs, ledger } = context;
  const costs = pettyCashIn(ledger);
  const floats = floatBalances(inputs, ledger);
  const costOf = new Map(floats.length === 0 ? [] : costs.map((cost) => [cost.row, cost]));
  const cash: Cash = { costs, paidOf: (cost) => paidFor(cost, ledger) };
  return [
    ...floats.flatMap((float) => outAtCount(context, float)),
    ...floats.flatMap((float) => olderThanFloat(context, float, costOf)),
    ...(floats.length === 0 ? [] : unknownFloats(context, cash, new Set(floats.map(({ key }) => key)))),
    ...overCap(context, cash),
    ...twice(context, cash),
  ];
}

function outAtCount(context: RuleContext, float: FloatBalance): readonly Draft[] {
  const last = float.counts[float.counts.length - 1];
  const may = threshold(context, context.thresholds.floatOffBy);
  if (last === undefined || absMinor(last.difference) <= may) return [];
  const off = absMinor(last.difference);
  const short = last.difference < 0;
  const word = short ? 'short' : 'over';
  const before = firstWith(float, last);
  const since = before === last ? '' : ` It has been so since the count of ${formatDay(before.date)}.`;
  const undated = float.receiptRows.filter(({ row }) => row.date === null).length;
  const also =
    undated === 0
      ? ''
      : ` ${count(undated, 'receipt')} of this float ${undated === 1 ? 'has' : 'have'} no date that can be read and ${undated === 1 ? 'is' : 'are'} not in it.`;
  const holder = float.custodian === '' ? 'whoever holds it' : float.custodian;
  return [
    {
      identity: ['count', float.key, last.date, last.difference],
      severity: short ? 'high' : 'medium',
      account: '',
      atStake: off,
      what: `Float ${float.float} is ${money(context, off)} ${word} at the count of ${formatDay(last.date)}`,
      why: `By then the box should hold ${money(context, last.due)}: what was advanced, less what was returned and spent by receipts dated up to that day. ${money(context, last.counted)} was counted.${since}${also}`,
      evidence: countEvidence(context, float, last),
      doNext: short
        ? `Go through the receipts with ${holder}: one may be missing in Costs. What cannot be shown is owed by the custodian.`
        : `Go through the receipts with ${holder}: one may be entered twice or too high, or cash was added that Floats does not show.`,
    },
  ];
}

/** The first of the unbroken run of counts that ends with `last` and is out by the same amount. */
function firstWith({ counts }: FloatBalance, last: CashCount): CashCount {
  let first = last;
  for (const earlier of [...counts].reverse()) {
    if (earlier.difference !== last.difference) break;
    first = earlier;
  }
  return first;
}

function countEvidence(context: RuleContext, float: FloatBalance, last: CashCount): readonly Evidence[] {
  return [
    floatEvidence(last.row, `Counted, ${formatDay(last.date)}`, money(context, last.counted)),
    { ...floatEvidence(last.row, 'Should be', money(context, last.due)) },
    { ...floatEvidence(last.row, `Receipts of float ${float.float} in all`, money(context, float.receipts)) },
  ];
}

function floatEvidence({ ref }: FloatRow, label: string, value: string): Evidence {
  return { where: { tab: ref.tab, row: ref.row, column: 'Amount' }, label, value };
}

function olderThanFloat(
  context: RuleContext,
  float: FloatBalance,
  costOf: ReadonlyMap<object, Cost>,
): readonly Draft[] {
  const { openedOn } = float;
  if (openedOn === null) return [];
  return float.receiptRows.flatMap(({ row, paid }) => {
    const cost = costOf.get(row);
    if (cost === undefined || row.date === null || row.date >= openedOn) return [];
    const [spent, opened] = dates(row.date, openedOn);
    return [
      {
        identity: ['older', float.key, ...receiptIdentity(cost)],
        severity: 'medium' as const,
        account: row.account,
        vendor: namedVendor(context, cost),
        atStake: absMinor(paid),
        what: `Receipt ${costLabel(row)} of ${spent} is older than float ${float.float}`,
        why: `The float was opened on ${opened}, so this was not paid from it. It may belong to another float, or have been claimed before.`,
        evidence: [costEvidence(context, cost, 'Date')],
        doNext: 'Look at the date on the receipt. If it is right, find the float or the claim that it belongs to.',
      },
    ];
  });
}

/** Receipts on floats that the log does not have: one finding a float. */
function unknownFloats(context: RuleContext, cash: Cash, known: ReadonlySet<string>): readonly Draft[] {
  const groups = new Map<string, Cost[]>();
  const keyOf = cached(floatKey);
  for (const cost of cash.costs) {
    const key = keyOf(cost.row.float);
    if (key !== '' && !known.has(key)) listAt(groups, key).push(cost);
  }
  return [...groups].map(([key, costs]) => {
    const sorted = [...costs].sort(byDate);
    const net = sumMinor(costs.map((cost) => cost.net));
    return {
      identity: ['no float', key],
      severity: 'medium',
      account: sorted[0]?.row.account ?? '',
      atStake: absMinor(net),
      what: `Float ${sorted[0]?.row.float ?? key} is not in Floats`,
      why: `${count(costs.length, 'petty cash line')} ${costs.length === 1 ? 'names' : 'name'} it, ${money(context, net)} net in all. Nobody can say what should be in that box.`,
      evidence: costsEvidence(context, sorted, 'Float'),
      doNext: 'Correct the name, or enter the advance in Floats.',
    };
  });
}

function overCap(context: RuleContext, cash: Cash): readonly Draft[] {
  const cap = context.inputs.settings.pettyCashCap;
  if (cap === null) return [];
  return receiptsIn(cash).flatMap((costs) => {
    const paid = sumMinor(costs.map(cash.paidOf));
    const [first] = costs;
    if (first === undefined || paid <= cap) return [];
    const name = vendorName(context, first);
    return [
      {
        identity: ['cap', ...receiptIdentity(first), paid],
        severity: 'medium' as const,
        account: first.row.account,
        vendor: namedVendor(context, first),
        atStake: paid,
        what: `${name} ${costLabel(first.row)}, ${money(context, paid)} in petty cash, is over the cap`,
        why: `Petty cash cap is ${money(context, cap)} in Production; this receipt comes to ${money(context, paid)}. Larger purchases go on a PO or a card, where someone agrees to them first.`,
        evidence: costsEvidence(context, costs, 'Net'),
        doNext: 'Ask who agreed to it, and have the next one put on a PO or a card.',
      },
    ];
  });
}

/** Petty cash lines by receipt: vendor, number, float and date; a line without a number stands for itself. Credits are left out. */
function receiptsIn({ costs }: Cash): readonly (readonly Cost[])[] {
  const receipts: (readonly Cost[])[] = [];
  const numbered = new Map<string, Cost[]>();
  const keyOf = cached(floatKey);
  for (const cost of costs) {
    if (cost.net <= 0) continue;
    if (cost.doc === '') receipts.push([cost]);
    else listAt(numbered, [cost.vendor, cost.doc, keyOf(cost.row.float), cost.row.date ?? ''].join('|')).push(cost);
  }
  for (const lines of numbered.values()) receipts.push(lines.length === 1 ? lines : withoutRepeats(lines).sort(byDate));
  return receipts;
}

/** The same account and amount again is the receipt entered twice, not a second part of it. */
function withoutRepeats(costs: readonly Cost[]): Cost[] {
  const seen = new Set<string>();
  return costs.filter(({ account, net }) => {
    const key = `${account}|${net}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The same receipt entered more than once, on one float or on two. */
function twice(context: RuleContext, cash: Cash): readonly Draft[] {
  const paperOf = papersIn(context, cash);
  const dated = cash.costs.filter(({ vendor, net }) => vendor !== '' && net !== 0);
  const groups = sharing(dated, (cost) => {
    const paper = paperOf(cost);
    return paper === '' ? null : `${cost.vendor}|${paper}|${String(absMinor(cash.paidOf(cost)))}`;
  });
  return groups.flatMap((group) => {
    const entries = notSplit(group.filter(({ net }) => net > 0));
    const reversed = group.filter(({ net }) => net < 0).length;
    const extra = entries.length - reversed - 1;
    const [first] = entries;
    if (first === undefined || extra < 1) return [];
    const paid = cash.paidOf(first);
    const name = vendorName(context, first);
    const floats = [...new Set(entries.map(({ row }) => row.float))].filter((float) => float !== '').sort(compareText);
    const where = floats.length > 1 ? ` on floats ${floats.join(' and ')}` : '';
    return [
      {
        identity: ['twice', first.vendor, first.doc || documentKey(first.row.backup) || (first.row.date ?? ''), paid],
        severity: 'medium' as const,
        account: first.row.account,
        vendor: name,
        atStake: minor(paid * extra),
        what: `${name} receipt ${costLabel(first.row)} is claimed ${times(entries.length)}${where}`,
        why: `${entries.length} petty cash lines have the same vendor, ${first.doc === '' ? (first.row.backup === '' ? 'date and words' : 'backup') : 'number'} and amount of ${money(context, paid)}.`,
        evidence: entries.map((cost) => costEvidence(context, cost)),
        doNext: `Look at the paper. If it is one receipt, take out the later ${extra === 1 ? 'entry' : 'entries'} and have the cash put back.`,
      },
    ];
  });
}

/**
 * What tells a receipt from others: its number, else its backup; without either its date and words, from an amount on. A
 * number or backup that several vendors share is an envelope's, not a receipt's.
 */
function papersIn(context: RuleContext, { costs }: Cash): (cost: Cost) => string {
  const from = threshold(context, context.thresholds.likelyDuplicateFrom);
  const keyOf = cached(documentKey);
  const numbers = ownersOf(costs, ({ doc }) => doc);
  const papers = ownersOf(costs, ({ row }) => keyOf(row.backup));
  return ({ doc, row, net }) => {
    if (doc !== '' && numbers.get(doc) !== SHARED) return `no ${doc}`;
    const paper = keyOf(row.backup);
    if (paper !== '' && papers.get(paper) !== SHARED) return `paper ${paper}`;
    return row.date === null || absMinor(net) < from ? '' : `day ${String(row.date)} ${row.description.toUpperCase()}`;
  };
}

/** The vendor that a number or backup belongs to; `SHARED` where several use it. */
function ownersOf(costs: readonly Cost[], nameOf: (cost: Cost) => string): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const cost of costs) {
    const name = nameOf(cost);
    if (name === '') continue;
    const known = owners.get(name);
    if (known === undefined) owners.set(name, cost.vendor);
    else if (known !== cost.vendor) owners.set(name, SHARED);
  }
  return owners;
}

const SHARED = '|';

/** Entries that are one receipt again: of those that differ in account alone (a split) one is kept. */
function notSplit(group: readonly Cost[]): readonly Cost[] {
  const sorted = [...group].sort(byDate);
  const accountsOf = new Map<string, Set<string>>();
  const kept: Cost[] = [];
  for (const cost of sorted) {
    const place = `${floatKey(cost.row.float)}|${cost.row.date ?? ''}`;
    const accounts = accountsOf.get(place) ?? new Set();
    const account = accountKey(cost.row.account);
    if (accounts.size === 0 || accounts.has(account)) kept.push(cost);
    accountsOf.set(place, accounts.add(account));
  }
  return kept;
}

function receiptIdentity(cost: Cost): readonly (string | number)[] {
  return [cost.vendor, cost.doc === '' ? (cost.row.date ?? '') : cost.doc, cost.net];
}
