import { accountKey } from '../codes';
import { isBurning, trendsOf, type Trend } from '../trend';
import type { Evidence } from '../types';
import type { CostRule, Draft, RuleContext } from './rule';
import { accountName, costsEvidence, count, money } from './words';

/** An account that burns faster than the shoot advances, while its EFC is still within the budget. */
export const burnRate: CostRule = {
  id: 'burn-rate',
  number: null,
  title: 'burn rate',
  severity: 'medium',
  test: 'Actual cost and the shoot days left at the cost of a shoot day so far, against EFC (actual, commitments and ETC): further past it than the tolerance.',
  guard:
    'Only accounts of Above and Production with costs on several days of the shoot, none of which is most of the money. The pace is that of the whole shoot so far or of its later half, whichever is less, and costs from before the shoot are no part of it, so that an account that buys up front is left alone. Nothing is said without shoot days in Calendar, in the first days of a shoot or after the last one, or of an account whose EFC is over its budget already.',
  stake: 'How far the pace leads past the EFC.',
  source: 'DOMAIN.md §10: ETC and weekly cost reports in the shoot; the method and its limits are our own choice',
  example:
    '3500 Transport has spent 6,000.00 on shoot days 1 to 8 of 20, EFC and budget are 10,000.00: at 750.00 a day it ends at 15,000.00, 5,000.00 past its EFC. (Made up.)',
  needs: ['Calendar'],
  settings: ['burnRateFromDays', 'burnRateDates', 'burnRateLargestPercent', 'burnRateTolerancePercent', 'burnRateFrom'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const { report, ledger, inputs, thresholds, decimals } = context;
  if (!ledger.hasBudget) return [];
  const trends = [...trendsOf(report, ledger, inputs.calendar, thresholds).values()];
  return trends.filter((trend) => isBurning(trend, thresholds, decimals)).map((trend) => draft(context, trend));
}

function draft(context: RuleContext, trend: Trend): Draft {
  const { row, perDay, daysLeft, projected, excess, costs } = trend;
  const key = accountKey(row.account);
  const name = accountName(context, key);
  const toCome = money(context, row.etc);
  return {
    identity: [key],
    severity: projected > row.budget ? 'medium' : 'low',
    account: row.account,
    atStake: excess,
    what: `${name} spends ${money(context, perDay)} a shoot day: too fast for its EFC`,
    why:
      `At that pace the ${count(daysLeft, 'shoot day')} left bring it to ${money(context, projected)}. Its EFC is ${money(context, row.efc)}: ` +
      `actual ${money(context, row.actual)}, commitments ${money(context, row.commitments)} and ${toCome} to complete. That is ${money(context, excess)} too little; the budget is ${money(context, row.budget)}.`,
    evidence: [etcEvidence(context, key, toCome), ...costsEvidence(context, costs).slice(0, 5)],
    doNext:
      'Ask the department what is still to come and type it into Accounts ▸ ETC, or find out why the days cost so much.',
  };
}

function etcEvidence(context: RuleContext, key: string, value: string): Evidence {
  const [first] = context.ledger.chart.get(key)?.rows ?? [];
  const where = first === undefined ? { tab: 'Accounts' } : { tab: first.ref.tab, row: first.ref.row, column: 'ETC' };
  return { where, label: 'Estimate to complete', value };
}
