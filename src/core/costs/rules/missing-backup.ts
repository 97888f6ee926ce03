import { sumMinor } from '../../money';
import { accountKey, cached, listAt } from '../codes';
import type { Cost } from '../ledger';
import type { CostType } from '../types';
import { normaliseVendor } from '../vendors';
import { documentIdentity, documentsOf, type Document } from './documents';
import type { CostRule, Draft, RuleContext } from './rule';
import { accountName, costLabel, costsEvidence, count, money, namedVendor, threshold, vendorName } from './words';

/** Rule 10: costs without paper, and costs approved by whoever is paid. */
export const missingBackup: CostRule = {
  id: 'missing-backup',
  number: 10,
  title: 'missing backup',
  severity: 'medium',
  test: 'Backup (receipt, invoice, link) is blank: one finding for each document of type Invoice or Payroll, and for petty cash one for all receipts that are missing on one float and account. And a document whose only approver is the vendor that it pays. (A cost over the limit without an approver is told by the rule Approval limit.)',
  guard:
    'A type of cost is only asked for backup where half of its lines or more have it (a setting): where the paper is kept elsewhere, nothing is said. One line with backup will do for its document. Credits, journals and costs under the amount of the setting are left out; card lines are left to the rule for cards. A second approver beside the payee will do.',
  stake: 'The net of the document; of petty cash, of the lines without a receipt.',
  source: 'DOMAIN.md §19 rule 10',
  example:
    'Four petty cash lines of float F1 on 3300 Camera, 212.00 in all, name no receipt, the other four do: found once, 212.00 at stake. (Made up.)',
  settings: ['backupFrom', 'backupKeptPercent'],
  find,
};

const ASKED: readonly CostType[] = ['Invoice', 'Payroll', 'Petty cash'];

function find(context: RuleContext): readonly Draft[] {
  const { costs } = context.ledger;
  const asked = new Set(ASKED.filter((type) => isKept(context, type)));
  const from = threshold(context, context.thresholds.backupFrom);
  const lacks = (cost: Cost): boolean =>
    cost.row.type !== null && asked.has(cost.row.type) && cost.net > 0 && cost.net >= from && !hasBackup(cost);
  const byFloat = new Map<string, Cost[]>();
  for (const cost of costs) {
    if (cost.row.type === 'Petty cash' && lacks(cost))
      listAt(byFloat, `${accountKey(cost.row.float)}|${cost.account}`).push(cost);
  }
  const approvers = approversOf(context);
  const documents = documentsOf(context.ledger).filter(({ net }) => net > 0);
  return [
    ...documents.filter((document) => isWithoutPaper(document, lacks)).map((document) => noPaper(context, document)),
    ...[...byFloat.values()].map((lines) => noReceipts(context, lines)),
    ...documents
      .filter(({ costs: lines }) => isSelfApproved(lines, approvers))
      .map((document) => ownApprover(context, document)),
  ];
}

function isWithoutPaper({ costs }: Document, lacks: (cost: Cost) => boolean): boolean {
  return costs.some((cost) => cost.row.type !== 'Petty cash' && lacks(cost)) && !costs.some(hasBackup);
}

/** True where somebody approved it, and that was nobody but the payee. */
function isSelfApproved(costs: readonly Cost[], approvers: Approvers): boolean {
  return (
    costs.some(({ row }) => row.approvedBy !== '') &&
    costs.every(({ row, vendor }) => row.approvedBy === '' || approvers(row.approvedBy) === vendor)
  );
}

/** The one vendor that a text in Approved by names, and nobody else; null where it names others. */
type Approvers = (approvedBy: string) => string | null;

function approversOf({ ledger }: RuleContext): Approvers {
  return cached((text) => {
    const names = text.split(/[,;/&+]|\band\b/i).filter((name) => normaliseVendor(name, false).key !== '');
    const [first, ...others] = [...new Set(names.map((name) => ledger.vendors.idOf(name.trim(), null)))];
    return first === undefined || first === '' || others.length > 0 ? null : first;
  });
}

/** Whether the production keeps its paper of a type in this column: so many of the lines have it. */
function isKept(context: RuleContext, type: CostType): boolean {
  let lines = 0;
  let kept = 0;
  for (const cost of context.ledger.costs) {
    if (cost.row.type !== type) continue;
    lines += 1;
    if (hasBackup(cost)) kept += 1;
  }
  return kept > 0 && kept * 100 >= lines * Number(context.thresholds.backupKeptPercent);
}

function hasBackup({ row }: Cost): boolean {
  return row.backup !== '' || row.unreadable.backup !== undefined;
}

function noPaper(context: RuleContext, document: Document): Draft {
  const { costs, first, net } = document;
  const name = vendorName(context, first);
  const payroll = first.row.type === 'Payroll';
  return {
    identity: ['paper', ...documentIdentity(document)],
    severity: 'medium',
    account: first.row.account,
    vendor: namedVendor(context, first),
    atStake: net,
    what: `${name} ${costLabel(first.row)} has no backup`,
    why: `It comes to ${money(context, net)} net, and Backup is blank${costs.length > 1 ? ' on all its lines' : ''}. Most other ${payroll ? 'payroll lines' : 'invoices'} name theirs.`,
    evidence: costsEvidence(context, costs, 'Backup'),
    doNext: payroll
      ? 'Get the payroll report or the timecards, and type where they are into Backup.'
      : `Get the invoice from ${name} and type where it is into Backup. Hold payment until then.`,
  };
}

function noReceipts(context: RuleContext, lines: readonly Cost[]): Draft {
  const [first] = lines;
  if (first === undefined) throw new RangeError('missing-backup: a group without lines');
  const net = sumMinor(lines.map((cost) => cost.net));
  const { float } = first.row;
  const on = `${accountName(context, first.account)}${float === '' ? '' : `, float ${float}`}`;
  const vendors = new Set(lines.map(({ vendor }) => vendor));
  return {
    identity: ['receipts', accountKey(float), first.account],
    severity: 'medium',
    account: first.row.account,
    vendor: vendors.size === 1 ? namedVendor(context, first) : '',
    atStake: net,
    what: `${count(lines.length, 'petty cash line')} without a receipt on ${on}`,
    why: `${lines.length === 1 ? 'It comes' : 'They come'} to ${money(context, net)}, and Backup is blank. Most other petty cash lines name their receipt.`,
    evidence: costsEvidence(context, lines, 'Backup'),
    doNext: `Ask ${float === '' ? 'whoever holds the cash' : `the custodian of float ${float}`} for the receipts, or for a note of what was bought, signed. Count the cash as spent only with it.`,
  };
}

function ownApprover(context: RuleContext, document: Document): Draft {
  const { costs, first, net } = document;
  const name = vendorName(context, first);
  return {
    identity: ['own approver', ...documentIdentity(document)],
    severity: 'medium',
    account: first.row.account,
    vendor: namedVendor(context, first),
    atStake: net,
    what: `${name} approved ${costLabel(first.row)}, which pays ${name}`,
    why: `It comes to ${money(context, net)} net. Approved by names ${first.row.approvedBy}, who is also the vendor: nobody else has agreed to it.`,
    evidence: costsEvidence(context, costs, 'Approved by'),
    doNext: 'Have someone else approve it, the producer or the UPM, and type that name into Approved by.',
  };
}
