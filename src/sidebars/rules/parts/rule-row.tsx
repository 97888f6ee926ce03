import { useId } from 'preact/hooks';
import type { RuleSettingView, RuleView } from '../../../sidebar-api';
import { Mark, SeverityMark, upperFirst } from '../../shared';
import { SettingField } from './setting-field';

/** The source without the project's own papers, which nobody at a production has. */
function publicSource(source: string): string {
  const places = source.split(/; */).filter((place) => !/\b(?:DOMAIN|PRODUCT)\.md\b/.test(place));
  return places.join('; ');
}

/** One rule: its switch and name in a line; open, what it tests, what it leaves alone, and its settings. */
export function RuleRow(props: {
  readonly rule: RuleView;
  readonly open: boolean;
  readonly working: string | null;
  readonly onToggle: () => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onSetting: (setting: RuleSettingView, value: string | null) => void;
}) {
  const { rule, open, working } = props;
  const id = useId();
  const title = upperFirst(rule.title);
  const off = !rule.on;
  const source = publicSource(rule.source);
  const moved = rule.settings.filter(({ value, standard }) => value !== standard).length;
  return (
    <li class={open ? 'ru on' : 'ru'} data-rule={rule.id}>
      <div class="ru-head">
        <input
          type="checkbox"
          role="switch"
          class="switch"
          checked={rule.on}
          aria-label={`${title}: runs`}
          aria-busy={working === rule.id ? 'true' : undefined}
          onChange={(event) => {
            const to = event.currentTarget.checked;
            event.currentTarget.checked = rule.on;
            props.onSwitch(to);
          }}
        />
        <h3 class="grow">
          <button type="button" class="ru-title" aria-expanded={open} aria-controls={id} onClick={props.onToggle}>
            <span class={off ? 'grow ink3' : 'grow'}>{title}</span>
            <Chevron />
          </button>
        </h3>
      </div>
      <p class="cap ink3 ru-sub">
        {rule.number === null ? '' : `Rule ${rule.number} · `}
        {working === rule.id ? 'Saving…' : off ? 'Off' : 'On'}
        {moved > 0 && ` · ${moved === 1 ? 'a setting' : `${moved} settings`} moved`}
      </p>
      {rule.on && rule.missing !== '' && (
        <p class="cap amber ru-sub row">
          <Mark shape="triangle" />
          <span class="grow">Can’t run: {rule.missing}</span>
        </p>
      )}
      <div id={id}>
        {open && (
          <div class="ru-body stack small">
            <p class="row">
              <SeverityMark severity={rule.severity} />
              <span class="ink2">at most</span>
            </p>
            <p>
              <b>Tests</b> {rule.test}
            </p>
            {rule.guard !== '' && (
              <p>
                <b>Leaves alone</b> {rule.guard}
              </p>
            )}
            {rule.settings.map((setting) => (
              <SettingField
                key={`${setting.id}|${setting.value}`}
                setting={setting}
                saving={working === setting.id}
                onSet={(value) => {
                  props.onSetting(setting, value);
                }}
              />
            ))}
            {source !== '' && <p class="hint">Source: {source}</p>}
          </div>
        )}
      </div>
    </li>
  );
}

function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 14 14" aria-hidden="true">
      <path d="m3.5 5.5 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
    </svg>
  );
}
