import { useId, useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import type { FindingsView } from '../../../sidebar-api';
import { announce, callServer, counted, IssueList, Notice, whereText } from '../../shared';

const named = 3;

/** The places in a few words: `Costs F51, F60, J62 and 4 more`. The tab is said once while it stays the same. */
export function placesText(issues: readonly Issue[]): string {
  let tab = '';
  const words = issues.slice(0, named).map((issue) => {
    const text = whereText(issue);
    const same = issue.where.tab === tab && issue.where.cell !== undefined;
    tab = issue.where.tab;
    return same ? (issue.where.cell ?? text) : text;
  });
  const more = issues.length > named ? ` and ${issues.length - named} more` : '';
  return words.join(', ') + more;
}

/** What the check could not read, so that nobody takes silence for a clean bill; *Show them* lists the cells, each with a way there. */
export function UnreadNotice({ view }: { readonly view: FindingsView }) {
  const { unreadable, unchecked } = view;
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const id = useId();
  if (unreadable.length === 0) return null;

  const show = (tab: string, cell: string) => {
    void callServer('showCell', { tab, cell }).then((answer) => {
      setRefused(answer.ok ? [] : answer.issues);
      if (answer.ok) announce(`${tab} ${cell} is selected in the sheet.`);
    });
  };
  return (
    <Notice tone="warn">
      <p>
        <b>{counted(unreadable.length, 'cell')} could not be read</b>
        {unchecked > 0 && `, so ${counted(unchecked, 'cost')} ${unchecked === 1 ? 'was' : 'were'} not checked`}
        {open ? '. ' : `: ${placesText(unreadable)}. `}
        <button
          type="button"
          class="link"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? 'Hide them' : 'Show them'}
        </button>
      </p>
      <div id={id}>
        {open && <IssueList bare issues={unreadable} onShow={show} />}
        {refused.length > 0 && (
          <div role="alert">
            <IssueList bare issues={refused} />
          </div>
        )}
      </div>
    </Notice>
  );
}
