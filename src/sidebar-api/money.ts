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
