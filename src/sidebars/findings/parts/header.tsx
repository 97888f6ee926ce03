import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { FindingsView } from '../../../sidebar-api';
import {
  browserToday,
  countText,
  LinkButton,
  type ListName,
  type ListTotal,
  Segmented,
  Total,
  whenAfter,
  whenText,
} from '../../shared';
import type { Selection, SeverityChoice } from '../state/select';

const choices: readonly { readonly value: SeverityChoice; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'high', label: 'High' },
  { value: 'medium', label: 'Medium' },
  { value: 'low', label: 'Low' },
];

/** The answer in two lines, then what narrows the list. */
export function Header(props: {
  readonly view: FindingsView;
  readonly list: ListName;
  readonly totals: Readonly<Record<ListName, ListTotal>>;
  readonly counts: Selection['counts'];
  readonly whole: boolean;
  readonly query: string;
  readonly severity: SeverityChoice;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly checking: boolean;
  readonly onNarrow: (change: { readonly query?: string; readonly severity?: SeverityChoice }) => void;
  readonly onList: (list: ListName) => void;
  readonly onCheck: () => void;
  readonly onLeaveSearch: () => void;
}) {
  const { view, list, totals } = props;
  const id = useId();
  const total = totals[list];
  return (
    <>
      <div class="row base wrap">
        <h1 class="title grow" tabIndex={-1}>
          {countText(total.count)} {list}
        </h1>
        <Total
          currency={view.currency}
          decimals={view.decimals}
          amount={total.atStake}
          whole={props.whole}
          what={list === 'solved' ? 'put right' : 'at stake'}
        />
      </div>
      {list === 'open' ? (
        <p class="small ink2">
          {view.previousCheckAt !== '' && (
            <>
              {newText(view, total.fresh, browserToday())}
              <br />
            </>
          )}
          {checkedText(view, browserToday())} ·{' '}
          <LinkButton onPress={props.onCheck}>{props.checking ? 'Checking…' : 'Check again'}</LinkButton>
        </p>
      ) : (
        <p class="small">
          <LinkButton
            onPress={() => {
              props.onList('open');
            }}
          >
            Back to {countText(totals.open.count)} open
          </LinkButton>
        </p>
      )}
      <label class="vh" for={id}>
        Filter findings
      </label>
      <div class="search">
        <svg class="mark" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="6" cy="6" r="4.2" fill="none" stroke="var(--ws-ink-3)" stroke-width="1.4" />
          <path d="m9.2 9.2 3.3 3.3" stroke="var(--ws-ink-3)" stroke-width="1.4" stroke-linecap="round" />
        </svg>
        <input
          id={id}
          ref={props.search}
          class="input"
          type="search"
          autocomplete="off"
          placeholder="Vendor, account, rule"
          aria-keyshortcuts="/"
          value={props.query}
          onInput={(event) => {
            props.onNarrow({ query: event.currentTarget.value });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'ArrowDown') props.onLeaveSearch();
            else if (event.key === 'Escape' && props.query === '') props.onLeaveSearch();
            else if (event.key === 'Escape') props.onNarrow({ query: '' });
            else return;
            event.preventDefault();
          }}
        />
        {props.query === '' && <kbd aria-hidden="true">/</kbd>}
      </div>
      <Segmented
        label="Severity"
        choices={choices.map((choice) => ({ ...choice, count: props.counts[choice.value] }))}
        value={props.severity}
        onChoose={(chosen) => {
          props.onNarrow({ severity: chosen });
        }}
      />
    </>
  );
}

/** `3 new since Tue 18:05`, `Nothing new since Tue 18:05` */
export function newText(view: FindingsView, fresh: number, today: string): string {
  return `${fresh === 0 ? 'Nothing' : countText(fresh)} new since ${whenText(view.previousCheckAt, today)}`;
}

/** `Checked Wed 18:10`; the time alone when the check before was on the same day. */
export function checkedText({ checkedAt, previousCheckAt }: FindingsView, today: string): string {
  return `Checked ${whenAfter(checkedAt, previousCheckAt, today)}`;
}
