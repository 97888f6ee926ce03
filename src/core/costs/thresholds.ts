import type { DecimalText } from '../money';

/**
 * What a setting's value is: `count`, a whole number of 1 or more; `days`, a whole number of 0 or more; `minor`, whole minor
 * units of the currency, 0 or more; `percent`, decimal text from 0 to 100; `amount`, decimal text of 0 or more in whole
 * units of the production's currency.
 */
export type SettingKind = 'count' | 'days' | 'minor' | 'percent' | 'amount';

/** Where one rule draws one line. `V` is what the rules get: a number for counts, days and minor units, else decimal text. */
export interface RuleSetting<V extends number | DecimalText = number | DecimalText> {
  readonly kind: SettingKind;
  /** Id of the rule it belongs to; '' where every rule follows it. Other rules may use it too. */
  readonly rule: string;
  /** As a user reads it, the rule first: `No PO: from amount`. Unique. */
  readonly title: string;
  /** What the value counts: `days`, `%`, `lines`; '' = the production's currency. */
  readonly unit: string;
  /** The value where the user gives none. */
  readonly standard: V;
  /** What it does, in a sentence. */
  readonly about: string;
}

/**
 * Every line that the checks draw, by the name that rules use: one line a setting, everything else (the type that rules
 * see, the tab *Check settings*, the sidebar, the guide) follows it. A rule names the ones it uses in its `settings`.
 * The 7 days, 5 % and 1 minor unit are DOMAIN.md §19 and the two amounts for the tax form §19 rule 15; the rest are our own choice.
 */
// prettier-ignore
export const RULE_SETTINGS = {
  likelyDuplicateDays: days('likely-duplicate', 'Likely duplicate: days apart', 7, 'Two lines of one vendor and amount further apart are two costs.'),
  likelyDuplicateFrom: amount('likely-duplicate', 'Likely duplicate: from amount', '50', 'Smaller amounts are fares and sundries, met twice a day by honest people.'),
  standingPriceLines: count('likely-duplicate', 'Likely duplicate: lines of a standing price', 'lines', 3, 'So many lines of one vendor and amount are a standing price, not duplicates; nor are they a hint at the approval limit.'),
  priceListAmounts: count('likely-duplicate', 'Likely duplicate: amounts of a price list', 'amounts', 4, 'So many different amounts that a vendor bills more than once make it a vendor with a price list.'),
  poTolerancePercent: percent('po-overrun', 'PO overrun: tolerance', '0', 'Invoices may go over their PO by so much before it is said.'),
  poNeededAbove: amount('po-link', 'No PO: from amount', '500', 'Invoices of more than this need a PO.'),
  poDonePercent: percent('po-link', 'Closed PO: done at', '95', 'A PO invoiced to this percentage or more was closed because it is done.'),
  usualAccountLines: count('wrong-account', 'Wrong account: lines of a habit', 'lines', 10, 'So many lines a vendor needs before its usual department counts as a habit.'),
  usualAccountPercent: percent('wrong-account', 'Wrong account: share of a habit', '90', 'And so many of them on one department.'),
  roundingMinor: minorUnits('arithmetic', 'Arithmetic: rounding', 1, 'A product or a sum may be off by so little.'),
  justUnderPercent: percent('approval-limit', 'Approval limit: just under', '5', 'Amounts within so much under the limit are just under it.'),
  roundUnderPercent: percent('approval-limit', 'Approval limit: round thousands under', '10', 'Round thousands within so much under the limit count as well.'),
  backupFrom: amount('missing-backup', 'Missing backup: from amount', '0', 'Costs of less than this are not asked for a receipt.'),
  backupKeptPercent: percent('missing-backup', 'Missing backup: share that has one', '50', 'Where fewer lines of a type name their backup, the production keeps the paper elsewhere, and nothing is said of that type.'),
  taxFormTo2025: amount('vendor-paper', 'Vendor paper: tax form from amount, to 2025', '600', 'Paid this or more in a calendar year up to 2025, a US vendor needs a W-9.'),
  taxFormFrom2026: amount('vendor-paper', 'Vendor paper: tax form from amount, from 2026', '2000', 'Paid this or more in a calendar year from 2026 on, a US vendor needs a W-9.'),
  staleRateDays: days('currency', 'Currency: age of a rate', 14, 'A rate may be so much older than the line it converts before it is said.'),
  floatOffBy: amount('petty-cash', 'Petty cash: count may be off by', '0', 'A float may be out by so much at a count before it is said.'),
  cardDays: days('card-receipt', 'Card receipt: days apart', 7, 'A statement line and its receipt or invoice may be so many days apart.'),
  cardForeignPercent: percent('card-receipt', 'Card receipt: other currencies', '5', 'The charge for a cost in another currency may differ by so much from ours, since the bank has its own rate.'),
  burnRateFromDays: count('burn-rate', 'Burn rate: from shoot day', 'days', 4, 'So many shoot days must be done before a pace is one.'),
  burnRateDates: count('burn-rate', 'Burn rate: days with costs', 'days', 3, 'On so many days of the shoot an account must have costs, or it does not spend with the shoot.'),
  burnRateLargestPercent: percent('burn-rate', 'Burn rate: largest cost', '50', 'An account of whose spending in the shoot one cost is more than this has no pace.'),
  burnRateTolerancePercent: percent('burn-rate', 'Burn rate: tolerance', '10', 'The pace may lead so much past the EFC before it is said.'),
  burnRateFrom: amount('burn-rate', 'Burn rate: from amount', '1000', 'And by at least this amount.'),
  unreadableEach: count('unreadable-row', 'Unreadable row: one by one up to', 'cells', 25, 'Unreadable cells of one column are told one by one up to this number, and together beyond it.'),
  mostOfOneRule: count('', 'Every rule: most findings', 'findings', 500, 'Findings of one rule are listed up to this number; the rest is told in one line.'),
} as const;

/** Name of a setting in `RULE_SETTINGS`. */
export type SettingName = keyof typeof RULE_SETTINGS;

/** Where the checks draw their lines: every setting's value. Amounts are in whole units of the production's currency, percentages are decimal text. */
export type CostThresholds = { readonly [Name in SettingName]: (typeof RULE_SETTINGS)[Name]['standard'] };

/** The settings with their names, in the order of the table. */
export const SETTING_LIST = Object.entries(RULE_SETTINGS) as readonly (readonly [SettingName, RuleSetting])[];

/** The lines drawn where the user draws none. */
export const DEFAULT_THRESHOLDS = Object.fromEntries(
  SETTING_LIST.map(([name, { standard }]) => [name, standard]),
) as unknown as CostThresholds;

function days(rule: string, title: string, standard: number, about: string): RuleSetting<number> {
  return { kind: 'days', rule, title, unit: 'days', standard, about };
}

function count(rule: string, title: string, unit: string, standard: number, about: string): RuleSetting<number> {
  return { kind: 'count', rule, title, unit, standard, about };
}

function minorUnits(rule: string, title: string, standard: number, about: string): RuleSetting<number> {
  return { kind: 'minor', rule, title, unit: 'minor units', standard, about };
}

function percent(rule: string, title: string, standard: DecimalText, about: string): RuleSetting<DecimalText> {
  return { kind: 'percent', rule, title, unit: '%', standard, about };
}

function amount(rule: string, title: string, standard: DecimalText, about: string): RuleSetting<DecimalText> {
  return { kind: 'amount', rule, title, unit: '', standard, about };
}
