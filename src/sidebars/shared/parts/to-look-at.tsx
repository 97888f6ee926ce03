import { useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import { announce } from '../announce';
import { counted } from '../format/counted';
import { callServer } from '../server/call';
import { IssueList } from './issue-list';

/** What in the tables could not be read or does not fit, with the way to each cell; nothing where all is well. */
export function ToLookAt({ issues }: { readonly issues: readonly Issue[] }) {
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  if (issues.length === 0) return null;
  const show = (tab: string, cell: string) => {
    void callServer('showCell', { tab, cell }).then((answer) => {
      setRefused(answer.ok ? [] : answer.issues);
      if (answer.ok) announce(`${tab} ${cell} is selected in the sheet.`);
    });
  };
  return (
    <section class="sec" aria-labelledby="h-issues">
      <h2 id="h-issues">{counted(issues.length, 'thing')} to look at</h2>
      <IssueList issues={issues} onShow={show} />
      {refused.length > 0 && (
        <div role="alert">
          <IssueList bare issues={refused} />
        </div>
      )}
    </section>
  );
}
