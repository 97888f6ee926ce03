import type { FindingsView, FindingView } from '../../sidebar-api';
import { listOf, worstFirst } from '../shared';

const named = 3;

/** The findings to name on the first page, worst first, three at most: those that are new, or of all that are open where none is. */
export function headline({ findings }: FindingsView): {
  readonly findings: readonly FindingView[];
  readonly only: 'new' | 'worst';
} {
  const open = findings.filter((finding) => listOf(finding) === 'open').sort(worstFirst);
  const fresh = open.filter(({ isNew }) => isNew);
  return fresh.length === 0
    ? { findings: open.slice(0, named), only: 'worst' }
    : { findings: fresh.slice(0, named), only: 'new' };
}
