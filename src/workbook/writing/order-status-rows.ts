import type { OrderStatus } from '../../core/costs';
import type { purchaseOrderStatusTable } from '../tables';
import type { Output } from './output';

/** The rows of PO status, in the order given. An order of which nothing is known shows no figures; one that is known in part says so. */
export function orderStatusRows(orders: readonly OrderStatus[]): Output<typeof purchaseOrderStatusTable> {
  return {
    rows: orders.map(({ accounts, stage, uncounted, po, vendor, ...figures }) => {
      const rows = `${uncounted} ${uncounted === 1 ? 'row' : 'rows'} not counted`;
      const named = { po, vendor, account: accounts.join(', ') };
      if (stage === 'Not counted') return { ...named, status: stage };
      return { ...named, ...figures, status: uncounted === 0 ? stage : `${stage}, ${rows}` };
    }),
  };
}
