import { orderStatuses, type Ledger, type OrderStatus } from '../../core/costs';
import { formatMoney, sumMinor } from '../../core/money';
import {
  conversionRows,
  conversionsTable,
  orderStatusRows,
  planOutput,
  purchaseOrderStatusTable,
  readTable,
  type Book,
  type OutputPlan,
} from '../../workbook';
import { makeChange, stepsOf } from '../change';
import { readAndReport, type ReportedCosts } from '../cost-check';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';

/** *PO status*: rebuilds that tab, and Currency conversions where lines are in other currencies. */
export function purchaseOrderStatusAction(): Summary {
  const book = googleBook();
  const outcome = makeChange(book, 'PO status', () => {
    const read = readAndReport(book);
    if ('blocked' in read) return { issues: read.blocked };
    const { places, tables, books } = read;
    const orders = orderStatuses(books.ledger);
    const { decimals } = tables.production;
    const status = planOutput(book, places, purchaseOrderStatusTable, () => orderStatusRows(orders), decimals);
    const { steps, issues } = stepsOf([status, ...conversionPlans(book, read)]);
    return issues.length > 0 ? { issues } : { steps, value: { read, orders } };
  });
  if (!outcome.ok) return failed(outcome.issues);
  const { read, orders } = outcome.value;
  const counts = countsOf(orders, read.books.ledger);
  const money = formatMoney(counts.committed, { decimals: read.tables.production.decimals });
  toast(
    `PO status rebuilt: ${String(orders.length)} purchase orders, ${money} still committed, ${String(counts.overrun)} over.`,
  );
  return done(counts, read.inputs.issues);
}

/**
 * Currency conversions rebuilt; nothing where no line is in another currency and there is no such tab. One bulk read more where there is one.
 */
export function conversionPlans(book: Book, { places, tables, books }: ReportedCosts): readonly OutputPlan[] {
  const { decimals } = tables.production;
  const output = conversionRows(books.ledger);
  const none = output.rows.length === 0 && readTable(book, conversionsTable, { places, decimals }).tab === null;
  return none ? [] : [planOutput(book, places, conversionsTable, () => output, decimals)];
}

function countsOf(orders: readonly OrderStatus[], ledger: Ledger) {
  return {
    purchaseOrders: orders.length,
    ordered: sumMinor(orders.map(({ total }) => total)),
    invoiced: sumMinor(orders.map(({ invoiced }) => invoiced)),
    committed: sumMinor(orders.map(({ committed }) => committed)),
    released: sumMinor(orders.map(({ released }) => released)),
    over: sumMinor(orders.map(({ over }) => over)),
    overrun: orders.filter(({ over }) => over > 0).length,
    uncounted: ledger.uncounted.filter(({ row }) => 'amount' in row).length,
  };
}
