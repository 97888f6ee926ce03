import type { Day } from '../calendar';
import type { Issue } from '../issue';
import type { DecimalText, Minor } from '../money';

/** A row of a tab: `row` is the sheet's row number, the one the user sees. */
export interface RowRef {
  readonly tab: string;
  readonly row: number;
}

export type Section = 'Above' | 'Production' | 'Post' | 'Other';
export type CostType = 'Invoice' | 'Payroll' | 'P-card' | 'Petty cash' | 'Journal';
export type PoStatus = 'Open' | 'Closed' | 'Void';

/**
 * One row of a table as the checks see it. Text is trimmed, '' when blank; money, days and decimals are null when blank **or
 * unreadable**: a cell that could not be read is in `unreadable` (by field name), so that a rule can tell the two apart
 * and leave the row out, saying so.
 */
export interface TableRow {
  readonly ref: RowRef;
  readonly unreadable: Readonly<Partial<Record<string, Issue>>>;
}

export interface AccountRow extends TableRow {
  readonly account: string;
  readonly title: string;
  readonly section: Section | null;
  readonly budget: Minor | null;
  readonly transfers: Minor | null;
  readonly etc: Minor | null;
  /** Blank means yes. */
  readonly postable: boolean | null;
}

export interface PurchaseOrderRow extends TableRow {
  readonly po: string;
  readonly date: Day | null;
  readonly vendor: string;
  readonly account: string;
  readonly description: string;
  /** In the row's own currency, with that currency's decimals. */
  readonly amount: Minor | null;
  /** '' = the production's. */
  readonly currency: string;
  /** Blank means Open. */
  readonly status: PoStatus | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly approvedBy: string;
}

export interface CostRow extends TableRow {
  readonly date: Day | null;
  readonly type: CostType | null;
  readonly vendor: string;
  readonly docNo: string;
  readonly po: string;
  readonly account: string;
  readonly description: string;
  readonly qty: DecimalText | null;
  readonly rate: DecimalText | null;
  /** Net, tax and gross are in the row's own currency, with that currency's decimals; `Cost.net` is converted. */
  readonly net: Minor | null;
  readonly tax: Minor | null;
  readonly gross: Minor | null;
  /** '' = the production's. */
  readonly currency: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly backup: string;
  readonly approvedBy: string;
  readonly period: string;
  /** Petty cash float it was paid from; '' = not said. */
  readonly float: string;
}

export interface VendorRow extends TableRow {
  readonly vendor: string;
  readonly aliases: readonly string[];
  readonly account: string;
  readonly currency: string;
  /** Whether the tax form is in; null = not said. */
  readonly w9: boolean | null;
  readonly coiExpires: Day | null;
  readonly taxExempt: boolean | null;
  /** Days charged for a week of hire. */
  readonly weekFactor: DecimalText | null;
  readonly pickUpFreeAfter: string;
  readonly returnBy: string;
  /** As typed: `Free until 15:00 the day before; then 1 day`. */
  readonly cancelTerms: string;
}

/** A rate of exchange: from `date` on, one unit of `currency` is `rate` units of the production's currency. */
export interface RateRow extends TableRow {
  readonly date: Day | null;
  readonly currency: string;
  readonly rate: DecimalText | null;
  readonly source: string;
}

/** Budget moved from one account to another. `Contingency` as From or To is the contingency itself. */
export interface TransferRow extends TableRow {
  readonly date: Day | null;
  readonly from: string;
  readonly to: string;
  readonly amount: Minor | null;
  readonly reason: string;
  readonly approvedBy: string;
}

/** A cost report period. Blank status means Open. */
export interface PeriodRow extends TableRow {
  readonly period: string;
  readonly end: Day | null;
  readonly status: 'Open' | 'Closed' | null;
  readonly closedOn: Day | null;
}

/** What one account stood at when a period was closed: one row a period and account. Never rewritten. */
export interface ClosedFigureRow extends TableRow {
  readonly period: string;
  readonly end: Day | null;
  readonly account: string;
  /** How many costs were booked in the period. */
  readonly costs: DecimalText | null;
  readonly thisPeriod: Minor | null;
  readonly actual: Minor | null;
  readonly commitments: Minor | null;
  readonly etc: Minor | null;
  readonly efc: Minor | null;
  readonly budget: Minor | null;
  readonly variance: Minor | null;
}

export type FloatKind = 'Advance' | 'Top-up' | 'Return' | 'Count';

/** One event of a petty cash float. Advance and Top-up put cash in, Return takes it out, Count says what is in the box. */
export interface FloatRow extends TableRow {
  readonly date: Day | null;
  readonly float: string;
  readonly custodian: string;
  readonly kind: FloatKind | null;
  readonly amount: Minor | null;
  readonly note: string;
}

/** A line of a card statement. A refund is negative. */
export interface CardLineRow extends TableRow {
  readonly date: Day | null;
  readonly card: string;
  readonly merchant: string;
  readonly amount: Minor | null;
  readonly reference: string;
  readonly note: string;
}

/** A deal memo. */
export interface DealRow extends TableRow {
  readonly name: string;
  readonly role: string;
  readonly account: string;
  readonly rate: Minor | null;
  /** Hour, Day, Week or Flat, as typed. */
  readonly unit: string;
  readonly guaranteed: DecimalText | null;
  readonly kitCap: Minor | null;
  readonly start: Day | null;
  readonly finish: Day | null;
  /** Whose rules hold for this person; '' = the production's rule set. */
  readonly agreement: string;
  /** Names of fringes, as in Fringes. */
  readonly fringes: readonly string[];
}

export interface ResourceRow extends TableRow {
  readonly resource: string;
  readonly kind: 'Gear' | 'Vehicle' | 'Meal' | 'Other' | null;
  readonly department: string;
  readonly vendor: string;
  readonly dayRate: Minor | null;
  readonly weekFactor: DecimalText | null;
  readonly neededBy: string;
  readonly pickUp: Day | null;
  readonly return: Day | null;
  readonly status: 'Planned' | 'Held' | 'Booked' | 'Confirmed' | 'Cancelled' | null;
  readonly headCount: DecimalText | null;
  readonly cancelTerms: string;
  readonly po: string;
}

export interface CalendarRow extends TableRow {
  readonly date: Day | null;
  readonly kind: 'Shoot' | 'Off' | 'Holiday' | 'Travel' | 'Prep' | 'Wrap' | 'Weather hold' | null;
}

export interface CrewRow extends TableRow {
  readonly name: string;
  readonly department: string;
  readonly role: string;
}

export interface PaperworkRow extends TableRow {
  readonly kind: 'Permit' | 'COI' | 'Contract' | 'Release' | 'Deal memo' | 'Visa' | 'Other' | null;
  readonly for: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly status: string;
}

/** One person's (or a department's, or the unit's) day. Times are minutes from midnight; a wrap before its call is past midnight. */
export interface DailyLogRow extends TableRow {
  readonly date: Day | null;
  readonly who: string;
  readonly call: number | null;
  readonly mealOut: number | null;
  readonly mealIn: number | null;
  readonly meal2Out: number | null;
  readonly meal2In: number | null;
  readonly wrap: number | null;
  /** Whole eighths of a page. */
  readonly pagesShot: number | null;
  readonly scenesShot: readonly string[];
  /** Who approved the overtime or penalty of the day; '' = nobody. */
  readonly overtimeApprovedBy: string;
  readonly notes: string;
}

/** A dated rule of an agreement: `First meal after call`, `6`, `h`. */
export interface WorkRuleRow extends TableRow {
  readonly rule: string;
  readonly value: string;
  readonly unit: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly agreement: string;
  readonly source: string;
}

/** A decision to hear no more of a rule: for a vendor, or for one finding by its key. Its reason is never blank. */
export interface SilenceRow extends TableRow {
  /** Rule id. */
  readonly rule: string;
  /** Vendor; '' where it is for one finding. */
  readonly vendor: string;
  /** Key of the finding; '' where it is for a vendor. */
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  readonly since: Day | null;
}
