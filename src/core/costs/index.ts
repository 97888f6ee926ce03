/**
 * Costs against budget and purchase orders: the cost report and the checks that turn rows into findings.
 * It refuses to know where rows come from, what day it is, and how findings are shown.
 */
export type * from './types';
export { checkCosts } from './check';
export { COST_RULES, type CostRule } from './rules';
export type { CostThresholds } from './thresholds';
export { vendorDirectory, type VendorDirectory, type VendorGroup } from './vendors';
export {
  matchExisting,
  readCostFile,
  type CostField,
  type CostFile,
  type CostFileRefusal,
  type CostFileRequest,
  type ImportedCost,
  type LineSetAside,
  type Match,
} from './import';
