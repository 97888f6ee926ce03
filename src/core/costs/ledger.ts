import { addMinor, multiply, NO_CURRENCY, NO_MONEY, subtractMinor, type Minor } from '../money';
import { accountKey, documentKey, listAt, orderKey } from './codes';
import type { AccountRow, CostInputs, CostRow, PurchaseOrderRow, Section } from './types';
import { vendorDirectory, type VendorDirectory } from './vendors';

/** A cost whose amount is known, with everything the checks compare it by. */
export interface Cost {
  readonly row: CostRow;
  /** What it adds to the account: Net; where Net is blank, Gross − Tax; where that is blank too, Qty × Rate. */
  readonly net: Minor;
  readonly account: string;
  /** Key of the vendor; '' where the cost names none. */
  readonly vendor: string;
  readonly doc: string;
  readonly po: string;
}

/** A cost that cannot be counted, and why. */
export interface Uncounted {
  readonly row: CostRow | PurchaseOrderRow;
  readonly reason: 'unreadable' | 'no-amount' | 'other-currency';
}

/** One account of the chart. An account that stands in several rows is one account: its figures are added. */
export interface ChartAccount {
  readonly key: string;
  readonly account: string;
  readonly title: string;
  readonly section: Section;
  readonly budget: Minor;
  /** ETC as given, never below zero; null where it is to be worked out. */
  readonly etc: Minor | null;
  readonly postable: boolean;
  readonly rows: readonly AccountRow[];
}

/** All rows of one PO number, and the costs booked on it. */
export interface PurchaseOrder {
  readonly key: string;
  readonly lines: readonly PurchaseOrderRow[];
  readonly costs: readonly Cost[];
}

/** The tables, made ready: amounts known, codes comparable, costs tied to accounts, vendors and POs. */
export interface Ledger {
  readonly costs: readonly Cost[];
  readonly uncounted: readonly Uncounted[];
  readonly chart: ReadonlyMap<string, ChartAccount>;
  readonly orders: ReadonlyMap<string, PurchaseOrder>;
  /** Budget lines priced on accounts that are not in the chart. */
  readonly strayBudget: Minor;
  readonly hasBudget: boolean;
  readonly vendors: VendorDirectory;
}

/** Makes the tables ready for the report and the checks. Throws only for a currency code nobody issues. */
export function openLedger(inputs: CostInputs, decimals: number): Ledger {
  const currency = currencyOf(inputs);
  const vendors = vendorDirectory(inputs.vendors, inputs.costs, inputs.purchaseOrders);
  const costs: Cost[] = [];
  const uncounted: Uncounted[] = [];
  const onOrder = new Map<string, Cost[]>();
  for (const row of inputs.costs) {
    const net = netOf(row, currency, decimals);
    if (typeof net === 'string') {
      uncounted.push({ row, reason: net });
      continue;
    }
    const cost: Cost = {
      row,
      net,
      account: accountKey(row.account),
      vendor: vendors.idOf(row.vendor, row.type),
      doc: documentKey(row.docNo),
      po: orderKey(row.po),
    };
    costs.push(cost);
    if (cost.po !== '') listAt(onOrder, cost.po).push(cost);
  }
  const lines = new Map<string, PurchaseOrderRow[]>();
  for (const row of inputs.purchaseOrders) {
    const key = orderKey(row.po);
    if (key === '') continue;
    listAt(lines, key).push(row);
    if (isOtherCurrency(row.currency, currency)) uncounted.push({ row, reason: 'other-currency' });
    else if (row.amount === null) uncounted.push({ row, reason: row.unreadable.amount ? 'unreadable' : 'no-amount' });
  }
  const orders = new Map<string, PurchaseOrder>();
  for (const [key, rows] of lines) {
    const counted = rows.filter((row) => row.amount !== null && !isOtherCurrency(row.currency, currency));
    if (counted.length > 0) orders.set(key, { key, lines: counted, costs: onOrder.get(key) ?? [] });
  }
  const chart = chartOf(inputs);
  let strayBudget = NO_MONEY;
  for (const line of inputs.budgets) {
    if (!chart.has(accountKey(line.account))) strayBudget = addMinor(strayBudget, line.budget);
  }
  const hasBudget = strayBudget !== 0 || [...chart.values()].some((account) => account.budget !== 0);
  return { costs, uncounted, chart, orders, strayBudget, hasBudget, vendors };
}

function netOf(row: CostRow, currency: string, decimals: number): Minor | Uncounted['reason'] {
  if (isOtherCurrency(row.currency, currency)) return 'other-currency';
  if (row.net !== null) return row.net;
  if (row.unreadable.net !== undefined) return 'unreadable';
  if (row.gross !== null && row.unreadable.tax === undefined) {
    return subtractMinor(row.gross, row.tax ?? NO_MONEY);
  }
  if (row.qty !== null && row.rate !== null) return multiply(row.qty, row.rate, decimals) ?? 'unreadable';
  return 'no-amount';
}

/**
 * The currency that amounts are in. Where the production states none it is the one that all rows with a currency agree on;
 * where they do not agree, rows that name a currency cannot be added to anything.
 */
function currencyOf(inputs: CostInputs): string {
  if (inputs.settings.currency !== NO_CURRENCY) return inputs.settings.currency;
  const named = new Set([...inputs.costs, ...inputs.purchaseOrders].map(({ currency }) => currency.toUpperCase()));
  named.delete('');
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : NO_CURRENCY;
}

function isOtherCurrency(own: string, reported: string): boolean {
  return own !== '' && own.toUpperCase() !== reported.toUpperCase();
}

function chartOf(inputs: CostInputs): ReadonlyMap<string, ChartAccount> {
  const rowsOf = new Map<string, AccountRow[]>();
  for (const row of inputs.accounts) {
    const key = accountKey(row.account);
    if (key !== '') listAt(rowsOf, key).push(row);
  }
  const priced = new Map<string, Minor>();
  for (const { account, budget } of inputs.budgets) {
    const key = accountKey(account);
    priced.set(key, addMinor(priced.get(key) ?? NO_MONEY, budget));
  }
  const chart = new Map<string, ChartAccount>();
  for (const [key, rows] of rowsOf) {
    const [first] = rows;
    if (first === undefined) continue;
    const typed = added(rows.map((row) => row.budget));
    const etc = added(rows.map((row) => row.etc));
    const transfers = added(rows.map((row) => row.transfers)) ?? NO_MONEY;
    chart.set(key, {
      key,
      account: first.account,
      title: rows.find((row) => row.title !== '')?.title ?? '',
      section: rows.find((row) => row.section !== null)?.section ?? 'Other',
      budget: addMinor(typed ?? priced.get(key) ?? NO_MONEY, transfers),
      etc: etc === null ? null : etc < 0 ? NO_MONEY : etc,
      postable: rows.some((row) => row.postable !== false),
      rows,
    });
  }
  return chart;
}

/** Sum of what is given; null where nothing is. */
function added(amounts: readonly (Minor | null)[]): Minor | null {
  return amounts.reduce<Minor | null>(
    (sum, amount) => (amount === null ? sum : addMinor(sum ?? NO_MONEY, amount)),
    null,
  );
}
