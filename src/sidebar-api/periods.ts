import type { Issue } from '../core/issue';

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
