import { useState } from 'preact/hooks';
import type { TableView } from '../../../sidebar-api';
import { Button, counted, IssueList, LinkButton } from '../../shared';
import { TabSelect } from './tab-select';

/** The tables the workbook lacks: tick and create, or say which tab it is under another name. */
export function MissingTables(props: {
  readonly tables: readonly TableView[];
  readonly otherTabs: readonly string[];
  readonly working: boolean;
  readonly onCreate: (tabs: readonly string[]) => void;
  readonly onTab: (tab: string, actualTab: string | null) => void;
}) {
  const { tables, otherTabs } = props;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(tables.filter((table) => table.essential).map(({ tab }) => tab)),
  );
  const [naming, setNaming] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const chosen = tables.filter(({ tab }) => ticked.has(tab)).map(({ tab }) => tab);
  const all = chosen.length === tables.length;
  const tick = (tab: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(tab);
    else next.delete(tab);
    setTicked(next);
  };
  return (
    <section class="sec" aria-labelledby="h-missing">
      <div class="sec-head">
        <h2 id="h-missing">{counted(tables.length, 'missing table')}</h2>
        <LinkButton
          onPress={() => {
            setTicked(all ? new Set() : new Set(tables.map(({ tab }) => tab)));
          }}
        >
          {all ? 'Tick none' : 'Tick all'}
        </LinkButton>
      </div>
      <ul>
        {tables.map(({ tab, purpose, essential, issues }) => (
          <li key={tab}>
            <label class="check">
              <input
                type="checkbox"
                checked={ticked.has(tab)}
                onChange={(event) => {
                  tick(tab, event.currentTarget.checked);
                }}
              />
              <span class="grow">
                <b>{tab}</b> {essential && <span class="chip">Needed by Check costs</span>}
                <span class="small ink2 purpose">{purpose}</span>
              </span>
            </label>
            {issues.length > 0 && (
              <div class="named">
                <IssueList bare issues={issues} />
              </div>
            )}
            {otherTabs.length > 0 && (
              <div class="named small">
                {naming === tab ? (
                  <TabSelect
                    label={`The tab that holds ${tab}`}
                    none="Choose a tab"
                    tabs={otherTabs}
                    value={null}
                    onChoose={(actualTab) => {
                      setNaming(null);
                      props.onTab(tab, actualTab);
                    }}
                  />
                ) : (
                  <LinkButton
                    onPress={() => {
                      setNaming(tab);
                    }}
                  >
                    Has another name<span class="vh"> here: {tab}</span>
                  </LinkButton>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked && chosen.length === 0 && (
        <p class="small red" role="alert">
          Tick at least one table.
        </p>
      )}
      <div class="create">
        <Button
          kind="primary"
          wide
          working={props.working ? 'Creating…' : undefined}
          onPress={() => {
            setAsked(true);
            if (chosen.length > 0) props.onCreate(chosen);
          }}
        >
          {chosen.length === 0 ? 'Create tabs' : `Create ${counted(chosen.length, 'tab')}`}
        </Button>
        <p class="hint">Each gets its header row, nothing else. Undo last change takes them away.</p>
      </div>
    </section>
  );
}
