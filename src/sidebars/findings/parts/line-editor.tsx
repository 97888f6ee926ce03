import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../shared';

/** Writing in place: a field with Save and Cancel. Escape cancels; Enter saves a single line, Ctrl+Enter several. */
export function LineEditor(props: {
  readonly label: string;
  readonly text: string;
  readonly lines: 'one' | 'several';
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const id = useId();
  const [text, setText] = useState(props.text);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    if (props.lines === 'one') field.current?.select();
    else field.current?.setSelectionRange(props.text.length, props.text.length);
  }, []);
  const save = () => {
    props.onSave(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') props.onCancel();
    else if (event.key === 'Enter' && (props.lines === 'one' || event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onInput = (event: Event) => {
    setText((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  };
  const shared = { id, ref: field, class: 'input', value: text, onInput, onKeyDown, maxLength: 2000 };
  return (
    <div class="editor">
      <label class="label" for={id}>
        {props.label}
      </label>
      {props.lines === 'one' ? <input type="text" autocomplete="off" {...shared} /> : <textarea rows={3} {...shared} />}
      <div class="acts">
        <Button small onPress={save}>
          Save
        </Button>
        <Button small kind="quiet" onPress={props.onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
