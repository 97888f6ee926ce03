/**
 * The cell functions: ranges and single cells in, a value for each row out, worked out by the same core as the reports.
 * It refuses to know tabs and the menu; what a cell can't give is an error with the row in it, never a guess.
 */
export { budgetTotal } from './budget-total';
export { cancelFees } from './cancel-fees';
export { estimatedFinalCost, overage, variance } from './cost-figures';
export { fringe } from './fringe';
export { rentalCosts } from './rental-costs';
