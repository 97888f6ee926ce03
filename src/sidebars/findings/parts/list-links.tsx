import { useState } from 'preact/hooks';
import type { FindingsView } from '../../../sidebar-api';
import {
  countText,
  goToPage,
  LinkButton,
  type ListName,
  type ListTotal,
  Refusal,
  upperFirst,
  useAction,
} from '../../shared';

/** What is not in the open list, in figures: solved, not a fault, silenced, rules that did not run. Each leads to what it counts. */
export function ListLinks(props: {
  readonly view: FindingsView;
  readonly totals: Readonly<Record<ListName, ListTotal>>;
  readonly money: (amount: number) => string;
  readonly onList: (list: ListName) => void;
}) {
  const { view, totals } = props;
  const [rules, setRules] = useState(false);
  const going = useAction<'rules'>();
  const toRules = () => {
    void going.run('rules', () => goToPage('rules'));
  };
  const off = view.rulesNotRun;
  const notRun = Math.max(off.length, view.counts.rulesAll - view.counts.rulesRun);
  const { solved } = totals;
  return (
    <div class="stack">
      <dl class="dl">
        <dt>Solved</dt>
        <dd>
          <Count list="solved" total={solved} onList={props.onList} />
          {solved.atStake > 0 && ` · ${props.money(solved.atStake)} put right`}
        </dd>
        <dt>Not a fault</dt>
        <dd>
          <Count list="not a fault" total={totals['not a fault']} onList={props.onList} />
        </dd>
        <dt>Silenced</dt>
        <dd>
          {view.silenced === 0 ? (
            0
          ) : (
            <LinkButton label={`${countText(view.silenced)} silenced, show them`} onPress={toRules}>
              {countText(view.silenced)}
            </LinkButton>
          )}
        </dd>
        <dt>Rules not run</dt>
        <dd>
          {off.length === 0 ? (
            notRun
          ) : (
            <LinkButton
              label={`${notRun} not run, ${rules ? 'hide' : 'show'} which`}
              expanded={rules}
              onPress={() => {
                setRules(!rules);
              }}
            >
              {notRun}
            </LinkButton>
          )}
        </dd>
      </dl>
      {rules && (
        <ul class="small stack">
          {off.map(({ title, reason }) => (
            <li key={title}>
              {upperFirst(title)}
              <br />
              <span class="ink2">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="small">
        <LinkButton onPress={toRules}>Rules and settings</LinkButton>
      </p>
      <Refusal issues={going.refused} />
    </div>
  );
}

function Count({
  list,
  total,
  onList,
}: {
  readonly list: ListName;
  readonly total: ListTotal;
  readonly onList: (list: ListName) => void;
}) {
  if (total.count === 0) return <>0</>;
  return (
    <LinkButton
      label={`${countText(total.count)} ${list}, show them`}
      onPress={() => {
        onList(list);
      }}
    >
      {countText(total.count)}
    </LinkButton>
  );
}
