import { useState } from 'preact/hooks';
import type { FindingsView } from '../../sidebar-api';
import { announce, callServer, counted, FailedPage, keepPlace, moneyText, totals, useLoaded, Waiting } from '../shared';
import { Board } from './board';
import { NeverChecked } from './parts/never-checked';

/** What a check brought, in one sentence. */
function summary(view: FindingsView): string {
  const { open } = totals(view.findings);
  return `Checked. ${counted(open.count, 'finding')} open, ${view.currency} ${moneyText(open.atStake, view.decimals)} at stake.`;
}

/** The findings sidebar: asks for the findings of the last check and offers a new one. */
export function FindingsApp() {
  const { page, set, again } = useLoaded('findings');
  const [checking, setChecking] = useState(false);
  const [round, setRound] = useState(0);
  const check = () => {
    if (checking) return;
    setChecking(true);
    announce('Checking costs.');
    void callServer('checkCosts', null).then((answer) => {
      setChecking(false);
      setRound(round + 1);
      set(answer);
      keepPlace();
      if (answer.ok) announce(summary(answer.value));
    });
  };
  switch (page.state) {
    case 'loading':
      return <Waiting words="Reading the findings…" />;
    case 'failed':
      return <FailedPage title="The findings can’t be shown" issues={page.issues} onAgain={again} />;
    case 'ready':
      return page.value.checkedAt === '' ? (
        <NeverChecked working={checking ? 'Checking…' : undefined} onCheck={check} />
      ) : (
        <Board
          key={round}
          view={page.value}
          checking={checking}
          onCheck={check}
          onView={(value) => {
            set({ ok: true, value });
          }}
        />
      );
  }
}
