/**
 * The table of cost checks: one row a rule, one file a rule; menu, help and documentation come from it.
 * It refuses to know how findings are kept, shown or triaged.
 */
import { approvalLimit } from './approval-limit';
import { arithmetic } from './arithmetic';
import { cutOff } from './cut-off';
import { duplicateInvoice } from './duplicate-invoice';
import { likelyDuplicate } from './likely-duplicate';
import { overBudget } from './over-budget';
import { poLink } from './po-link';
import { poOverrun } from './po-overrun';
import type { CostRule } from './rule';
import { unreadableRow } from './unreadable-row';
import { wrongAccount } from './wrong-account';

/** Every check, in the order of DOMAIN.md §19. */
export const COST_RULES: readonly CostRule[] = [
  duplicateInvoice,
  likelyDuplicate,
  poOverrun,
  poLink,
  overBudget,
  wrongAccount,
  arithmetic,
  cutOff,
  approvalLimit,
  unreadableRow,
];

export type { CostRule, Draft, RuleContext } from './rule';
