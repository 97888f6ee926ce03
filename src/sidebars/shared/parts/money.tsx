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

/** How money is written here, said once: `USD, over in ( )`; under in ( ) where the production turns its variances round. */
export function MoneyChip(props: { readonly currency: string; readonly sign?: MoneyView['varianceSign'] }) {
  const { currency, sign = 'budget-minus-efc' } = props;
  const brackets = sign === 'budget-minus-efc' ? 'over in ( )' : 'under in ( )';
  return <span class="chip">{currency === NO_CURRENCY ? 'No currency stated' : `${currency}, ${brackets}`}</span>;
}
