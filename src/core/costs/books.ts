import { openLedger, type Ledger } from './ledger';
import { periodOf, type Period } from './period';
import { costReport } from './report';
import type { CostInputs, CostReport } from './types';

/** The ledger, the period being reported and the cost report: all the figures, before any rule looks at them. */
export interface CostBooks {
  readonly ledger: Ledger;
  readonly period: Period;
  readonly report: CostReport;
}

/** Opens the ledger and makes the cost report, without running a rule. Throws RangeError for a currency code nobody issues. */
export function openBooks(inputs: CostInputs): CostBooks {
  const ledger = openLedger(inputs);
  const period = periodOf(ledger.costs, inputs.settings, inputs.periods);
  return { ledger, period, report: costReport(ledger, inputs, period) };
}

/**
 * The cost report alone, for whoever does not need the checks; the same figures as in `checkCosts(inputs).report`.
 * @example buildCostReport(inputs).grand.variance // -82000: over by 820.00
 */
export function buildCostReport(inputs: CostInputs): CostReport {
  return openBooks(inputs).report;
}
