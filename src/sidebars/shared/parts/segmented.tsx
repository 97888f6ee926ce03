import { useId } from 'preact/hooks';
import { countText } from '../format/money-text';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A figure after the label, such as how many there are. */
  readonly count?: number;
}

/** One choice of a few, side by side: a radio group, so arrow keys move within it. Figures of four digits go under the words. */
export function Segmented<Value extends string>(props: {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const name = useId();
  const tall = props.choices.some(({ count }) => count !== undefined && count > 999);
  return (
    <div class={tall ? 'seg tall' : 'seg'} role="radiogroup" aria-label={props.label}>
      {props.choices.map(({ value, label, count }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            onChange={() => {
              props.onChoose(value);
            }}
          />
          {label}
          {count !== undefined && <span class="count"> {countText(count)}</span>}
        </label>
      ))}
    </div>
  );
}
