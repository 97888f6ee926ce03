import type { WhatIfView } from '../../../sidebar-api';
import { allWhole, changeText, counted, IssueList, ListCut, moneyText } from '../../shared';

/** What the change would do: total before and after, and every account that moves, most first. */
export function Difference({ what, decimals }: { readonly what: WhatIfView; readonly decimals: number }) {
  const { before, after, difference, issues } = what;
  const moved = what.byAccount
    .filter((each) => each.difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const whole = allWhole([before, after, ...moved.map((each) => each.difference)], decimals);
  return (
    <section class="difference stack" aria-label="Difference">
      <div>
        <p class="cap ink2">Budget lines and fringes</p>
        <p class="row base wrap">
          <span class="figure grow">{changeText(difference, decimals, whole)}</span>
          <span class="small ink2">
            {moneyText(before, decimals, whole)} → <b>{moneyText(after, decimals, whole)}</b>
          </span>
        </p>
      </div>
      {moved.length === 0 ? (
        <p class="small ink2">No account changes.</p>
      ) : (
        <ListCut count={moved.length} page={25}>
          {(shown) => (
            <table class="amounts">
              <caption class="vh">Difference by account, most first</caption>
              <tbody>
                {moved.slice(0, shown).map((each) => (
                  <tr key={each.account}>
                    <td class="num ink3">{each.account}</td>
                    <th scope="row">
                      {each.title} <span class="cap ink3 whole">{counted(each.lines, 'line')}</span>
                    </th>
                    <td class="num">{changeText(each.difference, decimals, whole)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td />
                  <th scope="row">{counted(moved.length, 'account')}</th>
                  <td class="num">{changeText(difference, decimals, whole)}</td>
                </tr>
              </tfoot>
            </table>
          )}
        </ListCut>
      )}
      {issues.length > 0 && <IssueList issues={issues} />}
      <p class="hint">Nothing is changed yet. Accept writes the new values to Globals.</p>
    </section>
  );
}
