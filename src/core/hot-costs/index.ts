/**
 * Hot costs (DOMAIN.md §11): a shoot day's labour from the daily log, deals and work rules, against that day's budget.
 * It refuses to know any figure of an agreement, what day it is, and where rows come from.
 */
export { hotCosts } from './hot-costs';
export { loggedDays } from './logged-days';
export type { HotCostInputs, HotCosts, HotLogRow, HotPerson } from './types';
