import { checkCosts, DEFAULT_THRESHOLDS, type CostInputs, type Finding } from '../../../../src/core/costs';
import { minor } from '../../../../src/core/money';
import { cents, cost, inputs, iso, order, rate, SETTINGS, vendor } from '../make';

const found = (given: Partial<CostInputs>): readonly Finding[] =>
  checkCosts(inputs(given)).findings.filter(({ rule }) => rule === 'currency');
const told = (given: Partial<CostInputs>): unknown[] =>
  found(given).map(({ severity, atStake, what }) => [severity, atStake, what]);

describe('a rate that is missing', () => {
  test('is one finding a currency, with what is not counted, and names its rows', () => {
    const given = {
      rates: [rate('EUR', '2027-05-17', '1.08')],
      costs: [
        cost({ currency: 'EUR', net: cents(4000) }),
        cost({ currency: ' eur ', net: null, gross: cents(1200), tax: cents(200), account: '3500' }),
        cost({ currency: 'JPY', net: minor(125_000) }),
      ],
      purchaseOrders: [order('7', { currency: 'EUR', amount: cents(300) })],
    };
    expect(told(given)).toEqual([
      ['high', null, 'No rate for EUR 5,300.00 in 2 costs and 1 PO: not counted'],
      ['high', null, 'No rate for JPY 125,000 in 1 cost: not counted'],
    ]);
    const [euro, yen] = found(given);
    expect(euro?.why).toContain('first rate of EUR in Currency rates is of Mon 17 May 2027');
    expect(euro?.evidence).toHaveLength(3);
    expect(euro?.account).toBe('');
    expect(yen?.why).toContain('Currency rates has no rate of JPY');
    expect(yen?.account).toBe('3300');
    expect(checkCosts(inputs(given)).report.grand).toMatchObject({ actual: 0, commitments: 0 });
  });

  test('is told apart from a date that is missing and from a currency that nobody issues', () => {
    const rates = [rate('EUR', '2027-05-01', '1.08')];
    const costs = [cost({ currency: 'EUR', date: null }), cost({ currency: 'EURO', net: cents(12) })];
    expect(told({ rates, costs })).toEqual([
      ['high', null, 'EURO is not a currency: EURO 12.00 in 1 cost is not counted'],
      ['high', null, 'EUR 100.00 in 1 cost without a date: not counted'],
    ]);
  });

  test('is not asked for on a PO that commits nothing, nor where the production states no currency', () => {
    const closed = [order('7', { currency: 'EUR', status: 'Closed' }), order('8', { currency: 'EUR', status: 'Void' })];
    expect(told({ purchaseOrders: closed })).toEqual([]);
    const settings = { ...SETTINGS, currency: 'XXX' };
    expect(told({ settings, costs: [cost({ currency: 'EUR' }), cost({ currency: 'GBP' })] })).toEqual([]);
  });
});

describe('rates that were used', () => {
  const rates = [rate('EUR', '2027-04-01', '1.08'), rate('GBP', '2027-05-09', '1.25')];

  test('a rate older than the setting is a low finding, one a currency; one of just that age is none', () => {
    const costs = [
      cost({ currency: 'EUR', date: iso('2027-04-15') }),
      cost({ currency: 'EUR', date: iso('2027-04-16') }),
      cost({ currency: 'EUR', date: iso('2027-05-10') }),
      cost({ currency: 'GBP' }),
    ];
    expect(told({ rates, costs })).toEqual([
      ['low', null, 'EUR 200.00 in 2 costs converted at a rate up to 39 days old'],
    ]);
    const options = { thresholds: { ...DEFAULT_THRESHOLDS, staleRateDays: 39 }, off: new Set<string>() };
    expect(checkCosts(inputs({ rates, costs }), options).findings).toEqual([]);
  });

  test('two rates of one day are told with what they differ by, and the higher one counts', () => {
    const given = {
      rates: [rate('EUR', '2027-05-03', '1.02'), rate('EUR', '2027-05-03', '1.20')],
      costs: [cost({ currency: 'EUR', net: cents(1000) })],
    };
    expect(told(given)).toEqual([['medium', cents(180), 'EUR has 2 rates on Mon 3 May 2027: 1.20 and 1.02']]);
    expect(checkCosts(inputs(given)).report.grand.actual).toBe(cents(1200));
    const same = [rate('EUR', '2027-05-03', '1.2'), rate('EUR', '2027-05-03', '1.20')];
    expect(told({ ...given, rates: same })).toEqual([]);
  });

  test('a row that gives no rate is told, one in the production’s own currency is not', () => {
    const odd = [
      rate('EUR', '2027-05-03', '0'),
      rate('EUR', '2027-05-03', '1.1', { date: null }),
      rate('', '2027-05-03', '1.1'),
      rate('USD', '2027-05-03', '0'),
    ];
    expect(found({ rates: odd }).map(({ what }) => what.replace(/row \d+/, 'row'))).toEqual([
      'Currency rates row has the rate 0',
      'Currency rates row has no date',
      'Currency rates row names no currency',
    ]);
  });
});

describe('a vendor who bills in another currency', () => {
  const vendors = [vendor('Norvane', { currency: 'EUR' }), vendor('Arclift', { currency: 'usd' })];
  const rates = [rate('EUR', '2027-05-01', '1.08')];

  test('is one finding with what the accounts are off by', () => {
    const costs = [cost({ vendor: 'Norvane', net: cents(1000) }), cost({ vendor: 'NORVANE LTD', net: cents(250) })];
    expect(told({ vendors, rates, costs })).toEqual([
      ['medium', cents(100), 'Norvane is booked in USD, and bills in EUR'],
    ]);
    expect(found({ vendors, rates, costs })[0]).toMatchObject({ vendor: 'Norvane', account: '3300' });
    expect(told({ vendors, costs })).toEqual([['medium', null, 'Norvane is booked in USD, and bills in EUR']]);
  });

  test('works the other way round, and on POs', () => {
    const purchaseOrders = [order('9', { currency: 'EUR', amount: cents(500) })];
    expect(told({ vendors, rates, purchaseOrders })).toEqual([
      ['medium', cents(40), 'Arclift is booked in EUR, and bills in USD'],
    ]);
  });

  test('is not compared on cards, cash, payroll and journals, which the bank converts', () => {
    const types = ['P-card', 'Petty cash', 'Payroll', 'Journal'] as const;
    expect(told({ vendors, rates, costs: types.map((type) => cost({ type, vendor: 'Norvane' })) })).toEqual([]);
    expect(told({ vendors, rates, costs: [cost({ vendor: 'Norvane', currency: 'EUR' }), cost()] })).toEqual([]);
  });
});

describe('the other checks on rows in another currency', () => {
  const rates = [rate('EUR', '2027-05-01', '1.08'), rate('EUR', '2027-05-08', '1.2')];
  const others = (given: Partial<CostInputs>): unknown[] =>
    checkCosts(inputs({ rates, ...given })).findings.map(({ rule, atStake, what }) => [rule, atStake, what]);
  const bill = (date: string, docNo: string): ReturnType<typeof cost> =>
    cost({ vendor: 'Norvane', docNo, net: cents(500), currency: 'EUR', date: iso(date) });

  test('an invoice entered twice is known by its own amount, whatever the rate did', () => {
    expect(others({ costs: [bill('2027-05-03', '417'), bill('2027-05-10', '417')] })).toEqual([
      ['duplicate-invoice', cents(540), 'Norvane invoice 417 entered twice'],
    ]);
    expect(others({ costs: [bill('2027-05-05', 'A-31'), bill('2027-05-10', 'X-99')] })).toEqual([
      ['likely-duplicate', cents(540), 'Norvane 540.00 may be entered twice'],
    ]);
    const dollars = cost({ vendor: 'Norvane', docNo: '417', net: cents(500), date: iso('2027-05-03') });
    expect(others({ costs: [bill('2027-05-03', '417'), dollars] })).toEqual([]);
  });

  test('sums are worked out in the currency of the row, with its decimals', () => {
    const dinars = { currency: 'KWD', qty: '3', rate: '1.235', net: minor(3705) } as const;
    const kwd = [rate('KWD', '2027-05-01', '3.25')];
    expect(others({ rates: kwd, costs: [cost(dinars)] })).toEqual([]);
    expect(others({ rates: kwd, costs: [cost({ ...dinars, net: minor(3805) })] })).toEqual([
      ['arithmetic', 33, 'Arclift Mon 10 May: net is off by KWD 0.100'],
    ]);
  });
});
