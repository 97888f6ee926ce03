import type { Day } from '../calendar';
import type { Issue, Severity, Where } from '../issue';
import type { DecimalText, Minor } from '../money';

export type { DecimalText } from '../money';

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
interface TableRow {
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
  readonly amount: Minor | null;
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
  readonly net: Minor | null;
  readonly tax: Minor | null;
  readonly gross: Minor | null;
  readonly currency: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly backup: string;
  readonly approvedBy: string;
  readonly period: string;
}

export interface VendorRow extends TableRow {
  readonly vendor: string;
  readonly aliases: readonly string[];
  readonly account: string;
  readonly currency: string;
}

/** Budget per account, already priced (core/budget). */
export interface AccountBudget {
  readonly account: string;
  readonly budget: Minor;
  readonly rows: readonly RowRef[];
}

/** What the Production tab says about money. Percentages are decimal text (`10` = 10 %). */
export interface CostSettings {
  /** ISO 4217, the currency of every total. */
  readonly currency: string;
  /** Percent of an account's budget, spent and committed, at which it is worth a warning; null = no warning. */
  readonly warnAt: DecimalText | null;
  /** Amount above which a cost needs an approver; null = no limit set. */
  readonly approvalLimit: Minor | null;
  /** `budget-minus-efc`: over is negative (the default). `efc-minus-budget`: over is positive. */
  readonly varianceSign: 'budget-minus-efc' | 'efc-minus-budget';
  /** The period that is being reported, as written in Costs ▸ Period; '' = the latest one found. */
  readonly period: string;
  /** Last day of that period; null = not known. */
  readonly periodEnd: Day | null;
}

export interface CostInputs {
  readonly settings: CostSettings;
  readonly accounts: readonly AccountRow[];
  readonly budgets: readonly AccountBudget[];
  readonly purchaseOrders: readonly PurchaseOrderRow[];
  readonly costs: readonly CostRow[];
  readonly vendors: readonly VendorRow[];
  /** Everything that could not be read in these tables, including whole columns that are missing. */
  readonly issues: readonly Issue[];
}

/** One row of the Cost report. Identities of DOMAIN.md §10: total = actual + commitments; efc = total + etc; variance by the sign setting. */
export interface CostReportRow {
  readonly account: string;
  readonly title: string;
  readonly section: Section;
  readonly thisPeriod: Minor;
  readonly actual: Minor;
  readonly commitments: Minor;
  readonly total: Minor;
  readonly etc: Minor;
  readonly efc: Minor;
  readonly budget: Minor;
  readonly variance: Minor;
}

/** A section's or the grand total; the same money columns, summed. */
export type CostTotals = Omit<CostReportRow, 'account' | 'title' | 'section'>;

export interface CostReport {
  readonly currency: string;
  readonly varianceSign: CostSettings['varianceSign'];
  /** In chart order; costs coded to no account of the chart come last under account '' so that totals hold. */
  readonly rows: readonly CostReportRow[];
  readonly sections: readonly { readonly section: Section; readonly totals: CostTotals }[];
  readonly grand: CostTotals;
}

/** One fact that a finding rests on: a row, and the figure or word in it that matters. */
export interface Evidence {
  readonly where: Where;
  readonly label: string;
  readonly value: string;
}

/** Something wrong with the money, with its reason, its rows and the next step. */
export interface Finding {
  /** Same finding, same key, on every run and in any row order: built from rule, vendor, numbers and amounts, not from row numbers. */
  readonly key: string;
  /** Rule id, kebab-case, such as `duplicate-invoice`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly account: string;
  /** Money that could be lost or saved; null where none can be named. Never negative. */
  readonly atStake: Minor | null;
  /** One short line, names and numbers in it: `Norvane invoice 417 entered twice`. */
  readonly what: string;
  /** Two or three sentences: what was compared with what. */
  readonly why: string;
  readonly evidence: readonly Evidence[];
  /** The next step, starting with a verb. */
  readonly doNext: string;
}

export interface CostCheck {
  readonly report: CostReport;
  /** Worst first: severity, then amount at stake, then key. */
  readonly findings: readonly Finding[];
  /** How many rows of each table were read, how many left out because of an unreadable cell. */
  readonly counts: {
    readonly costs: number;
    readonly purchaseOrders: number;
    readonly accounts: number;
    readonly rulesRun: number;
    readonly unchecked: number;
  };
}
