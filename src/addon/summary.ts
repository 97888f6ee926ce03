import type { Issue } from '../core/issue';

/** What every action answers. On failure the workbook is untouched and `issues` says what to do. */
export interface Summary {
  readonly ok: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
}

export function done(counts: Summary['counts'], issues: readonly Issue[] = []): Summary {
  return { ok: true, counts, issues };
}

export function failed(issues: readonly Issue[]): Summary {
  return { ok: false, counts: {}, issues };
}
