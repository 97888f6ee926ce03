import { useState } from 'preact/hooks';
import type { Answer, BudgetView } from '../../../sidebar-api';
import {
  allWhole,
  announce,
  browserToday,
  Button,
  callServer,
  changeText,
  ChoiceField,
  counted,
  dayText,
  LinkButton,
  moneyText,
  Notice,
  Refusal,
  TextField,
  useAction,
} from '../../shared';

const now = { value: '', label: 'The budget as it stands' };

/** Versions that are kept: keep another, compare two line by line. */
export function Versions(props: {
  readonly view: BudgetView;
  readonly onChanged: (answer: Answer<BudgetView>, what: string) => void;
  /** Shows the tab Budget comparison. */
  readonly onTab: () => void;
}) {
  const { versions, decimals } = props.view;
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const action = useAction<'save'>();
  const save = async () => {
    const wanted = name.trim();
    const taken = versions.some((version) => version.name.toLowerCase() === wanted.toLowerCase());
    const wrong = wanted === '' ? 'Give it a name.' : taken ? 'There is a version of that name.' : undefined;
    setFault(wrong);
    if (wrong !== undefined) return;
    const answer = await action.run('save', () => callServer('saveBudgetVersion', { name: wanted }));
    if (answer?.ok === true) props.onChanged(answer, `Version ${wanted} is kept.`);
  };
  const whole = allWhole(
    versions.map(({ total }) => total),
    decimals,
  );
  return (
    <>
      <section class="sec stack" aria-labelledby="h-versions">
        <h2 id="h-versions">Versions</h2>
        {versions.length === 0 ? (
          <p class="small ink2">None kept yet. Keep one before a change to compare with it line by line.</p>
        ) : (
          <table class="amounts">
            <caption class="vh">Versions of the budget</caption>
            <tbody>
              {versions.map((version) => (
                <tr key={version.name}>
                  <th scope="row">
                    {version.name}
                    <br />
                    <span class="cap ink3">
                      {version.saved === '' ? '' : `${dayText(version.saved, browserToday())} · `}
                      {counted(version.lines, 'line')}
                    </span>
                  </th>
                  <td class="num">{moneyText(version.total, decimals, whole)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <TextField
          label="Name of the new version"
          value={name}
          fault={fault}
          onInput={setName}
          onEnter={() => {
            void save();
          }}
        />
        <Refusal issues={action.refused} />
        <Button
          working={action.working === null ? undefined : 'Keeping it…'}
          onPress={() => {
            void save();
          }}
        >
          Keep version
        </Button>
      </section>
      {versions.length > 0 && <Compare view={props.view} onTab={props.onTab} />}
    </>
  );
}

function Compare({ view, onTab }: { readonly view: BudgetView; readonly onTab: () => void }) {
  const { versions, decimals, currency } = view;
  const [before, setBefore] = useState(versions[versions.length - 1]?.name ?? '');
  const [after, setAfter] = useState('');
  const [result, setResult] = useState<string | null>(null);
  const action = useAction<'compare'>();
  const choices = [now, ...versions.map(({ name }) => ({ value: name, label: name }))];
  const same = before === after;
  const compare = async () => {
    if (same) return;
    const answer = await action.run('compare', () => callServer('compareBudgets', { before, after }));
    if (answer?.ok !== true) return;
    const { lines, difference } = answer.value;
    const words =
      lines === 0
        ? 'No line differs.'
        : `${counted(lines, 'line')} ${lines === 1 ? 'differs' : 'differ'}, ${currency} ${changeText(difference, decimals)}.`;
    setResult(words);
    announce(words);
  };
  const choose = (set: (name: string) => void) => (name: string) => {
    set(name);
    setResult(null);
  };
  return (
    <section class="sec stack" aria-labelledby="h-compare">
      <h2 id="h-compare">Compare</h2>
      <ChoiceField label="Before" choices={choices} value={before} onChoose={choose(setBefore)} />
      <ChoiceField label="After" choices={choices} value={after} onChoose={choose(setAfter)} />
      {same && <p class="small ink2">Choose two that differ.</p>}
      <Refusal issues={action.refused} />
      <Button
        working={action.working === null ? undefined : 'Comparing…'}
        onPress={() => {
          void compare();
        }}
      >
        Compare
      </Button>
      {result !== null && (
        <Notice tone="info">
          <p>
            {result} Line by line in <LinkButton onPress={onTab}>Budget comparison</LinkButton>.
          </p>
        </Notice>
      )}
    </section>
  );
}
