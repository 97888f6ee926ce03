import type { Issue } from '../../../core/issue';
import type { PageName } from '../../../sidebar-api';
import { announce } from '../announce';
import { counted } from '../format/counted';
import { callServer } from '../server/call';
import { Button } from './button';
import { IssueList } from './issue-list';

/** The sidebar where an issue can be mended: a run that died half-way at home, anything about a tab in Set up. */
function mendedIn(issues: readonly Issue[]): { readonly page: PageName; readonly label: string } | null {
  if (issues.some(({ code }) => code === 'broken-run')) return { page: 'home', label: 'Mend it' };
  if (issues.some(({ where }) => where.tab !== '')) return { page: 'set-up', label: 'Set up workbook…' };
  return null;
}

/** A page that could not get what it asked for: what is wrong, where, what to do, and a way to try again. */
export function FailedPage(props: {
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly onShow?: (tab: string, cell: string) => void;
  readonly onAgain: () => void;
}) {
  const { issues, onShow } = props;
  const mend = mendedIn(issues);
  return (
    <main>
      <div class="pane" role="alert">
        <h1 class="title">{props.title}</h1>
        <p class="small ink2">{counted(issues.length, 'thing')} to put right. The workbook is as it was.</p>
      </div>
      <div class="sec stack">
        {onShow === undefined ? <IssueList issues={issues} /> : <IssueList issues={issues} onShow={onShow} />}
        <div class="acts">
          <Button kind="primary" onPress={props.onAgain}>
            Try again
          </Button>
          {mend !== null && (
            <Button
              onPress={() => {
                void callServer('openPage', { page: mend.page }).then((answer) => {
                  if (!answer.ok) announce(answer.issues.map(({ message }) => message).join(' '));
                });
              }}
            >
              {mend.label}
            </Button>
          )}
        </div>
      </div>
    </main>
  );
}
