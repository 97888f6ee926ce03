import type { Issue } from '../../../core/issue';
import type { FindingStatus, FindingView } from '../../../sidebar-api';

/** What the person changes on a finding; only the fields named. */
export interface Patch {
  readonly status?: FindingStatus;
  readonly owner?: string;
  readonly comment?: string;
}

/**
 * The findings as the workbook has them, with the changes that are on their way there laid over them: shown at once,
 * taken back when the script refuses.
 */
export interface Triage {
  readonly saved: ReadonlyMap<string, FindingView>;
  readonly onTheWay: ReadonlyMap<string, Patch>;
  /** Why the last change to a finding, or the last going to its rows, did not work. */
  readonly refused: ReadonlyMap<string, readonly Issue[]>;
}

/** A fresh start from what the script sent. */
export function startTriage(findings: readonly FindingView[]): Triage {
  return { saved: new Map(findings.map((finding) => [finding.key, finding])), onTheWay: new Map(), refused: new Map() };
}

/** The findings as shown now. */
export function shownFindings({ saved, onTheWay }: Triage): FindingView[] {
  return [...saved.values()]
    .map((finding) => ({ finding, patch: onTheWay.get(finding.key) }))
    .map(({ finding, patch }) => (patch === undefined ? finding : { ...finding, ...patch }));
}

/** What the script sends anew, with the changes still on their way laid over it again. */
export function renew(triage: Triage, findings: readonly FindingView[]): Triage {
  return { ...startTriage(findings), onTheWay: triage.onTheWay };
}

function changed<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value | undefined,
): ReadonlyMap<string, Value> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

/** Lays a change over a finding until the script has answered. */
export function propose(triage: Triage, key: string, patch: Patch): Triage {
  return {
    ...triage,
    onTheWay: changed(triage.onTheWay, key, { ...triage.onTheWay.get(key), ...patch }),
    refused: changed(triage.refused, key, undefined),
  };
}

/** What is still on the way once `sent` has been answered: fields changed again since then stay. */
function without(patch: Patch | undefined, sent: Patch): Patch | undefined {
  const left = Object.entries(patch ?? {}).filter(([field, value]) => sent[field as keyof Patch] !== value);
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** The script wrote `sent`; `finding` is how the workbook has it now. */
export function accept(triage: Triage, key: string, sent: Patch, finding: FindingView): Triage {
  return {
    ...triage,
    saved: changed(triage.saved, key, finding),
    onTheWay: changed(triage.onTheWay, key, without(triage.onTheWay.get(key), sent)),
  };
}

/** The script refused `sent`: the finding is shown as the workbook has it, with the reason. */
export function refuse(triage: Triage, key: string, sent: Patch, issues: readonly Issue[]): Triage {
  return {
    ...triage,
    onTheWay: changed(triage.onTheWay, key, without(triage.onTheWay.get(key), sent)),
    refused: changed(triage.refused, key, issues),
  };
}

/** Takes a reason away: it was read, or what it was about has worked since. */
export function forget(triage: Triage, key: string): Triage {
  return triage.refused.has(key) ? { ...triage, refused: changed(triage.refused, key, undefined) } : triage;
}
