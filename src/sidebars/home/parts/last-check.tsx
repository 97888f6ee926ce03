import type { FindingsView } from '../../../sidebar-api';
import {
  allWhole,
  browserToday,
  counted,
  countText,
  LinkButton,
  moneyText,
  Mark,
  severities,
  totals,
  Total,
  whenText,
} from '../../shared';
import { headline } from '../view';

/** What the last check brought: what is new since the one before, else the worst of what is open; and what was silenced. */
export function LastCheck(props: {
  readonly view: FindingsView;
  readonly onFindings: () => void;
  readonly onRules: () => void;
}) {
  const { view } = props;
  const { count: open, atStake, fresh } = totals(view.findings).open;
  const { findings, only } = headline(view);
  const whole = allWhole(
    view.findings.map((finding) => finding.atStake),
    view.decimals,
  );
  const since = view.previousCheckAt === '' ? '' : ` since ${whenText(view.previousCheckAt, browserToday())}`;
  return (
    <section class="sec" aria-labelledby="h-open">
      <div class="sec-head">
        <h2 id="h-open">
          {open === 0
            ? 'Nothing open'
            : since === ''
              ? `${countText(open)} open`
              : `${fresh === 0 ? 'Nothing' : countText(fresh)} new${since}`}
        </h2>
        <LinkButton onPress={props.onFindings}>
          {open === 0 ? 'Findings' : `All ${counted(open, 'finding')}`}
        </LinkButton>
      </div>
      {open > 0 && (
        <>
          {only === 'worst' && open > findings.length && <p class="cap ink3">The worst of them</p>}
          <ul class="finds">
            {findings.map((finding) => (
              <li key={finding.key} class="row">
                <Mark shape={severities[finding.severity].shape} />
                <span class="vh">{severities[finding.severity].word}.</span>
                <span class="grow">{finding.what}</span>
                <span class="num">{moneyText(finding.atStake, view.decimals, whole)}</span>
              </li>
            ))}
          </ul>
          <p class="small more">
            <Total
              currency={view.currency}
              decimals={view.decimals}
              amount={atStake}
              whole={whole}
              what="at stake in all"
            />
          </p>
        </>
      )}
      {view.silenced > 0 && (
        <p class="small more">
          <LinkButton onPress={props.onRules}>{countText(view.silenced)} silenced</LinkButton>
        </p>
      )}
    </section>
  );
}
