import type { BudgetView } from '../../../sidebar-api';
import { allWhole, moneyText } from '../../shared';

/** The budget before contingency, contingency, bond, grand total. */
export function BudgetTotals({ view }: { readonly view: BudgetView }) {
  const { budget, contingency, bond, grand, decimals } = view;
  const whole = allWhole([budget, contingency, bond, grand], decimals);
  return (
    <table class="amounts">
      <caption class="vh">Totals of the budget</caption>
      <tbody>
        {(
          [
            ['Before contingency', budget],
            ['Contingency', contingency],
            ['Completion bond', bond],
          ] as const
        ).map(([label, amount]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="num">{moneyText(amount, decimals, whole)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Grand total</th>
          <td class="num">{moneyText(grand, decimals, whole)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
