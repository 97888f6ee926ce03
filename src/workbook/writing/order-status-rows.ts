import type { OrderStatus } from '../../core/costs';
import type { purchaseOrderStatusTable } from '../tables';
import type { Output } from './output';

/** The rows of PO status, in the order given. */
export function orderStatusRows(orders: readonly OrderStatus[]): Output<typeof purchaseOrderStatusTable> {
  return {
    rows: orders.map(({ accounts, stage, ...order }) => ({ ...order, account: accounts.join(', '), status: stage })),
  };
}
