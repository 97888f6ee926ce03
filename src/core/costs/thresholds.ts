import type { DecimalText } from '../money';

/** Where the checks draw their lines. Amounts are in whole units of the production's currency, percentages are decimal text. */
export interface CostThresholds {
  /** Likely duplicate: at most so many days between two lines of one vendor and amount (DOMAIN.md §19, rule 2). */
  readonly likelyDuplicateDays: number;
  /** Likely duplicate: smaller amounts are fares and sundries, met twice a day by honest people. */
  readonly likelyDuplicateFrom: DecimalText;
  /** Likely duplicate: so many lines of one vendor and amount are a standing price. */
  readonly standingPriceLines: number;
  /** Likely duplicate: so many different amounts that a vendor bills more than once make it a vendor with a price list. */
  readonly priceListAmounts: number;
  /** PO overrun: percent of the PO that invoices may go over before it is said. */
  readonly poTolerancePercent: DecimalText;
  /** No PO: invoices of more than this need one. */
  readonly poNeededAbove: DecimalText;
  /** Closed PO: invoiced to this percent or more it was closed because it is done. */
  readonly poDonePercent: DecimalText;
  /** Arithmetic: minor units by which a product or a sum may be off. */
  readonly roundingMinor: number;
  /** Usual account: lines a vendor needs, and the percent of them on one department, before it counts as a habit. */
  readonly usualAccountLines: number;
  readonly usualAccountPercent: number;
  /** Approval limit: amounts within so many percent under the limit are "just under". */
  readonly justUnderPercent: DecimalText;
  /** Approval limit: round thousands within so many percent under the limit count as well. */
  readonly roundUnderPercent: DecimalText;
  /** Unreadable cells of one column are told one by one up to this number, and together beyond it. */
  readonly unreadableEach: number;
  /** Findings of one rule are listed up to this number; the rest is told in one line. */
  readonly mostOfOneRule: number;
}

/** The lines drawn where the user draws none. The 7 days, 5 % and 1 cent are DOMAIN.md §19; the rest are our own choice. */
export const DEFAULT_THRESHOLDS: CostThresholds = {
  likelyDuplicateDays: 7,
  likelyDuplicateFrom: '50',
  standingPriceLines: 3,
  priceListAmounts: 4,
  poTolerancePercent: '0',
  poNeededAbove: '500',
  poDonePercent: '95',
  roundingMinor: 1,
  usualAccountLines: 10,
  usualAccountPercent: 90,
  justUnderPercent: '5',
  roundUnderPercent: '10',
  unreadableEach: 25,
  mostOfOneRule: 500,
};
