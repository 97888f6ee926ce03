import type { Day } from '../calendar';
import type { CardLineRow, CostRow } from '../costs';
import { absMinor, percentOf, subtractMinor, sumMinor, type DecimalText, type Minor } from '../money';
import { pairUp, type Dated } from './pair-up';

/** A cost that a card may have paid. */
export interface CardCost {
  readonly row: CostRow;
  /** What a statement would show for it, in the production's currency: gross, else net. */
  readonly charged: Minor;
  /** True for a cost in another currency: the bank's rate is not ours, so the amounts may differ a little. */
  readonly foreign: boolean;
  /** Identity of the vendor; '' = none named. */
  readonly vendor: string;
  /** Document number as it is compared; '' = none. */
  readonly doc: string;
}

/** How statement lines and costs may be paired. */
export interface CardMatching {
  readonly lines: readonly CardLineRow[];
  readonly costs: readonly CardCost[];
  /** Identity of a merchant as a statement writes it: the same as that of a vendor it is. */
  readonly merchantOf: (name: string) => string;
  /** Most days between statement and cost. */
  readonly days: number;
  /** Most percent by which the charge for a cost in another currency may differ. */
  readonly foreignPercent: DecimalText;
}

/** A statement line and the costs that it pays: one, or the lines of one document that was coded to several accounts. */
export interface CardMatch {
  readonly line: CardLineRow;
  readonly costs: readonly CostRow[];
  /** Receipt = a P-card cost, Invoice = an invoice that was paid by card. */
  readonly kind: 'Receipt' | 'Invoice';
  /** Statement − cost; zero but for costs in other currencies. */
  readonly difference: Minor;
  /** Days between the two dates, without sign. */
  readonly days: number;
}

/** Every statement line and every P-card cost stands in exactly one of these. */
export interface CardMatches {
  readonly matches: readonly CardMatch[];
  /** Lines that no cost stands behind. */
  readonly unmatched: readonly CardLineRow[];
  /** P-card costs that no line pays. */
  readonly notOnStatement: readonly CardCost[];
  /** Lines without a date or an amount, or of nothing: nothing can be said of them. */
  readonly unusable: readonly CardLineRow[];
}

type Line = Dated & { readonly row: CardLineRow; readonly amount: Minor };
type Bill = Dated & { readonly parts: readonly CardCost[]; readonly amount: Minor };

/** One round of pairing: which costs take part, and what must be the same on both sides. */
interface Round {
  readonly kind: CardMatch['kind'];
  readonly split: boolean;
  readonly by: 'vendor' | 'first-word';
}

/** From the surest to the least sure; what is paired in one round is out of the next. */
const ROUNDS: readonly Round[] = [
  { kind: 'Receipt', split: false, by: 'vendor' },
  { kind: 'Receipt', split: true, by: 'vendor' },
  { kind: 'Invoice', split: false, by: 'vendor' },
  { kind: 'Invoice', split: true, by: 'vendor' },
  { kind: 'Receipt', split: false, by: 'first-word' },
  { kind: 'Invoice', split: false, by: 'first-word' },
];

/**
 * Pairs statement lines with costs one to one: the same vendor, the same amount, and dates within so many days. P-card costs
 * come first, then invoices; a document that was coded to several accounts counts as one, by its sum. What is left is paired
 * by the first word of the name (four letters or more) where amount and time leave but one partner on both sides; and last
 * costs in other currencies, whose amounts may differ a little. Within a round as many lines as can be are paired, with the
 * fewest days between them; between alike pairs the earlier dates go together. Row order changes nothing but which of two
 * rows that are alike in vendor, amount and date is named.
 */
export function matchCards(given: CardMatching): CardMatches {
  let lines = given.lines.flatMap(lineOf);
  const usable = new Set(lines.map(({ row }) => row));
  const used = new Set<CardCost>();
  const matches: CardMatch[] = [];
  const names = namesIn(given);
  const piles = pilesOf(given.costs);
  /** Costs of a pile that are still open and share a name with a line that is. */
  const openCosts = (pile: readonly CardCost[], { ofLine, ofCost }: Names): readonly CardCost[] => {
    const wanted = new Set(lines.map(ofLine));
    wanted.delete('');
    return wanted.size === 0 ? [] : pile.filter((cost) => wanted.has(ofCost(cost)) && !used.has(cost));
  };
  const keep = (kind: CardMatch['kind'], pairs: readonly (readonly [Line, Bill])[]): void => {
    const paired = new Set(pairs.map(([line]) => line));
    lines = lines.filter((line) => !paired.has(line));
    for (const [line, bill] of pairs) {
      for (const part of bill.parts) used.add(part);
      matches.push(matchOf(kind, line, bill));
    }
  };
  for (const { kind, split, by } of ROUNDS) {
    const bills = billsOf(openCosts(piles.own[kind], names[by]), split);
    if (bills.length === 0) continue;
    const groups = sameAmount(lines, bills, names[by]);
    const pairs = groups.flatMap((group) => pairsIn(group, by, given.days));
    keep(kind, pairs);
  }
  for (const kind of ['Receipt', 'Invoice'] as const) {
    const bills = billsOf(openCosts(piles.foreign[kind], names.vendor), false);
    if (bills.length > 0) keep(kind, foreignPairs(lines, bills, names.vendor, given));
  }
  const paidRows = new Set(matches.map(({ line }) => line));
  return {
    matches: matches.sort((a, b) => byPlace(a.line, b.line)),
    unmatched: given.lines.filter((row) => usable.has(row) && !paidRows.has(row)),
    notOnStatement: given.costs.filter((cost) => cost.row.type === 'P-card' && !used.has(cost)),
    unusable: given.lines.filter((row) => !usable.has(row)),
  };
}

/** A line that can be paired; a line of nothing pays nothing. */
function lineOf(row: CardLineRow): readonly Line[] {
  const { date, amount, card, merchant, reference, note } = row;
  if (date === null || amount === null || amount === 0) return [];
  return [{ row, date, amount, tie: () => [merchant, card, reference, note].join('|') }];
}

/** What a line and a cost are called when they are compared; '' is no name. */
interface Names {
  readonly ofLine: (line: Line) => string;
  readonly ofCost: (cost: CardCost) => string;
}

function namesIn({ merchantOf }: CardMatching): Readonly<Record<Round['by'], Names>> {
  const known = new Map<string, string>();
  const first = (name: string): string => {
    const word = known.get(name) ?? firstWord(name);
    known.set(name, word);
    return word;
  };
  return {
    vendor: { ofLine: ({ row }) => merchantOf(row.merchant), ofCost: ({ vendor }) => vendor },
    'first-word': { ofLine: ({ row }) => first(row.merchant), ofCost: ({ row }) => first(row.vendor) },
  };
}

type Pile = Readonly<Record<CardMatch['kind'], readonly CardCost[]>>;

/** P-card costs and invoices, those in other currencies apart. */
function pilesOf(costs: readonly CardCost[]): { readonly own: Pile; readonly foreign: Pile } {
  const piles = {
    own: { Receipt: [] as CardCost[], Invoice: [] as CardCost[] },
    foreign: { Receipt: [] as CardCost[], Invoice: [] as CardCost[] },
  };
  for (const cost of costs) {
    const { type } = cost.row;
    const pile = cost.foreign ? piles.foreign : piles.own;
    if (type === 'P-card') pile.Receipt.push(cost);
    else if (type === 'Invoice') pile.Invoice.push(cost);
  }
  return piles;
}

function byPlace(a: CardLineRow, b: CardLineRow): number {
  return a.ref.row - b.ref.row;
}

/** The costs as a statement would show them: each for itself, or the lines of one document of one day together. */
function billsOf(costs: readonly CardCost[], split: boolean): readonly Bill[] {
  if (!split) return costs.flatMap((cost) => (cost.row.date === null ? [] : [billOf([cost], cost.row.date)]));
  const documents = new Map<string, CardCost[]>();
  for (const cost of costs) {
    if (cost.doc === '' || cost.vendor === '' || cost.row.date === null) continue;
    const key = `${cost.vendor}|${cost.doc}|${cost.row.date}`;
    const known = documents.get(key);
    if (known === undefined) documents.set(key, [cost]);
    else known.push(cost);
  }
  return [...documents.values()].flatMap((parts) => {
    const date = parts[0]?.row.date ?? null;
    return parts.length < 2 || date === null ? [] : [billOf(parts, date)];
  });
}

function billOf(parts: readonly CardCost[], date: Day): Bill {
  const words = ({ row }: CardCost): string =>
    [row.docNo, row.vendor, row.account, row.description, row.backup, row.period].join('|');
  const amount = sumMinor(parts.map(({ charged }) => charged));
  return { parts, date, amount, tie: () => parts.map(words).sort().join('||') };
}

function sameAmount(lines: readonly Line[], bills: readonly Bill[], { ofLine, ofCost }: Names): readonly Group[] {
  const keyed = (name: string, amount: Minor): string => (name === '' ? '' : `${name}|${String(amount)}`);
  return grouped(
    lines,
    bills,
    (line) => keyed(ofLine(line), line.amount),
    ({ parts: [first], amount }) => (first === undefined ? '' : keyed(ofCost(first), amount)),
  );
}

function pairsIn(group: Group, by: Round['by'], days: number): readonly (readonly [Line, Bill])[] {
  const pairs = pairUp(group.lines, group.bills, days);
  return by === 'vendor' ? pairs : onlyPartners(pairs, group, days);
}

interface Group {
  readonly lines: readonly Line[];
  readonly bills: readonly Bill[];
}

/** Lines and bills with the same key, where there are both; '' is no key. */
function grouped(
  lines: readonly Line[],
  bills: readonly Bill[],
  lineKey: (line: Line) => string,
  billKey: (bill: Bill) => string,
): readonly Group[] {
  const groups = new Map<string, { lines: Line[]; bills: Bill[] }>();
  for (const line of lines) {
    const key = lineKey(line);
    if (key === '') continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { lines: [line], bills: [] });
    else known.lines.push(line);
  }
  for (const bill of bills) groups.get(billKey(bill))?.bills.push(bill);
  return [...groups.values()].filter((group) => group.bills.length > 0);
}

/** The pairs that have no second candidate within the days, on neither side. */
function onlyPartners(
  pairs: readonly (readonly [Line, Bill])[],
  { lines, bills }: Group,
  days: number,
): readonly (readonly [Line, Bill])[] {
  const [linesOn, billsOn] = [byDay(lines), byDay(bills)];
  const near = (on: ReadonlyMap<Day, number>, { date }: Dated): number => {
    let count = 0;
    for (let at: number = date - days; at <= date + days; at += 1) count += on.get(at as Day) ?? 0;
    return count;
  };
  return pairs.filter(([line, bill]) => near(billsOn, line) === 1 && near(linesOn, bill) === 1);
}

function byDay(items: readonly Dated[]): ReadonlyMap<Day, number> {
  const days = new Map<Day, number>();
  for (const { date } of items) days.set(date, (days.get(date) ?? 0) + 1);
  return days;
}

/** The first word of a name, in capitals; '' where it has fewer than four letters. */
function firstWord(name: string): string {
  const [word = ''] = /[\p{L}\p{N}]+/u.exec(name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()) ?? [];
  return /^\p{L}{4,}$/u.test(word) ? word : '';
}

/** Costs in other currencies: the same vendor, and the nearest amount within the percentage, nearest pairs first. */
function foreignPairs(
  lines: readonly Line[],
  bills: readonly Bill[],
  { ofLine, ofCost }: Names,
  { days, foreignPercent }: CardMatching,
): readonly (readonly [Line, Bill])[] {
  const billName = ({ parts: [first] }: Bill): string => (first === undefined ? '' : ofCost(first));
  const groups = grouped(lines, bills, ofLine, billName);
  const pairs: (readonly [Line, Bill])[] = [];
  for (const group of groups) {
    const fits = group.lines.flatMap((line) =>
      group.bills.flatMap((bill) => {
        const off = absMinor(subtractMinor(line.amount, bill.amount));
        const apart = Math.abs(line.date - bill.date);
        const near = apart <= days && off <= absMinor(percentOf(bill.amount, foreignPercent));
        return near ? [{ line, bill, off, apart }] : [];
      }),
    );
    fits.sort(
      (a, b) =>
        a.off - b.off ||
        a.apart - b.apart ||
        a.line.date - b.line.date ||
        a.bill.date - b.bill.date ||
        a.line.amount - b.line.amount,
    );
    const taken = new Set<Line | Bill>();
    for (const { line, bill } of fits) {
      if (taken.has(line) || taken.has(bill)) continue;
      taken.add(line).add(bill);
      pairs.push([line, bill]);
    }
  }
  return pairs;
}

function matchOf(kind: CardMatch['kind'], line: Line, { parts, amount, date }: Bill): CardMatch {
  return {
    line: line.row,
    costs: parts.map(({ row }) => row),
    kind,
    difference: subtractMinor(line.amount, amount),
    days: Math.abs(line.date - date),
  };
}
