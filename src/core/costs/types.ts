import type { Day } from '../calendar';
import type { Issue, Severity, Where } from '../issue';
import type { DecimalText, Minor } from '../money';
import type {
  AccountRow,
  CalendarRow,
  CardLineRow,
  ClosedFigureRow,
  CostRow,
  CrewRow,
  DailyLogRow,
  DealRow,
  FloatRow,
  PaperworkRow,
  PeriodRow,
  PurchaseOrderRow,
  RateRow,
  ResourceRow,
  RowRef,
  Section,
  SilenceRow,
  TransferRow,
  VendorRow,
  WorkRuleRow,
} from './rows';

export type { DecimalText } from '../money';
export type * from './rows';

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
  /** Most that may be paid in petty cash at once; null = no cap. */
  readonly pettyCashCap: Minor | null;
  /** Percent of the budget kept back; null = no contingency. */
  readonly contingency: DecimalText | null;
  /** Hours of a shoot day; null = not said. */
  readonly dayLength: DecimalText | null;
  /** Tax rates that may be met, in percent; none = any. */
  readonly taxRates: readonly DecimalText[];
  /** Agreement whose rules apply where a deal names none. */
  readonly ruleSet: string;
}

export interface CostInputs {
  readonly settings: CostSettings;
  readonly accounts: readonly AccountRow[];
  readonly budgets: readonly AccountBudget[];
  readonly purchaseOrders: readonly PurchaseOrderRow[];
  readonly costs: readonly CostRow[];
  readonly vendors: readonly VendorRow[];
  readonly rates: readonly RateRow[];
  readonly transfers: readonly TransferRow[];
  readonly periods: readonly PeriodRow[];
  /** What the accounts stood at when periods were closed. */
  readonly history: readonly ClosedFigureRow[];
  readonly floats: readonly FloatRow[];
  readonly cardLines: readonly CardLineRow[];
  readonly deals: readonly DealRow[];
  readonly resources: readonly ResourceRow[];
  readonly calendar: readonly CalendarRow[];
  readonly crew: readonly CrewRow[];
  readonly paperwork: readonly PaperworkRow[];
  readonly dailyLog: readonly DailyLogRow[];
  readonly workRules: readonly WorkRuleRow[];
  readonly silences: readonly SilenceRow[];
  /** Names of the tables that the workbook does not have: rules that need one of them do not run, and say so. */
  readonly absent: readonly string[];
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
  /** Variance when the last period was closed; null = no period was closed with this account in it. */
  readonly lastVariance: Minor | null;
}

/** A section's or the grand total; the same money columns, summed. */
export type CostTotals = Omit<CostReportRow, 'account' | 'title' | 'section'>;

/** Money kept back for what nobody foresaw (DOMAIN.md §9). */
export interface Contingency {
  /** Percent of the budget before transfers from and to contingency. */
  readonly percent: DecimalText;
  readonly total: Minor;
  /** Transferred out to accounts, less what came back. */
  readonly drawn: Minor;
  /** total − drawn − what the production as a whole is over its budget; below zero when it is gone. */
  readonly left: Minor;
}

/** How far the shoot is: shoot days done of all, from Calendar, up to the last day that is known. */
export interface Progress {
  readonly day: number;
  readonly of: number;
  readonly asOf: Day;
}

export interface CostReport {
  readonly currency: string;
  readonly varianceSign: CostSettings['varianceSign'];
  /** In chart order; costs coded to no account of the chart come last under account '' so that totals hold. */
  readonly rows: readonly CostReportRow[];
  readonly sections: readonly { readonly section: Section; readonly totals: CostTotals }[];
  readonly grand: CostTotals;
  /** Null where Production has no Contingency %. */
  readonly contingency: Contingency | null;
  /** Label of the period reported; '' where costs have none. */
  readonly period: string;
  readonly progress: Progress | null;
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
  /** Name of the vendor it is about; '' where it is about none. Silencing by vendor goes by it. */
  readonly vendor: string;
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
  /** Findings that someone silenced, with the decision: never dropped, only set aside. */
  readonly silenced: readonly SilencedFinding[];
  /** Rules that did not run, and why: switched off, or a table that they need is not there. */
  readonly notRun: readonly RuleNotRun[];
  /** How many rows of each table were read, how many left out because of an unreadable cell. */
  readonly counts: {
    readonly costs: number;
    readonly purchaseOrders: number;
    readonly accounts: number;
    readonly rulesRun: number;
    readonly unchecked: number;
  };
}

/** A finding set aside by a decision. */
export interface SilencedFinding {
  readonly finding: Finding;
  readonly by: SilenceRow;
}

/** A rule that did not run. `needs` are the tabs it would need. */
export interface RuleNotRun {
  readonly rule: string;
  readonly reason: 'off' | 'no-table';
  readonly needs: readonly string[];
}
