import { NO_CURRENCY } from '../../../core/money';
import type { MoneyView } from '../../../sidebar-api';
import { moneyText } from '../format/money-text';

/** A total with its currency and what it is: `USD 5,252 at stake`. */
export function Total(props: {
  readonly currency: string;
  readonly decimals: number;
  readonly amount: number;
  readonly whole?: boolean;
  readonly what: string;
}) {
  const { currency, decimals, amount, whole, what } = props;
  return (
    <span>
      {currency !== NO_CURRENCY && <span class="ink2 small">{currency} </span>}
      <b>{moneyText(amount, decimals, whole)}</b> <span class="ink2 small">{what}</span>
    </span>
  );
}

const brackets = { 'budget-minus-efc': ', over in ( )', 'efc-minus-budget': ', under in ( )' } as const;

/** The currency, said once, and with `sign` how variances are written: `USD, over in ( )`. */
export function MoneyChip(props: { readonly currency: string; readonly sign?: MoneyView['varianceSign'] }) {
  const { currency, sign } = props;
  if (currency === NO_CURRENCY) return <span class="chip">No currency stated</span>;
  return (
    <span class="chip">
      {currency}
      {sign !== undefined && brackets[sign]}
    </span>
  );
}
