import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import type { FindingView } from '../../../sidebar-api';
import { Button, counted, lowerFirst, Refusal, TextField } from '../../shared';
import type { SilenceScope } from '../state/use-triage';

/** Setting a finding, or all of its rule about its vendor, aside for good: what, and why. No reason, no silence. */
export function SilenceForm(props: {
  readonly finding: FindingView;
  /** How many open findings the rule has about this vendor, this one among them. */
  readonly ofVendor: number;
  readonly working: boolean;
  readonly refused: readonly Issue[];
  readonly onSilence: (scope: SilenceScope, reason: string) => void;
  readonly onCancel: () => void;
}) {
  const { vendor, ruleTitle } = props.finding;
  const id = useId();
  const [scope, setScope] = useState<SilenceScope>('finding');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.closest('.editor')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const silence = () => {
    setAsked(true);
    if (reason.trim() === '') field.current?.focus();
    else props.onSilence(scope, reason.trim());
  };
  const choices: readonly { readonly value: SilenceScope; readonly words: string }[] = [
    { value: 'finding', words: 'This finding' },
    { value: 'vendor', words: `All of this rule about ${vendor}, ${counted(props.ofVendor, 'finding')} now` },
  ];
  return (
    <div class="editor silence" role="group" aria-labelledby={id}>
      <p class="label" id={id}>
        Silence “{lowerFirst(ruleTitle)}”
      </p>
      {vendor !== '' && (
        <div role="radiogroup" aria-label="What to silence">
          {choices.map(({ value, words }) => (
            <label class="check small" key={value}>
              <input
                type="radio"
                name={id}
                checked={value === scope}
                onChange={() => {
                  setScope(value);
                }}
              />
              <span class="grow">{words}</span>
            </label>
          ))}
        </div>
      )}
      <TextField
        label="Reason"
        field={field}
        value={reason}
        fault={asked && reason.trim() === '' ? 'Say why, for whoever asks later.' : undefined}
        hint="It leaves Findings and stands in Rules and settings, where it can be taken back."
        onInput={setReason}
        onEnter={silence}
        onEscape={props.onCancel}
      />
      <Refusal issues={props.refused} />
      <div class="acts">
        <Button small working={props.working ? 'Silencing…' : undefined} onPress={silence}>
          Silence
        </Button>
        <Button small kind="quiet" onPress={props.onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
