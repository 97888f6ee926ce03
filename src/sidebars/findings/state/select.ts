import type { Severity } from '../../../core/issue';
import type { FindingStatus, FindingView } from '../../../sidebar-api';

/** The three lists a finding can stand in; Open and Chasing are both still to be dealt with. */
export type ListName = 'open' | 'solved' | 'not a fault';
export type SeverityChoice = 'all' | Severity;

const listOfStatus: Record<FindingStatus, ListName> = {
  Open: 'open',
  Chasing: 'open',
  Solved: 'solved',
  'Not a fault': 'not a fault',
};

/** The list a finding stands in. */
export function listOf(finding: FindingView): ListName {
  return listOfStatus[finding.status];
}

const weight: Record<Severity, number> = { high: 0, medium: 1, low: 2 };

/** Order of work: severity, then money at stake, then key; what has no amount comes last within its severity. */
export function worstFirst(a: FindingView, b: FindingView): number {
  return (
    weight[a.severity] - weight[b.severity] ||
    (b.atStake ?? -1) - (a.atStake ?? -1) ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  );
}

/** Text for searching: lower case, without accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const folds = new WeakMap<FindingView, string>();

function searchable(finding: FindingView): string {
  let text = folds.get(finding);
  if (text === undefined) {
    const { what, why, ruleTitle, ruleNumber, account, accountTitle, owner, comment, evidence } = finding;
    const rule = ruleNumber === null ? '' : `rule ${ruleNumber}`;
    const rows = evidence.map((item) => `${item.tab} ${item.row ?? ''} ${item.text} ${item.value}`);
    text = folded([what, why, rule, ruleTitle, account, accountTitle, owner, comment, ...rows].join(' '));
    folds.set(finding, text);
  }
  return text;
}

/** True when every word of the query is somewhere in the finding, in any order, whatever the case or accents. */
export function matches(finding: FindingView, query: string): boolean {
  const text = searchable(finding);
  return folded(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What the person asked to see. `held` is the finding they have open: it stays where it is when its status changes under their hand. */
export interface Wanted {
  readonly list: ListName;
  readonly severity: SeverityChoice;
  readonly query: string;
  readonly held: string | null;
}

export interface Selection {
  /** Worst first. */
  readonly findings: readonly FindingView[];
  /** How many of the list match the query, by severity, whatever severity is chosen. */
  readonly counts: Readonly<Record<SeverityChoice, number>>;
}

/** The findings to show, and the figures on the severity buttons. */
export function select(all: readonly FindingView[], wanted: Wanted): Selection {
  const counts = { all: 0, high: 0, medium: 0, low: 0 };
  const found: FindingView[] = [];
  for (const finding of all) {
    const listed = listOf(finding) === wanted.list;
    if (!(listed || finding.key === wanted.held) || !matches(finding, wanted.query)) continue;
    if (listed) {
      counts.all += 1;
      counts[finding.severity] += 1;
    }
    if (wanted.severity === 'all' || finding.severity === wanted.severity) found.push(finding);
  }
  return { findings: found.sort(worstFirst), counts };
}

/** A list in two figures. */
export interface ListTotal {
  readonly count: number;
  /** Minor units; findings without an amount add nothing. */
  readonly atStake: number;
  readonly fresh: number;
}

/** Count, money and new ones of each list. */
export function totals(all: readonly FindingView[]): Readonly<Record<ListName, ListTotal>> {
  const sum = (list: ListName): ListTotal => {
    const findings = all.filter((finding) => listOf(finding) === list);
    return {
      count: findings.length,
      atStake: findings.reduce((money, { atStake }) => money + (atStake ?? 0), 0),
      fresh: findings.filter(({ isNew }) => isNew).length,
    };
  };
  return { open: sum('open'), solved: sum('solved'), 'not a fault': sum('not a fault') };
}
