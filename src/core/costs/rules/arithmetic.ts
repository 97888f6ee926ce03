import {
  absMinor,
  addMinor,
  formatMoney,
  multiply,
  negateMinor,
  NO_MONEY,
  percentOf,
  subtractMinor,
  type Minor,
} from '../../money';
import type { Cost } from '../ledger';
import type { CostRule, Draft, RuleContext } from './rule';
import { costLabel, inOwnMoney, namedVendor, vendorName } from './words';

/** Rule 9: sums on a line that do not work out. */
export const arithmetic: CostRule = {
  id: 'arithmetic',
  number: 9,
  title: 'arithmetic',
  severity: 'medium',
  test: 'Qty × Rate = Net, and Net + Tax = Gross, each to one minor unit (a setting); only where all three figures are given. And Tax is Net at one of the rates in Production ▸ Tax rates, to the same minor unit (low).',
  guard:
    'One minor unit either way is rounding. A credit may carry its quantity or rate without the minus. The tax rate is only asked where Production lists rates and Tax is not 0; journals are left out, and so are lines that have another sum wrong, which would make it wrong too.',
  stake: 'The difference, of a tax to the nearest listed rate, converted where the row is in another currency.',
  source: 'DOMAIN.md §19 rule 9',
  example:
    'Invoice HC-31: 6 days at 180.00 with a net of 1,180.00 instead of 1,080.00: found, 100.00 at stake. (Made up.)',
  settings: ['roundingMinor'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const cost of context.ledger.costs) {
    const wrong = [product(context, cost), total(context, cost)].filter((draft) => draft !== null);
    const taxed = wrong.length === 0 ? taxRate(context, cost) : null;
    drafts.push(...wrong, ...(taxed === null ? [] : [taxed]));
  }
  return drafts;
}

/** Qty × Rate against Net. */
function product(context: RuleContext, cost: Cost): Draft | null {
  const { net, qty, rate } = cost.row;
  if (net === null || qty === null || rate === null) return null;
  const expected = multiply(qty, rate, decimalsOf(context, cost));
  if (expected === null || !isOff(context, net, expected) || !isOff(context, net, negateMinor(expected))) return null;
  const sum = `${qty} × ${rate} is ${wordsFor(context, cost)(expected)}`;
  return draft(context, cost, 'qty', { sum, column: 'Net', given: net, expected, severity: 'medium' });
}

/** Net + Tax against Gross. */
function total(context: RuleContext, cost: Cost): Draft | null {
  const { net, tax, gross } = cost.row;
  if (net === null || tax === null || gross === null) return null;
  const expected = addMinor(net, tax);
  if (!isOff(context, gross, expected)) return null;
  const money = wordsFor(context, cost);
  const sum = `${money(net)} and ${money(tax)} tax make ${money(expected)}`;
  return draft(context, cost, 'gross', { sum, column: 'Gross', given: gross, expected, severity: 'medium' });
}

/** Tax against Net at the rates that may be met. */
function taxRate(context: RuleContext, cost: Cost): Draft | null {
  const { taxRates } = context.inputs.settings;
  const { net, tax, type } = cost.row;
  if (taxRates.length === 0 || net === null || tax === null || tax === 0 || type === 'Journal') return null;
  let [expected, nearest] = [NO_MONEY, ''];
  for (const rate of taxRates) {
    const at = percentOf(net, rate);
    if (!isOff(context, tax, at)) return null;
    if (nearest === '' || Math.abs(tax - at) < Math.abs(tax - expected)) [expected, nearest] = [at, rate];
  }
  const money = wordsFor(context, cost);
  const listed = taxRates.map((rate) => `${rate} %`).join(', ');
  const sum = `Production lists ${listed}. ${nearest} % of ${money(net)} is ${money(expected)}`;
  return draft(context, cost, 'tax', { sum, column: 'Tax', given: tax, expected, severity: 'low' });
}

interface Sum {
  readonly sum: string;
  readonly column: 'Net' | 'Gross' | 'Tax';
  readonly given: Minor;
  readonly expected: Minor;
  readonly severity: Draft['severity'];
}

function draft(context: RuleContext, cost: Cost, kind: string, { sum, column, given, expected, severity }: Sum): Draft {
  const off = absMinor(subtractMinor(given, expected));
  const money = wordsFor(context, cost);
  const { row } = cost;
  return {
    identity: [kind, cost.vendor, cost.doc, cost.account, given, expected],
    severity,
    account: row.account,
    vendor: namedVendor(context, cost),
    atStake: inOwnMoney(context, cost, off),
    what: `${vendorName(context, cost)} ${costLabel(row)}: ${column.toLowerCase()} is off by ${money(off)}`,
    why: `${sum}, but ${column} says ${money(given)}.`,
    evidence: [
      {
        where: { tab: row.ref.tab, row: row.ref.row, column },
        label: `${costLabel(row)}, ${column}`,
        value: money(given),
      },
    ],
    doNext: 'Check the line against the invoice: mend the typing error, or ask the vendor for a corrected invoice.',
  };
}

/** How the amounts of a cost's row are written: in its own currency, named where it is another. */
function wordsFor(context: RuleContext, cost: Cost): (amount: Minor) => string {
  const prefix = cost.foreign === null ? '' : `${cost.foreign.currency} `;
  return (amount) => prefix + formatMoney(amount, { decimals: decimalsOf(context, cost) });
}

function decimalsOf({ decimals }: RuleContext, { foreign }: Cost): number {
  return foreign?.decimals ?? decimals;
}

function isOff(context: RuleContext, given: Minor, expected: Minor): boolean {
  return Math.abs(given - expected) > context.thresholds.roundingMinor;
}
