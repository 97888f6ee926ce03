import type { PeriodsView } from '../../../sidebar-api';
import { allWhole, browserToday, countText, dayText, ListCut, Mark, moneyText } from '../../shared';

/** All periods with what is in them, in the order that the script sends. */
export function PeriodTable({ view }: { readonly view: PeriodsView }) {
  const { periods, decimals } = view;
  const whole = allWhole(
    periods.map(({ total }) => total),
    decimals,
  );
  return (
    <section class="sec" aria-labelledby="h-periods">
      <div class="sec-head">
        <h2 id="h-periods">Periods</h2>
      </div>
      {periods.length === 0 ? (
        <p class="small ink2">None yet. A period is what Costs ▸ Period says, or a row of the tab Periods.</p>
      ) : (
        <ListCut count={periods.length} page={30}>
          {(shown) => (
            <table class="amounts">
              <caption class="vh">Periods with their costs</caption>
              <thead>
                <tr>
                  <th scope="col">Period</th>
                  <th scope="col" class="num">
                    Costs
                  </th>
                  <th scope="col" class="num">
                    Total
                  </th>
                </tr>
              </thead>
              <tbody>
                {periods.slice(0, shown).map((each) => (
                  <tr key={each.period}>
                    <th scope="row">
                      {each.period}
                      {each.end !== '' && <span class="cap ink3"> ends {dayText(each.end, browserToday())}</span>}
                      <br />
                      <State closed={each.closed} on={each.closedOn} />
                    </th>
                    <td class="num">{countText(each.costs)}</td>
                    <td class="num">{moneyText(each.total, decimals, whole)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </ListCut>
      )}
    </section>
  );
}

function State({ closed, on }: { readonly closed: boolean; readonly on: string }) {
  if (!closed) return <span class="cap ink3">Open</span>;
  return (
    <span class="sev green">
      <Mark shape="tick" />
      Closed{on === '' ? '' : ` ${dayText(on, browserToday())}`}
    </span>
  );
}
