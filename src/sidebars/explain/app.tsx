import { useEffect, useState } from 'preact/hooks';
import type { ExplainView, FigureName } from '../../sidebar-api';
import {
  allWhole,
  announce,
  Button,
  callServer,
  goToRow,
  keepPlace,
  LinkButton,
  MoneyChip,
  moneyText,
  Refusal,
  useAction,
  Waiting,
} from '../shared';
import { AskForm } from './parts/ask-form';
import { amountsOf, PartsList } from './parts/parts-list';

/** What to explain: an account's figure, or null for the cell that is selected in Cost report. */
type Asked = { readonly account: string; readonly figure: FigureName } | null;

/** The explain sidebar: takes the figure selected in Cost report apart; another can be chosen. */
export function ExplainApp() {
  return <Explain start={null} />;
}

/** The same inside another page: `start` is explained first, `onBack` leads back to the page that asked. */
export function Explain({ start, onBack }: { readonly start: Asked; readonly onBack?: () => void }) {
  const [view, setView] = useState<ExplainView | null>(null);
  const [asked, setAsked] = useState(false);
  const action = useAction<'cell' | 'figure' | 'show'>();

  const explain = async (what: Asked) => {
    const answer = await action.run(what === null ? 'cell' : 'figure', () => callServer('explain', what));
    setAsked(true);
    if (answer?.ok !== true) return;
    setView(answer.value);
    announce(`${answer.value.title}: ${moneyText(answer.value.amount, answer.value.decimals)}.`);
    keepPlace();
  };
  useEffect(() => {
    void explain(start);
  }, []);

  if (!asked) return <Waiting words="Taking the figure apart…" />;
  return (
    <main>
      <header class="pane stack">
        {onBack !== undefined && (
          <p class="small">
            <LinkButton onPress={onBack}>Back to Wrapsheet</LinkButton>
          </p>
        )}
        {view === null ? (
          <h1 class="title">Choose a figure</h1>
        ) : (
          <div>
            <div class="row base">
              <h1 class="title grow">{view.title}</h1>
              <MoneyChip currency={view.currency} />
            </div>
            <p class="figure">{moneyText(view.amount, view.decimals, allWhole(amountsOf(view), view.decimals))}</p>
            <p class="small ink2">{view.identity}</p>
          </div>
        )}
        {view === null && (
          <p class="small ink2">
            Select a figure in the tab Cost report and press the button below, or say which account and which figure.
          </p>
        )}
        <Refusal issues={action.refused} />
        <Button
          small
          working={action.working === 'cell' ? 'Reading the cell…' : undefined}
          onPress={() => {
            void explain(null);
          }}
        >
          Explain the selected cell
        </Button>
      </header>
      {view !== null && (
        <PartsList
          key={view.title}
          view={view}
          onShow={(tab, row) => {
            void action.run('show', () => goToRow(tab, row));
          }}
        />
      )}
      <AskForm
        key={view === null ? '' : `${view.account}|${view.figure}`}
        view={view}
        working={action.working === 'figure' ? 'Taking it apart…' : undefined}
        onAsk={(what) => {
          void explain(what);
        }}
      />
    </main>
  );
}
