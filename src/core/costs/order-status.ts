import type { Day } from '../calendar';
import { addMinor, maxMinor, NO_MONEY, subtractMinor, sumMinor, type Minor } from '../money';
import { accountKey, compareText, listAt, orderKey } from './codes';
import { commitmentsOf, invoicedOn, orderedOn, statusOf } from './commitments';
import type { Ledger, OrderLine, PurchaseOrder } from './ledger';
import type { PurchaseOrderRow } from './types';

/** Where a purchase order is in its life. */
type OrderStage = 'Open' | 'Part invoiced' | 'Invoiced' | 'Closed' | 'Void' | 'Over' | 'Not counted';

/**
 * A purchase order with its life so far, in the production's currency. Always, to the cent:
 * `total = ordered + changes` and `total + over = invoiced + committed + released`.
 */
export interface OrderStatus {
  /** Number as first written. */
  readonly po: string;
  readonly vendor: string;
  /** Accounts it is charged to, as written. */
  readonly accounts: readonly string[];
  /** As first raised: the rows of the first date, one an account. */
  readonly ordered: Minor;
  /** Change orders: all rows of the number after that. */
  readonly changes: Minor;
  readonly total: Minor;
  /** Costs booked on it, at the order's own rate of exchange. */
  readonly invoiced: Minor;
  /** Still to come. */
  readonly committed: Minor;
  /** Freed when it, or a part of it, was closed or made void. */
  readonly released: Minor;
  /** Invoiced beyond what was ordered and not made void. */
  readonly over: Minor;
  readonly stage: OrderStage;
  /** Date of the latest cost on it; null = none yet. */
  readonly lastInvoice: Day | null;
  /** Rows of it whose amount is not known (unreadable, or without a rate of exchange): they are in none of the figures. */
  readonly uncounted: number;
}

/**
 * Every purchase order, by number; one of which no row's amount is known is *Not counted*: committed when raised, changed by later rows of the same number, used up by
 * part invoices, its rest released when it is closed or void (DOMAIN.md §10).
 * @example orderStatuses(ledger)[0] // { po: '1001', ordered: 400000, changes: 50000, invoiced: 150000, committed: 300000, stage: 'Part invoiced', … }
 */
export function orderStatuses(ledger: Ledger): readonly OrderStatus[] {
  const unknown = new Map<string, PurchaseOrderRow[]>();
  for (const { row } of ledger.uncounted) if ('amount' in row) listAt(unknown, orderKey(row.po)).push(row);
  const counted = [...ledger.orders.values()].map((order) => ({
    ...statusOfOrder(order),
    uncounted: unknown.get(order.key)?.length ?? 0,
  }));
  const others = [...unknown]
    .filter(([key]) => key !== '' && !ledger.orders.has(key))
    .map(([, rows]) => notCounted(rows));
  return [...counted, ...others].sort((a, b) => byNumber(a.po, b.po));
}

const NOTHING = {
  ordered: NO_MONEY,
  changes: NO_MONEY,
  total: NO_MONEY,
  invoiced: NO_MONEY,
  committed: NO_MONEY,
  released: NO_MONEY,
  over: NO_MONEY,
} as const;

function notCounted(rows: readonly PurchaseOrderRow[]): OrderStatus {
  return { ...namesOf(rows), ...NOTHING, stage: 'Not counted', lastInvoice: null, uncounted: rows.length };
}

function namesOf(rows: readonly PurchaseOrderRow[]): Pick<OrderStatus, 'po' | 'vendor' | 'accounts'> {
  return {
    po: rows[0]?.po ?? '',
    vendor: rows.find(({ vendor }) => vendor !== '')?.vendor ?? '',
    accounts: distinct(rows.map(({ account }) => account).filter((account) => account !== '')),
  };
}

function statusOfOrder(order: PurchaseOrder): Omit<OrderStatus, 'uncounted'> {
  const lines = [...order.lines].sort(byRaising);
  const raised = linesRaised(lines);
  const amountOf = (some: readonly OrderLine[]): Minor => sumMinor(some.map(({ amount }) => amount));
  const ordered = amountOf(lines.filter((line) => raised.has(line)));
  const changes = amountOf(lines.filter((line) => !raised.has(line)));
  const total = addMinor(ordered, changes);
  const committed = sumMinor(commitmentsOf(order).values());
  const over = maxMinor(NO_MONEY, subtractMinor(invoicedOn(order), orderedOn(order)));
  const gone = subtractMinor(addMinor(total, over), committed);
  // Where nothing was closed or made void, nothing is released: the cents that several conversions round apart are not.
  const invoiced = lines.every((line) => statusOf(line) === 'Open') ? gone : invoicedOn(order);
  const released = subtractMinor(gone, invoiced);
  return {
    ...namesOf(lines),
    ...{ ordered, changes, total, invoiced, committed, released, over },
    stage: stageOf(order, invoiced, committed, over),
    lastInvoice: order.costs.reduce<Day | null>(
      (latest, { row }) => (row.date !== null && (latest === null || row.date > latest) ? row.date : latest),
      null,
    ),
  };
}

function stageOf(order: PurchaseOrder, invoiced: Minor, committed: Minor, over: Minor): OrderStage {
  const statuses = order.lines.map(statusOf);
  if (over > 0) return 'Over';
  if (statuses.every((status) => status === 'Void')) return 'Void';
  if (statuses.every((status) => status !== 'Open')) return 'Closed';
  if (order.costs.length === 0) return 'Open';
  return committed === 0 && invoiced !== 0 ? 'Invoiced' : 'Part invoiced';
}

/** The rows as first raised: those of the first date, and of one account only the first. */
function linesRaised(lines: readonly OrderLine[]): ReadonlySet<OrderLine> {
  const [first] = lines;
  const raised = new Set<OrderLine>();
  const accounts = new Set<string>();
  for (const line of lines) {
    if (line.date !== first?.date || accounts.has(accountKey(line.account))) continue;
    accounts.add(accountKey(line.account));
    raised.add(line);
  }
  return raised;
}

/** Order in which rows of one number were raised: by date, rows without one first, and by place. */
function byRaising(a: OrderLine, b: OrderLine): number {
  return (a.date ?? -1) - (b.date ?? -1) || a.ref.row - b.ref.row;
}

function distinct(accounts: readonly string[]): readonly string[] {
  return [...new Map(accounts.map((account) => [accountKey(account), account])).values()];
}

/** PO numbers as people sort them: by number where both are numbers, else by text. */
function byNumber(a: string, b: string): number {
  const [x, y] = [Number(a.replace(/\D/g, '')), Number(b.replace(/\D/g, ''))];
  return x - y || compareText(a, b);
}
