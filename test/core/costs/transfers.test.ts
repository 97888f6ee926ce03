import { buildCostReport, checkCosts, openLedger, type CostInputs, type CostReport } from '../../../src/core/costs';
import { cents, account, cost, inputs, SETTINGS, transfer } from './make';

const accounts = [
  account('3300', { title: 'Camera', budget: cents(50_000) }),
  account('3500', { title: 'Transport', budget: cents(20_000) }),
];
const report = (given: Partial<CostInputs>): CostReport => buildCostReport(inputs({ accounts, ...given }));
const budgets = (given: Partial<CostInputs>): unknown[] =>
  report(given).rows.map(({ account: code, budget }) => [code, budget]);
const issues = (given: Partial<CostInputs>): unknown[] =>
  openLedger(inputs({ accounts, ...given })).transfers.issues.map(({ code, where, received }) => [
    code,
    where.column,
    received,
  ]);

describe('the log of transfers', () => {
  test('moves budget from one account to the other, and adds up', () => {
    const transfers = [transfer('3300', '35 00', cents(1200)), transfer('3500', '3300', cents(200))];
    expect(budgets({ transfers })).toEqual([
      ['3300', cents(49_000)],
      ['3500', cents(21_000)],
    ]);
    expect(report({ transfers }).grand.budget).toBe(cents(70_000));
    expect(openLedger(inputs({ accounts, transfers })).chart.get('3500')).toMatchObject({
      original: cents(20_000),
      transfers: cents(1000),
      budget: cents(21_000),
    });
  });

  test('goes before what Accounts says, which is an issue where it says something else', () => {
    const typed = [
      account('3300', { budget: cents(50_000), transfers: cents(-1200) }),
      account('3500', { budget: cents(20_000), transfers: cents(900) }),
      account('3600', { transfers: cents(0) }),
    ];
    const given = { accounts: typed, transfers: [transfer('3300', '3500', cents(1200))] };
    expect(budgets(given)).toEqual([
      ['3300', cents(48_800)],
      ['3500', cents(21_200)],
      ['3600', 0],
    ]);
    expect(issues(given)).toEqual([['transfers-differ', 'Transfers', '900.00']]);
    const told = checkCosts(inputs(given)).findings.map(({ what }) => what.replace(/row \d+/, 'row'));
    expect(told).toEqual([
      'Accounts row: Transfers of 3500 says 900.00, the rows of Transfers come to 1,200.00, which is used.',
    ]);
    expect(budgets({ accounts: typed })).toEqual([
      ['3300', cents(48_800)],
      ['3500', cents(20_900)],
      ['3600', 0],
    ]);
    expect(issues({ accounts: typed })).toEqual([]);
  });

  test('to an account that is not in the chart stands in the last row, with an issue, and no money is lost', () => {
    const transfers = [transfer('3300', '3999', cents(100)), transfer('', '3500', cents(10))];
    expect(budgets({ transfers })).toEqual([
      ['3300', cents(49_900)],
      ['3500', cents(20_010)],
      ['', cents(90)],
    ]);
    expect(issues({ transfers })).toEqual([
      ['transfer-account', 'To', '3999'],
      ['transfer-account', 'From', ''],
    ]);
  });

  test('without an amount counts nothing, and is told once', () => {
    const broken = transfer('3300', '3500', null);
    expect(issues({ transfers: [broken] })).toEqual([['no-amount', 'Amount', '']]);
    const told = {
      code: 'unreadable-cell',
      severity: 'medium',
      where: { tab: 'Transfers', row: 4, column: 'Amount' },
      expected: 'an amount',
      received: 'abc',
      message: 'Transfers F4: "abc" is not an amount.',
      advice: 'Type the amount as a number.',
    } as const;
    expect(issues({ transfers: [{ ...broken, unreadable: { amount: told } }] })).toEqual([]);
  });
});

describe('contingency', () => {
  const settings = { ...SETTINGS, contingency: '10' };

  test('is a percentage of the budget before transfers, less what was drawn, less what the whole is over', () => {
    const transfers = [
      transfer('Contingency', '3300', cents(2500)),
      transfer('3500', ' contingency ', cents(500)),
      transfer('3500', '3300', cents(4000)),
    ];
    expect(report({ settings, transfers }).contingency).toEqual({
      percent: '10',
      total: cents(7000),
      drawn: cents(2000),
      left: cents(5000),
    });
    const costs = [cost({ net: cents(60_000) })];
    const over = report({ settings, transfers, costs });
    expect(over.grand.efc - over.grand.budget).toBe(cents(3500));
    expect(over.contingency?.left).toBe(cents(1500));
    const gone = report({ settings, transfers, costs: [cost({ net: cents(70_000) })] });
    expect(gone.contingency?.left).toBe(cents(-8500));
  });

  test('counts savings elsewhere against overages, and never grows by them', () => {
    const saved = [account('3300', { budget: cents(50_000), etc: cents(10_000) })];
    expect(report({ settings, accounts: saved }).contingency).toMatchObject({ total: cents(5000), left: cents(5000) });
  });

  test('is null where Production states none, and half a cent is rounded away from zero', () => {
    expect(report({}).contingency).toBeNull();
    const odd = { settings: { ...settings, contingency: '7.5' }, accounts: [account('1', { budget: cents(0.2) })] };
    expect(report(odd).contingency?.total).toBe(2);
  });

  test('is an account like any other where the chart has an account of that name', () => {
    const chart = [...accounts, account('Contingency', { budget: cents(7000) })];
    const transfers = [transfer('CONTINGENCY', '3300', cents(1000))];
    expect(budgets({ accounts: chart, transfers })).toEqual([
      ['3300', cents(51_000)],
      ['3500', cents(20_000)],
      ['Contingency', cents(6000)],
    ]);
    expect(report({ settings, accounts: chart, transfers }).contingency?.drawn).toBe(0);
  });
});
