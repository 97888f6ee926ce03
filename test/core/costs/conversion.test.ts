import { buildCostReport, checkCosts, NO_INPUTS, openLedger, type CostInputs } from '../../../src/core/costs';
import { addDays } from '../../../src/core/calendar';
import { minor } from '../../../src/core/money';
import { account, cents, cost, inputs, iso, order, rate, SETTINGS } from './make';

const rates = [
  rate('EUR', '2027-05-10', '1.10'),
  rate('EUR', '2027-05-03', '1.0825'),
  rate('GBP', '2027-05-01', '1.25'),
  rate('JPY', '2027-05-01', '0.0067'),
  rate('KWD', '2027-05-01', '3.25'),
];
const actual = (given: Partial<CostInputs>): number => buildCostReport(inputs({ rates, ...given })).grand.actual;
const committed = (given: Partial<CostInputs>): number =>
  buildCostReport(inputs({ rates, ...given })).grand.commitments;

describe('a cost in another currency', () => {
  test('is converted at the latest rate on or before its date, whatever the order of the rates', () => {
    const on = (date: string): number => actual({ costs: [cost({ currency: 'EUR', date: iso(date) })] });
    expect([on('2027-05-02'), on('2027-05-03'), on('2027-05-09'), on('2027-05-10'), on('2027-12-31')]).toEqual([
      0,
      cents(108.25),
      cents(108.25),
      cents(110),
      cents(110),
    ]);
  });

  test('keeps what it says itself, with the rate, its row and its age', () => {
    const ledger = openLedger(inputs({ rates, costs: [cost({ currency: 'eur', date: iso('2027-05-08') })] }));
    expect(ledger.costs[0]).toMatchObject({
      net: cents(108.25),
      foreign: {
        currency: 'EUR',
        decimals: 2,
        amount: cents(100),
        rate: { text: '1.0825' },
        rateRow: rates[1],
        ageDays: 5,
      },
    });
    expect(openLedger(inputs({ rates, costs: [cost({ currency: 'USD' })] })).costs[0]?.foreign).toBeNull();
  });

  test('is worked out in its own currency first, and rounded once', () => {
    const given = { net: null, currency: 'GBP' } as const;
    expect(actual({ costs: [cost({ ...given, gross: minor(1203), tax: minor(200) })] })).toBe(1254); // 10.03 × 1.25 = 12.5375
    expect(actual({ costs: [cost({ ...given, qty: '2.5', rate: '19.99' })] })).toBe(6248); // 49.98 × 1.25 = 62.475
  });

  test('has the decimals of its currency', () => {
    expect(actual({ costs: [cost({ currency: 'JPY', net: minor(1_250_000) })] })).toBe(cents(8375));
    expect(actual({ costs: [cost({ currency: 'KWD', net: minor(10_505) })] })).toBe(3414); // 10.505 × 3.25 = 34.14125
    const yen: Partial<CostInputs> = {
      settings: { ...SETTINGS, currency: 'JPY' },
      accounts: [account('3300', { budget: minor(9_000_000) })],
      rates: [rate('USD', '2027-05-01', '149.35')],
      costs: [cost({ net: minor(12_000) }), cost({ currency: 'USD', net: minor(1050) })],
    };
    expect(actual(yen)).toBe(12_000 + 1568); // 10.50 × 149.35 = 1,568.175
  });

  test('without a rate is in no total, and says so, with its PO', () => {
    const ledger = openLedger(
      inputs({
        rates,
        costs: [cost({ currency: 'CHF' }), cost({ currency: 'EUR', date: null }), cost({ currency: 'ZZZ' })],
        purchaseOrders: [order('1', { currency: 'CHF' })],
      }),
    );
    expect(ledger.uncounted.map(({ reason }) => reason)).toEqual(['no-rate', 'no-rate', 'no-rate', 'no-rate']);
    expect([ledger.costs.length, ledger.orders.size]).toEqual([0, 0]);
  });

  test('past what is exact is told as too large', () => {
    const huge = { net: minor(1_000_000_000_000), currency: 'EUR' };
    const checked = checkCosts(inputs({ rates: [rate('EUR', '2027-05-01', '100000')], costs: [cost(huge)] }));
    expect(checked.findings.map(({ rule, what }) => [rule, what.replace(/row \d+/, 'row')])).toEqual([
      ['unreadable-row', 'Costs row: the amount is too large to be counted.'],
    ]);
  });

  test('is not converted where the production states no currency', () => {
    const settings = NO_INPUTS.settings;
    const ledger = openLedger(
      inputs({ rates, settings, costs: [cost({ currency: 'EUR' }), cost({ currency: 'GBP' })] }),
    );
    expect(ledger.uncounted.map(({ reason }) => reason)).toEqual(['other-currency', 'other-currency']);
    const agreed = openLedger(inputs({ rates, settings, costs: [cost({ currency: 'EUR' })] }));
    expect([agreed.currency, agreed.costs[0]?.net, agreed.costs[0]?.foreign]).toEqual(['EUR', cents(100), null]);
  });
});

describe('a PO in another currency', () => {
  const foreign = (given: Parameters<typeof order>[1] = {}): ReturnType<typeof order> =>
    order('7', { currency: 'EUR', date: iso('2027-05-03'), amount: cents(1000), ...given });
  const invoice = (units: number, given: Parameters<typeof cost>[0] = {}): ReturnType<typeof cost> =>
    cost({ po: '7', currency: 'EUR', net: cents(units), date: iso('2027-05-12'), ...given });

  test('commits at its own rate, and nothing once it is invoiced in full, whatever the rate did', () => {
    const purchaseOrders = [foreign()];
    expect(committed({ purchaseOrders })).toBe(cents(1082.5));
    expect(committed({ purchaseOrders, costs: [invoice(400)] })).toBe(cents(649.5));
    expect(committed({ purchaseOrders, costs: [invoice(400), invoice(600)] })).toBe(0);
    expect(actual({ purchaseOrders, costs: [invoice(400), invoice(600)] })).toBe(cents(1100));
  });

  test('is not overrun by the rate alone', () => {
    const overrun = (units: number): unknown[] =>
      checkCosts(inputs({ rates, purchaseOrders: [foreign()], costs: [invoice(units)] }))
        .findings.filter(({ rule }) => rule === 'po-overrun')
        .map(({ atStake }) => atStake);
    expect([overrun(1000), overrun(1100)]).toEqual([[], [cents(108.25)]]);
  });

  test('is not called overrun while a row of it cannot be counted', () => {
    const purchaseOrders = [order('7', { amount: cents(100) }), foreign({ currency: 'CHF' })];
    const { findings } = checkCosts(inputs({ rates, purchaseOrders, costs: [cost({ po: '7', net: cents(900) })] }));
    expect(findings.map(({ rule }) => rule)).toEqual(['currency']);
  });

  test('keeps one rate through its change orders', () => {
    const purchaseOrders = [foreign(), foreign({ amount: cents(500), date: iso('2027-05-11') })];
    expect(committed({ purchaseOrders })).toBe(cents(1500 * 1.0825));
    expect(committed({ purchaseOrders: [...purchaseOrders].reverse() })).toBe(cents(1500 * 1.0825));
    expect(committed({ purchaseOrders, costs: [invoice(1500)] })).toBe(0);
  });

  test('is used up by costs in other currencies at what they buy', () => {
    const purchaseOrders = [foreign()];
    expect(committed({ purchaseOrders, costs: [cost({ po: '7', net: cents(541.25) })] })).toBe(cents(541.25));
    const pounds = invoice(433, { currency: 'GBP' }); // 541.25
    expect(committed({ purchaseOrders, costs: [pounds] })).toBe(cents(541.25));
  });

  test('with rows in several currencies is reckoned in the production’s own', () => {
    const purchaseOrders = [foreign(), order('7', { amount: cents(100) })];
    expect(committed({ purchaseOrders })).toBe(cents(1182.5));
    expect(committed({ purchaseOrders, costs: [invoice(1000)] })).toBe(cents(100));
    expect(committed({ purchaseOrders, costs: [invoice(1000), cost({ po: '7' })] })).toBe(0);
  });

  test('closed or void commits nothing', () => {
    expect(committed({ purchaseOrders: [foreign({ status: 'Closed' })] })).toBe(0);
    expect(committed({ purchaseOrders: [foreign({ status: 'Void' })] })).toBe(0);
  });
});

test('a thousand rates of one currency are looked up by day', () => {
  const start = iso('2026-01-01');
  const daily = Array.from({ length: 1000 }, (_, at) =>
    rate('EUR', '2026-01-01', `1.${String(at).padStart(4, '0')}`, { date: addDays(start, at) }),
  );
  const on = (at: number): number =>
    actual({ rates: daily, costs: [cost({ currency: 'EUR', net: minor(10_000), date: addDays(start, at) })] });
  expect([on(0), on(1), on(512), on(999), on(1400)]).toEqual([10_000, 10_001, 10_512, 10_999, 10_999]);
});
