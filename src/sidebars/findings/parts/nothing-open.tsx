import type { ComponentChildren } from 'preact';
import type { FindingsView } from '../../../sidebar-api';
import { browserToday, Button, counted, whenText } from '../../shared';

/** No finding is open: how much was read to be able to say so. `children` admit what was left out. */
export function NothingOpen(props: {
  readonly view: FindingsView;
  readonly working: string | undefined;
  readonly onCheck: () => void;
  readonly children: ComponentChildren;
}) {
  const { counts, checkedAt } = props.view;
  return (
    <main>
      <div class="mid">
        <CleanSheet />
        <h1 class="title" tabIndex={-1}>
          Nothing open
        </h1>
        <p class="ink2">
          {counts.rulesRun} of {counted(counts.rulesAll, 'rule')} read {counted(counts.costs, 'cost')} and{' '}
          {counted(counts.purchaseOrders, 'purchase order')}, {whenText(checkedAt, browserToday())}.
        </p>
        <Button working={props.working} onPress={props.onCheck}>
          Check costs again
        </Button>
      </div>
      {props.children}
    </main>
  );
}

/** A drawn sheet with a tick. */
function CleanSheet() {
  return (
    <svg width="132" height="92" viewBox="0 0 132 92" aria-hidden="true">
      <rect x="22.5" y=".5" width="88" height="91" rx="3" fill="var(--ws-paper)" stroke="var(--ws-line-strong)" />
      <path d="M23 3a2.5 2.5 0 0 1 2.5-2.5h82A2.5 2.5 0 0 1 110 3v12.5H23z" fill="var(--ws-wash-2)" />
      <path d="M22.5 15.5h88" stroke="var(--ws-line-strong)" />
      <path d="M23 31.5h87M23 46.5h87M23 61.5h87M23 76.5h87M52.5 16v75M84.5 16v75" stroke="var(--ws-line)" />
      <path
        d="M28 23.5h18M28 38.5h14M28 53.5h19M28 68.5h12M92 23.5h13M95 38.5h10M90 53.5h15M96 68.5h9"
        stroke="var(--ws-placeholder-block)"
        stroke-width="5"
      />
      <circle cx="104" cy="72" r="17" fill="var(--ws-green)" stroke="var(--ws-paper)" stroke-width="4" />
      <path
        d="m97 72.5 5 5 9-10.5"
        fill="none"
        stroke="var(--ws-paper)"
        stroke-width="2.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
