import type { Severity } from '../../../core/issue';
import type { FindingStatus, FindingView } from '../../../sidebar-api';

/** The three lists a finding can stand in; Open and Chasing are both still to be dealt with. */
export type ListName = 'open' | 'solved' | 'not a fault';

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
