import type { PlanProblem } from '../types';

/** What a search makes least: money, changes at these prices, and a price for each day that the shoot ends later. */
export interface Objective {
  readonly movedScene: number;
  readonly changedCall: number;
  readonly touchedBooking: number;
  /** Price of one listed day by which the last shoot day is later. */
  readonly laterFinish: number;
}

/** Money and changes at the problem's own prices: the cost of a `PricedPlan`. Where nothing is published no scene moves and no call changes. */
export function ownObjective({ prices, published }: PlanProblem): Objective {
  return published === null
    ? { movedScene: 0, changedCall: 0, touchedBooking: prices.touchedBooking, laterFinish: 0 }
    : { ...prices, laterFinish: 0 };
}
