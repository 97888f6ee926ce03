import type { CostRow, Foreign, Ledger, PurchaseOrderRow } from '../../core/costs';
import { currencyDecimals, decimalFromMinor, type Minor } from '../../core/money';
import type { conversionsTable } from '../tables';
import type { Output, OutputRow } from './output';

type Row = OutputRow<typeof conversionsTable>;

const NO_RATE = 'No rate on or before this day: not counted';

/**
 * The rows of Currency conversions: every order and cost in another currency with the rate it was converted at, tab by tab in
 * sheet order. A line without a rate stands among them, says so, and is converted to nothing.
 */
export function conversionRows(ledger: Ledger): Output<typeof conversionsTable> {
  const lines: { readonly row: CostRow | PurchaseOrderRow; readonly fields: Row }[] = [];
  const add = (row: CostRow | PurchaseOrderRow, foreign: Foreign | null, converted: Minor): void => {
    if (foreign !== null) lines.push({ row, fields: { ...named(row), ...convertedBy(foreign), converted } });
  };
  for (const { lines: rows } of ledger.orders.values()) for (const line of rows) add(line, line.foreign, line.amount);
  for (const { row, foreign, net } of ledger.costs) add(row, foreign, net);
  for (const { row, reason } of ledger.uncounted) {
    if (reason !== 'no-rate') continue;
    const given = 'net' in row ? row.net : row.amount;
    const decimals = currencyDecimals(row.currency.trim().toUpperCase());
    const amount = given === null || decimals === null ? null : decimalFromMinor(given, decimals);
    lines.push({ row, fields: { ...named(row), currency: row.currency, amount, source: NO_RATE } });
  }
  return { rows: lines.sort(byPlace).map(({ fields }) => fields) };
}

function named({ ref, date, vendor, account }: CostRow | PurchaseOrderRow): Row {
  return { line: `${ref.tab} ${ref.row}`, date, vendor, account };
}

function convertedBy({ currency, decimals, amount, rate, rateRow, ageDays }: Foreign): Row {
  return {
    currency,
    amount: decimalFromMinor(amount, decimals),
    rate: rate.text,
    rateDate: rateRow.date,
    rateAge: String(ageDays),
    source: rateRow.source,
  };
}

/** Orders before costs, each in sheet order. */
function byPlace(a: { readonly row: CostRow | PurchaseOrderRow }, b: typeof a): number {
  return Number('net' in a.row) - Number('net' in b.row) || a.row.ref.row - b.row.ref.row;
}
