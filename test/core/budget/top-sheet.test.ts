import fc from 'fast-check';
import { topSheet, type BudgetLineRow, type TopSheet } from '../../../src/core/budget';
import { checkCosts, NO_INPUTS, type AccountRow, type TransferRow } from '../../../src/core/costs';
import { account, cents, iso, SETTINGS } from '../costs/make';
import { codes, fringe, line, price } from './make';

const CHART = [
  account('1400', { title: 'Cast', section: 'Above' }),
  account('3300', { title: 'Camera' }),
  account('4900', { title: 'Fringes' }),
  account('5000', { title: 'Editing', section: 'Post' }),
];

let next = 2;
function transfer(from: string, to: string, units: number): TransferRow {
  next += 1;
  const ref = { tab: 'Transfers', row: next };
  return { ref, unreadable: {}, date: iso('2027-05-12'), from, to, amount: cents(units), reason: '', approvedBy: '' };
}

interface Given {
  readonly accounts?: readonly AccountRow[];
  readonly lines?: readonly BudgetLineRow[];
  readonly transfers?: readonly TransferRow[];
  readonly contingency?: string;
  readonly bond?: string;
}

function sheetOf({ accounts = CHART, lines = [], transfers = [], contingency, bond }: Given): TopSheet {
  const priced = price({ lines, fringes: FRINGES });
  const extras = { contingency: contingency ?? null, bond: bond ?? null };
  return topSheet({ currency: 'USD', accounts, transfers, priced, ...extras });
}
const FRINGES = [fringe('Tax', { percent: '15' }), fringe('Pension', { percent: '10', account: '4900' })];

test('lines, fringes and sections add up to the subtotal; a fringe stands on the account that carries it', () => {
  const lines = [
    line({ account: '1400', rate: '1000' }),
    line({ account: '3300', rate: '400', amount: '5', fringes: ['Tax', 'Pension'] }),
    line({ account: '33 00', rate: '100' }),
  ];
  const { accounts, sections, subtotal, grand, issues } = sheetOf({ lines });
  expect(accounts.map((row) => [row.account, row.lines, row.detail, row.fringes, row.budget])).toEqual([
    ['1400', 1, cents(1000), 0, cents(1000)],
    ['3300', 2, cents(2100), cents(300), cents(2400)],
    ['4900', 0, 0, cents(200), cents(200)],
    ['5000', 0, 0, 0, 0],
  ]);
  expect(sections.map(({ section, totals }) => [section, totals.budget])).toEqual([
    ['Above', cents(1000)],
    ['Production', cents(2600)],
    ['Post', 0],
  ]);
  expect([subtotal.lines, subtotal.budget, grand.budget, issues]).toEqual([3, cents(3600), cents(3600), []]);
  expect(accounts[1]?.rows).toEqual([lines[1]?.ref, lines[2]?.ref]);
});

test('contingency is of the budget, the bond of budget and contingency, each rounded once', () => {
  const { contingency, bond, grand } = sheetOf({
    lines: [line({ rate: '333.33' })],
    contingency: '10',
    bond: '3',
  });
  // 10 % of 333.33 is 33.333; 3 % of 366.66 is 10.9998.
  expect([contingency?.budget, bond?.budget, grand.budget]).toEqual([cents(33.33), cents(11), cents(377.66)]);
});

test('drawing on the contingency moves money to an account and leaves the grand total as it was', () => {
  const lines = [line({ rate: '10000' })];
  const before = sheetOf({ lines, contingency: '10', bond: '3' });
  const after = sheetOf({ lines, contingency: '10', bond: '3', transfers: [transfer('Contingency', '3300', 250)] });
  expect(after.accounts[1]).toMatchObject({ original: cents(10_000), transfers: cents(250), budget: cents(10_250) });
  expect(after.contingency).toEqual({
    percent: '10',
    original: cents(1000),
    transfers: cents(-250),
    budget: cents(750),
  });
  expect([after.bond, after.grand.budget]).toEqual([before.bond, before.grand.budget]);
  const without = sheetOf({ lines, transfers: [transfer('Contingency', '3300', 250)] });
  expect([without.contingency?.budget, without.grand.budget]).toEqual([cents(-250), cents(10_000)]);
});

test('a typed budget counts, both are shown, and a difference is told', () => {
  const accounts = [account('3300', { title: 'Camera', budget: cents(500) }), account('5000', { budget: cents(90) })];
  const { accounts: rows, issues } = sheetOf({ accounts, lines: [line({ rate: '450', fringes: ['Tax'] })] });
  expect(rows[0]).toMatchObject({ detail: cents(450), fringes: cents(67.5), original: cents(500), budget: cents(500) });
  expect(issues).toMatchObject([
    {
      code: 'budget-differs',
      where: { tab: 'Accounts', row: accounts[0]?.ref.row, column: 'Budget' },
      message: expect.stringContaining(
        'the budget typed is 500.00, its lines in Budget come to 517.50 (difference (17.50))',
      ) as string,
    },
  ]);
  expect(codes(sheetOf({ accounts, lines: [line({ rate: '500' })] }))).toEqual([]);
});

test('lines on accounts outside the chart count in a row of their own, and each such account is told once', () => {
  const lines = [line({ account: '9999' }), line({ account: '' }), line({ account: '9999' })];
  const { accounts, subtotal, issues } = sheetOf({ lines });
  expect(accounts[accounts.length - 1]).toMatchObject({
    account: '',
    title: 'Not in the chart',
    lines: 3,
    budget: cents(300),
  });
  expect(subtotal.budget).toBe(cents(300));
  expect(issues.map(({ code, received, where }) => [code, received, where.row])).toEqual([
    ['account-not-in-chart', '9999', lines[0]?.ref.row],
    ['account-not-in-chart', '', lines[1]?.ref.row],
  ]);
});

test('whatever is typed, priced and moved: lines = accounts = sections = subtotal, and the cost report says the same', () => {
  const money = fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: null });
  const codesOf = ['1400', '3300', '4900', '5000', '6700'];
  const accounts = fc
    .array(
      fc.record({
        code: fc.constantFrom(...codesOf),
        budget: money,
        transfers: money,
        section: fc.constantFrom('Above', 'Production', 'Post', 'Other'),
      }),
      { maxLength: 6 },
    )
    .map((rows) =>
      rows.map(({ code, budget, transfers, section }) =>
        account(code, {
          section,
          budget: budget === null ? null : cents(budget / 100),
          transfers: transfers === null ? null : cents(transfers / 100),
        }),
      ),
    );
  const lines = fc
    .array(
      fc.record({
        account: fc.constantFrom(...codesOf, '9999'),
        rate: fc.integer({ min: 0, max: 500_000 }).map((units) => (units / 100).toFixed(2)),
        fringes: fc.subarray(['Tax', 'Pension']),
      }),
      { maxLength: 8 },
    )
    .map((rows) => rows.map(line));
  const place = fc.constantFrom(...codesOf, 'Contingency');
  const transfers = fc
    .array(fc.tuple(place, place, fc.integer({ min: 1, max: 90_000 })), { maxLength: 4 })
    .map((rows) => rows.map(([from, to, units]) => transfer(from, to, units / 100)));
  fc.assert(
    fc.property(accounts, lines, transfers, (chart, budget, log) => {
      const sheet = sheetOf({ accounts: chart, lines: budget, transfers: log, contingency: '10', bond: '4.5' });
      const priced = price({ lines: budget, fringes: FRINGES });
      const { report } = checkCosts({
        ...NO_INPUTS,
        settings: { ...SETTINGS, contingency: '10' },
        accounts: chart,
        budgets: priced.byAccount,
        transfers: log,
      });
      const rows = (from: readonly { account: string; budget: number }[]): unknown =>
        from
          .filter(({ account: code, budget: amount }) => code !== '' || amount !== 0)
          .map(({ account: code, budget: amount }) => [code, amount]);
      expect(rows(sheet.accounts)).toEqual(rows(report.rows));
      expect(sheet.subtotal.budget).toBe(report.grand.budget);
      expect(sheet.contingency?.original).toBe(report.contingency?.total);
      expect(sheet.contingency?.transfers).toBe(0 - (report.contingency?.drawn ?? 0));
      const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
      expect(sum(sheet.sections.map(({ totals }) => totals.budget))).toBe(sheet.subtotal.budget);
      expect(sum(sheet.accounts.map(({ detail, fringes }) => detail + fringes))).toBe(priced.total);
      expect(priced.total).toBe(sum(priced.lines.map(({ total }) => total)));
      expect(sheet.grand.budget).toBe(
        sum([sheet.subtotal.budget, sheet.contingency?.budget ?? 0, sheet.bond?.budget ?? 0]),
      );
    }),
  );
});
