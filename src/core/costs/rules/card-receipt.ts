import type { CardMatches } from '../../cash';
import { formatDay } from '../../calendar';
import { absMinor, formatMoney, type Minor } from '../../money';
import { cardMatches, paidFor } from '../cash-desk';
import type { Cost } from '../ledger';
import type { CardLineRow, CostRow, Evidence } from '../types';
import type { CostRule, Draft, RuleContext } from './rule';
import { costEvidence, costLabel, money, namedVendor, threshold, vendorName } from './words';

/** Rule 18: card charges without a receipt. */
export const cardReceipt: CostRule = {
  id: 'card-receipt',
  number: 18,
  title: 'card charge without a receipt',
  severity: 'medium',
  test: 'A line of Card statement without a cost: each is paired one to one with a P-card cost, else with an invoice, of the same merchant (aliases, branch numbers and cut-off names joined), the same amount (gross, else net) and a date at most 7 days away (a setting). And a P-card cost whose Backup is blank.',
  guard:
    'Nothing is said of statements while Card statement is empty, nor of receipts unless half of the P-card costs or more name theirs (a setting). The lines of one document that was coded to several accounts count as one, by their sum. A cost in another currency may differ by 5 % (a setting). A merchant that no spelling joins to a vendor is paired by its first word where amount and days leave one partner only. Refunds pair with credits.',
  stake: 'What was charged; of a cost without backup, its gross, else its net.',
  source: 'DOMAIN.md §19 rule 18',
  example:
    'The statement has 86.40 of NORVANE TMBR 0042 on Tue 11 May; no cost of that amount is within a week of it: found, 86.40 at stake. (Made up.)',
  settings: ['cardDays', 'cardForeignPercent', 'backupFrom', 'backupKeptPercent'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  return [...withoutCost(context), ...withoutBackup(context)];
}

function withoutCost(context: RuleContext): readonly Draft[] {
  const { inputs, ledger, thresholds } = context;
  if (inputs.cardLines.length === 0) return [];
  const matches = cardMatches(inputs, ledger, thresholds);
  const near = nearMisses(context, matches);
  return matches.unmatched.map((line) => noCost(context, line, near(line)));
}

function noCost(context: RuleContext, line: CardLineRow, miss: Cost | null): Draft {
  const { date, merchant, amount, card, reference } = line;
  if (date === null || amount === null) throw new RangeError('card-receipt: a line without date or amount');
  const charged = money(context, amount);
  const on = formatDay(date);
  const seen = miss === null ? '' : ` ${nearWords(context, miss)}`;
  return {
    identity: ['line', merchant, date, amount, reference === '' ? card : reference],
    severity: 'medium',
    account: miss?.row.account ?? '',
    vendor: miss === null ? merchant : namedVendor(context, miss),
    atStake: absMinor(amount),
    what: `${merchant || 'A card line'} ${charged} on ${on} has no receipt or invoice`,
    why: `The statement${card === '' ? '' : ` of card ${card}`} charges it, and no P-card cost or invoice of that vendor and amount is within ${context.thresholds.cardDays} days of it that another line has not used.${seen}`,
    evidence: [
      lineEvidence(context, line),
      ...(miss === null ? [] : [costEvidence(context, miss, miss.row.gross === null ? 'Net' : 'Gross')]),
    ],
    doNext:
      miss === null
        ? `Ask ${card === '' ? 'the cardholder' : `the holder of card ${card}`} for the receipt and enter the cost; if nobody knows the charge, dispute it with the bank.`
        : 'Compare the receipt with the statement and correct whichever is wrong.',
  };
}

function lineEvidence(context: RuleContext, { ref, merchant, date, amount }: CardLineRow): Evidence {
  const label = [merchant, date === null ? '' : formatDay(date)].filter((part) => part !== '').join(', ');
  const value = amount === null ? '' : formatMoney(amount, { decimals: context.decimals });
  return { where: { tab: ref.tab, row: ref.row, column: 'Amount' }, label, value };
}

function nearWords(context: RuleContext, cost: Cost): string {
  const paid = money(context, paidFor(cost, context.ledger));
  const on = cost.row.date === null ? '' : ` on ${formatDay(cost.row.date)}`;
  return `A P-card cost of ${paid} of the same vendor${on} (${costLabel(cost.row)}) is on no statement: one of the two may be mistyped.`;
}

/** For a line: the P-card cost of the same vendor and within the days that no line pays, if there is exactly one. */
function nearMisses(
  { ledger, thresholds }: RuleContext,
  { notOnStatement }: CardMatches,
): (line: CardLineRow) => Cost | null {
  const open = new Set<CostRow>(notOnStatement.map(({ row }) => row));
  const byVendor = new Map<string, Cost[]>();
  for (const cost of ledger.costs) {
    if (!open.has(cost.row) || cost.vendor === '') continue;
    const known = byVendor.get(cost.vendor);
    if (known === undefined) byVendor.set(cost.vendor, [cost]);
    else known.push(cost);
  }
  return ({ merchant, date }) => {
    const near = (byVendor.get(ledger.vendors.idOf(merchant, 'P-card')) ?? []).filter(
      ({ row }) => date !== null && row.date !== null && Math.abs(row.date - date) <= thresholds.cardDays,
    );
    return near.length === 1 ? (near[0] ?? null) : null;
  };
}

function withoutBackup(context: RuleContext): readonly Draft[] {
  const cards = context.ledger.costs.filter(({ row }) => row.type === 'P-card');
  const kept = cards.filter(({ row }) => hasBackup(row)).length;
  if (kept === 0 || kept * 100 < cards.length * Number(context.thresholds.backupKeptPercent)) return [];
  const from = threshold(context, context.thresholds.backupFrom);
  return cards.flatMap((cost) => {
    const paid = paidFor(cost, context.ledger);
    return paid > 0 && paid >= from && !hasBackup(cost.row) ? [noReceipt(context, cost, paid)] : [];
  });
}

function hasBackup({ backup, unreadable }: CostRow): boolean {
  return backup !== '' || unreadable['backup'] !== undefined;
}

function noReceipt(context: RuleContext, cost: Cost, paid: Minor): Draft {
  const name = vendorName(context, cost);
  return {
    identity: ['backup', cost.vendor, cost.doc === '' ? (cost.row.date ?? '') : cost.doc, cost.net],
    severity: 'medium',
    account: cost.row.account,
    vendor: namedVendor(context, cost),
    atStake: paid,
    what: `${name} ${money(context, paid)} on a card has no receipt`,
    why: `Backup is blank${cost.row.description === '' ? '' : ` for "${cost.row.description}"`}. Most other card costs name their receipt.`,
    evidence: [costEvidence(context, cost, 'Backup')],
    doNext:
      'Ask the cardholder for the receipt and type where it is into Backup; without one the cost falls to the cardholder.',
  };
}
