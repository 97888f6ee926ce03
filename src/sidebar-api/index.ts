/**
 * The calls a sidebar may make to the script, as types: one row a call, JSON in and JSON out. No code lives here.
 * A sidebar calls the one global `sidebarCall(name, argument)`; both sides are checked against this table.
 */
import type { Issue, Severity } from '../core/issue';

export type FindingStatus = 'Open' | 'Chasing' | 'Solved' | 'Not a fault';

/** A finding as its sidebar shows it. Money is in minor units of `currency`; null where nothing can be named. */
export interface FindingView {
  readonly key: string;
  readonly rule: string;
  readonly ruleTitle: string;
  readonly ruleNumber: number | null;
  readonly severity: Severity;
  readonly account: string;
  readonly accountTitle: string;
  readonly atStake: number | null;
  readonly what: string;
  readonly why: string;
  readonly doNext: string;
  readonly evidence: readonly EvidenceView[];
  readonly status: FindingStatus;
  readonly owner: string;
  readonly comment: string;
  /** Vendor it is about; '' = none, and then it can't be silenced by vendor. */
  readonly vendor: string;
  /** True when it was not there at the check before. */
  readonly isNew: boolean;
}

export interface EvidenceView {
  readonly tab: string;
  /** Sheet row; null where the evidence is the whole tab. */
  readonly row: number | null;
  readonly text: string;
  readonly value: string;
}

export interface FindingsView {
  readonly currency: string;
  /** Number of decimals in the currency: 2 for USD, 0 for JPY. */
  readonly decimals: number;
  readonly findings: readonly FindingView[];
  /** ISO date and time in the spreadsheet's zone of the last check and the one before; '' = never. */
  readonly checkedAt: string;
  readonly previousCheckAt: string;
  readonly counts: {
    readonly costs: number;
    readonly purchaseOrders: number;
    readonly rulesRun: number;
    readonly rulesAll: number;
  };
  /** Cells that could not be read. */
  readonly unreadable: readonly Issue[];
  /** How many costs were not checked because of them. */
  readonly unchecked: number;
  /** Rules that did not run (`rulesAll - rulesRun` of them), by title, with the reason: switched off, or a table it needs is missing. */
  readonly rulesNotRun: readonly { readonly title: string; readonly reason: string }[];
  /** How many findings are silenced by a decision. */
  readonly silenced: number;
  readonly money: MoneyView;
}

/** The health of the money, in minor units. Variances follow the production's sign; `over` is how far EFC is past the budget, never negative. */
export interface MoneyView {
  readonly varianceSign: 'budget-minus-efc' | 'efc-minus-budget';
  readonly period: string;
  /** Null where the workbook has no budget: there is nothing to be over. */
  readonly budget: number | null;
  readonly total: number;
  readonly efc: number;
  readonly variance: number;
  readonly over: number;
  readonly sections: readonly SectionMoney[];
  readonly contingency: {
    readonly percent: string;
    readonly total: number;
    readonly drawn: number;
    readonly left: number;
  } | null;
  /** The five accounts furthest over budget, worst first; fewer where fewer are over. */
  readonly worst: readonly AccountVariance[];
  /** Shoot day reached, of all; null where Calendar does not tell. */
  readonly progress: { readonly day: number; readonly of: number } | null;
}

export interface SectionMoney {
  readonly section: string;
  /** As a person says it: `Above the line`. */
  readonly title: string;
  /** Spent and committed. */
  readonly total: number;
  readonly etc: number;
  readonly efc: number;
  readonly budget: number;
  readonly variance: number;
  readonly over: number;
}

export interface AccountVariance {
  readonly account: string;
  readonly title: string;
  readonly variance: number;
  readonly over: number;
}

/** Rules, their settings, and what was silenced. */
export interface RulesView {
  readonly rules: readonly RuleView[];
  /** Settings that belong to no rule: every rule follows them. */
  readonly general: readonly RuleSettingView[];
  readonly silenced: readonly SilenceView[];
  /** What in Check settings and Silenced could not be used. */
  readonly issues: readonly Issue[];
}

export interface RuleView {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly severity: Severity;
  readonly test: string;
  readonly guard: string;
  readonly source: string;
  readonly on: boolean;
  /** Why it can't run though it is on: a table that it needs is missing; '' = it runs. */
  readonly missing: string;
  readonly settings: readonly RuleSettingView[];
}

export interface RuleSettingView {
  readonly id: string;
  readonly title: string;
  /** `days`, `%`, `lines`, the currency's code … */
  readonly unit: string;
  readonly value: string;
  readonly standard: string;
  readonly about: string;
}

/** One decision to hear no more. `rule`, `vendor` and `finding` together name it. */
export interface SilenceView {
  readonly rule: string;
  readonly ruleTitle: string;
  readonly vendor: string;
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  /** ISO date; '' = not said. */
  readonly since: string;
  /** The findings it silences now, in a line each. */
  readonly findings: readonly string[];
}

/** A figure of the cost report with everything that makes it. The amounts of `parts` add up to `amount`, to the cent. */
export interface ExplainView {
  readonly currency: string;
  readonly decimals: number;
  /** `3500 Transport, EFC`. */
  readonly title: string;
  readonly amount: number;
  /** How the figure is made, in words: `EFC = actual + commitments + ETC`. */
  readonly identity: string;
  readonly parts: readonly ExplainPart[];
  /** The accounts and figures that can be asked for. */
  readonly accounts: readonly { readonly account: string; readonly title: string }[];
  readonly account: string;
  readonly figure: FigureName;
}

export type FigureName =
  'thisPeriod' | 'actual' | 'commitments' | 'total' | 'etc' | 'efc' | 'budget' | 'variance' | 'lastVariance';

export interface ExplainPart {
  readonly label: string;
  /** Figure it belongs to, for grouping: `actual`, `commitments`, `etc`, `budget`, `transfers`. */
  readonly group: string;
  readonly amount: number;
  readonly tab: string;
  /** Sheet row; null = no single row. */
  readonly row: number | null;
}

/** The budget: globals that drive it, its total, its versions. */
export interface BudgetView {
  readonly currency: string;
  readonly decimals: number;
  readonly globals: readonly {
    readonly name: string;
    readonly value: string;
    readonly note: string;
    /** Budget lines that use it. */
    readonly lines: number;
  }[];
  /** As the top sheet has it, before contingency: lines and fringes, or the budgets typed in Accounts, and transfers. */
  readonly budget: number;
  readonly contingency: number;
  readonly bond: number;
  readonly grand: number;
  readonly versions: readonly BudgetVersionView[];
  /** Charts that can be loaded; offered where Accounts is empty. */
  readonly charts: readonly { readonly id: string; readonly name: string; readonly accounts: number }[];
  readonly hasAccounts: boolean;
  readonly issues: readonly Issue[];
}

interface BudgetVersionView {
  readonly name: string;
  readonly saved: string;
  readonly lines: number;
  readonly total: number;
}

/** What changing globals would do to the priced lines (detail + fringes), before anything is changed. */
export interface WhatIfView {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly byAccount: readonly {
    readonly account: string;
    readonly title: string;
    readonly before: number;
    readonly after: number;
    readonly difference: number;
    readonly lines: number;
  }[];
  readonly issues: readonly Issue[];
}

/** Days that hot costs can be made for. */
export interface HotCostDaysView {
  readonly days: readonly { readonly date: string; readonly people: number; readonly shootDay: number | null }[];
  readonly issues: readonly Issue[];
}

/** A day's labour against its budget. */
export interface HotCostsView {
  readonly date: string;
  readonly currency: string;
  readonly decimals: number;
  readonly budget: number;
  readonly actual: number;
  readonly variance: number;
  readonly departments: readonly {
    readonly department: string;
    readonly people: number;
    readonly budget: number;
    readonly actual: number;
    readonly variance: number;
  }[];
  /** What made the difference, worst first: overtime, meal penalties, short rest, premiums. */
  readonly reasons: readonly { readonly who: string; readonly text: string; readonly amount: number }[];
  /** Pages and the like, planned against done, as lines. */
  readonly progress: readonly { readonly label: string; readonly planned: string; readonly actual: string }[];
  /** `Rule set may be out of date: …`; none = all rules are in force that day. */
  readonly ruleWarnings: readonly string[];
  readonly issues: readonly Issue[];
}

/** Cost report periods. */
export interface PeriodsView {
  readonly currency: string;
  readonly decimals: number;
  readonly periods: readonly {
    readonly period: string;
    /** ISO date; '' = not known. */
    readonly end: string;
    readonly closed: boolean;
    readonly closedOn: string;
    readonly costs: number;
    readonly total: number;
  }[];
  /** The period that would be closed next, as the cost report has it; '' = none. */
  readonly current: string;
  readonly currentEnd: string;
  readonly issues: readonly Issue[];
}

/** Every answer: either the value, or issues the user can act on. The workbook is untouched when `ok` is false. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** One table of the workbook as *Set up* shows it. */
export interface TableView {
  readonly tab: string;
  readonly purpose: string;
  readonly state: 'ready' | 'missing' | 'incomplete' | 'empty';
  /** True for the tables that Check costs can't do without: offered first when missing. */
  readonly essential: boolean;
  /** The tab's present name where it differs. */
  readonly actualTab: string;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly required: boolean; readonly header: string | null }[];
  /** Headers in the tab that match no column. */
  readonly unknownHeaders: readonly string[];
  readonly issues: readonly Issue[];
}

export interface SetUpView {
  readonly tables: readonly TableView[];
  /** Tabs of the workbook that are none of Wrapsheet's tables: one of them may be a missing table under another name. */
  readonly otherTabs: readonly string[];
}

/** What an import would do, shown before it is done. */
export interface CostImportPreview {
  readonly name: string;
  readonly rows: number;
  /** Every column of the file, in order, and the column of Costs it goes to; '' = not used. */
  readonly columns: readonly { readonly source: string; readonly target: string }[];
  /** Rows already in Costs, and rows the file repeats inside itself. */
  readonly alreadyThere: number;
  readonly repeated: number;
  readonly total: number;
  readonly currency: string;
  readonly decimals: number;
  /** Where day and month can't be told apart: three dates of the file, as written. Null = decided. */
  readonly dateQuestion: readonly string[] | null;
  /** The first few rows, each with one text for each of `columns`, as written in the file. */
  readonly sample: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
}

export interface CostImportRequest {
  readonly name: string;
  readonly text: string;
  /** Answer to the date question. */
  readonly dateOrder?: 'DMY' | 'MDY';
  /** What to do with lines that are in Costs already: leave them out (default) or add them all the same. */
  readonly duplicates?: 'skip' | 'add';
}

/** The last change that can be undone; null = none. */
export interface LastChange {
  readonly action: string;
  readonly at: string;
  readonly by: string;
}

/** A run that died half-way and can be repaired. */
export interface BrokenRun {
  readonly action: string;
  readonly at: string;
  readonly by: string;
}

export interface HomeView {
  readonly title: string;
  readonly lastChange: LastChange | null;
  readonly broken: BrokenRun | null;
}

/** A new value for a name in Globals. */
export interface GlobalChange {
  readonly name: string;
  readonly value: string;
}

/** Name of a call → its argument and its answer's value. */
export interface SidebarCalls {
  home: { argument: null; value: HomeView };
  findings: { argument: null; value: FindingsView };
  checkCosts: { argument: null; value: FindingsView };
  /** Selects the row of one piece of evidence, or of all in turn (index of the evidence). */
  showRows: { argument: { readonly key: string; readonly evidence: number }; value: null };
  /** Selects one cell, such as an unreadable one. */
  showCell: { argument: { readonly tab: string; readonly cell: string }; value: null };
  updateFinding: {
    argument: {
      readonly key: string;
      readonly status?: FindingStatus;
      readonly owner?: string;
      readonly comment?: string;
    };
    value: FindingView;
  };
  setUp: { argument: null; value: SetUpView };
  createTabs: { argument: { readonly tabs: readonly string[] }; value: SetUpView };
  mapColumn: {
    argument: { readonly tab: string; readonly column: string; readonly header: string | null };
    value: SetUpView;
  };
  mapTab: { argument: { readonly tab: string; readonly actualTab: string | null }; value: SetUpView };
  previewCosts: { argument: CostImportRequest; value: CostImportPreview };
  importCosts: {
    argument: CostImportRequest;
    value: { readonly added: number; readonly skipped: number; readonly issues: readonly Issue[] };
  };
  undoLastChange: { argument: null; value: HomeView };
  /** Opens another sidebar; the asking one closes. */
  openPage: { argument: { readonly page: PageName }; value: null };
  /** Sets a finding, or all of a rule's findings about its vendor, aside, with a reason. */
  silence: {
    argument: { readonly key: string; readonly scope: 'finding' | 'vendor'; readonly reason: string };
    value: FindingsView;
  };
  /** Takes a decision back. */
  unsilence: {
    argument: { readonly rule: string; readonly vendor: string; readonly finding: string };
    value: RulesView;
  };
  rules: { argument: null; value: RulesView };
  setRule: { argument: { readonly rule: string; readonly on: boolean }; value: RulesView };
  /** `value` null = back to the standard. */
  setRuleSetting: { argument: { readonly id: string; readonly value: string | null }; value: RulesView };
  /** Null = the cell that is selected in Cost report. */
  explain: { argument: { readonly account: string; readonly figure: FigureName } | null; value: ExplainView };
  budget: { argument: null; value: BudgetView };
  whatIf: { argument: { readonly changes: readonly GlobalChange[] }; value: WhatIfView };
  changeGlobals: { argument: { readonly changes: readonly GlobalChange[] }; value: BudgetView };
  saveBudgetVersion: { argument: { readonly name: string }; value: BudgetView };
  /** Writes the tab Budget comparison; '' = the budget as it stands. */
  compareBudgets: {
    argument: { readonly before: string; readonly after: string };
    value: { readonly lines: number; readonly difference: number };
  };
  startChart: { argument: { readonly chart: string }; value: BudgetView };
  hotCostDays: { argument: null; value: HotCostDaysView };
  /** Writes the tab Hot costs. */
  hotCosts: { argument: { readonly date: string }; value: HotCostsView };
  periods: { argument: null; value: PeriodsView };
  closePeriod: { argument: { readonly period: string; readonly end: string }; value: PeriodsView };
  repair: { argument: { readonly keep: boolean }; value: HomeView };
}

/** The pages a sidebar may open in its own place. */
export type PageName =
  'home' | 'findings' | 'rules' | 'explain' | 'budget' | 'hot-costs' | 'periods' | 'import-costs' | 'set-up' | 'guide';

export type SidebarCallName = keyof SidebarCalls;
