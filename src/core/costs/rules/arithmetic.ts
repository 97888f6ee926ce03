import { absMinor, addMinor, formatMoney, minor, multiply, negateMinor, subtractMinor, type Minor } from '../../money';
import type { Cost } from '../ledger';
import type { CostRule, Draft, RuleContext } from './rule';
import { costLabel, inOwnMoney, namedVendor, vendorName } from './words';

/** Rule 9: sums on a line that do not work out. */
export const arithmetic: CostRule = {
  id: 'arithmetic',
  number: 9,
  title: 'arithmetic',
  severity: 'medium',
  test: 'Qty × Rate = Net, and Net + Tax = Gross, each to one minor unit; only where all three figures are given.',
  guard: 'One minor unit either way is rounding. A credit may carry its quantity or rate without the minus.',
  stake: 'The difference, converted where the row is in another currency.',
  source: 'DOMAIN.md §19 rule 9',
  example:
    'Invoice HC-31: 6 days at 180.00 with a net of 1,180.00 instead of 1,080.00: found, 100.00 at stake. (Made up.)',
  settings: ['roundingMinor'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const cost of context.ledger.costs) {
    const { net, qty, rate, tax, gross } = cost.row;
    if (net === null) continue;
    const money = wordsFor(context, cost);
    const product = qty === null || rate === null ? null : multiply(qty, rate, decimalsOf(context, cost));
    if (product !== null && isOff(context, net, product) && isOff(context, net, negateMinor(product))) {
      const sum = `${qty ?? ''} × ${rate ?? ''} is ${money(product)}`;
      drafts.push(draft(context, cost, 'qty', { sum, column: 'Net', given: net, expected: product }));
    }
    const total = tax === null || gross === null ? null : addMinor(net, tax);
    if (total !== null && gross !== null && isOff(context, gross, total)) {
      const sum = `${money(net)} and ${money(tax ?? minor(0))} tax make ${money(total)}`;
      drafts.push(draft(context, cost, 'gross', { sum, column: 'Gross', given: gross, expected: total }));
    }
  }
  return drafts;
}

interface Sum {
  readonly sum: string;
  readonly column: 'Net' | 'Gross';
  readonly given: Minor;
  readonly expected: Minor;
}

function draft(context: RuleContext, cost: Cost, kind: string, { sum, column, given, expected }: Sum): Draft {
  const off = absMinor(subtractMinor(given, expected));
  const money = wordsFor(context, cost);
  const { row } = cost;
  return {
    identity: [kind, cost.vendor, cost.doc, cost.account, given, expected],
    severity: 'medium',
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
