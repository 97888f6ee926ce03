import { useId } from 'preact/hooks';
import type { BudgetView } from '../../../sidebar-api';
import { counted } from '../../shared';

/** One name of Globals with its value, how many lines use it, and the value before where it differs. */
export function GlobalField(props: {
  readonly global: BudgetView['globals'][number];
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onEnter: () => void;
}) {
  const { global, value } = props;
  const id = useId();
  const moved = value.trim() !== global.value;
  const note = global.note === '' ? '' : ` · ${global.note}`;
  return (
    <li class={moved ? 'global on' : 'global'}>
      <label class="grow" for={id}>
        {global.name}
        <span class="cap ink3 uses" id={`${id}-uses`}>
          {moved ? `was ${global.value} · ` : ''}
          {global.lines === 0 ? 'no line uses it' : counted(global.lines, 'line')}
          {note}
        </span>
      </label>
      <input
        id={id}
        class="input"
        autocomplete="off"
        maxLength={60}
        value={value}
        aria-describedby={`${id}-uses`}
        onInput={(event) => {
          props.onValue(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) props.onEnter();
        }}
      />
    </li>
  );
}
