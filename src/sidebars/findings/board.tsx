import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FindingsView, FindingView } from '../../sidebar-api';
import {
  allWhole,
  announce,
  counted,
  countText,
  LinkButton,
  type ListName,
  moneyText,
  totals as totalsOf,
} from '../shared';
import type { Writing } from './parts/open-finding';
import { FindingList } from './parts/finding-list';
import { Header } from './parts/header';
import { KeyFooter } from './parts/key-footer';
import { ListLinks } from './parts/list-links';
import { NothingOpen } from './parts/nothing-open';
import { UnreadNotice } from './parts/unread-notice';
import type { Command } from './state/commands';
import { placeText } from './state/place';
import type { Patch } from './state/triage';
import { useFocus } from './state/use-focus';
import { useKeys } from './state/use-keys';
import { type SilenceScope, useTriage } from './state/use-triage';
import { useWalk } from './state/use-walk';

/** The findings to walk through: header, list with one open, keys; or the news that nothing is open. */
export function Board(props: {
  readonly view: FindingsView;
  readonly checking: boolean;
  readonly onCheck: () => void;
  /** What silencing left. */
  readonly onView: (view: FindingsView) => void;
}) {
  const { view, checking, onCheck } = props;
  const search = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLElement>(null);
  const focus = useFocus(page);
  const triage = useTriage(view);
  const { findings, shown } = triage;
  const walk = useWalk(findings);
  const { list, rows, open, query, severity } = walk;
  const [writing, setWriting] = useState<{ readonly key: string; readonly what: Writing } | null>(null);
  const write = (what: Writing | null) => {
    setWriting(what === null || open === null ? null : { key: open.key, what });
  };
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

  const current = open !== null && shown?.key === open.key ? shown.evidence : null;
  const show = (index: number) => {
    const item = open?.evidence[index];
    if (open !== null && item !== undefined) triage.show(open.key, index, placeText(item));
  };
  const showNext = () => {
    if (open !== null) show(current === null ? 0 : (current + 1) % open.evidence.length);
  };
  const change = ({ key }: FindingView, patch: Patch) => {
    walk.choose(key);
    triage.change(key, patch);
    if (patch.status !== undefined) announce(`Status: ${patch.status}.`);
  };
  const silence = async ({ key }: FindingView, scope: SilenceScope, reason: string) => {
    const left = await triage.silence(key, scope, reason);
    if (left === null) return;
    const next = walk.survivor(new Set(left.findings.map((finding) => finding.key)));
    setWriting(null);
    walk.choose(next?.key ?? null);
    focus(next === null ? 'heading' : 'open finding');
    props.onView(left);
    const gone = findings.length - left.findings.length;
    announce(`${counted(gone, 'finding')} silenced. ${countText(totalsOf(left.findings).open.count)} open.`);
  };
  const step = (by: 1 | -1) => {
    const next = walk.neighbour(by);
    if (next !== null) {
      walk.choose(next.key);
      focus('open finding');
    } else if (walk.counts.all === 0 && open !== null) {
      walk.choose(null);
      focus('heading');
    } else announce(by === 1 ? 'That was the last finding.' : 'That is the first finding.');
  };
  const goToList = (name: ListName) => {
    walk.goToList(name);
    focus('heading');
  };
  const run = (command: Command) => {
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
        walk.choose(null);
        return;
      case 'silence':
        if (open !== null) write('silence');
        return;
      case 'status':
        if (open !== null) change(open, { status: command.status });
        return;
    }
  };
  useKeys(run);
  useSpokenCount(rows.length, `${query}|${severity}`);

  const links = <ListLinks view={view} totals={totals} money={money} onList={goToList} />;
  if (list === 'open' && totals.open.count === 0 && open === null && query === '' && severity === 'all') {
    return (
      <NothingOpen view={view} working={checking ? 'Checking…' : undefined} onCheck={onCheck}>
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
          counts={walk.counts}
          whole={whole}
          query={query}
          severity={severity}
          search={search}
          checking={checking}
          onNarrow={walk.narrow}
          onList={goToList}
          onCheck={onCheck}
          onLeaveSearch={() => {
            if (open === null) search.current?.blur();
            else focus('open finding');
            walk.choose(open?.key ?? null);
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
          <p>No finding here matches.</p>
          <LinkButton
            onPress={() => {
              walk.narrow({ query: '', severity: 'all' });
              search.current?.focus();
            }}
          >
            Show all {countText(totals[list].count)}
          </LinkButton>
        </div>
      ) : (
        <FindingList
          walk={walk}
          triage={triage}
          money={money}
          current={current}
          onShow={show}
          onShowNext={showNext}
          onChange={change}
          writing={writing !== null && writing.key === open?.key ? writing.what : null}
          onWrite={write}
          onSilence={(finding, scope, reason) => {
            void silence(finding, scope, reason);
          }}
        />
      )}
      {list === 'open' && <div class="sec">{links}</div>}
      <KeyFooter />
    </main>
  );
}

/** Says how many findings are shown, once the person has stopped changing what they asked for. */
function useSpokenCount(count: number, asked: string): void {
  const spoken = useRef(asked);
  useEffect(() => {
    if (spoken.current === asked) return undefined;
    const timer = setTimeout(() => {
      spoken.current = asked;
      announce(`${counted(count, 'finding')} shown.`);
    }, 400);
    return () => {
      clearTimeout(timer);
    };
  }, [asked, count]);
}
