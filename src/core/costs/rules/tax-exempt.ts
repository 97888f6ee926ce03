import { NO_MONEY, subtractMinor, sumMinor, type Minor } from '../../money';
import { listAt } from '../codes';
import type { Cost } from '../ledger';
import { documentIdentity, documentsAmong, type Document } from './documents';
import type { CostRule, Draft, RuleContext } from './rule';
import { costLabel, costsEvidence, inOwnMoney, money, vendorName } from './words';

/** Rule 19: sales tax or VAT on a cost that is exempt from it. */
export const taxExempt: CostRule = {
  id: 'tax-exempt',
  number: 19,
  title: 'tax on exempt',
  severity: 'medium',
  test: 'Tax above zero (Tax; where that is blank, Gross − Net) on a document of a vendor with Vendors ▸ Tax exempt Yes.',
  guard:
    'Only vendors marked Yes, under any of their spellings. Tax that was taken back by a credit of the vendor is not called: the tax of all its documents together must be above zero. Journals are left out.',
  stake: 'The tax.',
  source: 'DOMAIN.md §19 rule 19',
  example:
    'Orra Parish Council is tax exempt, and its PC-9 over 400.00 charges 30.00 of tax: found, 30.00 at stake. (Made up.)',
  needs: ['Vendors'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const { costs, vendors } = context.ledger;
  if (!context.inputs.vendors.some((row) => row.taxExempt === true)) return [];
  const exempt = new Map<string, boolean>();
  const isExempt = (vendor: string): boolean => {
    const known = exempt.get(vendor) ?? vendors.rowOf(vendor)?.taxExempt === true;
    exempt.set(vendor, known);
    return known;
  };
  const byVendor = new Map<string, Cost[]>();
  for (const cost of costs) {
    if (cost.vendor === '' || cost.row.type === 'Journal' || !isExempt(cost.vendor)) continue;
    if (taxOf(context, cost) !== 0) listAt(byVendor, cost.vendor).push(cost);
  }
  const drafts: Draft[] = [];
  for (const taxed of byVendor.values()) {
    if (taxIn(context, taxed) <= 0) continue;
    for (const document of documentsAmong(taxed)) {
      const tax = taxIn(context, document.costs);
      if (tax > 0) drafts.push(draft(context, document, tax));
    }
  }
  return drafts;
}

/** Tax of a line in the production's currency. */
function taxOf(context: RuleContext, cost: Cost): Minor {
  const { tax, gross, net, unreadable } = cost.row;
  if (tax !== null) return inOwnMoney(context, cost, tax);
  if (gross === null || net === null || unreadable.tax !== undefined) return NO_MONEY;
  return inOwnMoney(context, cost, subtractMinor(gross, net));
}

function taxIn(context: RuleContext, costs: readonly Cost[]): Minor {
  return sumMinor(costs.map((cost) => taxOf(context, cost)));
}

function draft(context: RuleContext, document: Document, tax: Minor): Draft {
  const { costs, first, net } = document;
  const name = vendorName(context, first);
  return {
    identity: [...documentIdentity(document), tax],
    severity: 'medium',
    account: first.row.account,
    vendor: name,
    atStake: tax,
    what: `${name} ${costLabel(first.row)} charges ${money(context, tax)} of tax, and is exempt`,
    why: `The document comes to ${money(context, net)} net with ${money(context, tax)} of tax. Vendors says that ${name} is tax exempt: no sales tax or VAT is due.`,
    evidence: costsEvidence(context, costs, 'Tax'),
    doNext: `Send ${name} the exemption certificate and ask for an invoice without tax. Pay the net until then.`,
  };
}
