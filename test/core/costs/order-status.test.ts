import fc from 'fast-check';
import { openBooks, orderStatuses, type CostInputs, type OrderStatus } from '../../../src/core/costs';
import { minor } from '../../../src/core/money';
import { cents, cost, inputs, iso, order } from './make';

const statuses = (given: Partial<CostInputs>): readonly OrderStatus[] => orderStatuses(openBooks(inputs(given)).ledger);
const only = (given: Partial<CostInputs>): OrderStatus => {
  const [status, ...more] = statuses(given);
  if (status === undefined || more.length > 0) throw new Error('one PO expected');
  return status;
};

describe('the life of a purchase order', () => {
  const raised = order('1012', { amount: cents(4000) });

  test('is raised, changed by later rows of its number, used up by part invoices', () => {
    const changed = order('1012', { amount: cents(500), date: iso('2027-05-08') });
    const costs = [
      cost({ po: 'PO-1012', net: cents(1500), date: iso('2027-05-04') }),
      cost({ po: '1012', net: cents(700), date: iso('2027-05-09') }),
    ];
    expect(only({ purchaseOrders: [changed, raised], costs })).toEqual({
      ...{ po: '1012', vendor: 'Arclift', accounts: ['3300'], stage: 'Part invoiced', lastInvoice: iso('2027-05-09') },
      ...{
        ordered: cents(4000),
        changes: cents(500),
        total: cents(4500),
        invoiced: cents(2200),
        committed: cents(2300),
      },
      ...{ released: 0, over: 0, uncounted: 0 },
    });
  });

  test('has stages: open, part invoiced, invoiced, over, closed, void', () => {
    const stage = (status: 'Open' | 'Closed' | 'Void', ...nets: number[]): readonly unknown[] => {
      const costs = nets.map((net) => cost({ po: '1012', net: cents(net) }));
      const made = only({ purchaseOrders: [{ ...raised, status }], costs });
      return [made.stage, made.committed, made.released, made.over];
    };
    expect(stage('Open')).toEqual(['Open', cents(4000), 0, 0]);
    expect(stage('Open', 1500)).toEqual(['Part invoiced', cents(2500), 0, 0]);
    expect(stage('Open', 1500, 2500)).toEqual(['Invoiced', 0, 0, 0]);
    expect(stage('Open', 4650)).toEqual(['Over', 0, 0, cents(650)]);
    expect(stage('Closed', 1500)).toEqual(['Closed', 0, cents(2500), 0]);
    expect(stage('Void')).toEqual(['Void', 0, cents(4000), 0]);
    expect(stage('Void', 100)).toEqual(['Over', 0, cents(4000), cents(100)]);
  });

  test('an order over two accounts raised on one day is one order, not an order and its change', () => {
    const purchaseOrders = [raised, order('1012', { account: '3500', amount: cents(500) })];
    expect(only({ purchaseOrders })).toMatchObject({ ordered: cents(4500), changes: 0, accounts: ['3300', '3500'] });
    const twice = [raised, order('1012', { amount: cents(500) })];
    expect(only({ purchaseOrders: twice })).toMatchObject({ ordered: cents(4000), changes: cents(500) });
  });

  test('an order whose amount is not known is listed, and is in no figure', () => {
    const purchaseOrders = [
      raised,
      order('1012', { amount: null }),
      order('7', { amount: null }),
      order('', { amount: null }),
    ];
    expect(statuses({ purchaseOrders })).toMatchObject([
      { po: '7', vendor: 'Arclift', stage: 'Not counted', total: 0, uncounted: 1 },
      { po: '1012', stage: 'Open', total: cents(4000), uncounted: 1 },
    ]);
  });

  test('orders are listed by their numbers', () => {
    const purchaseOrders = ['1012', 'PO-7', '99', 'B-100'].map((po) => order(po));
    expect(statuses({ purchaseOrders }).map(({ po }) => po)).toEqual(['PO-7', '99', 'B-100', '1012']);
  });
});

test('whatever happens to an order, its figures add up, nothing is below zero that must not be, and what is committed is in the cost report', () => {
  const currency = fc.constantFrom('USD', 'USD', 'USD', 'EUR');
  const given = fc.record({
    purchaseOrders: fc.array(
      fc
        .record({
          po: fc.constantFrom('1', '2'),
          account: fc.constantFrom('3300', '3500'),
          amount: fc.integer({ min: -20_000, max: 500_000 }).map(minor),
          currency,
          status: fc.constantFrom('Open' as const, 'Closed' as const, 'Void' as const),
        })
        .map(({ po, ...one }) => order(po, one)),
      { maxLength: 6 },
    ),
    costs: fc.array(
      fc
        .record({
          po: fc.constantFrom('1', '2', ''),
          account: fc.constantFrom('3300', '3500', '5000'),
          net: fc.integer({ min: -20_000, max: 300_000 }).map(minor),
          currency,
        })
        .map((one) => cost(one)),
      { maxLength: 8 },
    ),
  });
  const rates = ['2027-04-01', '2027-05-05'].map((date, index) => ({
    ...{ ref: { tab: 'Currency rates', row: index + 2 }, unreadable: {}, date: iso(date) },
    ...{ currency: 'EUR', rate: index === 0 ? '1.0825' : '1.1317', source: '' },
  }));
  fc.assert(
    fc.property(given, (rows) => {
      const made = inputs({ ...rows, rates });
      const { ledger, report } = openBooks(made);
      const list = orderStatuses(ledger);
      for (const status of list) {
        const { ordered, changes, total, invoiced, committed, released, over } = status;
        expect(ordered + changes).toBe(total);
        expect(invoiced + committed + released).toBe(total + over);
        expect(Math.min(committed, over)).toBeGreaterThanOrEqual(0);
        const plain = [...rows.purchaseOrders, ...rows.costs].every((row) => row.currency === 'USD');
        if (plain && rows.purchaseOrders.every(({ amount }) => (amount ?? 0) >= 0))
          expect(released).toBeGreaterThanOrEqual(0);
      }
      expect(list.reduce((sum, { committed }) => sum + committed, 0)).toBe(report.grand.commitments);
    }),
    { numRuns: 500 },
  );
});
