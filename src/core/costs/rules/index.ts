/**
 * The table of cost checks: one row a rule, one file a rule; menu, help and documentation come from it.
 * It refuses to know how findings are kept, shown or triaged.
 */
import { arithmetic } from './arithmetic';
import { cutOff } from './cut-off';
import { duplicateInvoice } from './duplicate-invoice';
import { overBudget } from './over-budget';
import { poOverrun } from './po-overrun';
import type { CostRule } from './rule';
import { unreadableRow } from './unreadable-row';

/** Every check, in the order of DOMAIN.md §19. */
export const COST_RULES: readonly CostRule[] = [
  duplicateInvoice,
  poOverrun,
  overBudget,
  arithmetic,
  cutOff,
  unreadableRow,
];

export type { CostRule, Draft, RuleContext } from './rule';
