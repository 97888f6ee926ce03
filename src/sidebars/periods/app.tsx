import { useState } from 'preact/hooks';
import type { Answer, PeriodsView } from '../../sidebar-api';
import {
  announce,
  browserToday,
  callServer,
  counted,
  dayText,
  FailedPage,
  keepPlace,
  MoneyChip,
  periodText,
  ToLookAt,
  useAction,
  useLoaded,
  Waiting,
} from '../shared';
import { CloseForm } from './parts/close-form';
import { PeriodTable } from './parts/period-table';

/** The periods sidebar: which are closed, and closing the one being reported. */
export function PeriodsApp() {
  const { page, set, again } = useLoaded('periods');
  switch (page.state) {
    case 'loading':
      return <Waiting words="Reading the periods…" />;
    case 'failed':
      return <FailedPage title="The periods can’t be shown" issues={page.issues} onAgain={again} />;
    case 'ready':
      return <Periods view={page.value} onView={set} />;
  }
}

function Periods(props: { readonly view: PeriodsView; readonly onView: (answer: Answer<PeriodsView>) => void }) {
  const { view } = props;
  const { periods, current, currentEnd } = view;
  const action = useAction<'close' | 'undo'>();
  const [closed, setClosed] = useState('');

  const close = async (period: string, end: string) => {
    const answer = await action.run('close', () => callServer('closePeriod', { period, end }));
    if (answer?.ok !== true) return;
    props.onView(answer);
    setClosed(period);
    announce(`${periodText(period)} is closed.`);
    keepPlace();
  };
  const undo = async () => {
    const answer = await action.run('undo', async () => {
      const undone = await callServer('undoLastChange', null);
      return undone.ok ? callServer('periods', null) : undone;
    });
    if (answer?.ok !== true) return;
    props.onView(answer);
    setClosed('');
    announce(`${periodText(closed)} is open again.`);
    keepPlace();
  };
  const open = periods.find(({ period, closed: isClosed }) => period === current && !isClosed);
  return (
    <main>
      <header class="pane">
        <div class="row base">
          <h1 class="title grow">{current === '' ? 'No open period' : periodText(current)}</h1>
          <MoneyChip currency={view.currency} />
        </div>
        <p class="small ink2">
          {current === ''
            ? periods.length === 0
              ? 'No cost says which period it belongs to yet.'
              : 'The next begins when a cost names it.'
            : currentEnd === ''
              ? 'Open, its last day not known'
              : `Open, ends ${dayText(currentEnd, browserToday())}`}
          {open !== undefined && ` · ${counted(open.costs, 'cost')}`}
        </p>
      </header>
      <CloseForm
        key={`${current}|${closed}`}
        view={view}
        closed={closed}
        working={action.working}
        refused={action.refused}
        onClose={(period, end) => {
          void close(period, end);
        }}
        onUndo={() => {
          void undo();
        }}
      />
      <PeriodTable view={view} />
      <ToLookAt issues={view.issues} />
    </main>
  );
}
