import { useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import type { SidebarCalls } from '../../../sidebar-api';
import { announce, Button, callServer, counted, IssueList, keepPlace, Refusal } from '../../shared';

/** What was written, the next step, and the way back. */
export function Done(props: {
  readonly name: string;
  readonly result: SidebarCalls['importCosts']['value'];
  readonly onOther: () => void;
}) {
  const { added, skipped, issues } = props.result;
  const [working, setWorking] = useState<'undo' | 'check' | null>(null);
  const [undone, setUndone] = useState(false);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const undo = () => {
    setWorking('undo');
    void callServer('undoLastChange', null).then((answer) => {
      setWorking(null);
      setUndone(answer.ok);
      setRefused(answer.ok ? [] : answer.issues);
      keepPlace();
      if (answer.ok) announce(`Undone. ${counted(added, 'cost')} taken out again.`);
    });
  };
  const check = () => {
    setWorking('check');
    void callServer('checkCosts', null).then(async (answer) => {
      const opened = answer.ok ? await callServer('openPage', { page: 'findings' }) : answer;
      setWorking(null);
      setRefused(opened.ok ? [] : opened.issues);
    });
  };
  return (
    <main>
      <header class="pane stack">
        <h1 class="title" tabIndex={-1}>
          {undone ? `${counted(added, 'cost')} taken out again` : `${counted(added, 'cost')} added`}
        </h1>
        <p class="small ink2">
          {undone ? 'Costs is as it was before the import.' : `From ${props.name}, at the end of Costs.`}
          {!undone && skipped > 0 && ` ${counted(skipped, 'line')} left out.`}
        </p>
        <Refusal issues={refused} />
        <div class="acts">
          {undone ? (
            <Button kind="primary" onPress={props.onOther}>
              Import another file
            </Button>
          ) : (
            <>
              <Button kind="primary" working={working === 'check' ? 'Checking…' : undefined} onPress={check}>
                Check costs
              </Button>
              <Button working={working === 'undo' ? 'Undoing…' : undefined} onPress={undo}>
                Undo
              </Button>
              <Button kind="quiet" onPress={props.onOther}>
                Another file
              </Button>
            </>
          )}
        </div>
      </header>
      {!undone && issues.length > 0 && (
        <section class="sec" aria-labelledby="h-issues">
          <h2 id="h-issues">{counted(issues.length, 'thing')} to look at</h2>
          <IssueList issues={issues} />
        </section>
      )}
    </main>
  );
}
