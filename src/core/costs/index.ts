/**
 * Costs against budget and purchase orders: the cost report and the checks that turn rows into findings.
 * It refuses to know where rows come from, what day it is, and how findings are shown.
 */
export type * from './types';
export { buildCostReport, openBooks, type CostBooks } from './books';
export { checkCosts, type CheckOptions } from './check';
export { cardMatches, floatBalances } from './cash-desk';
export { chartOf } from './chart';
export { accountKey } from './codes';
export { closable, isRefusal, type Closable } from './closable';
export { closingFigures, periodStates, type ClosingFigure, type PeriodState } from './closing';
export { NO_INPUTS } from './empty';
export { CONTINGENCY_ROWS, contingencyAmounts } from './explain-contingency';
export { explainFigure, explainTargets, type Explanation } from './explain';
export type { BudgetDetail, Figure, Part } from './explain-parts';
export { openLedger, type Foreign, type Ledger } from './ledger';
export { orderStatuses, type OrderStatus } from './order-status';
export { DEFAULT_THRESHOLDS, RULE_SETTINGS, SETTING_LIST, type RuleSetting, type SettingName } from './thresholds';
export { rankOversAndUnders, type OverOrUnder } from './rank';
export { COST_RULES, ruleNamed } from './rules';
export { silencesOf, type Silences } from './silence';
export { SETTING_RANGES, settingNamed, settingValue, thresholdsWith, type NamedSetting } from './settings';
export { trendsOf, type Trend } from './trend';
export { vendorDirectory } from './vendors';
export {
  matchExisting,
  readCostFile,
  type CostField,
  type CostFile,
  type CostFileRequest,
  type ImportedCost,
  type Match,
} from './import';
