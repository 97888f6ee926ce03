import { useEffect, useState } from 'preact/hooks';
import type { Answer, FindingsView, HomeView, PageName } from '../../sidebar-api';
import { Explain } from '../explain';
import {
  announce,
  browserToday,
  Button,
  callServer,
  FailedPage,
  goToPage,
  goToRow,
  keepPlace,
  MoneyChip,
  periodText,
  Refusal,
  useAction,
  useLoaded,
  Waiting,
  whenText,
} from '../shared';
import { BrokenRunNotice } from './parts/broken-run';
import { ContingencyLeft } from './parts/contingency-left';
import { LastChangeBar } from './parts/last-change-bar';
import { LastCheck } from './parts/last-check';
import { MoneyHealth } from './parts/money-health';
import { PageLinks } from './parts/page-links';
import { WorstVariances } from './parts/worst-variances';

/** The home sidebar: the production, the health of its money, the last check, the last change. */
export function HomeApp() {
  const { page, set, again } = useLoaded('home');
  switch (page.state) {
    case 'loading':
      return <Waiting words="Reading the production…" />;
    case 'failed':
      return <FailedPage title="The production can’t be shown" issues={page.issues} onAgain={again} />;
    case 'ready':
      return <Home home={page.value} onHome={set} />;
  }
}

function Home({ home, onHome }: { readonly home: HomeView; readonly onHome: (answer: Answer<HomeView>) => void }) {
  const [check, setCheck] = useState<FindingsView | null>(null);
  const [account, setAccount] = useState<string | null>(null);
  const reading = useAction<'read'>();
  const action = useAction<'check' | 'undo' | 'go'>();

  const read = async (keep: boolean) => {
    const answer = await reading.run('read', () => callServer('findings', null));
    if (answer?.ok === true) setCheck((now) => (keep && now !== null ? now : answer.value));
  };
  useEffect(() => {
    void read(true);
  }, []);
  const checkCosts = async () => {
    const answer = await action.run('check', () => callServer('checkCosts', null));
    reading.clear();
    if (answer?.ok === true) {
      setCheck(answer.value);
      announce('Costs checked.');
    }
    const after = await callServer('home', null);
    if (after.ok) onHome(after);
  };
  const undo = async (name: string) => {
    const answer = await action.run('undo', () => callServer('undoLastChange', null));
    if (answer?.ok !== true) return;
    announce(`Undone: ${name}.`);
    onHome(answer);
    keepPlace();
    await read(false);
  };
  const open = (page: PageName) => {
    void action.run('go', () => goToPage(page));
  };

  if (account !== null) {
    return (
      <Explain
        start={{ account, figure: 'variance' }}
        onBack={() => {
          setAccount(null);
          keepPlace();
        }}
      />
    );
  }
  const { lastChange, broken } = home;
  const checked = check !== null && check.checkedAt !== '';
  return (
    <main>
      <header class="pane stack">
        <div>
          <div class="row base">
            <h1 class="title grow">{home.title === '' ? 'Production without a title' : home.title}</h1>
            {check !== null && <MoneyChip currency={check.currency} sign={check.money.varianceSign} />}
          </div>
          {check !== null && <p class="small ink2">{reached(check)}</p>}
        </div>
        <div class="row">
          <span class="small ink2 grow">
            {checked
              ? `Checked ${whenText(check.checkedAt, browserToday())}`
              : check === null
                ? reading.working === 'read'
                  ? 'Adding up…'
                  : ''
                : 'Not checked yet'}
          </span>
          <Button
            small
            kind={broken === null ? 'primary' : 'plain'}
            working={action.working === 'check' ? 'Checking…' : undefined}
            onPress={() => {
              void checkCosts();
            }}
          >
            Check costs
          </Button>
        </div>
        {broken !== null && (
          <BrokenRunNotice
            broken={broken}
            onHome={(answer) => {
              onHome(answer);
              keepPlace();
              announce('Mended.');
            }}
          />
        )}
        <Refusal issues={[...reading.refused, ...action.refused]} />
      </header>
      {check !== null && (
        <Money
          check={check}
          onReport={
            checked
              ? () => {
                  void action.run('go', () => goToRow('Cost report', null));
                }
              : null
          }
        />
      )}
      {checked && (
        <LastCheck
          view={check}
          onFindings={() => {
            open('findings');
          }}
          onRules={() => {
            open('rules');
          }}
        />
      )}
      {check !== null && (
        <WorstVariances
          money={check.money}
          decimals={check.decimals}
          onExplain={(worst) => {
            setAccount(worst.account === '' ? worst.title : worst.account);
          }}
        />
      )}
      <PageLinks onPage={open} />
      {lastChange !== null && (
        <LastChangeBar
          change={lastChange}
          working={action.working === 'undo'}
          onUndo={(name) => {
            void undo(name);
          }}
        />
      )}
    </main>
  );
}

/** Estimated final cost and contingency; or what to do where there is no money to show. */
function Money({ check, onReport }: { readonly check: FindingsView; readonly onReport: (() => void) | null }) {
  const { money, decimals } = check;
  if (money.budget === null && money.efc === 0 && money.total === 0) {
    return (
      <div class="sec">
        <p class="small ink2">
          No money yet. Import costs below, or type them in the tab Costs; budgets go into Accounts or Budget.
        </p>
      </div>
    );
  }
  return (
    <>
      <MoneyHealth view={check} onReport={onReport} />
      {money.contingency !== null && (
        <ContingencyLeft contingency={money.contingency} progress={money.progress} decimals={decimals} />
      )}
    </>
  );
}

/** How far the production has come: `Day 2 of 8 · Period 3`; '' = not known. */
function reached({ money: { progress, period } }: FindingsView): string {
  const parts = [
    progress === null
      ? ''
      : progress.day === 0
        ? `Shoot of ${progress.of} days`
        : `Day ${progress.day} of ${progress.of}`,
    period === '' ? '' : periodText(period),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
