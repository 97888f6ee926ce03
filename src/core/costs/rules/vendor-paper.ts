import type { CostRule, RuleContext, Draft } from './rule';
import { unsignedContracts } from './vendor-contract';
import { uninsured } from './vendor-insurance';
import { withoutTaxForm } from './vendor-tax-form';

/** Rule 15: vendors who are paid, or whose gear works, without their paper. */
export const vendorPaper: CostRule = {
  id: 'vendor-paper',
  number: 15,
  title: 'vendor paper',
  severity: 'medium',
  test: 'Tax form: invoices and petty cash of a vendor in one calendar year come to the amount of that year or more (settings), and Vendors ▸ W-9 is not Yes. Insurance: on a day that gear or a vehicle of the vendor is on the show (Resources ▸ Pick-up to Return; Costs and Purchase orders ▸ From to To) no certificate holds: neither Vendors ▸ COI expires nor a row of Paperwork of kind COI. Contract: a row of Paperwork of kind Contract is not signed, and the vendor has been paid.',
  guard:
    'A column nobody uses gives no finding: W-9 without a single Yes, COI expires and Paperwork without a certificate. The tax form is asked of vendors listed in Vendors who invoice in US dollars, on productions in US dollars: foreign vendors have none. Cards report their own payments, and payroll has its own forms. Missing insurance is only asked of Gear and Vehicle that is held, booked or confirmed; of others only that a certificate once given does not end while they are on the show. One finding a vendor and paper.',
  stake: 'Tax form: what was paid in that year. Contract: what was paid so far. Insurance: none can be named.',
  source: 'DOMAIN.md §19 rule 15 and §13; sovos.com, keysolutions.us (1099 threshold from 2026)',
  example:
    'Halyard Camera’s certificate ends on Wed 19 May; its camera package is booked from Mon 10 to Thu 20 May: found, with nothing at stake that could be named. (Made up.)',
  needs: ['Vendors'],
  settings: ['taxFormTo2025', 'taxFormFrom2026'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  return [...withoutTaxForm(context), ...uninsured(context), ...unsignedContracts(context)];
}
