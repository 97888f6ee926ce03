import { useState } from 'preact/hooks';
import type { Answer, BudgetView, GlobalChange, WhatIfView } from '../../../sidebar-api';
import { announce, Button, callServer, changeText, counted, Refusal, useAction } from '../../shared';
import { Difference } from './difference';
import { GlobalField } from './global-field';

/** Globals with new values: the difference is shown by account before anything is changed. */
export function WhatIf(props: {
  readonly view: BudgetView;
  readonly onChanged: (answer: Answer<BudgetView>, what: string) => void;
}) {
  const { globals, decimals, currency } = props.view;
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [shown, setShown] = useState<{ readonly changes: readonly GlobalChange[]; readonly what: WhatIfView } | null>(
    null,
  );
  const action = useAction<'look' | 'accept'>();
  const changes = globals.flatMap(({ name, value }): readonly GlobalChange[] => {
    const now = (values[name] ?? value).trim();
    return now === value ? [] : [{ name, value: now }];
  });

  const look = async () => {
    if (changes.length === 0) {
      announce('Change a value first.');
      return;
    }
    const answer = await action.run('look', () => callServer('whatIf', { changes }));
    if (answer?.ok !== true) return;
    setShown({ changes, what: answer.value });
    const { difference, byAccount } = answer.value;
    const accounts = counted(byAccount.filter((each) => each.difference !== 0).length, 'account');
    announce(`Difference ${currency} ${changeText(difference, decimals)} in ${accounts}. Nothing is changed yet.`);
  };
  const accept = async (accepted: readonly GlobalChange[], difference: number) => {
    const answer = await action.run('accept', () => callServer('changeGlobals', { changes: accepted }));
    if (answer?.ok !== true) return;
    setValues({});
    setShown(null);
    const words = accepted.map(({ name, value }) => `${name} is ${value}`).join(', ');
    props.onChanged(answer, `${words}. The budget changes by ${changeText(difference, decimals)}.`);
  };
  const cancel = () => {
    setValues({});
    setShown(null);
    action.clear();
    announce('Nothing changed.');
  };
  return (
    <section class="sec stack" aria-labelledby="h-whatif">
      <div>
        <h2 id="h-whatif">What if</h2>
        <p class="small ink2">
          {globals.length === 0
            ? 'The tab Globals is empty. A name there, such as Shoot days, can stand in Budget as an amount or a rate; then one change moves every line that uses it.'
            : 'Change a value, look at the difference, then decide.'}
        </p>
      </div>
      {globals.length > 0 && (
        <ul class="globals">
          {globals.map((global) => (
            <GlobalField
              key={global.name}
              global={global}
              value={values[global.name] ?? global.value}
              onValue={(value) => {
                setValues({ ...values, [global.name]: value });
                setShown(null);
              }}
              onEnter={() => {
                void look();
              }}
            />
          ))}
        </ul>
      )}
      <Refusal issues={action.refused} />
      {shown !== null && <Difference what={shown.what} decimals={decimals} />}
      {globals.length > 0 && (
        <div class="acts">
          {shown === null ? (
            <Button
              kind={changes.length === 0 ? 'plain' : 'primary'}
              working={action.working === 'look' ? 'Pricing it…' : undefined}
              onPress={() => {
                void look();
              }}
            >
              Show the difference
            </Button>
          ) : (
            <Button
              kind="primary"
              working={action.working === 'accept' ? 'Changing Globals…' : undefined}
              onPress={() => {
                void accept(shown.changes, shown.what.difference);
              }}
            >
              Accept
            </Button>
          )}
          {(changes.length > 0 || shown !== null) && (
            <Button kind="quiet" onPress={cancel}>
              Cancel
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
