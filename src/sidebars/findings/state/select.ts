import type { Severity } from '../../../core/issue';
import type { FindingView } from '../../../sidebar-api';
import { type ListName, listOf, worstFirst } from '../../shared';

export type SeverityChoice = 'all' | Severity;

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

/**
 * True when every word of the query is somewhere in the finding, in any order, whatever the case or accents. `rule 12` means
 * that rule and no other.
 */
export function matches(finding: FindingView, query: string): boolean {
  const text = searchable(finding);
  let words = folded(query);
  const rule = /\brule (\d+)\b/.exec(words);
  if (rule !== null) {
    if (finding.ruleNumber !== Number(rule[1])) return false;
    words = words.replace(rule[0], ' ');
  }
  return words.split(/\s+/).every((word) => text.includes(word));
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
