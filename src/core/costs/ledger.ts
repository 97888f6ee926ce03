import { currencyDecimals, multiply, NO_CURRENCY, NO_MONEY, subtractMinor, type Minor } from '../money';
import { chartOf, type Chart } from './chart';
import { accountKey, cached, listAt, once, orderKey } from './codes';
import { convert, currencyCode, openRates, ownCurrency, type Foreign, type RateTable } from './conversion';
import { LedgerCost, type Cost } from './cost';
import { openOrders, type PurchaseOrder } from './orders';
import type { CostInputs, CostRow, PurchaseOrderRow } from './types';
import { vendorDirectory, type VendorDirectory } from './vendors';

export type { ChartAccount } from './chart';
export type { Foreign } from './conversion';
export type { Cost } from './cost';
export type { OrderLine, PurchaseOrder } from './orders';

/**
 * A cost or PO row that cannot be counted, and why. `no-rate`: in another currency, without a rate on or before its date
 * (or without a date, or in a currency nobody issues). `other-currency`: the production states no currency, and its rows
 * name several. `too-large`: past what is exact.
 */
export interface Uncounted {
  readonly row: CostRow | PurchaseOrderRow;
  readonly reason: 'unreadable' | 'no-amount' | 'no-rate' | 'other-currency' | 'too-large';
}

/** The tables, made ready: amounts known, codes comparable, costs tied to accounts, vendors and POs. */
export interface Ledger extends Chart {
  readonly costs: readonly Cost[];
  readonly uncounted: readonly Uncounted[];
  readonly orders: ReadonlyMap<string, PurchaseOrder>;
  /** Worked out when it is first asked for: the cost report alone needs no vendors. */
  readonly vendors: VendorDirectory;
  /** The currency of every total: the production's; where it states none, the one its rows agree on. */
  readonly currency: string;
  /** Decimals of every total: those of the production's currency, two where it states none. */
  readonly decimals: number;
  readonly rates: RateTable;
}

/** Makes the tables ready for the report and the checks. Throws RangeError only for a currency code nobody issues. */
export function openLedger(inputs: CostInputs): Ledger {
  const decimals = currencyDecimals(inputs.settings.currency);
  if (decimals === null) throw new RangeError(`openLedger: unknown currency "${inputs.settings.currency}"`);
  const currency = ownCurrency(inputs);
  const rates = openRates(inputs.rates);
  const vendors = once(() => vendorDirectory(inputs.vendors, inputs.costs, inputs.purchaseOrders));
  const vendorOf = (row: CostRow): string => vendors().idOf(row.vendor, row.type);
  const accountOf = cached(accountKey);
  const desk: Desk = { currency, decimals, rates, accountOf, codeOf: cached(currencyCode) };
  const orderOf = cached(orderKey);
  const costs: Cost[] = [];
  const uncounted: Uncounted[] = [];
  const onOrder = new Map<string, Cost[]>();
  for (const row of inputs.costs) {
    const amount = amountOf(row, desk);
    if (typeof amount === 'string') {
      uncounted.push({ row, reason: amount });
      continue;
    }
    const own = typeof amount === 'number';
    const [net, foreign] = [own ? amount : amount.net, own ? null : amount.foreign];
    const po = row.po === '' ? '' : orderOf(row.po);
    const cost = new LedgerCost({ row, net, foreign, account: accountOf(row.account), po }, vendorOf);
    costs.push(cost);
    if (po !== '') listAt(onOrder, po).push(cost);
  }
  const orders = openOrders(inputs.purchaseOrders, onOrder, desk);
  uncounted.push(...orders.uncounted);
  return {
    ...chartOf(inputs, decimals),
    costs,
    uncounted,
    orders: orders.orders,
    get vendors() {
      return vendors();
    },
    currency,
    decimals,
    rates,
  };
}

/** What amounts are read and converted with. */
export interface Desk {
  readonly currency: string;
  readonly decimals: number;
  readonly rates: RateTable;
  /** `accountKey` and `currencyCode`, remembered. */
  readonly accountOf: (text: string) => string;
  readonly codeOf: (text: string) => string;
}

/** What a cost adds to its account; with its rate where it is in another currency; or why it cannot be counted. */
function amountOf(row: CostRow, desk: Desk): Minor | { net: Minor; foreign: Foreign } | Uncounted['reason'] {
  const currency = row.currency === '' ? '' : desk.codeOf(row.currency);
  if (currency === '' || currency === desk.currency) return netOf(row, desk.decimals);
  if (desk.currency === NO_CURRENCY) return 'other-currency';
  const amount = netOf(row, currencyDecimals(currency) ?? desk.decimals);
  return typeof amount === 'string' ? amount : convert(desk.rates, { currency, amount, date: row.date }, desk.decimals);
}

function netOf(row: CostRow, decimals: number): Minor | Uncounted['reason'] {
  if (row.net !== null) return row.net;
  if (row.unreadable.net !== undefined) return 'unreadable';
  if (row.gross !== null && row.unreadable.tax === undefined) {
    return subtractMinor(row.gross, row.tax ?? NO_MONEY);
  }
  if (row.qty !== null && row.rate !== null) return multiply(row.qty, row.rate, decimals) ?? 'too-large';
  return 'no-amount';
}
