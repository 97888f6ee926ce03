import { formatDay } from '../../calendar';
import { currencyDecimals, formatMoney, subtractMinor, sumMinor, type Minor, NO_MONEY } from '../../money';
import { listAt } from '../codes';
import { statusOf } from '../commitments';
import { currencyCode } from '../conversion';
import type { CostRow, Evidence, PurchaseOrderRow } from '../types';
import type { RuleContext } from './rule';
import { count } from './words';

/** A row of Costs or Purchase orders as it stands in the sheet. */
export type MoneyRow = CostRow | PurchaseOrderRow;

/** Rows that could not be counted for want of a rate, by currency. POs that commit nothing are not among them. */
export function unconverted({ ledger }: RuleContext): ReadonlyMap<string, readonly MoneyRow[]> {
  const byCurrency = new Map<string, MoneyRow[]>();
  for (const { row, reason } of ledger.uncounted) {
    if (reason !== 'no-rate' || (!isCost(row) && statusOf(row) !== 'Open')) continue;
    listAt(byCurrency, currencyCode(row.currency)).push(row);
  }
  return byCurrency;
}

/** True for a row of Costs. */
function isCost(row: MoneyRow): row is CostRow {
  return 'net' in row;
}

/** The amount of a row in its own currency; null where it is not given as one. */
function amountIn(row: MoneyRow): Minor | null {
  if (!isCost(row)) return row.amount;
  return row.net ?? (row.gross === null ? null : subtractMinor(row.gross, row.tax ?? NO_MONEY));
}

/** `EUR 12,300.00` for what rows of one currency come to. */
export function sumIn(context: RuleContext, currency: string, rows: readonly MoneyRow[]): string {
  const decimals = currencyDecimals(currency) ?? context.decimals;
  const total = sumMinor(rows.map((row) => amountIn(row) ?? NO_MONEY));
  return `${currency} ${formatMoney(total, { decimals })}`;
}

/** `3 costs and 1 PO`, `2 costs`, `1 PO`: POs by their rows. */
export function costsAndOrders(rows: readonly MoneyRow[]): string {
  const costs = rows.filter(isCost).length;
  const orders = rows.length - costs;
  const parts = [costs === 0 ? '' : count(costs, 'cost'), orders === 0 ? '' : count(orders, 'PO')];
  return parts.filter((part) => part !== '').join(' and ');
}

/** The one account that all rows stand on; '' where there are several. */
export function accountOfAll(rows: readonly MoneyRow[]): string {
  const accounts = new Set(rows.map(({ account }) => account));
  return accounts.size === 1 ? (rows[0]?.account ?? '') : '';
}

/** Rows as evidence, each with its amount in its own currency, at most twelve, in sheet order. */
export function moneyRowEvidence(context: RuleContext, rows: readonly MoneyRow[]): readonly Evidence[] {
  return [...rows]
    .sort((a, b) => (a.ref.tab < b.ref.tab ? -1 : a.ref.tab > b.ref.tab ? 1 : a.ref.row - b.ref.row))
    .slice(0, 12)
    .map((row) => {
      const { tab, row: number } = row.ref;
      const name = isCost(row) ? [row.vendor, row.docNo || row.description] : [`PO ${row.po}`, row.vendor];
      const label = [...name, row.date === null ? '' : formatDay(row.date)].filter((part) => part !== '').join(', ');
      const code = currencyCode(row.currency);
      return {
        where: { tab, row: number, column: 'Currency' },
        label,
        value: amountIn(row) === null ? code : sumIn(context, code === '' ? context.ledger.currency : code, [row]),
      };
    });
}
