import fc from 'fast-check';
import { checkCosts, type CostInputs, type CostReport, type CostRow, type PoStatus } from '../../../src/core/costs';
import { minor } from '../../../src/core/money';
import { account, cents, cost, inputs, iso, order, SETTINGS } from './make';

const report = (given: Partial<CostInputs>): CostReport => checkCosts(inputs(given)).report;
const line = (made: CostReport, code: string): CostReport['rows'][number] => {
  const found = made.rows.find((row) => row.account === code);
  if (found === undefined) throw new Error(`no row ${code}`);
  return found;
};

test('an open PO commits what is not invoiced yet, and the rest of the budget is still to come', () => {
  const made = report({
    purchaseOrders: [order('1001', { amount: cents(4000) })],
    costs: [cost({ po: '1001', net: cents(1500) }), cost({ net: cents(200) })],
  });
  expect(line(made, '3300')).toEqual({
    account: '3300',
    title: 'Camera',
    section: 'Production',
    thisPeriod: cents(1700),
    actual: cents(1700),
    commitments: cents(2500),
    total: cents(4200),
    etc: cents(45_800),
    efc: cents(50_000),
    budget: cents(50_000),
    variance: cents(0),
    lastVariance: null,
  });
});

test('closing a PO releases what is left, a void PO commits nothing, an overrun PO never commits less than nothing', () => {
  const committed = (status: PoStatus, net: number): number =>
    line(
      report({
        purchaseOrders: [order('1001', { amount: cents(4000), status })],
        costs: [cost({ po: 'PO-1001', net: cents(net) })],
      }),
      '3300',
    ).commitments;
  expect([committed('Open', 1500), committed('Open', 4500)]).toEqual([cents(2500), 0]);
  expect([committed('Closed', 1500), committed('Void', 1500)]).toEqual([0, 0]);
});

test('a PO over two accounts is used up by its own account first, then by the others', () => {
  const made = report({
    purchaseOrders: [order('7', { amount: cents(1000) }), order('7', { account: '3500', amount: cents(500) })],
    costs: [cost({ po: '7', account: '3500', net: cents(700) })],
  });
  expect([line(made, '3300').commitments, line(made, '3500').commitments]).toEqual([cents(800), 0]);
});

test('an ETC that is given is used, also when it breaks the budget; transfers are part of the budget', () => {
  const made = report({
    accounts: [account('3600', { budget: cents(12_900), transfers: cents(-100), etc: cents(2700) })],
    costs: [cost({ account: '3600', net: cents(11_020) })],
  });
  expect(line(made, '3600')).toMatchObject({ budget: cents(12_800), efc: cents(13_720), variance: cents(-920) });
  const turned = checkCosts(
    inputs({
      settings: { ...SETTINGS, varianceSign: 'efc-minus-budget' },
      accounts: [account('3600', { budget: cents(12_900), etc: cents(2700) })],
      costs: [cost({ account: '3600', net: cents(11_020) })],
    }),
  );
  expect(turned.report.grand.variance).toBe(cents(820));
});

test('the priced budget is used where Accounts gives none', () => {
  const budgets = [
    { account: '3300', budget: cents(700), rows: [] },
    { account: '3300', budget: cents(50), rows: [] },
  ];
  const made = report({ accounts: [account('3300'), account('3500', { budget: cents(9) })], budgets });
  expect([line(made, '3300').budget, line(made, '3500').budget]).toEqual([cents(750), cents(9)]);
});

test('costs, POs and budgets on unknown accounts stand in a last line and in the totals', () => {
  const made = report({
    costs: [cost({ account: '9999', net: cents(10) }), cost({ account: '', net: cents(1) })],
    purchaseOrders: [order('5', { account: '8888', amount: cents(30) })],
    budgets: [{ account: '7777', budget: cents(500), rows: [] }],
  });
  const last = made.rows[made.rows.length - 1];
  expect(last).toMatchObject({
    account: '',
    section: 'Other',
    actual: cents(11),
    commitments: cents(30),
    budget: cents(500),
  });
  expect(made.grand.actual).toBe(cents(11));
});

test('this period is the latest one, by Period where it is filled and by date where it is not', () => {
  const costs = [
    cost({ period: 'Week 9', date: iso('2027-05-03'), net: cents(1) }),
    cost({ period: 'Week 10', date: iso('2027-05-10'), net: cents(2) }),
    cost({ period: 'week 10 ', date: iso('2027-04-01'), net: cents(4) }),
    cost({ period: 'Week 10', date: iso('2027-05-12'), net: cents(8) }),
    cost({ date: iso('2027-05-08'), net: cents(16) }),
    cost({ date: iso('2027-05-02'), net: cents(32) }),
    cost({ date: null, net: cents(64) }),
  ];
  expect(report({ costs }).grand.thisPeriod).toBe(cents(2 + 4 + 8 + 16));
  const settings = { ...SETTINGS, period: 'Week 9', periodEnd: iso('2027-05-07') };
  expect(report({ costs, settings }).grand.thisPeriod).toBe(cents(1 + 32));
});

test('an amount that is not given as net is worked out; one in another currency without a rate is in no total and is told', () => {
  const checked = checkCosts(
    inputs({
      costs: [
        cost({ net: null, gross: cents(120), tax: cents(20) }),
        cost({ net: null, qty: '2.5', rate: '19.99' }),
        cost({ net: cents(5), currency: 'EUR' }),
        cost({ net: null }),
      ],
    }),
  );
  expect(checked.report.grand.actual).toBe(cents(100) + 4998);
  expect(checked.counts.unchecked).toBe(2);
  expect(checked.findings.map(({ rule }) => rule)).toEqual(['currency', 'unreadable-row']);
});

test('a production that states no currency takes the one all rows agree on', () => {
  const settings = { ...SETTINGS, currency: 'XXX' };
  const agreed = checkCosts(
    inputs({ settings, costs: [cost({ currency: 'GBP' }), cost({ currency: 'gbp' }), cost()] }),
  );
  expect([agreed.report.grand.actual, agreed.counts.unchecked]).toEqual([cents(300), 0]);
  const mixed = checkCosts(inputs({ settings, costs: [cost({ currency: 'GBP' }), cost({ currency: 'EUR' }), cost()] }));
  expect([mixed.report.grand.actual, mixed.counts.unchecked]).toEqual([cents(100), 2]);
  expect(mixed.findings.map(({ doNext }) => doNext)).toContain(
    'Type the currency of the production into Production ▸ Currency.',
  );
});

const amounts = fc.integer({ min: -500_000, max: 5_000_000 }).map(minor);
const accounts = fc.constantFrom('3300', '3500', '5000', '9999', '');
const costRows: fc.Arbitrary<CostRow[]> = fc.array(
  fc.record({ net: amounts, account: accounts, po: fc.constantFrom('', '1', '2', '3', '4') }).map(cost),
  { maxLength: 30 },
);
const orders = fc.array(
  fc
    .record({
      po: fc.constantFrom('1', '2', '3'),
      account: accounts,
      amount: amounts,
      status: fc.constantFrom<(PoStatus | null)[]>('Open', 'Closed', 'Void', null),
    })
    .map(({ po, ...given }) => order(po, given)),
  { maxLength: 8 },
);

test('what all POs commit is, for each open one, its amount less what is invoiced, never below zero', () => {
  fc.assert(
    fc.property(
      costRows,
      fc.uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 3 }),
      fc.array(amounts, { minLength: 3, maxLength: 3 }),
      (costs, numbers, money) => {
        const purchaseOrders = numbers.map((po, at) => order(po, { amount: money[at] ?? minor(0) }));
        const expected = purchaseOrders.reduce((total, { po, amount }) => {
          const invoiced = costs.filter((row) => row.po === po).reduce((sum, { net }) => sum + (net ?? 0), 0);
          return total + Math.max(0, (amount ?? 0) - invoiced);
        }, 0);
        expect(report({ costs, purchaseOrders }).grand.commitments).toBe(expected);
      },
    ),
  );
});

test('shuffled rows with vendors, numbers, dates and types give the same findings, each with a key of its own', () => {
  const full = fc
    .record({
      net: fc.constantFrom(...[-64_000, 64_000, 64_001, 120_000, 248_000].map(minor)),
      vendor: fc.constantFrom('Arclift', 'ARCLIFT LTD', 'Norvane 1172', 'Norvane', ''),
      docNo: fc.constantFrom('', '417', 'INV-417', '0417', '418', 'X9001'),
      date: fc.constantFrom(iso('2027-05-03'), iso('2027-05-04'), iso('2027-05-10'), iso('2027-05-30'), null),
      type: fc.constantFrom('Invoice' as const, 'P-card' as const, 'Journal' as const, null),
      account: accounts,
      po: fc.constantFrom('', '1', 'PO 2', '9'),
      period: fc.constantFrom('', 'w/e 7 May 2027', 'w/e 14 May 2027'),
      gross: fc.constantFrom(null, minor(120_000)),
      tax: fc.constantFrom(null, minor(20_000)),
    })
    .map(cost);
  const settings = { ...SETTINGS, approvalLimit: cents(2500), warnAt: '80' };
  const shuffles = fc
    .array(full, { maxLength: 25 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), orders));
  fc.assert(
    fc.property(shuffles, ([costs, shuffled, purchaseOrders]) => {
      const told = (rows: readonly CostRow[]): unknown[] =>
        checkCosts(inputs({ costs: rows, purchaseOrders, settings })).findings.map(({ key, severity, atStake }) => [
          key,
          severity,
          atStake,
        ]);
      const first = told(costs);
      const moved = shuffled.map((row, at) => ({ ...row, ref: { tab: 'Costs', row: at + 2 } }));
      expect(told(moved)).toEqual(first);
      expect(new Set(first.map(String)).size).toBe(first.length);
    }),
    { numRuns: 300 },
  );
});
