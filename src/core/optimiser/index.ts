/**
 * Shooting orders and plans, searched and proved: blocks in the order in which the cast waits least, and a day for every scene at
 * the least money. It refuses to know sheets, clocks and chance beyond a seed; who drives a search watches the time.
 */
export type { Search } from './search';
export { driveInSlices, driveSearch, gapOf, type DriveOptions, type Ending, type Rated } from './drive';
export { serveSearches, type Engine, type Report, type Request, type Surroundings } from './serve';
export { createOrderSearch } from './order/create-order-search';
export type { OrderAnswer, OrderOptions, OrderPlaces, OrderProblem } from './order/types';
export {
  createPlanSearch,
  type PlanAnswer,
  type PlanSearch,
  type PlanSearchOptions,
} from './plan/search/create-plan-search';
export { createOptionsSearch, type OptionsSearch, type PlanOptions } from './plan/search/options';
export type { AccountDifference, OptionName, PlanOption } from './plan/search/option';
export { applyEvent } from './plan/events/apply-event';
export type { EventResult } from './plan/events/event-result';
export type { PlanEvent } from './plan/events/plan-event';
export { explainConflict, type Feasibility, type PlanConflict } from './plan/conflicts/explain-conflict';
export type * from './plan/types';
export { checkOrder, type OrderCheck } from './check/check-order';
export { checkOrderProblem } from './check/check-order-problem';
export { checkPlan, type CheckedPlan } from './check/check-plan';
export { checkPlanProblem } from './check/check-plan-problem';
