import { checkCosts, type CostInputs, type Finding, type PoStatus } from '../../../../src/core/costs';
import { cents, cost, inputs, iso, order } from '../make';

const found = (rule: string, given: Partial<CostInputs>): readonly Finding[] =>
  checkCosts(inputs(given)).findings.filter((finding) => finding.rule === rule);

describe('PO overrun', () => {
  const purchaseOrders = [order('1012', { amount: cents(4000), account: '3300' })];

  test('what is invoiced above the PO is at stake', () => {
    const costs = [cost({ po: '1012', net: cents(3000) }), cost({ po: '01012', net: cents(1650) })];
    const [only] = found('po-overrun', { purchaseOrders, costs });
    expect(only).toMatchObject({ atStake: cents(650), account: '3300', key: 'po-overrun|1012' });
    expect(only?.evidence[0]).toMatchObject({ where: { tab: 'Purchase orders', column: 'Amount' }, value: '4,000.00' });
  });

  test('tax makes no overrun, credits count down, and the exact amount is fine', () => {
    const costs = [
      cost({ po: '1012', net: cents(4500), tax: cents(900), gross: cents(5400) }),
      cost({ po: '1012', net: cents(-500) }),
    ];
    expect(found('po-overrun', { purchaseOrders, costs })).toEqual([]);
  });
});

describe('PO link', () => {
  const rule = 'po-link';
  const kinds = (given: Partial<CostInputs>): string[] =>
    found(rule, given).map(({ key, severity }) => `${key.split('|')[1] ?? ''} ${severity}`);

  test('a large invoice without a PO is told, with the lines of one document added', () => {
    const purchaseOrders = [order('1')];
    const costs = [cost({ docNo: 'A1', net: cents(300) }), cost({ docNo: 'A1', net: cents(300), account: '3500' })];
    expect(found(rule, { purchaseOrders, costs })[0]).toMatchObject({
      atStake: cents(600),
      what: 'Arclift A1 has no PO',
    });
  });

  test('small invoices, payroll, cards, petty cash, journals and productions without POs are left in peace', () => {
    const purchaseOrders = [order('1')];
    expect(kinds({ purchaseOrders, costs: [cost({ net: cents(500) })] })).toEqual([]);
    for (const type of ['Payroll', 'P-card', 'Petty cash', 'Journal'] as const) {
      expect(kinds({ purchaseOrders, costs: [cost({ type, net: cents(5000) })] })).toEqual([]);
    }
    expect(kinds({ costs: [cost({ net: cents(5000) }), cost({ po: '77' })] })).toEqual([]);
  });

  test('a PO number nobody listed is one finding for all its lines', () => {
    expect(kinds({ purchaseOrders: [order('1')], costs: [cost({ po: '77' }), cost({ po: 'PO 77' })] })).toEqual([
      'unknown medium',
    ]);
  });

  test('an invoice on a closed PO is told unless the PO was closed because it is done', () => {
    const on = (status: PoStatus, net: number): string[] =>
      kinds({
        purchaseOrders: [order('1', { status, amount: cents(1000) })],
        costs: [cost({ po: '1', net: cents(net) })],
      });
    expect(on('Closed', 400)).toEqual(['closed medium']);
    expect(on('Closed', 1000)).toEqual([]);
    expect(on('Closed', 960)).toEqual([]);
    expect(on('Void', 400)).toEqual(['void high']);
    expect(on('Open', 400)).toEqual([]);
  });

  test('a PO dated after its invoice is a low finding with no money at stake', () => {
    const purchaseOrders = [order('1', { date: iso('2027-05-14') })];
    const [only] = found(rule, {
      purchaseOrders,
      costs: [cost({ po: '1', docNo: 'AL-2207', date: iso('2027-05-12') })],
    });
    expect(only).toMatchObject({
      severity: 'low',
      atStake: null,
      what: 'PO 1 to Arclift is dated after its invoice AL-2207',
    });
    expect(only?.why).toContain('The PO is dated Fri 14 May, the invoice Wed 12 May.');
  });
});
