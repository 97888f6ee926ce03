import { absMinor, minor } from '../../money';
import type { Cost } from '../ledger';
import { billedIn, billedNet } from './billed';
import { allDocuments } from './documents';
import { sharing } from './groups';
import type { CostRule, Draft, RuleContext } from './rule';
import { byDate, costEvidence, money, times, vendorName } from './words';

/** Rule 1: the same invoice booked more than once. */
export const duplicateInvoice: CostRule = {
  id: 'duplicate-invoice',
  number: 1,
  title: 'duplicate invoice',
  severity: 'high',
  test: 'Same vendor (spellings joined), same document number (without case, spaces, punctuation, leading zeros), same account, same net.',
  guard:
    'The same number on another account or for another amount is a split coding. An entry that was reversed (same number, account and amount with the other sign) does not count. Lines whose From–To do not overlap are two hires. Petty cash receipts are left to the rule for petty cash.',
  stake: 'The net of every entry after the first.',
  source: 'DOMAIN.md §19 rule 1; productionaccountingforum.com',
  example:
    'Norvane invoice 417 over 1,260.00 stands in Costs on Mon 10 and again as "0417" on Fri 14: found, 1,260.00 at stake. (Made up.)',
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const groups = allDocuments(context.ledger).flatMap(({ costs, first }) =>
    costs.length < 2 || first.vendor === '' || first.doc === ''
      ? []
      : sharing(costs, (cost) =>
          cost.net === 0 || cost.row.type === 'Petty cash'
            ? null
            : `${cost.account}|${billedIn(cost)}${String(absMinor(billedNet(cost)))}`,
        ),
  );
  const drafts: Draft[] = [];
  for (const group of groups) {
    const bills = group.filter((cost) => cost.net > 0);
    const credits = group.filter((cost) => cost.net < 0);
    const [kept, reversed] = bills.length >= credits.length ? [bills, credits] : [credits, bills];
    if (kept.length - reversed.length < 2) continue;
    const entries = entriesOf(kept);
    if (entries.length - reversed.length >= 2) drafts.push(draft(context, entries, reversed.length));
  }
  return drafts;
}

/** The entries that may be one invoice: all of them, unless each is for a time of its own. */
function entriesOf(group: readonly Cost[]): readonly Cost[] {
  const sorted = [...group].sort((a, b) => (a.row.from ?? 0) - (b.row.from ?? 0) || byDate(a, b));
  const apart = sorted.every(({ row }, index) => {
    const before = sorted[index - 1]?.row;
    return row.from !== null && (before === undefined || (before.to !== null && before.to < row.from));
  });
  return apart ? [] : [...group].sort(byDate);
}

function draft(context: RuleContext, entries: readonly Cost[], reversed: number): Draft {
  const [first] = entries;
  if (first === undefined) throw new RangeError('duplicate-invoice: a group without entries');
  const name = vendorName(context, first);
  const extra = entries.length - reversed - 1;
  const amount = absMinor(first.net);
  const word = first.net < 0 ? 'credit' : 'invoice';
  const spellings = new Set(entries.map(({ row }) => row.docNo));
  const written =
    spellings.size > 1 ? ` The number is written ${[...spellings].map((doc) => `"${doc}"`).join(', ')}.` : '';
  return {
    identity: [first.vendor, first.doc, first.account, `${billedIn(first)}${String(billedNet(first))}`],
    severity: 'high',
    account: first.row.account,
    vendor: name,
    atStake: minor(amount * extra),
    what: `${name} ${word} ${first.row.docNo} entered ${times(entries.length)}`,
    why: `${entries.length} lines in Costs have the same vendor, number, account and net of ${money(context, amount)}.${written} A split coding would differ in account or amount.`,
    evidence: entries.map((cost) => costEvidence(context, cost)),
    doNext: `Pull the paper for ${first.row.docNo}. If it is one ${word}, take out the later ${extra === 1 ? 'entry' : 'entries'} and stop the payment.`,
  };
}
