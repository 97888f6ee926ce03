import { useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import { Button, counted, IssueList, LinkButton, Refusal, Total } from '../../shared';
import { type DateOrder, type Duplicates, type Looked, toAdd } from '../state/stage';
import { Columns } from './columns';
import { DateQuestion } from './date-question';
import { MetBefore } from './met-before';

/** What was understood of the file, what is still to be decided, and the one button that writes. */
export function Preview(props: {
  readonly looked: Looked;
  readonly adding: boolean;
  readonly refused: readonly Issue[];
  readonly onOrder: (order: DateOrder) => void;
  readonly onDuplicates: (duplicates: Duplicates) => void;
  readonly onAdd: () => void;
  readonly onOther: () => void;
}) {
  const { looked, refused } = props;
  const { preview, file, asked, order } = looked;
  const [missing, setMissing] = useState(false);
  const count = toAdd(looked);
  const add = () => {
    if (asked === null || order !== null) {
      props.onAdd();
      return;
    }
    setMissing(true);
    document.querySelector<HTMLElement>('input[name=date-order]')?.focus();
  };
  return (
    <main>
      <header class="pane stack">
        <div>
          <h1 class="title" tabIndex={-1}>
            {counted(preview.rows, 'cost')}
          </h1>
          <p>
            <Total currency={preview.currency} decimals={preview.decimals} amount={preview.total} what="in total" />
          </p>
        </div>
        <p class="small ink2">
          {file.name} · {file.encoding} · <LinkButton onPress={props.onOther}>other file</LinkButton>
        </p>
      </header>
      {asked !== null && (
        <DateQuestion dates={asked} order={order} missing={missing && order === null} onAnswer={props.onOrder} />
      )}
      <MetBefore preview={preview} duplicates={looked.duplicates} onChoose={props.onDuplicates} />
      {preview.issues.length > 0 && (
        <section class="sec" aria-labelledby="h-issues">
          <h2 id="h-issues">{counted(preview.issues.length, 'thing')} to look at</h2>
          <IssueList issues={preview.issues} />
        </section>
      )}
      <Columns preview={preview} />
      <footer class="bar-bottom stack" aria-label="Add the costs">
        <Refusal issues={refused} />
        {count === 0 ? (
          <p class="small">Nothing to add: every line is in Costs already.</p>
        ) : (
          <Button kind="primary" wide working={props.adding ? 'Adding…' : undefined} onPress={add}>
            Add {counted(count, 'cost')}
          </Button>
        )}
      </footer>
    </main>
  );
}
