import type { Issue } from '../core/issue';

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
