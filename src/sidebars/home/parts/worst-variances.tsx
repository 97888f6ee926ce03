import type { AccountVariance, MoneyView } from '../../../sidebar-api';
import { allWhole, LinkButton, moneyText } from '../../shared';

const width = 72;

/** The accounts furthest over budget; each leads to what makes its figure. */
export function WorstVariances(props: {
  readonly money: MoneyView;
  readonly decimals: number;
  readonly onExplain: (account: AccountVariance) => void;
}) {
  const { money, decimals } = props;
  const { worst, varianceSign } = money;
  if (money.budget === null) return null;
  const most = Math.max(1, ...worst.map(({ over }) => over));
  const whole = allWhole(
    worst.map(({ variance }) => variance),
    decimals,
  );
  return (
    <section class="sec" aria-labelledby="h-worst">
      <div class="sec-head">
        <h2 id="h-worst">{worst.length === 5 ? 'Five worst variances' : 'Over budget'}</h2>
        <span class="ink3">{varianceSign === 'budget-minus-efc' ? 'Budget − EFC' : 'EFC − Budget'}</span>
      </div>
      {worst.length === 0 ? (
        <p class="small ink2">No account is over its budget.</p>
      ) : (
        <table class="worst">
          <caption class="vh">Accounts furthest over budget</caption>
          <tbody>
            {worst.map((each) => (
              <tr key={`${each.account}|${each.title}`}>
                <td class="acct ink3 small">{each.account}</td>
                <th scope="row">
                  <LinkButton
                    label={`Explain ${each.account} ${each.title}`.replace(/ +/g, ' ').trim()}
                    onPress={() => {
                      props.onExplain(each);
                    }}
                  >
                    {each.title === '' ? each.account : each.title}
                  </LinkButton>
                </th>
                <td class="b">
                  <svg height="8" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true">
                    <rect
                      x={width - (each.over / most) * width}
                      width={(each.over / most) * width}
                      height="8"
                      fill="var(--ws-red-mark)"
                    />
                  </svg>
                </td>
                <td class="num red">{moneyText(each.variance, decimals, whole)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
