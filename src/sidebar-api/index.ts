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
  repair: { argument: { readonly keep: boolean }; value: HomeView };
}

/** The pages a sidebar may open in its own place. */
export type PageName = 'home' | 'findings' | 'import-costs' | 'set-up' | 'guide';

export type SidebarCallName = keyof SidebarCalls;
