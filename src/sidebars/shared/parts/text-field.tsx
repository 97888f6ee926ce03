import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

/** A labelled line to write in, with a hint under it. Enter does `onEnter`, Escape `onEscape`. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** What is wrong with the text; read out with the field. */
  readonly fault?: string | undefined;
  readonly type?: 'text' | 'date';
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly onInput: (text: string) => void;
  readonly onEnter?: () => void;
  readonly onEscape?: () => void;
}) {
  const id = useId();
  const { hint, fault } = props;
  const says = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].filter(
    (part) => part !== '',
  );
  const shared = {
    id,
    class: 'input',
    autocomplete: 'off',
    maxLength: 500,
    ref: props.field ?? null,
    value: props.value,
    'aria-describedby': says.length === 0 ? undefined : says.join(' '),
    'aria-invalid': fault === undefined ? undefined : ('true' as const),
    onInput: (event: Event) => {
      props.onInput((event.target as HTMLInputElement).value);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const act = event.key === 'Enter' ? props.onEnter : event.key === 'Escape' ? props.onEscape : undefined;
      if (act === undefined || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
  };
  return (
    <div class="field">
      <label class="label" for={id}>
        {props.label}
      </label>
      {props.type === 'date' ? <input type="date" {...shared} /> : <input type="text" {...shared} />}
      {fault !== undefined && (
        <p class="cap red" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
