import type { FindingsView } from '../../../sidebar-api';
import { allWhole, countText, LinkButton, Mark, moneyText, severities, totals, Total } from '../../shared';
import { worstThree } from '../view';

/** The last check in a few lines: how many are open, what is at stake, the worst of them. */
export function LastCheck({ view, onFindings }: { readonly view: FindingsView; readonly onFindings: () => void }) {
  const { count: open, atStake, fresh } = totals(view.findings).open;
  const whole = allWhole(
    view.findings.map((finding) => finding.atStake),
    view.decimals,
  );
  return (
    <section class="sec" aria-labelledby="h-open">
      <div class="sec-head">
        <h2 id="h-open">{countText(open)} open</h2>
        <Total currency={view.currency} decimals={view.decimals} amount={atStake} whole={whole} what="at stake" />
      </div>
      {open === 0 ? (
        <p class="small ink2">Nothing to chase.</p>
      ) : (
        <ul class="finds">
          {worstThree(view).map((finding) => (
            <li key={finding.key} class="row">
              <Mark shape={severities[finding.severity].shape} />
              <span class="vh">{severities[finding.severity].word}.</span>
              <span class="grow">{finding.what}</span>
              <span class="num">{moneyText(finding.atStake, view.decimals, whole)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="small more">
        {fresh > 0 && view.previousCheckAt !== '' && <>{countText(fresh)} new since the check before · </>}
        <LinkButton onPress={onFindings}>{open === 0 ? 'Findings' : `All ${countText(open)} findings`}</LinkButton>
      </p>
    </section>
  );
}
