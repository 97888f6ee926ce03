import { useState } from 'preact/hooks';
import type { Issue } from '../../core/issue';
import type { Answer, SetUpView } from '../../sidebar-api';
import { announce, callServer, counted, FailedPage, keepPlace, Refusal, useLoaded, Waiting } from '../shared';
import { MissingTables } from './parts/missing-tables';
import { TableRow } from './parts/table-row';
import { missing, present } from './view';

/** The set-up sidebar: which tables are there, which are not, and what each is called here. */
export function SetUpApp() {
  const { page, set, again } = useLoaded('setUp');
  switch (page.state) {
    case 'loading':
      return <Waiting words="Reading the workbook…" />;
    case 'failed':
      return <FailedPage title="The tables can’t be shown" issues={page.issues} onAgain={again} />;
    case 'ready':
      return <SetUp view={page.value} onView={set} />;
  }
}

function SetUp({ view, onView }: { readonly view: SetUpView; readonly onView: (answer: Answer<SetUpView>) => void }) {
  const { tables, otherTabs } = view;
  const [open, setOpen] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const there = present(tables);
  const absent = missing(tables);

  const change = async (said: string, asked: Promise<Answer<SetUpView>>) => {
    const answer = await asked;
    setRefused(answer.ok ? [] : answer.issues);
    if (!answer.ok) return;
    onView(answer);
    announce(said);
    keepPlace();
  };
  const create = (tabs: readonly string[]) => {
    setCreating(true);
    void change(`${counted(tabs.length, 'tab')} created.`, callServer('createTabs', { tabs })).then(() => {
      setCreating(false);
    });
  };
  const mapTab = (tab: string, actualTab: string | null) => {
    void change(`${tab} is read from ${actualTab ?? tab}.`, callServer('mapTab', { tab, actualTab }));
  };
  const ready = tables.filter(({ state }) => state === 'ready').length;
  return (
    <main>
      <header class="pane stack">
        <div>
          <h1 class="title">
            {ready} of {counted(tables.length, 'table')} ready
          </h1>
          <p class="small ink2">Tabs and columns of your own stay as they are. What you match here is remembered.</p>
        </div>
        <Refusal issues={refused} />
      </header>
      {there.length > 0 && (
        <section class="sec" aria-labelledby="h-there">
          <div class="sec-head">
            <h2 id="h-there">In this workbook</h2>
          </div>
          <ul>
            {there.map((table) => (
              <TableRow
                key={table.tab}
                table={table}
                otherTabs={otherTabs}
                open={open === table.tab}
                onToggle={() => {
                  setOpen(open === table.tab ? null : table.tab);
                }}
                onTab={(actualTab) => {
                  mapTab(table.tab, actualTab);
                }}
                onColumn={(column, header) => {
                  const said = header === null ? `${column} has no header now.` : `${column} is read from ${header}.`;
                  void change(said, callServer('mapColumn', { tab: table.tab, column, header }));
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {absent.length > 0 && (
        <MissingTables tables={absent} otherTabs={otherTabs} working={creating} onCreate={create} onTab={mapTab} />
      )}
    </main>
  );
}
