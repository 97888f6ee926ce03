import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FindingView } from '../../../sidebar-api';
import { listOf, Mark, SeverityMark } from '../../shared';
import { ruleText } from '../state/place';

/** One finding in the list: compact, or with its body (`children`) when open. Its title is the button that opens and closes it. */
export function FindingRow(props: {
  readonly finding: FindingView;
  readonly open: boolean;
  /** True for the one row that Tab stops at. */
  readonly tabStop: boolean;
  readonly amount: string;
  readonly onToggle: () => void;
  readonly children?: ComponentChildren;
}) {
  const { finding, open } = props;
  const id = useId();
  return (
    <li class={open ? 'fi on' : 'fi'} aria-current={open ? 'true' : undefined} data-key={finding.key}>
      <div class="row" id={`${id}-mark`}>
        <SeverityMark severity={finding.severity} />
        {finding.isNew && listOf(finding) === 'open' && <span class="chip accent">New</span>}
        <StatusChip finding={finding} />
        <span class="push num">
          {open ? <b>{props.amount}</b> : props.amount}
          {finding.atStake !== null && <span class="vh"> at stake</span>}
        </span>
      </div>
      <h2 class="t">
        <button
          type="button"
          class="fi-title"
          tabIndex={props.tabStop ? 0 : -1}
          aria-expanded={open}
          aria-describedby={`${id}-mark ${id}-rule`}
          onClick={props.onToggle}
        >
          {finding.what}
        </button>
      </h2>
      <p class="cap ink3" id={`${id}-rule`}>
        {ruleText(finding)}
      </p>
      {props.children}
    </li>
  );
}

function StatusChip({ finding }: { readonly finding: FindingView }) {
  switch (finding.status) {
    case 'Open':
      return null;
    case 'Solved':
      return (
        <span class="sev green">
          <Mark shape="tick" />
          Solved
        </span>
      );
    case 'Chasing':
    case 'Not a fault':
      return <span class="chip">{finding.status}</span>;
  }
}
