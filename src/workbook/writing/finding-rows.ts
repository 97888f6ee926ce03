import { dayFromIso } from '../../core/calendar';
import type { Evidence, Finding } from '../../core/costs';
import type { Severity } from '../../core/issue';
import type { findingsTable, RowOf } from '../tables';
import type { Before, Output, OutputRow } from './output';
import type { Link } from './to-input';

type Row = OutputRow<typeof findingsTable>;

const SEVERITIES = { high: 'High', medium: 'Medium', low: 'Low' } as const satisfies Record<Severity, string>;

/** What is needed beside the findings. */
export interface FindingContext {
  /** Time of this check, `2027-05-14T18:02:09`. */
  readonly at: string;
  /** Number of a tab, for links; null where there is no such tab. */
  readonly tabId: (tab: string) => number | null;
  /** How many findings are set aside. */
  readonly silenced: number;
  /** What a rule is called, by its id: `Duplicate invoice`. */
  readonly ruleTitle: (rule: string) => string;
}

/** When the checks were made, as the note on the Severity header tells; '' = never. */
export interface CheckTimes {
  readonly checkedAt: string;
  readonly previousCheckAt: string;
}

/** What the user decided about a finding, and since when it is known. */
export interface Triage {
  readonly status: 'Open' | 'Chasing' | 'Solved' | 'Not a fault';
  readonly owner: string;
  readonly comment: string;
  /** Serial number of the moment it was first found; null = not stated. */
  readonly firstSeen: number | null;
  /** Sheet row. */
  readonly row: number;
}

/**
 * The rows of Findings, in the order given. *First seen* stays what it was, by key; new ones get the time of this check; the
 * header's note says when this check and the one before were made.
 */
export function findingRows(
  findings: readonly Finding[],
  context: FindingContext,
): (before: Before<typeof findingsTable>) => Output<typeof findingsTable> {
  return (before) => {
    const triage = triageOf(before.rows);
    const now = serialOf(context.at);
    const rows = findings.map((finding): Row => ({
      severity: SEVERITIES[finding.severity],
      rule: context.ruleTitle(finding.rule),
      account: finding.account,
      atStake: finding.atStake,
      what: finding.what,
      where: whereOf(finding.evidence, context.tabId),
      doNext: finding.doNext,
      status: 'Open',
      firstSeen: triage.get(finding.key)?.firstSeen ?? now,
      key: finding.key,
    }));
    const { checkedAt } = checkTimes(before.headerNotes.get('severity') ?? '');
    return {
      rows,
      headerNotes: { severity: checkNote({ checkedAt: context.at, previousCheckAt: checkedAt }, context.silenced) },
      gone: {
        severity: 'Cleared',
        atStake: null,
        where: '',
        doNext: 'No longer found, or silenced. Delete the row when you need its words no more.',
      },
    };
  };
}

/** What the user decided, by the finding's key; rows that are cleared are left out. */
export function triageOf(rows: readonly RowOf<typeof findingsTable>[]): ReadonlyMap<string, Triage> {
  const triage = new Map<string, Triage>();
  for (const row of rows) {
    if (row.key === '' || triage.has(row.key)) continue;
    const { status, owner, comment, firstSeen, ref } = row;
    triage.set(row.key, { status: status ?? 'Open', owner, comment, firstSeen, row: ref.row });
  }
  return triage;
}

/** Reads the note that `findingRows` leaves on the Severity header. */
export function checkTimes(note: string): CheckTimes {
  const times = note.match(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/g) ?? [];
  const [checkedAt = '', previousCheckAt = ''] = times.map((time) => time.replace(' ', 'T'));
  return { checkedAt, previousCheckAt };
}

function checkNote({ checkedAt, previousCheckAt }: CheckTimes, silenced: number): string {
  const shown = (time: string): string => time.replace('T', ' ');
  const before = previousCheckAt === '' ? '' : ` Check before: ${shown(previousCheckAt)}.`;
  const aside = silenced === 0 ? '' : ` Silenced: ${String(silenced)} (see the tab Silenced).`;
  return `Checked ${shown(checkedAt)}.${before}${aside}`;
}

/** Serial number of a time such as `2027-05-14T18:02:09`. */
export function serialOf(time: string): number | null {
  const day = dayFromIso(time.slice(0, 10));
  const [hours = 0, minutes = 0, seconds = 0] = time.slice(11).split(':').map(Number);
  return day === null ? null : day + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** `Costs 48, 51; Purchase orders 12`, leading to the first of the rows. */
function whereOf(evidence: readonly Evidence[], tabId: FindingContext['tabId']): Link | string {
  const rows = new Map<string, number[]>();
  for (const { where } of evidence) {
    const list = rows.get(where.tab) ?? [];
    if (where.row !== undefined && !list.includes(where.row)) list.push(where.row);
    rows.set(where.tab, list);
  }
  const label = [...rows].map(([tab, list]) => [tab, shortList(list)].join(' ').trim()).join('; ');
  const first = evidence[0]?.where;
  if (first === undefined) return '';
  const id = tabId(first.tab);
  return id === null ? label : { label, tabId: id, a1: first.cell ?? `A${first.row ?? 1}` };
}

const SHOWN = 12;

function shortList(rows: readonly number[]): string {
  const sorted = [...rows].sort((a, b) => a - b);
  const more = sorted.length > SHOWN ? ` and ${sorted.length - SHOWN} more` : '';
  return sorted.slice(0, SHOWN).join(', ') + more;
}
