import { maxMinor, NO_MONEY, percentOf, subtractMinor, sumMinor } from '../money';
import type { Ledger } from './ledger';
import type { Contingency, CostSettings, CostTotals } from './types';

/**
 * The contingency: so many percent of the budget before transfers, less what was transferred out of it, less what the
 * production as a whole is over its budget (DOMAIN.md §9). Null where Production has no Contingency %.
 * @example of a budget of 100,000.00 at 10 %, with 2,000.00 drawn and an EFC of 103,000.00 against 102,000.00: 7,000.00 left
 */
export function contingencyOf(ledger: Ledger, settings: CostSettings, grand: CostTotals): Contingency | null {
  const { contingency: percent } = settings;
  if (percent === null) return null;
  const { drawn } = ledger.transfers;
  const total = percentOf(originalBudget(ledger), percent);
  const over = maxMinor(NO_MONEY, subtractMinor(grand.efc, grand.budget));
  return { percent, total, drawn, left: subtractMinor(subtractMinor(total, drawn), over) };
}

/** The budget before transfers, with what stands on accounts that the chart does not have. */
function originalBudget({ chart, strayOriginal }: Ledger): ReturnType<typeof sumMinor> {
  return sumMinor([strayOriginal, ...[...chart.values()].map(({ original }) => original)]);
}
