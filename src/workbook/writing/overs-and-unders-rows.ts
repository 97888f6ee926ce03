import { accountKey, type OverOrUnder, type Trend } from '../../core/costs';
import { formatMoney, type Minor } from '../../core/money';
import type { oversAndUndersTable } from '../tables';
import type { Output } from './output';

/** The rows of Overs and unders, in the order given, each with how it goes on at the pace of the shoot, where it has one. */
export function oversAndUndersRows(
  ranked: readonly OverOrUnder[],
  trends: ReadonlyMap<string, Trend>,
  decimals: number,
): Output<typeof oversAndUndersTable> {
  return {
    rows: ranked.map(({ kind, row, amount, lastAmount }) => {
      const trend = trends.get(accountKey(row.account));
      const { account, title, efc, budget } = row;
      return { kind, account, title, efc, budget, amount, lastAmount, trend: trendText(trend, decimals) };
    }),
  };
}

/** `750.00 a shoot day, 12 to go: ends at 15,000.00, 5,000.00 past the EFC`; '' where the account has no pace. */
function trendText(trend: Trend | undefined, decimals: number): string {
  if (trend === undefined) return '';
  const money = (amount: Minor): string => formatMoney(amount, { decimals });
  const { perDay, daysLeft, projected, excess } = trend;
  const pace = `${money(perDay)} a shoot day, ${daysLeft} to go: ends at ${money(projected)}`;
  return excess > 0 ? `${pace}, ${money(excess)} past the EFC` : `${pace}, within the EFC`;
}
