import { COST_RULES, type Evidence, type Finding } from '../core/costs';
import type { Issue } from '../core/issue';
import type { EvidenceView, FindingsView, FindingView } from '../sidebar-api';
import {
  checkTimes,
  findingsTable,
  readTable,
  serialOf,
  triageOf,
  type Book,
  type CheckTimes,
  type RowOf,
  type TableRead,
  type Triage,
} from '../workbook';
import { readAndCheck, type CheckedCosts } from './cost-check';
import { moneyView } from './money-view';

/** Half a second, in days: two times written to the second are the same. */
const SAME_TIME = 0.5 / 86_400;

const SEVERITIES = { High: 'high', Medium: 'medium', Low: 'low' } as const;

/** The tab Findings as it stands, with the reasons and rows worked out anew from the costs as they are now. */
export interface FindingsNow {
  readonly checked: CheckedCosts;
  readonly table: TableRead<typeof findingsTable>;
  readonly triage: ReadonlyMap<string, Triage>;
  readonly times: CheckTimes;
}

/** Reads and checks; writes nothing. */
export function findingsNow(book: Book): FindingsNow | { readonly blocked: readonly Issue[] } {
  const checked = readAndCheck(book);
  if ('blocked' in checked) return checked;
  const { places, tables } = checked;
  const table = readTable(book, findingsTable, { places, decimals: tables.production.decimals });
  return { checked, table, triage: triageOf(table.rows), times: timesOf(book, table) };
}

function timesOf(book: Book, { tab, headerRow, columns }: TableRead<typeof findingsTable>): CheckTimes {
  const column = columns.get('severity');
  if (tab === null || headerRow === null || column === undefined) return checkTimes('');
  return checkTimes(book.notes(tab)[headerRow - 1]?.[column - 1] ?? '');
}

/** What the sidebar shows: the findings of the last check, worst first. */
export function findingsView({ checked, table, triage, times }: FindingsNow): FindingsView {
  const { check, inputs, tables } = checked;
  const found = new Map(check.findings.map((finding) => [finding.key, finding]));
  const titles = new Map(inputs.accounts.map(({ account, title }) => [account, title]));
  const listed = table.rows.flatMap((row): readonly FindingView[] => {
    const decided = triage.get(row.key);
    if (decided?.row !== row.ref.row || row.severity === 'Cleared' || row.severity === null) return [];
    const known = found.get(row.key);
    const basis = known ?? asFound(row, SEVERITIES[row.severity]);
    return [viewOf(basis, decided, titles, isNewAt(decided, times), known === undefined)];
  });
  return {
    currency: inputs.settings.currency,
    decimals: tables.production.decimals,
    findings: listed,
    ...times,
    counts: {
      costs: check.counts.costs,
      purchaseOrders: check.counts.purchaseOrders,
      rulesRun: check.counts.rulesRun,
      rulesAll: COST_RULES.length,
    },
    unreadable: inputs.issues.filter(({ where }) => where.cell !== undefined),
    unchecked: check.counts.unchecked,
    rulesNotRun: check.notRun.map(({ rule, reason, needs }) => ({
      title: COST_RULES.find(({ id }) => id === rule)?.title ?? rule,
      reason: reason === 'off' ? 'switched off' : `no tab ${needs.join(', ')}`,
    })),
    silenced: check.silenced.length,
    money: moneyView(check.report, inputs.settings.varianceSign),
  };
}

function isNewAt({ firstSeen }: Triage, { checkedAt, previousCheckAt }: CheckTimes): boolean {
  const at = serialOf(checkedAt);
  return previousCheckAt !== '' && at !== null && firstSeen !== null && Math.abs(firstSeen - at) < SAME_TIME;
}

/** A finding of the last check that is no longer there: what its row still says. */
function asFound(row: RowOf<typeof findingsTable>, severity: Finding['severity']): Finding {
  const { key, account, atStake, what, doNext } = row;
  const [rule = ''] = key.split('|');
  return { key, rule, severity, account, vendor: '', atStake, what, why: '', evidence: [], doNext };
}

function viewOf(
  finding: Finding,
  { status, owner, comment }: Triage,
  titles: ReadonlyMap<string, string>,
  isNew: boolean,
  isGone: boolean,
): FindingView {
  const rule = COST_RULES.find(({ id }) => id === finding.rule);
  const { key, severity, account, vendor, atStake, what, why, doNext } = finding;
  return {
    key,
    rule: finding.rule,
    ruleTitle: rule?.title ?? finding.rule,
    ruleNumber: rule?.number ?? null,
    severity,
    account,
    accountTitle: titles.get(account) ?? '',
    atStake,
    what,
    why: isGone
      ? 'The rows have changed since the last check, and it is no longer found. Check costs again to clear it.'
      : why,
    doNext,
    evidence: finding.evidence.map(evidenceView),
    status,
    owner,
    comment,
    vendor,
    isNew,
  };
}

function evidenceView({ where, label, value }: Evidence): EvidenceView {
  return { tab: where.tab, row: where.row ?? null, text: label, value };
}
