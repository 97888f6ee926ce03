import { absMinor, sumMinor, type Minor } from '../../money';
import { accountKey, departmentOf, listAt } from '../codes';
import type { Cost } from '../ledger';
import type { Evidence } from '../types';
import type { CostRule, Draft, RuleContext } from './rule';
import { accountName, byDate, costLabel, costsEvidence, count, money, vendorName } from './words';

/** Rule 8: costs and POs on accounts where they cannot or should not be. */
export const wrongAccount: CostRule = {
  id: 'wrong-account',
  number: 8,
  title: 'wrong account',
  severity: 'medium',
  test: 'Account blank, not in the chart, or not postable (medium, one finding an account); department other than the vendor’s account in Vendors, or than where at least 90 % of ten or more lines of the vendor stand (low, one finding an invoice).',
  guard:
    'An empty chart is said once. Departments (first two characters) are compared, not accounts. Journals move costs on purpose and card merchants sell anything: for both only the account in Vendors counts, and for journals not even that.',
  stake: 'The net that the budget comparison misses; none for an unusual department and for an empty chart.',
  source: 'DOMAIN.md §19 rule 8 and §10 (never code to an account because there is money there)',
  example: 'Arclift, in Vendors under 3300 Camera, bills AL-2240 on 2700 Set dressing: found. (Made up.)',
  settings: ['usualAccountLines', 'usualAccountPercent'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const { chart, costs, orders } = context.ledger;
  if (chart.size === 0) return costs.length === 0 ? [] : [emptyChart(context)];
  const misplaced = new Map<string, Cost[]>();
  for (const cost of costs) if (chart.get(cost.account)?.postable !== true) listAt(misplaced, cost.account).push(cost);
  const misordered = new Map<string, Evidence[]>();
  for (const order of orders.values()) {
    for (const line of order.lines) {
      const key = accountKey(line.account);
      if (chart.get(key)?.postable === true) continue;
      const value = money(context, line.amount);
      const where = { tab: line.ref.tab, row: line.ref.row, column: 'Account' };
      listAt(misordered, key).push({ where, label: `PO ${line.po}`, value });
    }
  }
  const accounts = new Set([...misplaced.keys(), ...misordered.keys()]);
  return [
    ...[...accounts].map((key) => misplacedDraft(context, key, misplaced.get(key) ?? [], misordered.get(key) ?? [])),
    ...listedTwice(context),
    ...unusual(context),
  ];
}

function emptyChart(context: RuleContext): Draft {
  return {
    identity: ['no chart'],
    severity: 'medium',
    account: '',
    atStake: null,
    what: 'Accounts is empty: no cost can be compared with a budget',
    why: `${count(context.ledger.costs.length, 'cost')} ${context.ledger.costs.length === 1 ? 'stands' : 'stand'} together in one line of the cost report, because there is no chart of accounts.`,
    evidence: [{ where: { tab: 'Accounts' }, label: 'Accounts', value: 'no rows' }],
    doNext: 'Paste the chart of accounts into Accounts: account, title, section.',
  };
}

function misplacedDraft(context: RuleContext, key: string, costs: readonly Cost[], orders: readonly Evidence[]): Draft {
  const known = context.ledger.chart.get(key);
  const account = known?.account ?? costs[0]?.row.account ?? key;
  const net = absolute(costs);
  const found = [count(costs.length, 'cost'), count(orders.length, 'PO line')].filter((text) => !text.startsWith('0 '));
  const many = costs.length + orders.length > 1;
  const title = accountName(context, key);
  const what =
    key === ''
      ? `${found.join(' and ')} without an account`
      : known === undefined
        ? `Account ${account} is not in the chart`
        : `${title} is a heading, not an account to post to`;
  const total =
    costs.length === 0 ? '' : ` Costs on it come to ${money(context, sumMinor(costs.map((cost) => cost.net)))}.`;
  return {
    identity: [known === undefined ? 'not in chart' : 'not postable', key],
    severity: 'medium',
    account,
    atStake: net === 0 ? null : net,
    what,
    why: `${found.join(' and ')} ${many ? 'stand' : 'stands'} ${key === '' ? 'on no account' : `on "${account}"`}, which ${known === undefined ? 'Accounts does not list' : 'Accounts marks as not postable'}.${total} They count in the totals, but against no budget of their own.`,
    evidence: [...costsEvidence(context, costs, 'Account'), ...orders.slice(0, 6)],
    doNext:
      known === undefined
        ? 'Correct the account, or add it to Accounts.'
        : 'Move them to the account below the heading they belong to.',
  };
}

function listedTwice(context: RuleContext): readonly Draft[] {
  return [...context.ledger.chart.values()]
    .filter((account) => account.rows.length > 1)
    .map((account) => ({
      identity: ['listed twice', account.key],
      severity: 'medium',
      account: account.account,
      atStake: null,
      what: `Account ${account.account} stands ${account.rows.length} times in Accounts`,
      why: 'It is one account to the cost report: budgets, transfers and ETC of its rows are added up.',
      evidence: account.rows.map(({ ref, title }) => ({
        where: { tab: ref.tab, row: ref.row, column: 'Account' },
        label: account.account,
        value: title,
      })),
      doNext: 'Keep one row for the account.',
    }));
}

function unusual(context: RuleContext): readonly Draft[] {
  const byVendor = new Map<string, Cost[]>();
  for (const cost of context.ledger.costs) {
    if (cost.vendor !== '' && cost.row.type !== 'Journal') listAt(byVendor, cost.vendor).push(cost);
  }
  const drafts: Draft[] = [];
  for (const [vendor, costs] of byVendor) {
    const listed = context.ledger.vendors.rowOf(vendor)?.account ?? '';
    const usual = listed === '' ? habit(context, costs) : accountKey(listed);
    if (usual === null || !context.ledger.chart.has(usual)) continue;
    const odd = new Map<string, Cost[]>();
    for (const cost of costs) {
      if (
        departmentOf(cost.account) === departmentOf(usual) ||
        context.ledger.chart.get(cost.account)?.postable !== true
      )
        continue;
      listAt(odd, cost.doc === '' ? `row ${cost.row.ref.row}` : cost.doc).push(cost);
    }
    for (const group of odd.values()) drafts.push(unusualDraft(context, [...group].sort(byDate), usual, listed !== ''));
  }
  return drafts;
}

/** The account where nearly all of a vendor's invoices stand; null where there is no habit to speak of. */
function habit(context: RuleContext, costs: readonly Cost[]): string | null {
  const counted = costs.filter(({ row }) => row.type !== 'P-card' && row.type !== 'Petty cash');
  if (counted.length < context.thresholds.usualAccountLines) return null;
  const departments = new Map<string, Cost[]>();
  for (const cost of counted) listAt(departments, departmentOf(cost.account)).push(cost);
  for (const lines of departments.values()) {
    if (lines.length * 100 < counted.length * Number(context.thresholds.usualAccountPercent)) continue;
    return lines.map((cost) => cost.account).sort()[Math.floor(lines.length / 2)] ?? null;
  }
  return null;
}

function unusualDraft(context: RuleContext, group: readonly Cost[], usual: string, listed: boolean): Draft {
  const [first] = group;
  if (first === undefined) throw new RangeError('wrong-account: a group without costs');
  const name = vendorName(context, first);
  return {
    identity: ['unusual', first.vendor, first.doc, first.account, sumMinor(group.map((cost) => cost.net))],
    severity: 'low',
    account: first.row.account,
    vendor: name,
    atStake: null,
    what: `${name} ${costLabel(first.row)} is on ${accountName(context, first.account)}`,
    why: `${listed ? `Vendors puts ${name} on` : `Nearly all costs of ${name} are on`} ${accountName(context, usual)}, another department.`,
    evidence: costsEvidence(context, group, 'Account'),
    doNext: 'Ask the department that ordered it, and move the cost if it is miscoded.',
  };
}

function absolute(costs: readonly Cost[]): Minor {
  return sumMinor(costs.map((cost) => absMinor(cost.net)));
}
