import { useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import type { Answer, BrokenRun, HomeView } from '../../../sidebar-api';
import { browserToday, Button, callServer, IssueList, Notice, whenText } from '../../shared';

/** An action that died half-way: what it was, and the two ways to mend it. Nothing else is offered as the main thing to do meanwhile. */
export function BrokenRunNotice({
  broken,
  onHome,
}: {
  readonly broken: BrokenRun;
  readonly onHome: (answer: Answer<HomeView>) => void;
}) {
  const [working, setWorking] = useState<'back' | 'keep' | null>(null);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const repair = (keep: boolean) => {
    if (working !== null) return;
    setWorking(keep ? 'keep' : 'back');
    void callServer('repair', { keep }).then((answer) => {
      setWorking(null);
      if (answer.ok) onHome(answer);
      else setRefused(answer.issues);
    });
  };
  return (
    <Notice tone="bad">
      <p>
        <b>{broken.action} stopped half-way</b>, {whenText(broken.at, browserToday())}
        {broken.by === '' ? '' : `, started by ${broken.by}`}. Part of what it writes is in the workbook, part is not.
      </p>
      <div class="acts">
        <Button
          small
          kind="primary"
          working={working === 'back' ? 'Putting back…' : undefined}
          onPress={() => {
            repair(false);
          }}
        >
          Put it back as it was
        </Button>
        <Button
          small
          working={working === 'keep' ? 'Keeping…' : undefined}
          onPress={() => {
            repair(true);
          }}
        >
          Keep what is there
        </Button>
      </div>
      {refused.length > 0 && (
        <div role="alert">
          <IssueList bare issues={refused} />
        </div>
      )}
    </Notice>
  );
}
