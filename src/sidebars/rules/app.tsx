import { useState } from 'preact/hooks';
import type { Answer, RuleSettingView, RulesView } from '../../sidebar-api';
import {
  announce,
  Button,
  callServer,
  counted,
  countText,
  FailedPage,
  goToPage,
  IssueList,
  keepPlace,
  lowerFirst,
  Notice,
  Refusal,
  upperFirst,
  useAction,
  useLoaded,
  Waiting,
} from '../shared';
import { RuleRow } from './parts/rule-row';
import { SettingField } from './parts/setting-field';
import { SilencedList } from './parts/silenced-list';

/** The rules sidebar: which rules run, how strict they are, and what was silenced. */
export function RulesApp() {
  const { page, set, again } = useLoaded('rules');
  switch (page.state) {
    case 'loading':
      return <Waiting words="Reading the rules…" />;
    case 'failed':
      return <FailedPage title="The rules can’t be shown" issues={page.issues} onAgain={again} />;
    case 'ready':
      return <Rules view={page.value} onView={set} />;
  }
}

function Rules({ view, onView }: { readonly view: RulesView; readonly onView: (answer: Answer<RulesView>) => void }) {
  const [open, setOpen] = useState<string | null>(null);
  const [changed, setChanged] = useState(false);
  const action = useAction<string>();
  const { rules, silenced, general } = view;

  const change = async (name: string, said: string, ask: () => Promise<Answer<RulesView>>): Promise<void> => {
    const answer = await action.run(name, ask);
    if (answer?.ok !== true) return;
    onView(answer);
    setChanged(true);
    announce(said);
    keepPlace();
  };
  const changeSetting = ({ id, title, standard }: RuleSettingView, value: string | null) => {
    const said = value === null ? `${title} is the standard again: ${standard}.` : `${title}: ${value}.`;
    void change(id, said, () => callServer('setRuleSetting', { id, value }));
  };
  const check = async () => {
    const answer = await action.run('check', () => callServer('checkCosts', null));
    if (answer?.ok === true) await action.run('check', () => goToPage('findings'));
  };
  const on = rules.filter((rule) => rule.on);
  const off = rules.length - on.length;
  const stuck = on.filter(({ missing }) => missing !== '').length;
  return (
    <main>
      <header class="pane stack">
        <div>
          <h1 class="title">
            {on.length - stuck} of {counted(rules.length, 'rule')} run
          </h1>
          <p class="small ink2">
            {off === 0 ? 'None switched off' : `${counted(off, 'rule')} switched off`}
            {stuck > 0 && ` · ${countText(stuck)} without the tab ${stuck === 1 ? 'it needs' : 'they need'}`}
          </p>
        </div>
        {changed && (
          <Notice tone="info">
            <p>Findings follow at the next check.</p>
            <div class="acts">
              <Button
                small
                kind="primary"
                working={action.working === 'check' ? 'Checking…' : undefined}
                onPress={() => {
                  void check();
                }}
              >
                Check costs
              </Button>
            </div>
          </Notice>
        )}
        <Refusal issues={action.refused} />
        {view.issues.length > 0 && (
          <Notice tone="warn">
            <IssueList bare issues={view.issues} />
          </Notice>
        )}
      </header>
      <SilencedList
        silenced={silenced}
        working={action.working}
        onTakeBack={(name, { rule, vendor, finding, ruleTitle }) => {
          void change(name, `Taken back: ${lowerFirst(ruleTitle)}.`, () =>
            callServer('unsilence', { rule, vendor, finding }),
          );
        }}
      />
      <section class="sec" aria-labelledby="h-rules">
        <div class="sec-head">
          <h2 id="h-rules">Rules</h2>
        </div>
        <ul>
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              open={open === rule.id}
              working={action.working}
              onToggle={() => {
                setOpen(open === rule.id ? null : rule.id);
              }}
              onSwitch={(to) => {
                const said = `${upperFirst(rule.title)} is ${to ? 'on' : 'off'}.`;
                void change(rule.id, said, () => callServer('setRule', { rule: rule.id, on: to }));
              }}
              onSetting={changeSetting}
            />
          ))}
        </ul>
      </section>
      {general.length > 0 && (
        <section class="sec stack" aria-labelledby="h-general">
          <h2 id="h-general">For every rule</h2>
          {general.map((setting) => (
            <SettingField
              key={`${setting.id}|${setting.value}`}
              setting={setting}
              saving={action.working === setting.id}
              onSet={(value) => {
                changeSetting(setting, value);
              }}
            />
          ))}
        </section>
      )}
    </main>
  );
}
