import type { Answer, BudgetView } from '../../sidebar-api';
import { useState } from 'preact/hooks';
import {
  announce,
  Button,
  callServer,
  FailedPage,
  goToRow,
  keepPlace,
  LinkButton,
  MoneyChip,
  Notice,
  Refusal,
  ToLookAt,
  useAction,
  useLoaded,
  Waiting,
} from '../shared';
import { BudgetTotals } from './parts/budget-totals';
import { StartChart } from './parts/start-chart';
import { Versions } from './parts/versions';
import { WhatIf } from './parts/what-if';

/** The budget sidebar: its totals, what if, versions; a chart of accounts where there is none. */
export function BudgetApp() {
  const { page, set, again } = useLoaded('budget');
  switch (page.state) {
    case 'loading':
      return <Waiting words="Pricing the budget…" />;
    case 'failed':
      return <FailedPage title="The budget can’t be shown" issues={page.issues} onAgain={again} />;
    case 'ready':
      return <Budget view={page.value} onView={set} />;
  }
}

function Budget({
  view,
  onView,
}: {
  readonly view: BudgetView;
  readonly onView: (answer: Answer<BudgetView>) => void;
}) {
  const action = useAction<'undo' | 'show'>();
  const [done, setDone] = useState('');
  const changed = (answer: Answer<BudgetView>, what: string) => {
    onView(answer);
    setDone(what);
    announce(what);
    keepPlace();
  };
  const undo = async () => {
    const answer = await action.run('undo', async () => {
      const undone = await callServer('undoLastChange', null);
      return undone.ok ? callServer('budget', null) : undone;
    });
    if (answer?.ok !== true) return;
    onView(answer);
    setDone('');
    announce('Undone.');
    keepPlace();
  };
  return (
    <main>
      <header class="pane stack">
        <div class="row base">
          <h1 class="title grow">{view.hasAccounts ? 'Budget' : 'No accounts yet'}</h1>
          <MoneyChip currency={view.currency} />
        </div>
        {done !== '' && (
          <Notice tone="good">
            <p>{done}</p>
            <div class="acts">
              <Button
                small
                working={action.working === 'undo' ? 'Undoing…' : undefined}
                onPress={() => {
                  void undo();
                }}
              >
                Undo
              </Button>
            </div>
          </Notice>
        )}
        <Refusal issues={action.refused} />
        {view.hasAccounts && <BudgetTotals view={view} />}
      </header>
      {view.hasAccounts ? (
        <>
          <WhatIf
            key={view.globals.map(({ name, value }) => `${name}=${value}`).join('|')}
            view={view}
            onChanged={changed}
          />
          <Versions
            key={view.versions.map(({ name }) => name).join('|')}
            view={view}
            onChanged={changed}
            onTab={() => {
              void action.run('show', () => goToRow('Budget comparison', null));
            }}
          />
        </>
      ) : (
        <StartChart charts={view.charts} onChanged={changed} />
      )}
      <ToLookAt issues={view.issues} />
      {view.hasAccounts && (
        <div class="sec small">
          <LinkButton
            onPress={() => {
              void action.run('show', () => goToRow('Budget', null));
            }}
          >
            Budget lines
          </LinkButton>{' '}
          <span class="ink2">are in the tab Budget</span>
        </div>
      )}
    </main>
  );
}
