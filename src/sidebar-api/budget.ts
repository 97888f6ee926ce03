import type { Issue } from '../core/issue';

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

/** A new value for a name in Globals. */
export interface GlobalChange {
  readonly name: string;
  readonly value: string;
}
