/**
 * Costs from outside: ledgers and card statements saved as CSV become cost lines, and what is in Costs already is found.
 * It refuses to know how a line is written into a sheet and what the user answered.
 */
export type { CostField } from './columns';
export { matchExisting, type Match } from './match-existing';
export { readCostFile } from './read-cost-file';
export type { CostFile, CostFileRequest, ImportedCost } from './types';
