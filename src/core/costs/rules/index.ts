/**
 * The table of cost checks: one row a rule, one file a rule; menu, help and documentation come from it.
 * It refuses to know how findings are kept, shown or triaged.
 */
import { approvalLimit } from './approval-limit';
import { arithmetic } from './arithmetic';
import { burnRate } from './burn-rate';
import { cardReceipt } from './card-receipt';
import { closedPeriod } from './closed-period';
import { commitLag } from './commit-lag';
import { currency } from './currency';
import { cutOff } from './cut-off';
import { dealRate } from './deal-rate';
import { duplicateInvoice } from './duplicate-invoice';
import { likelyDuplicate } from './likely-duplicate';
import { missingBackup } from './missing-backup';
import { overBudget } from './over-budget';
import { overtimeUnapproved } from './overtime-unapproved';
import { pettyCash } from './petty-cash';
import { poLink } from './po-link';
import { poOverrun } from './po-overrun';
import { rentalDates } from './rental-dates';
import type { CostRule } from './rule';
import { taxExempt } from './tax-exempt';
import { unreadableRow } from './unreadable-row';
import { vendorPaper } from './vendor-paper';
import { wrongAccount } from './wrong-account';

/** Every check, in the order of DOMAIN.md §19. */
export const COST_RULES: readonly CostRule[] = [
  duplicateInvoice,
  likelyDuplicate,
  poOverrun,
  poLink,
  overBudget,
  commitLag,
  dealRate,
  wrongAccount,
  arithmetic,
  missingBackup,
  rentalDates,
  overtimeUnapproved,
  vendorPaper,
  currency,
  pettyCash,
  cardReceipt,
  taxExempt,
  cutOff,
  approvalLimit,
  closedPeriod,
  burnRate,
  unreadableRow,
];

/** The rule of this id or title, in any case; undefined if there is none. */
export function ruleNamed(name: string): CostRule | undefined {
  const asked = name.trim().toLowerCase();
  return COST_RULES.find(({ id, title }) => id === asked || title.toLowerCase() === asked);
}

export type { CostRule, Draft, RuleContext } from './rule';
