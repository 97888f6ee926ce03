import { useState } from 'preact/hooks';
import type { ExplainView, FigureName } from '../../../sidebar-api';
import { Button, ChoiceField, TextField } from '../../shared';
import { figures } from '../figures';

/** Account and figure to take apart; the account is typed where none is known yet. */
export function AskForm(props: {
  readonly view: ExplainView | null;
  readonly working: string | undefined;
  readonly onAsk: (asked: { readonly account: string; readonly figure: FigureName }) => void;
}) {
  const { view } = props;
  const [account, setAccount] = useState(view?.account ?? '');
  const [figure, setFigure] = useState<FigureName>(view?.figure ?? 'efc');
  const [fault, setFault] = useState(false);
  const ask = () => {
    setFault(account.trim() === '' && view === null);
    if (account.trim() !== '' || view !== null) props.onAsk({ account: account.trim(), figure });
  };
  return (
    <section class="sec" aria-labelledby="h-ask">
      <div class="sec-head">
        <h2 id="h-ask">{view === null ? 'Which figure' : 'Another figure'}</h2>
      </div>
      {view === null ? (
        <TextField
          label="Account"
          value={account}
          hint="Its number, as in Accounts"
          fault={fault ? 'Type an account.' : undefined}
          onInput={setAccount}
          onEnter={ask}
        />
      ) : (
        <ChoiceField
          label="Account"
          value={account}
          choices={view.accounts.map((each) => ({
            value: each.account,
            label: `${each.account} ${each.title}`.trim(),
          }))}
          onChoose={setAccount}
        />
      )}
      <ChoiceField label="Figure" value={figure} choices={figures} onChoose={setFigure} />
      <div class="acts">
        <Button kind="primary" working={props.working} onPress={ask}>
          Explain
        </Button>
      </div>
    </section>
  );
}
