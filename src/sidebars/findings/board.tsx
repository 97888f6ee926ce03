import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FindingsView } from '../../sidebar-api';
import { allWhole, announce, Button, counted, countText, LinkButton, moneyText } from '../shared';
import { FindingRow } from './parts/finding-row';
import { Header } from './parts/header';
import { KeyFooter } from './parts/key-footer';
import { ListLinks } from './parts/list-links';
import { NothingOpen } from './parts/nothing-open';
import { OpenFinding } from './parts/open-finding';
import { UnreadNotice } from './parts/unread-notice';
import { commandOf } from './state/commands';
import { placeText } from './state/place';
import { type ListName, select, type SeverityChoice, totals as totalsOf } from './state/select';
import { useTriage } from './state/use-triage';

const pageSize = 50;

/** What is open: a key, nothing by choice, or `worst`: the first of the list until the person chooses. */
type Chosen = { readonly key: string } | 'none' | 'worst';

/** The findings to walk through: header, list with one open, keys. */
export function Board({
  view,
  checking,
  onCheck,
}: {
  readonly view: FindingsView;
  readonly checking: boolean;
  readonly onCheck: () => void;
}) {
  const triage = useTriage(view);
  const [list, setList] = useState<ListName>('open');
  const [severity, setSeverity] = useState<SeverityChoice>('all');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Chosen>('worst');
  const [shownRows, setShownRows] = useState(pageSize);
  const search = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLElement>(null);
  const focusWanted = useRef<'title' | 'page' | null>(null);
  const [held, setHeld] = useState<string | null>(null);

  const { findings } = triage;
  const selection = useMemo(
    () => select(findings, { list, severity, query, held }),
    [findings, list, severity, query, held],
  );
  const totals = useMemo(() => totalsOf(findings), [findings]);
  const whole = useMemo(
    () =>
      allWhole(
        findings.map(({ atStake }) => atStake),
        view.decimals,
      ),
    [findings, view.decimals],
  );
  const money = (amount: number | null) => moneyText(amount, view.decimals, whole);

  const rows = selection.findings;
  const openIndex =
    chosen === 'none'
      ? -1
      : chosen === 'worst'
        ? Math.min(0, rows.length - 1)
        : rows.findIndex(({ key }) => key === chosen.key);
  const open = rows[openIndex] ?? null;
  const limit = Math.max(shownRows, openIndex + 1);

  const choose = (key: string | null, focus: boolean) => {
    setChosen(key === null ? 'none' : { key });
    setHeld(key);
    if (focus) focusWanted.current = 'title';
  };
  const narrow = (change: () => void) => {
    change();
    setHeld(null);
    setChosen('worst');
    setShownRows(pageSize);
  };
  const goToList = (name: ListName) => {
    narrow(() => {
      setList(name);
      setQuery('');
      setSeverity('all');
    });
    focusWanted.current = 'page';
  };
  const step = (by: 1 | -1) => {
    const next = rows[open === null ? 0 : openIndex + by];
    if (next !== undefined) choose(next.key, true);
    else if (open !== null && listLeft(by)) choose(null, false);
    else announce(by === 1 ? 'That was the last finding.' : 'That is the worst finding.');
  };
  /** True when the open finding is the last of the list and no longer belongs to it: moving on closes it. */
  const listLeft = (by: 1 | -1) => by === 1 && open !== null && selection.counts.all === 0;
  const setStatus = (key: string, status: (typeof findings)[number]['status']) => {
    setChosen({ key });
    setHeld(key);
    triage.change(key, { status });
    announce(`Status: ${status}.`);
  };
  const showEvidence = (index: number) => {
    const item = open?.evidence[index];
    if (open !== null && item !== undefined) triage.show(open.key, index, placeText(item));
  };
  const current = open !== null && triage.shown?.key === open.key ? triage.shown.evidence : null;
  const showNext = () => {
    if (open !== null && open.evidence.length > 0)
      showEvidence(current === null ? 0 : (current + 1) % open.evidence.length);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    switch (command.do) {
      case 'next':
        step(1);
        return;
      case 'back':
        step(-1);
        return;
      case 'show':
        showNext();
        return;
      case 'search':
        search.current?.focus();
        search.current?.select();
        return;
      case 'close':
        choose(null, false);
        return;
      case 'status':
        if (open !== null) setStatus(open.key, command.status);
        return;
    }
  };
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      latest.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);

  useLayoutEffect(() => {
    const wanted = focusWanted.current;
    focusWanted.current = null;
    if (wanted === 'page') document.querySelector<HTMLElement>('h1')?.focus();
    if (wanted !== 'title') return;
    const row = page.current?.querySelector<HTMLElement>('.fi.on');
    row?.querySelector<HTMLElement>('.fi-title')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });

  const asked = `${query}|${severity}|${list}`;
  const firstAsk = useRef(asked);
  useEffect(() => {
    if (asked === firstAsk.current) return undefined;
    firstAsk.current = '';
    const timer = setTimeout(() => {
      announce(`${counted(rows.length, 'finding')} shown.`);
    }, 400);
    return () => {
      clearTimeout(timer);
    };
  }, [asked]);

  const links = <ListLinks view={view} totals={totals} money={money} onList={goToList} />;
  const working = checking ? 'Checking…' : undefined;
  if (list === 'open' && totals.open.count === 0 && rows.length === 0 && query === '' && severity === 'all') {
    return (
      <NothingOpen view={view} working={working} onCheck={onCheck}>
        <div class="sec">{links}</div>
        {view.unreadable.length > 0 && (
          <div class="sec">
            <UnreadNotice view={view} />
          </div>
        )}
      </NothingOpen>
    );
  }
  return (
    <main ref={page}>
      <header class="pane">
        <Header
          view={view}
          list={list}
          totals={totals}
          counts={selection.counts}
          money={money}
          query={query}
          severity={severity}
          search={search}
          checking={checking}
          onQuery={(text) => {
            narrow(() => {
              setQuery(text);
            });
          }}
          onSeverity={(choice) => {
            narrow(() => {
              setSeverity(choice);
            });
          }}
          onList={goToList}
          onCheck={onCheck}
          onLeaveSearch={() => {
            if (open !== null) choose(open.key, true);
            else search.current?.blur();
          }}
        />
        {list === 'open' && view.unreadable.length > 0 && (
          <div class="under">
            <UnreadNotice view={view} />
          </div>
        )}
      </header>
      {rows.length === 0 ? (
        <div class="sec stack">
          <p>Nothing here matches.</p>
          <LinkButton
            onPress={() => {
              narrow(() => {
                setQuery('');
                setSeverity('all');
              });
              search.current?.focus();
            }}
          >
            Show all {countText(totals[list].count)}
          </LinkButton>
        </div>
      ) : (
        <ul class="list" aria-label="Findings, worst first">
          {rows.slice(0, limit).map((finding, index) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              open={finding === open}
              tabStop={index === Math.max(0, openIndex)}
              amount={money(finding.atStake)}
              onToggle={() => {
                choose(finding === open ? null : finding.key, false);
              }}
            >
              {finding === open && (
                <OpenFinding
                  finding={finding}
                  current={current}
                  refused={triage.refused.get(finding.key)}
                  onShow={showEvidence}
                  onShowNext={showNext}
                  onChange={(patch) => {
                    if (patch.status === undefined) triage.change(finding.key, patch);
                    else setStatus(finding.key, patch.status);
                  }}
                />
              )}
            </FindingRow>
          ))}
        </ul>
      )}
      {rows.length > limit && (
        <div class="pane">
          <Button
            wide
            onPress={() => {
              setShownRows(limit + pageSize);
              announce(`${Math.min(pageSize, rows.length - limit)} more shown.`);
            }}
          >
            Show {Math.min(pageSize, rows.length - limit)} more of {countText(rows.length)}
          </Button>
        </div>
      )}
      {list === 'open' && <div class="sec">{links}</div>}
      <KeyFooter />
    </main>
  );
}
