/**
 * The budget: lines of Amount × X × Rate with globals and fringes, priced to the cent and added up by account.
 * It refuses to know what was spent, and where the lines come from.
 */
export { priceBudget } from './price';
export type { BudgetInputs, BudgetLineRow, FringeRow, PricedBudget } from './types';
