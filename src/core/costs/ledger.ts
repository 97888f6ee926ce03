import { currencyDecimals, multiply, NO_CURRENCY, NO_MONEY, subtractMinor, type Minor } from '../money';
import { chartOf, type Chart } from './chart';
import { accountKey, cached, documentKey, listAt, orderKey } from './codes';
import { convert, currencyCode, openRates, ownCurrency, type Foreign, type RateTable } from './conversion';
import { openOrders, type PurchaseOrder } from './orders';
import type { CostInputs, CostRow, PurchaseOrderRow } from './types';
import { vendorDirectory, type VendorDirectory } from './vendors';

export type { ChartAccount } from './chart';
export type { Foreign } from './conversion';
export type { OrderLine, PurchaseOrder } from './orders';

/** A cost whose amount is known, with everything the checks compare it by. */
export interface Cost {
  readonly row: CostRow;
  /**
   * What it adds to the account, in the production's currency: Net; where Net is blank, Gross − Tax; where that is blank
   * too, Qty × Rate; converted, where it is in another currency, and rounded once.
   */
  readonly net: Minor;
  /** Amount and rate of a cost in another currency; null for one in the production's own. */
  readonly foreign: Foreign | null;
  readonly account: string;
  /** Key of the vendor; '' where the cost names none. */
  readonly vendor: string;
  readonly doc: string;
  readonly po: string;
}

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
  readonly vendors: VendorDirectory;
  /** The currency of every total: the production's; where it states none, the one its rows agree on. */
  readonly currency: string;
  /** Decimals of that currency. */
  readonly decimals: number;
  readonly rates: RateTable;
}

/** Makes the tables ready for the report and the checks. Throws RangeError only for a currency code nobody issues. */
export function openLedger(inputs: CostInputs): Ledger {
  const decimals = currencyDecimals(inputs.settings.currency);
  if (decimals === null) throw new RangeError(`openLedger: unknown currency "${inputs.settings.currency}"`);
  const currency = ownCurrency(inputs);
  const rates = openRates(inputs.rates);
  const vendors = vendorDirectory(inputs.vendors, inputs.costs, inputs.purchaseOrders);
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
    const cost: Cost = {
      row,
      net: amount.net,
      foreign: amount.foreign,
      account: accountOf(row.account),
      vendor: vendors.idOf(row.vendor, row.type),
      doc: documentKey(row.docNo),
      po: orderOf(row.po),
    };
    costs.push(cost);
    if (cost.po !== '') listAt(onOrder, cost.po).push(cost);
  }
  const orders = openOrders(inputs.purchaseOrders, onOrder, desk);
  uncounted.push(...orders.uncounted);
  const chart = chartOf(inputs, decimals);
  return { costs, uncounted, orders: orders.orders, ...chart, vendors, currency, decimals, rates };
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

interface Amount {
  readonly net: Minor;
  readonly foreign: Foreign | null;
}

function amountOf(row: CostRow, desk: Desk): Amount | Uncounted['reason'] {
  const currency = desk.codeOf(row.currency);
  if (currency === '' || currency === desk.currency) {
    const net = netOf(row, desk.decimals);
    return typeof net === 'string' ? net : { net, foreign: null };
  }
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
