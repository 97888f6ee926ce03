import { addMinor, negateMinor, NO_MONEY, sumMinor, type Minor } from '../../money';
import { listAt } from '../codes';
import type { Cost } from '../ledger';
import type { Draft, RuleContext } from './rule';
import { accountName, byDate, costEvidence, costLabel, money, namedVendor } from './words';

/**
 * Journal lines that take back more than journals before them have put on the account. An accrual is a journal that is taken
 * back when the invoice comes; taken back without having been made it hides as much of the account's cost.
 */
export function negativeAccruals(context: RuleContext): readonly Draft[] {
  const byAccount = new Map<string, Cost[]>();
  for (const cost of accruals(context.ledger.costs)) listAt(byAccount, cost.account).push(cost);
  const drafts: Draft[] = [];
  for (const lines of byAccount.values()) {
    let accrued: Minor = NO_MONEY;
    for (const cost of lines.sort(inTime)) {
      accrued = addMinor(accrued, cost.net);
      if (accrued >= 0) continue;
      drafts.push(draft(context, cost, negateMinor(accrued)));
      accrued = NO_MONEY;
    }
  }
  return drafts;
}

/** Journal lines but those of journals that only move money: their lines come to nothing together. */
function accruals(costs: readonly Cost[]): readonly Cost[] {
  const journals = costs.filter(({ row }) => row.type === 'Journal');
  const byNumber = new Map<string, Cost[]>();
  for (const cost of journals) if (cost.doc !== '') listAt(byNumber, cost.doc).push(cost);
  const moving = new Set<string>();
  for (const [doc, lines] of byNumber) if (sumMinor(lines.map(({ net }) => net)) === 0) moving.add(doc);
  return journals.filter(({ doc }) => doc === '' || !moving.has(doc));
}

/** By date; on one day what is put there comes before what is taken away. */
function inTime(a: Cost, b: Cost): number {
  return (a.row.date ?? 0) - (b.row.date ?? 0) || b.net - a.net || byDate(a, b);
}

function draft(context: RuleContext, cost: Cost, short: Minor): Draft {
  const name = accountName(context, cost.account);
  return {
    identity: ['negative accrual', cost.account, cost.doc, cost.row.date ?? '', cost.net],
    severity: 'medium',
    account: cost.row.account,
    vendor: namedVendor(context, cost),
    atStake: short,
    what: `Journal ${costLabel(cost.row)} takes ${money(context, negateMinor(cost.net))} off ${name} that was not accrued`,
    why: `An accrual is taken back when its invoice comes. Journals before this one have not put the money there: ${money(context, short)} of it has no counterpart, and the account shows that much less than it cost.`,
    evidence: [costEvidence(context, cost)],
    doNext:
      'Find the accrual that it takes back. If there is none, take the line out; if it moves money to another account, give both lines one number.',
  };
}
