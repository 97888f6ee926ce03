import type { Issue } from '../../issue';
import { NO_CURRENCY } from '../../money';
import { listAt } from '../codes';
import type { Uncounted } from '../ledger';
import type { Draft, CostRule, RuleContext } from './rule';
import { count } from './words';

/** Not in DOMAIN.md §19: cells and rows that the other checks could not use. */
export const unreadableRow: CostRule = {
  id: 'unreadable-row',
  number: null,
  title: 'unreadable row',
  severity: 'medium',
  test: 'A cell that could not be read; a cost or PO without an amount; an amount in another currency than the production’s; a negative ETC.',
  guard: 'Blank optional cells are fine. Past 25 of one kind in one column they are told together.',
  stake: 'None: the amount is what could not be read.',
  source: 'PRODUCT.md, The workbook: nothing is dropped in silence',
  example: 'Costs J51 holds "abc": found, with the cell, and the row is left out of the totals. (Made up.)',
  settings: ['unreadableEach'],
  find,
};

function find(context: RuleContext): readonly Draft[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of allIssues(context)) {
    listAt(groups, [issue.code, issue.where.tab, issue.where.column ?? ''].join('|')).push(issue);
  }
  const drafts: Draft[] = [];
  for (const issues of groups.values()) {
    if (issues.length > context.thresholds.unreadableEach) drafts.push(together(issues));
    else drafts.push(...issues.map(alone));
  }
  return drafts;
}

function alone(issue: Issue): Draft {
  return {
    identity: [issue.code, issue.where.tab, issue.where.column ?? '', issue.received],
    severity: issue.severity,
    account: '',
    atStake: null,
    what: issue.message,
    why: `Expected ${issue.expected}, found ${issue.received === '' ? 'nothing' : `"${issue.received}"`}. What cannot be read is not checked, and an amount that cannot be read is in no total.`,
    evidence: [{ where: issue.where, label: issue.where.column ?? issue.where.tab, value: issue.received }],
    doNext: issue.advice,
  };
}

function together(issues: readonly Issue[]): Draft {
  const [first] = issues;
  if (first === undefined) throw new RangeError('unreadable-row: a group without issues');
  const place = first.where.column === undefined ? first.where.tab : `${first.where.tab} ▸ ${first.where.column}`;
  return {
    identity: [first.code, first.where.tab, first.where.column ?? '', 'together'],
    severity: first.severity,
    account: '',
    atStake: null,
    what: `${place}: ${count(issues.length, 'cell')} could not be read`,
    why: `Each should be ${first.expected}; the first holds ${first.received === '' ? 'nothing' : `"${first.received}"`}. What cannot be read is not checked, and an amount that cannot be read is in no total.`,
    evidence: issues
      .slice(0, 12)
      .map(({ where, received }) => ({ where, label: where.column ?? where.tab, value: received })),
    doNext: first.advice,
  };
}

/** What the sheet boundary could not read, and what could not be counted for other reasons; each cell once. */
function allIssues(context: RuleContext): readonly Issue[] {
  const { inputs, ledger } = context;
  const seen = new Set<string>();
  const issues: Issue[] = [];
  const add = (issue: Issue): void => {
    const { tab, row, column } = issue.where;
    const place = row === undefined ? `${tab}|${column ?? ''}|${issue.code}` : `${tab}|${row}|${column ?? ''}`;
    if (seen.has(place)) return;
    seen.add(place);
    issues.push(issue);
  };
  inputs.issues.forEach(add);
  ledger.transfers.issues.forEach(add);
  for (const table of [inputs.costs, inputs.purchaseOrders, inputs.accounts, inputs.vendors]) {
    for (const { unreadable } of table)
      for (const issue of Object.values(unreadable)) if (issue !== undefined) add(issue);
  }
  for (const uncounted of ledger.uncounted) {
    const issue = uncountedIssue(uncounted, inputs.settings.currency);
    if (issue !== null) add(issue);
  }
  for (const { ref, account, etc } of inputs.accounts) {
    if (etc === null || etc >= 0) continue;
    add({
      code: 'negative-etc',
      severity: 'low',
      where: { tab: ref.tab, row: ref.row, column: 'ETC' },
      expected: 'an estimate of 0 or more',
      received: String(etc),
      message: `${ref.tab} row ${ref.row}: ETC of ${account} is below zero; 0 was used.`,
      advice: 'Type what is still to come, or 0. Savings belong in the budget, as transfers.',
    });
  }
  return issues;
}

function uncountedIssue({ row, reason }: Uncounted, currency: string): Issue | null {
  const { tab, row: number } = row.ref;
  const column = 'net' in row ? 'Net' : 'Amount';
  const unstated = currency === NO_CURRENCY;
  switch (reason) {
    case 'unreadable':
    case 'no-rate':
      return null;
    case 'no-amount':
      return {
        code: 'no-amount',
        severity: 'medium',
        where: { tab, row: number, column },
        expected: 'an amount',
        received: '',
        message: `${tab} row ${number}: ${row.vendor === '' ? 'the row' : row.vendor} has no amount.`,
        advice: `Type the amount into ${column}.`,
      };
    case 'too-large':
      return {
        code: 'amount-too-large',
        severity: 'medium',
        where: { tab, row: number, column },
        expected: 'an amount below ten thousand million',
        received: '',
        message: `${tab} row ${number}: the amount is too large to be counted.`,
        advice: 'Check the figures of the row: one has too many digits.',
      };
    case 'other-currency':
      return {
        code: 'other-currency',
        severity: 'medium',
        where: { tab, row: number, column: 'Currency' },
        expected: unstated ? 'one currency' : currency,
        received: row.currency,
        message: `${tab} row ${number}: the amount is in ${row.currency}, ${unstated ? 'other rows in another currency, and Production states none' : `the report in ${currency}`}.`,
        advice: unstated
          ? 'Type the currency of the production into Production ▸ Currency.'
          : `Type the amount in ${currency} at the rate it was paid, and ${currency} into Currency.`,
      };
  }
}
