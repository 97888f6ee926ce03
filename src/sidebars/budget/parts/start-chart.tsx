import { useState } from 'preact/hooks';
import type { Answer, BudgetView } from '../../../sidebar-api';
import { Button, callServer, counted, Refusal, useAction } from '../../shared';

/** Where Accounts is empty: a chart of accounts to begin with. */
export function StartChart(props: {
  readonly charts: BudgetView['charts'];
  readonly onChanged: (answer: Answer<BudgetView>, what: string) => void;
}) {
  const { charts } = props;
  const [chosen, setChosen] = useState(charts[0]?.id ?? '');
  const action = useAction<'start'>();
  const chart = charts.find(({ id }) => id === chosen);
  const start = async () => {
    if (chart === undefined) return;
    const answer = await action.run('start', () => callServer('startChart', { chart: chart.id }));
    if (answer?.ok === true) props.onChanged(answer, `${counted(chart.accounts, 'account')} of ${chart.name} added.`);
  };
  return (
    <section class="sec stack" aria-label="Chart of accounts">
      <p class="small ink2">
        The tab Accounts is empty. Type or paste your own chart there, or begin with one of these; rename and take out
        what you like.
      </p>
      <Refusal issues={action.refused} />
      {charts.length > 0 && (
        <>
          <fieldset>
            <legend class="label">Chart of accounts</legend>
            {charts.map(({ id, name, accounts }) => (
              <label class="check" key={id}>
                <input
                  type="radio"
                  name="chart"
                  checked={id === chosen}
                  onChange={() => {
                    setChosen(id);
                  }}
                />
                <span class="grow">
                  {name} <span class="cap ink3">{counted(accounts, 'account')}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <Button
            kind="primary"
            working={action.working === null ? undefined : 'Adding the accounts…'}
            onPress={() => {
              void start();
            }}
          >
            Start with this chart
          </Button>
        </>
      )}
    </section>
  );
}
