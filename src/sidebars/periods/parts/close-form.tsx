import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import type { PeriodsView } from '../../../sidebar-api';
import {
  browserToday,
  Button,
  counted,
  dayText,
  moneyText,
  Notice,
  periodText,
  Refusal,
  TextField,
} from '../../shared';

/** Closing: asked first, with what it means; then done, with the way back. */
export function CloseForm(props: {
  readonly view: PeriodsView;
  /** The period just closed; '' = none. */
  readonly closed: string;
  readonly working: 'close' | 'undo' | null;
  readonly refused: readonly Issue[];
  readonly onClose: (period: string, end: string) => void;
  readonly onUndo: () => void;
}) {
  const { view, closed, working } = props;
  const [asking, setAsking] = useState(false);
  const [period, setPeriod] = useState(view.current);
  const [end, setEnd] = useState(view.currentEnd);
  const [checked, setChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (asking) heading.current?.focus();
  }, [asking]);

  const name = period.trim();
  const totals = view.periods.find((each) => each.period === name);
  const again = totals?.closed === true;
  if (!asking) {
    return (
      <div class="sec stack">
        {closed !== '' && (
          <Notice tone="good">
            <p>
              <b>{periodText(closed)} is closed.</b> What every account stood at is kept in Period history.
            </p>
            <div class="acts">
              <Button small working={working === 'undo' ? 'Undoing…' : undefined} onPress={props.onUndo}>
                Undo
              </Button>
            </div>
          </Notice>
        )}
        <Refusal issues={props.refused} />
        <Button
          kind={closed === '' ? 'primary' : 'plain'}
          onPress={() => {
            setAsking(true);
          }}
        >
          {view.current === '' ? 'Close a period…' : `Close ${periodText(view.current)}…`}
        </Button>
      </div>
    );
  }
  return (
    <section class="sec stack" aria-labelledby="h-close">
      <h2 id="h-close" ref={heading} tabIndex={-1}>
        Close {view.current === '' ? 'a period' : periodText(view.current)}?
      </h2>
      {view.current === '' && (
        <TextField
          label="Period"
          value={period}
          hint="Its name, as in Costs ▸ Period"
          fault={checked && name === '' ? 'Say which period.' : undefined}
          onInput={setPeriod}
        />
      )}
      {view.currentEnd === '' && (
        <TextField
          type="date"
          label="Last day"
          value={end}
          hint="Costs dated up to it belong to the period"
          fault={checked && end === '' ? 'Say which day is its last.' : undefined}
          onInput={setEnd}
        />
      )}
      <ul class="means small">
        {totals !== undefined && (
          <li>
            {counted(totals.costs, 'cost')} and {moneyText(totals.total, view.decimals)} are in it.
          </li>
        )}
        <li>What every account stands at is kept in Period history; the next report compares with it.</li>
        <li>
          A cost that is added, changed or taken out of it afterwards is a finding
          {end === '' ? '' : `, and so is a late one dated up to ${dayText(end, browserToday())}`}.
        </li>
        <li>It stays closed, but one Undo opens it again until something else is written.</li>
      </ul>
      {again && <p class="small red">{periodText(name)} is closed already.</p>}
      <Refusal issues={props.refused} />
      <div class="acts">
        <Button
          kind="primary"
          working={working === 'close' ? 'Closing…' : undefined}
          onPress={() => {
            setChecked(true);
            if (name !== '' && end !== '' && !again) props.onClose(name, end);
          }}
        >
          Close {name === '' ? 'the period' : periodText(name)}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            setAsking(false);
          }}
        >
          Cancel
        </Button>
      </div>
    </section>
  );
}
