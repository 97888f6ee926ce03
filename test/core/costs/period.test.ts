import { buildCostReport, openBooks, type CostInputs, type CostReport } from '../../../src/core/costs';
import { account, cents, closedFigure, cost, inputs, iso, order, period, SETTINGS, shootDay } from './make';

const report = (given: Partial<CostInputs>): CostReport => buildCostReport(inputs(given));

describe('the period being reported', () => {
  const costs = [
    cost({ period: 'Wrap', date: iso('2027-05-20'), net: cents(1) }),
    cost({ period: 'Week 4', date: iso('2027-06-02'), net: cents(2) }),
    cost({ period: '', date: iso('2027-05-14'), net: cents(4) }),
    cost({ period: '', date: iso('2027-05-07'), net: cents(8) }),
  ];

  test('is the one whose End in Periods is the latest, and takes its blank-period costs by that day', () => {
    const periods = [period('week 4', '2027-05-14'), period('Wrap', '2027-05-07')];
    const { period: found, report: made } = openBooks(inputs({ costs, periods }));
    expect([found.label, found.end]).toEqual(['Week 4', iso('2027-05-14')]);
    expect(made.period).toBe('Week 4');
    expect(made.grand.thisPeriod).toBe(cents(2 + 4));
    expect(openBooks(inputs({ costs })).period).toMatchObject({ label: 'Week 4', end: null });
  });

  test('is the one that Production names, and ends when Production says', () => {
    const settings = { ...SETTINGS, period: 'Wrap', periodEnd: iso('2027-05-13') };
    const periods = [period('Wrap', '2027-05-07')];
    const { period: found, report: made } = openBooks(inputs({ costs, periods, settings }));
    expect([found.label, found.end]).toEqual(['Wrap', iso('2027-05-13')]);
    expect(made.grand.thisPeriod).toBe(cents(1 + 8));
  });

  test('has the first of its spellings as its name, and none where no cost has a period', () => {
    const spelt = [cost({ period: 'week  4' }), cost({ period: 'Week 4' }), cost({ period: 'WEEK 4' })];
    expect(report({ costs: spelt }).period).toBe('WEEK 4');
    expect(report({ costs: [cost()] }).period).toBe('');
  });
});

describe('the variance when the last period was closed', () => {
  const settings = { ...SETTINGS, period: 'Week 5', periodEnd: iso('2027-05-21') };
  const history = [
    closedFigure('3300', { budget: cents(50_000), efc: cents(51_000), variance: cents(-1000) }),
    closedFigure('3500', { variance: cents(300) }),
    closedFigure('3300', { period: 'Week 4', end: iso('2027-05-14'), variance: cents(-1500) }),
    closedFigure('9999', { period: 'Week 4', end: iso('2027-05-14'), variance: cents(-7) }),
    closedFigure('', { period: 'Week 4', end: iso('2027-05-14'), variance: cents(-20) }),
  ];
  const last = (given: Partial<CostInputs>): unknown[] =>
    report({ history, ...given }).rows.map(({ account: code, lastVariance }) => [code, lastVariance]);

  test('comes from the latest period closed before the one being reported', () => {
    expect(last({ settings })).toEqual([
      ['3300', cents(-1500)],
      ['3500', null],
      ['5000', null],
    ]);
    const fourth = { ...SETTINGS, period: 'week 4' };
    expect(last({ settings: fourth })).toEqual([
      ['3300', cents(-1000)],
      ['3500', cents(300)],
      ['5000', null],
    ]);
    expect(last({ settings: { ...SETTINGS, period: 'Week 3' } })).toEqual([
      ['3300', null],
      ['3500', null],
      ['5000', null],
    ]);
  });

  test('is added up in sections and in the grand total, over the accounts that have one', () => {
    const made = report({ history, settings: { ...SETTINGS, period: 'Week 4' } });
    expect(made.sections.map(({ section, totals }) => [section, totals.lastVariance])).toEqual([
      ['Production', cents(-700)],
      ['Post', null],
    ]);
    expect(made.grand.lastVariance).toBe(cents(-700));
    expect(report({}).grand.lastVariance).toBeNull();
  });

  test('of accounts that left the chart stands with what is not in the chart', () => {
    const costs = [cost({ account: '9999' })];
    expect(last({ settings, costs })).toContainEqual(['', cents(-27)]);
  });

  test('follows today’s sign, whatever the sign was then', () => {
    const turned = { ...settings, varianceSign: 'efc-minus-budget' } as const;
    const third = history.slice(0, 1);
    expect(report({ history: third, settings }).grand.lastVariance).toBe(cents(-1000));
    expect(report({ history: third, settings: turned }).grand.lastVariance).toBe(cents(1000));
  });
});

describe('the progress of the shoot', () => {
  const calendar = ['2027-05-10', '2027-05-11', '2027-05-11', '2027-05-12', '2027-05-17'].map((day) =>
    shootDay(iso(day)),
  );
  const off = { ...shootDay(iso('2027-05-13')), kind: 'Off' as const };
  const log = (date: string): CostInputs['dailyLog'][number] => ({
    ref: { tab: 'Daily log', row: 2 },
    unreadable: {},
    date: iso(date),
    who: 'Unit',
    call: null,
    mealOut: null,
    mealIn: null,
    meal2Out: null,
    meal2In: null,
    wrap: null,
    pagesShot: null,
    scenesShot: [],
    overtimeApprovedBy: '',
    notes: '',
  });

  test('counts shoot days up to the end of the period, each day once', () => {
    const settings = { ...SETTINGS, periodEnd: iso('2027-05-14') };
    expect(report({ settings, calendar: [...calendar, off] }).progress).toEqual({
      day: 3,
      of: 4,
      asOf: iso('2027-05-14'),
    });
    const costs = [cost({ period: 'w/e 11 May 2027' })];
    expect(report({ costs, calendar }).progress).toEqual({ day: 2, of: 4, asOf: iso('2027-05-11') });
  });

  test('goes by the Daily log where no period says when it ends, and is null where nothing does', () => {
    const dailyLog = [log('2027-05-17'), log('2027-05-10')];
    expect(report({ calendar, dailyLog }).progress).toEqual({ day: 4, of: 4, asOf: iso('2027-05-17') });
    expect(report({ calendar }).progress).toBeNull();
    expect(report({ calendar: [off], dailyLog }).progress).toBeNull();
    expect(report({ dailyLog }).progress).toBeNull();
  });
});

test('an overspent line has no negative estimate; a typed one below zero counts as none', () => {
  const accounts = [account('3300', { budget: cents(100) }), account('3500', { budget: cents(100), etc: cents(-5) })];
  const costs = [cost({ net: cents(150) }), cost({ account: '3500', net: cents(10) })];
  const purchaseOrders = [order('1', { amount: cents(30) })];
  expect(report({ accounts, costs, purchaseOrders }).rows).toMatchObject([
    { etc: 0, efc: cents(180), variance: cents(-80) },
    { etc: 0, efc: cents(10), variance: cents(90) },
  ]);
});
