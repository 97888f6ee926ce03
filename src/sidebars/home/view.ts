import type { FindingsView, FindingView } from '../../sidebar-api';
import { listOf, worstFirst } from '../shared';

/** The findings to name on the first page: the worst three that are still open. */
export function worstThree({ findings }: FindingsView): FindingView[] {
  return findings
    .filter((finding) => listOf(finding) === 'open')
    .sort(worstFirst)
    .slice(0, 3);
}
