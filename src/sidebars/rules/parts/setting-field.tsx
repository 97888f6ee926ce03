import { useId, useState } from 'preact/hooks';
import type { RuleSettingView } from '../../../sidebar-api';
import { Button, LinkButton, upperFirst } from '../../shared';

/** A setting's title where its rule is named above it: `Likely duplicate: days apart` → `Days apart`. */
function shortTitle(title: string): string {
  return upperFirst(title.replace(/^[^:]+: /, ''));
}

/** One threshold: its value, its unit, the standard and the way back to it. Enter saves. */
export function SettingField(props: {
  readonly setting: RuleSettingView;
  readonly saving: boolean;
  /** Null = back to the standard. */
  readonly onSet: (value: string | null) => void;
}) {
  const { setting, saving } = props;
  const id = useId();
  const [text, setText] = useState(setting.value);
  const save = () => {
    props.onSet(text.trim() === '' ? null : text.trim());
  };
  const title = shortTitle(setting.title);
  const unit = setting.unit === '' ? '' : ` ${setting.unit}`;
  return (
    <div class="setting">
      <label class="label" for={id}>
        {title}
      </label>
      <div class="row">
        <input
          id={id}
          class="input"
          autocomplete="off"
          maxLength={200}
          value={text}
          aria-describedby={`${id}-about`}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) save();
          }}
        />
        {setting.unit !== '' && <span class="unit ink2">{setting.unit}</span>}
        {(text !== setting.value || saving) && (
          <Button small working={saving ? 'Saving…' : undefined} onPress={save}>
            Save<span class="vh"> {title}</span>
          </Button>
        )}
      </div>
      <p class="hint" id={`${id}-about`}>
        {setting.about}
        {setting.value === setting.standard && ` Standard: ${setting.standard}${unit}.`}
      </p>
      {setting.value !== setting.standard && (
        <p class="cap">
          <LinkButton
            onPress={() => {
              props.onSet(null);
            }}
          >
            Back to the standard, {setting.standard}
            {unit}
            <span class="vh">: {title}</span>
          </LinkButton>
        </p>
      )}
    </div>
  );
}
