import { NO_CURRENCY, type Minor } from '../money';
import type { Day } from '../calendar';
import { listAt, orderKey } from './codes';
import { convert, type Foreign } from './conversion';
import type { Cost, Desk, Uncounted } from './ledger';
import type { PurchaseOrderRow } from './types';

/** A row of a PO, its amount known and in the production's currency. */
export interface OrderLine extends PurchaseOrderRow {
  readonly amount: Minor;
  /** Key of its account. */
  readonly accountKey: string;
  /** Amount and rate of a row in another currency; null for one in the production's own. */
  readonly foreign: Foreign | null;
}

/** All rows of one PO number, and the costs booked on it. */
export interface PurchaseOrder {
  readonly key: string;
  /** Rows whose amount is known. The first is the PO as raised, later ones are its change orders. */
  readonly lines: readonly OrderLine[];
  readonly costs: readonly Cost[];
  /** False where a row of it cannot be counted: what it comes to is then not known. */
  readonly whole: boolean;
  /** The other currency all its rows are in, at the PO's own rate; null where any row is in the production's own or they differ. */
  readonly currency: Omit<Foreign, 'amount'> | null;
  /** Decimals of the production's currency. */
  readonly decimals: number;
}

/**
 * Gathers the rows of every PO number. A PO has one rate for each currency it is written in: the one on the day of its
 * earliest row in that currency; its change orders go by the same rate.
 */
export function openOrders(
  rows: readonly PurchaseOrderRow[],
  costs: ReadonlyMap<string, readonly Cost[]>,
  desk: Desk,
): { readonly orders: ReadonlyMap<string, PurchaseOrder>; readonly uncounted: readonly Uncounted[] } {
  const rowsOf = new Map<string, PurchaseOrderRow[]>();
  for (const row of rows) {
    const key = orderKey(row.po);
    if (key !== '') listAt(rowsOf, key).push(row);
  }
  const orders = new Map<string, PurchaseOrder>();
  const uncounted: Uncounted[] = [];
  for (const [key, own] of rowsOf) {
    const raised = raisedOn(own, desk);
    const lines: OrderLine[] = [];
    for (const row of own) {
      const line = lineOf(row, raised, desk);
      if (typeof line === 'string') uncounted.push({ row, reason: line });
      else lines.push(line);
    }
    const booked = costs.get(key) ?? [];
    if (lines.length === 0) continue;
    const whole = lines.length === own.length;
    orders.set(key, { key, lines, costs: booked, whole, currency: commonCurrency(lines), decimals: desk.decimals });
  }
  return { orders, uncounted };
}

/** The day of the earliest row in each currency. */
function raisedOn(rows: readonly PurchaseOrderRow[], desk: Desk): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { currency, date } of rows) {
    const code = desk.codeOf(currency);
    const known = days.get(code);
    if (date !== null && (known === undefined || date < known)) days.set(code, date);
  }
  return days;
}

function lineOf(row: PurchaseOrderRow, raised: ReadonlyMap<string, Day>, desk: Desk): OrderLine | Uncounted['reason'] {
  const { amount } = row;
  const currency = desk.codeOf(row.currency);
  const foreign = currency !== '' && currency !== desk.currency;
  if (foreign && desk.currency === NO_CURRENCY) return 'other-currency';
  if (amount === null) return row.unreadable.amount === undefined ? 'no-amount' : 'unreadable';
  const key = desk.accountOf(row.account);
  if (!foreign) return { ...row, amount, accountKey: key, foreign: null };
  const date = raised.get(currency) ?? null;
  const converted = convert(desk.rates, { currency, amount, date }, desk.decimals);
  if (typeof converted === 'string') return converted;
  return { ...row, amount: converted.net, accountKey: key, foreign: converted.foreign };
}

function commonCurrency(lines: readonly OrderLine[]): PurchaseOrder['currency'] {
  const [first] = lines;
  if (first === undefined || first.foreign === null) return null;
  const common = first.foreign;
  return lines.every((line) => line.foreign?.currency === common.currency) ? common : null;
}
