import { useEffect, useState } from 'preact/hooks';
import type { Issue } from '../../core/issue';
import type { Answer, FindingsView, HomeView, PageName } from '../../sidebar-api';
import {
  announce,
  browserToday,
  Button,
  callServer,
  FailedPage,
  keepPlace,
  LinkButton,
  MoneyChip,
  Refusal,
  useLoaded,
  Waiting,
  whenText,
} from '../shared';
import { BrokenRunNotice } from './parts/broken-run';
import { LastChangeBar } from './parts/last-change-bar';
import { LastCheck } from './parts/last-check';

/** The home sidebar: the production, the last check, the last change. */
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

const pages: readonly { readonly page: PageName; readonly label: string; readonly says: string }[] = [
  { page: 'import-costs', label: 'Import costs', says: 'from a ledger or a card statement' },
  { page: 'set-up', label: 'Set up workbook', says: 'tabs and columns' },
  { page: 'guide', label: 'Guide', says: 'what is in the menu' },
];

function Home({ home, onHome }: { readonly home: HomeView; readonly onHome: (answer: Answer<HomeView>) => void }) {
  const [check, setCheck] = useState<FindingsView | null>(null);
  const [working, setWorking] = useState<'check' | 'undo' | null>(null);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  useEffect(() => {
    void callServer('findings', null).then((answer) => {
      if (answer.ok) setCheck(answer.value);
      else setRefused(answer.issues);
    });
  }, []);

  const checkCosts = async () => {
    setWorking('check');
    const answer = await callServer('checkCosts', null);
    setRefused(answer.ok ? [] : answer.issues);
    if (answer.ok) {
      setCheck(answer.value);
      announce('Costs checked.');
    }
    const after = await callServer('home', null);
    if (after.ok) onHome(after);
    setWorking(null);
  };
  const undo = async (action: string) => {
    setWorking('undo');
    const answer = await callServer('undoLastChange', null);
    setWorking(null);
    setRefused(answer.ok ? [] : answer.issues);
    if (!answer.ok) return;
    announce(`Undone: ${action}.`);
    onHome(answer);
    keepPlace();
    const findings = await callServer('findings', null);
    if (findings.ok) setCheck(findings.value);
  };
  const open = (page: PageName) => {
    void callServer('openPage', { page }).then((answer) => {
      if (!answer.ok) setRefused(answer.issues);
    });
  };

  const { lastChange, broken } = home;
  const checked = check !== null && check.checkedAt !== '';
  return (
    <main>
      <header class="pane stack">
        <div class="row base">
          <h1 class="title grow">{home.title === '' ? 'Production without a title' : home.title}</h1>
          {check !== null && <MoneyChip currency={check.currency} />}
        </div>
        <div class="row">
          <span class="small ink2 grow">
            {check === null ? '' : checked ? `Checked ${whenText(check.checkedAt, browserToday())}` : 'Not checked yet'}
          </span>
          <Button
            small
            kind={broken === null ? 'primary' : 'plain'}
            working={working === 'check' ? 'Checking…' : undefined}
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
        <Refusal issues={refused} />
      </header>
      {checked && (
        <LastCheck
          view={check}
          onFindings={() => {
            open('findings');
          }}
        />
      )}
      <nav class="sec" aria-label="More of Wrapsheet">
        <ul class="pages">
          {pages.map(({ page, label, says }) => (
            <li key={page}>
              <LinkButton
                onPress={() => {
                  open(page);
                }}
              >
                {label}
              </LinkButton>{' '}
              <span class="small ink2">{says}</span>
            </li>
          ))}
        </ul>
      </nav>
      {lastChange !== null && (
        <LastChangeBar
          change={lastChange}
          working={working === 'undo'}
          onUndo={(action) => {
            void undo(action);
          }}
        />
      )}
    </main>
  );
}
