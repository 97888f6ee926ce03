import type { Issue } from '../../../core/issue';
import { counted } from '../format/counted';
import { Button } from './button';
import { IssueList } from './issue-list';
import { MendButton } from './mend';

/** A page that could not get what it asked for: what is wrong, where, what to do, and a way to try again. */
export function FailedPage(props: {
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly onAgain: () => void;
}) {
  const { issues } = props;
  return (
    <main>
      <div class="pane" role="alert">
        <h1 class="title">{props.title}</h1>
        <p class="small ink2">{counted(issues.length, 'thing')} to put right. The workbook is as it was.</p>
      </div>
      <div class="sec stack">
        <IssueList issues={issues} />
        <div class="acts">
          <Button kind="primary" onPress={props.onAgain}>
            Try again
          </Button>
          <MendButton issues={issues} />
        </div>
      </div>
    </main>
  );
}
