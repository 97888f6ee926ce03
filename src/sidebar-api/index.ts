/**
 * The calls a sidebar may make to the script, as types: one row a call, JSON in and JSON out. No code lives here.
 * A sidebar calls the one global `sidebarCall(name, argument)`; both sides are checked against this table.
 */
import type { Issue } from '../core/issue';
import type { BudgetView, WhatIfView, GlobalChange } from './budget';
import type { ExplainView, FigureName } from './explain';
import type { FindingStatus, FindingView, FindingsView } from './findings';
import type { HomeView } from './home';
import type { HotCostDaysView, HotCostsView } from './hot-costs';
import type { CostImportPreview, CostImportRequest } from './import-costs';
import type { PeriodsView } from './periods';
import type { RulesView } from './rules';
import type { SetUpView } from './set-up';

export type * from './budget';
export type * from './explain';
export type * from './findings';
export type * from './home';
export type * from './hot-costs';
export type * from './import-costs';
export type * from './money';
export type * from './periods';
export type * from './rules';
export type * from './set-up';

/** Every answer: either the value, or issues the user can act on. The workbook is untouched when `ok` is false. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

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
