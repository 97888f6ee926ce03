import fc from 'fast-check';
import {
  contingencyAmounts,
  explainFigure,
  explainTargets,
  openBooks,
  type BudgetDetail,
  type CostInputs,
  type CostReport,
  type Explanation,
  type Figure,
} from '../../../src/core/costs';
import { minor, sumMinor } from '../../../src/core/money';
import { account, cents, closedFigure, cost, inputs, iso, order, SETTINGS } from './make';

const FIGURES: readonly Figure[] = [
  ...(['thisPeriod', 'actual', 'commitments', 'total', 'etc', 'efc', 'budget', 'variance', 'lastVariance'] as const),
];

function explained(
  given: Partial<CostInputs>,
  code: string,
  figure: Figure,
  detail?: readonly BudgetDetail[],
): Explanation {
  const made = inputs(given);
  const found = explainFigure(made, openBooks(made), { account: code, figure }, detail);
  if (found === null) throw new Error(`no ${figure} of ${code}`);
  return found;
}

const moved = (from: string, to: string, amount: number): CostInputs['transfers'][number] => {
  const ref = { tab: 'Transfers', row: 2 };
  return { ref, unreadable: {}, date: null, from, to, amount: cents(amount), reason: '', approvedBy: '' };
};

const told = ({ parts }: Explanation): readonly unknown[] => parts.map(({ label, amount }) => [label, amount]);

test('an EFC is its costs, what its purchase orders still commit, and the estimate to complete, each with its row', () => {
  const paid = cost({ docNo: 'AL-2207', po: '1012', net: cents(1500), date: iso('2027-05-10') });
  const po = order('1012', { amount: cents(4000) });
  const chart = account('3300', { title: 'Camera', budget: cents(50_000), etc: cents(700) });
  const found = explained({ accounts: [chart], purchaseOrders: [po], costs: [paid] }, '3300', 'efc');
  expect(found).toMatchObject({
    title: '3300 Camera, EFC',
    amount: cents(4700),
    identity: 'EFC = actual + commitments + ETC',
  });
  expect(found.parts).toEqual([
    { label: 'Arclift AL-2207, Mon 10 May', group: 'actual', amount: cents(1500), ref: paid.ref },
    {
      label: 'PO 1012 Arclift: 4,000.00 ordered, 1,500.00 invoiced',
      group: 'commitments',
      amount: cents(2500),
      ref: po.ref,
    },
    { label: 'ETC, typed in Accounts', group: 'etc', amount: cents(700), ref: chart.ref },
  ]);
});

test('an ETC that nobody typed is the budget less what is spent and committed, and says when that would be below zero', () => {
  expect(told(explained({ costs: [cost({ net: cents(200) })] }, '3300', 'etc'))).toEqual([
    ['Budget with transfers', cents(50_000)],
    ['Actual cost', cents(-200)],
    ['Commitments', 0],
  ]);
  expect(told(explained({ costs: [cost({ net: cents(50_100) })] }, '3300', 'etc')).slice(-1)).toEqual([
    ['ETC is never below zero', cents(100)],
  ]);
});

test('a budget is taken apart into its lines and its transfers', () => {
  const ref = { tab: 'Budget', row: 7 };
  const given: Partial<CostInputs> = {
    accounts: [account('3300'), account('3500', { budget: cents(20_000) })],
    budgets: [{ account: '3300', budget: cents(900), rows: [ref] }],
    transfers: [
      {
        ...{ ref: { tab: 'Transfers', row: 2 }, unreadable: {}, date: null, from: '3500', to: '3300' },
        ...{ amount: cents(120), reason: 'second crane day', approvedBy: 'Dana' },
      },
    ],
  };
  const detail = [
    { account: '3300', label: 'Camera package, 8 Day', amount: cents(600), ref },
    { account: '3300', label: 'Pension', amount: cents(300), ref },
  ];
  expect(told(explained(given, '3300', 'budget', detail))).toEqual([
    ['Camera package, 8 Day', cents(600)],
    ['Pension', cents(300)],
    ['Transfer from 3500: second crane day', cents(120)],
  ]);
  expect(told(explained(given, '3300', 'budget'))[0]).toEqual(['Budget lines of 3300', cents(900)]);
  expect(told(explained(given, '3500', 'budget'))).toEqual([
    ['Budget, typed in Accounts', cents(20_000)],
    ['Transfer to 3300: second crane day', cents(-120)],
  ]);
});

test('a total is taken apart into its accounts', () => {
  const given = { costs: [cost({ net: cents(10) }), cost({ account: '5000', net: cents(5) })] };
  expect(told(explained(given, '', 'actual'))).toEqual([
    ['3300 Camera', cents(10)],
    ['5000 Editing', cents(5)],
  ]);
  expect(told(explained(given, 'Total Post', 'actual'))).toEqual([['5000 Editing', cents(5)]]);
});

test('what is left of the contingency is taken apart, and what was drawn into its transfers', () => {
  const given: Partial<CostInputs> = {
    settings: { ...SETTINGS, contingency: '10' },
    costs: [cost({ account: '5000', net: cents(10_500) })],
    transfers: [moved('Contingency', '3500', 2000), moved('3500', 'Contingency', 300)],
  };
  // 10 % of 80,000.00; the whole is 500.00 over.
  expect(told(explained(given, 'Contingency left', 'budget'))).toEqual([
    ['Contingency', cents(8000)],
    ['Drawn by transfers', cents(-1700)],
    ['Needed for overs', cents(-500)],
  ]);
  expect(told(explained(given, 'Contingency drawn by transfers', 'budget'))).toEqual([
    ['Transfer to 3500', cents(2000)],
    ['Transfer back from 3500', cents(-300)],
  ]);
});

test('a line in another currency says its amount and its rate', () => {
  const rates = [
    {
      ref: { tab: 'Currency rates', row: 2 },
      unreadable: {},
      date: iso('2027-05-01'),
      currency: 'EUR',
      rate: '1.1',
      source: '',
    },
  ];
  const found = explained({ rates, costs: [cost({ net: cents(1000), currency: 'EUR' })] }, '3300', 'actual');
  expect(told(found)).toEqual([['Arclift, Mon 10 May, EUR 1,000.00 at 1.1', cents(1100)]]);
});

test('last variance is what the account stood at when the period before was closed; none where none was', () => {
  const settings = { ...SETTINGS, period: 'Week 4', periodEnd: iso('2027-05-14') };
  const closed = closedFigure('3300', { efc: cents(51_000), budget: cents(50_000) });
  expect(told(explained({ settings, history: [closed] }, '3300', 'lastVariance'))).toEqual([
    ['As Week 3 was closed', cents(-1000)],
  ]);
  const made = inputs({ settings });
  expect(explainFigure(made, openBooks(made), { account: '3300', figure: 'lastVariance' })).toBeNull();
  expect(explainFigure(made, openBooks(made), { account: '9999', figure: 'efc' })).toBeNull();
});

const amount = fc.integer({ min: -500_00, max: 9_000_00 }).map(minor);
const code = fc.constantFrom('3300', '3500', '5000', '9999', '');
const currency = fc.constantFrom('', 'USD', 'EUR', 'GBP');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const day = fc.integer({ min: 0, max: 40 }).map((days) => iso('2027-05-01') + days);

const someInputs = fc
  .record({
    costs: fc.array(
      fc
        .record({ account: code, net: amount, currency, po: fc.constantFrom('', '1', '2', '3'), date: day })
        .map((one) =>
          cost({ ...one, date: one.date as ReturnType<typeof iso>, period: one.date % 2 === 0 ? 'Week 4' : '' }),
        ),
      { maxLength: 12 },
    ),
    purchaseOrders: fc.array(
      fc
        .record({
          ...{ po: fc.constantFrom('1', '2', '3'), account: code, amount, currency },
          status: fc.constantFrom('Open' as const, 'Closed' as const, 'Void' as const, null),
        })
        .map(({ po, ...one }) => order(po, one)),
      { maxLength: 6 },
    ),
    accounts: fc.tuple(
      ...['3300', '3500', '5000', '3300'].map((one) =>
        fc
          .record({ budget: maybe(amount), transfers: maybe(amount), etc: maybe(amount) })
          .map((money) =>
            account(one, { ...money, title: `Account ${one}`, section: one === '5000' ? 'Post' : 'Above' }),
          ),
      ),
    ),
    budgets: fc.array(fc.record({ account: code, budget: amount, rows: fc.constant([]) }), { maxLength: 4 }),
    transfers: fc.array(
      fc.record({ from: fc.oneof(code, fc.constant('Contingency')), to: code, amount: maybe(amount) }).map((one) => ({
        ...one,
        ref: { tab: 'Transfers', row: 2 },
        unreadable: {},
        date: null,
        reason: '',
        approvedBy: '',
      })),
      { maxLength: 4 },
    ),
    history: fc.array(
      fc
        .record({ account: code, budget: maybe(amount), efc: amount, variance: amount })
        .map(({ account: one, ...money }) => closedFigure(one, money)),
      { maxLength: 4 },
    ),
    contingency: fc.constantFrom(null, '10', '7.5'),
    sign: fc.constantFrom('budget-minus-efc' as const, 'efc-minus-budget' as const),
  })
  .map(({ sign, contingency, ...given }): CostInputs => {
    const rate = { unreadable: {}, source: '', ref: { tab: 'Currency rates', row: 2 }, date: iso('2027-05-03') };
    return inputs({
      ...given,
      settings: { ...SETTINGS, varianceSign: sign, contingency, period: 'Week 4', periodEnd: iso('2027-05-14') },
      rates: [{ ...rate, currency: 'EUR', rate: '1.0825' }],
    });
  });

test('the parts of every figure of every row add up to the figure, to the cent', () => {
  fc.assert(
    fc.property(someInputs, (made) => {
      const books = openBooks(made);
      const { report } = books;
      const sums = [...report.sections.map(({ totals }) => totals), report.grand];
      const rows: Partial<CostReport['grand']>[] = [...report.rows, ...sums];
      if (report.contingency !== null)
        rows.push(...Object.values(contingencyAmounts(report.contingency)).map((budget) => ({ budget })));
      const targets = explainTargets(report);
      expect(targets).toHaveLength(rows.length);
      targets.forEach((target, index) => {
        for (const figure of FIGURES) {
          const found = explainFigure(made, books, { account: target.account, figure });
          const expected = rows[index]?.[figure] ?? null;
          expect(found === null ? null : [found.amount, sumMinor(found.parts.map((part) => part.amount))]).toEqual(
            expected === null ? null : [expected, expected],
          );
        }
      });
    }),
    { numRuns: 150 },
  );
});
