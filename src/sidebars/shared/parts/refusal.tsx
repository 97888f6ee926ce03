import type { Issue } from '../../../core/issue';
import { IssueList } from './issue-list';
import { MendButton } from './mend';
import { Notice } from './notice';

/** Why what the person just did was not done, beside where they did it, read out at once; nothing where there is no reason. */
export function Refusal({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <Notice tone="bad" alert>
      <IssueList bare issues={issues} />
      <div class="acts">
        <MendButton small issues={issues} />
      </div>
    </Notice>
  );
}
