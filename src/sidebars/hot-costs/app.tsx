import { useState } from 'preact/hooks';
import type { HotCostDaysView, HotCostsView } from '../../sidebar-api';
import {
  announce,
  browserToday,
  Button,
  callServer,
  ChoiceField,
  counted,
  dayText,
  FailedPage,
  goToRow,
  moneyText,
  Refusal,
  ToLookAt,
  useAction,
  useLoaded,
  Waiting,
} from '../shared';
import { DayReport } from './parts/day-report';

/** The hot costs sidebar: choose a day, see what its labour cost against its budget. */
export function HotCostsApp() {
  const { page, again } = useLoaded('hotCostDays');
  switch (page.state) {
    case 'loading':
      return <Waiting words="Reading the daily log…" />;
    case 'failed':
      return <FailedPage title="Hot costs can’t be made" issues={page.issues} onAgain={again} />;
    case 'ready':
      return page.value.days.length === 0 ? (
        <NoDays issues={page.value.issues} onAgain={again} />
      ) : (
        <HotCosts days={page.value} />
      );
  }
}

function NoDays({ issues, onAgain }: { readonly issues: HotCostDaysView['issues']; readonly onAgain: () => void }) {
  return (
    <main>
      <div class="mid">
        <h1 class="title">No day to work out yet</h1>
        <p class="ink2">
          Hot costs come from the tab Daily log: a row for each person and day with call, meals and wrap. Rates come
          from Deals, overtime and penalties from Rules.
        </p>
        <Button kind="primary" onPress={onAgain}>
          Look again
        </Button>
      </div>
      <ToLookAt issues={issues} />
    </main>
  );
}

type Day = HotCostDaysView['days'][number];

function dayLabel({ date, people, shootDay }: Day): string {
  const day = shootDay === null ? '' : `Day ${shootDay}, `;
  return `${day}${dayText(date, browserToday())} · ${counted(people, 'person', 'people')}`;
}

function HotCosts({ days: { days, issues } }: { readonly days: HotCostDaysView }) {
  const [date, setDate] = useState(() => days.reduce((latest, day) => (day.date > latest ? day.date : latest), ''));
  const [report, setReport] = useState<HotCostsView | null>(null);
  const action = useAction<'make' | 'show'>();
  const make = async () => {
    const answer = await action.run('make', () => callServer('hotCosts', { date }));
    if (answer?.ok !== true) return;
    setReport(answer.value);
    const { actual, budget, decimals } = answer.value;
    announce(`Hot costs made: ${moneyText(actual, decimals)} against ${moneyText(budget, decimals)}.`);
  };
  return (
    <main>
      <header class="pane stack">
        <h1 class="title">A day’s labour against its budget</h1>
        <ChoiceField
          label="Day"
          choices={days.map((day) => ({ value: day.date, label: dayLabel(day) }))}
          value={date}
          onChoose={setDate}
        />
        <div class="acts">
          <Button
            kind="primary"
            working={action.working === 'make' ? 'Working it out…' : undefined}
            onPress={() => {
              void make();
            }}
          >
            Make hot costs
          </Button>
          <span class="cap ink3">Fills the tab Hot costs</span>
        </div>
        <Refusal issues={action.refused} />
      </header>
      {report === null && <ToLookAt issues={issues} />}
      {report !== null && (
        <DayReport
          report={report}
          shootDay={days.find((day) => day.date === report.date)?.shootDay ?? null}
          onTab={() => {
            void action.run('show', () => goToRow('Hot costs', null));
          }}
        />
      )}
    </main>
  );
}
