import { linesWithoutRate, staleRates, unclearRates } from './currency-rates';
import { unknownCodes } from './currency-codes';
import { unusualCurrency } from './currency-vendors';
import type { CostRule, Draft, RuleContext } from './rule';

/** Rule 16: amounts in other currencies that cannot be converted, are converted at an old rate, or are not what the vendor bills in. */
export const currency: CostRule = {
  id: 'currency',
  number: 16,
  title: 'currency',
  severity: 'high',
  test: 'A cost or open PO in another currency without a rate in Currency rates on or before its date, or without a date, or in a currency that ISO 4217 does not know (high: it is in no total); a rate older than so many days when it was used (low, a setting); two different rates of one currency and day, and a rate row that gives none (medium); an invoice or open PO in another currency than Vendors ▸ Currency says (medium).',
  guard:
    'One finding a currency, however many rows. Blank currencies are the production’s own. POs that are Closed or Void commit nothing and are left out. Payroll, journals, cards and petty cash are not compared with Vendors: the bank converts them. A rate is never guessed, and never taken from a later day. Where Production states no currency nothing can be said.',
  stake:
    'Without a rate: none can be named. Two rates: what they differ by. Vendor: what the accounts are off by if the amounts are in the vendor’s currency.',
  source: 'DOMAIN.md §19 rule 16',
  example:
    'Norvane invoice N-17 of Mon 3 May is for EUR 4,000.00; the first rate of EUR is of Mon 10 May: found, and the invoice is in no total until there is a rate. (Made up.)',
  settings: ['staleRateDays'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  return [
    ...unknownCodes(context),
    ...linesWithoutRate(context),
    ...unclearRates(context),
    ...staleRates(context),
    ...unusualCurrency(context),
  ];
}
