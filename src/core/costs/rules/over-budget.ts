import { percentOf, subtractMinor, type Minor } from '../../money';
import type { ChartAccount } from '../ledger';
import { listAt, accountKey } from '../codes';
import type { CostReportRow, Evidence } from '../types';
import type { Cost } from '../ledger';
import type { CostRule, Draft, RuleContext } from './rule';
import { costsEvidence, money } from './words';

/** Rule 5: an account whose estimated final cost is past its budget, or that is nearly spent. */
export const overBudget: CostRule = {
  id: 'over-budget',
  number: 5,
  title: 'line over budget',
  severity: 'medium',
  test: 'EFC > budget (with transfers); and, as a low warning, total cost ≥ Warn at % of the budget while EFC is still within it.',
  guard:
    'Nothing is said where the workbook has no budget at all, nor of the warning where Warn at is blank or the budget is 0.',
  stake: 'EFC − budget; none for the warning.',
  source: 'DOMAIN.md §19 rule 5 and §10',
  example:
    '3600 Location has a budget of 12,900.00, cost of 11,020.00 and 2,700.00 to complete: EFC 13,720.00, over by 820.00. (Made up.)',
  find,
};

function find(context: RuleContext): readonly Draft[] {
  if (!context.ledger.hasBudget) return [];
  const byAccount = new Map<string, Cost[]>();
  for (const cost of context.ledger.costs) listAt(byAccount, cost.account).push(cost);
  const { warnAt } = context.inputs.settings;
  const drafts: Draft[] = [];
  for (const row of context.report.rows) {
    const account = context.ledger.chart.get(accountKey(row.account));
    if (account === undefined) continue;
    const evidence = [
      budgetEvidence(context, account, row),
      ...costsEvidence(context, byAccount.get(account.key) ?? []).slice(0, 5),
    ];
    const over = subtractMinor(row.efc, row.budget);
    if (over > 0) drafts.push(overDraft(context, row, over, evidence));
    else if (warnAt !== null && row.budget > 0 && row.total >= percentOf(row.budget, warnAt)) {
      drafts.push(warnDraft(context, row, warnAt, evidence));
    }
  }
  return drafts;
}

function overDraft(context: RuleContext, row: CostReportRow, over: Minor, evidence: readonly Evidence[]): Draft {
  const name = `${row.account} ${row.title}`.trim();
  return {
    identity: [accountKey(row.account), 'over'],
    severity: 'medium',
    account: row.account,
    atStake: over,
    what: `${name} EFC ${money(context, row.efc)} is over its budget`,
    why: `Actual ${money(context, row.actual)}, commitments ${money(context, row.commitments)} and ${money(context, row.etc)} to complete make ${money(context, row.efc)}. The budget with transfers is ${money(context, row.budget)}: over by ${money(context, over)}.`,
    evidence,
    doNext:
      'Tell the producer now. Find the saving or the transfer that pays for it, and say so in Cost report ▸ Notes.',
  };
}

function warnDraft(context: RuleContext, row: CostReportRow, warnAt: string, evidence: readonly Evidence[]): Draft {
  const name = `${row.account} ${row.title}`.trim();
  const left = subtractMinor(row.budget, row.total);
  return {
    identity: [accountKey(row.account), 'warn'],
    severity: 'low',
    account: row.account,
    atStake: null,
    what: `${name} has ${money(context, left)} left of ${money(context, row.budget)}`,
    why: `Actual and commitments come to ${money(context, row.total)}, at or past ${warnAt} % of the budget, where Production asks to be warned.`,
    evidence,
    doNext: 'Ask the department what is still to come, and type it into Accounts ▸ ETC.',
  };
}

function budgetEvidence(context: RuleContext, account: ChartAccount, row: CostReportRow): Evidence {
  const [first] = account.rows;
  const where =
    first === undefined ? { tab: 'Accounts' } : { tab: first.ref.tab, row: first.ref.row, column: 'Budget' };
  return { where, label: 'Budget', value: money(context, row.budget) };
}
