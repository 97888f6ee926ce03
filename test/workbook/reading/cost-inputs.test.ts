import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { planTabs, readCostTables, runChange } from '../../../src/workbook';
import { MemoryBook } from '../../support/memory-book';
import { root } from '../../support/root';

const COSTS = ['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Description', 'Net'];
const ACCOUNTS = ['Account', 'Title', 'Section'];

function sample(): MemoryBook {
  const book = new MemoryBook();
  const names = [
    'Production',
    'Accounts',
    'Budget',
    'Globals',
    'Fringes',
    'Purchase orders',
    'Costs',
    'Vendors',
    'Scenes',
  ];
  const sheets = names.map((tab) => {
    const text = readFileSync(join(root, 'examples/orra-light', `${tab}.csv`), 'utf8').trim();
    return { tab, rows: parse<string[]>(text).data };
  });
  const outcome = runChange(book, 'Load sample production', () => planTabs(book, sheets));
  expect(outcome.ok).toBe(true);
  return book;
}

describe('the tabs of a cost check', () => {
  test('the sample production, filled from its CSV files, is read back in full', () => {
    const tables = readCostTables(sample());
    expect(tables.settings).toEqual({
      currency: 'USD',
      warnAt: '90',
      approvalLimit: 100_000,
      varianceSign: 'budget-minus-efc',
      period: 'Week 4',
      periodEnd: 46_522,
      pettyCashCap: 30_000,
      contingency: '10',
      dayLength: '10',
      taxRates: [],
      ruleSet: 'Orra Light (made up)',
    });
    expect(tables.production.settings).toMatchObject({
      title: 'Orra Light',
      pagesPerDay: 28,
      weeklyDaysOff: ['Sat', 'Sun'],
    });
    expect(tables.costs.rows[0]).toMatchObject({
      date: 46_497,
      type: 'Invoice',
      docNo: '401',
      qty: '1',
      rate: '800',
      net: 80_000,
    });
    expect(tables.budget.rows.find(({ amount }) => amount === 'Shoot days')).toMatchObject({ x: '1', rate: '850' });
    expect(tables.vendors.rows[0]?.aliases).toEqual(['Norvane', 'Norvane Ltd']);
    expect(tables.blocking).toEqual([]);
    // Every issue is one of the listed mistakes: a cell, with advice.
    for (const issue of tables.issues) expect(issue.where.cell).toMatch(/^[A-Z]+\d+$/);
    expect(tables.issues.length).toBeLessThan(6);
  });

  test('an empty workbook gives one clear issue', () => {
    const { issues, blocking } = readCostTables(new MemoryBook());
    expect(issues).toHaveLength(1);
    expect(blocking).toEqual(issues);
    expect(issues[0]).toMatchObject({
      code: 'empty-workbook',
      message: 'This workbook has no costs to check: there is neither a tab Accounts nor a tab Costs.',
    });
  });

  test('a missing tab is named, with what to do; tabs that are optional may be missing', () => {
    const { blocking, issues } = readCostTables(new MemoryBook({ Costs: [COSTS] }));
    expect(blocking).toMatchObject([{ code: 'missing-tab', message: 'There is no tab Accounts.' }]);
    expect(issues.map(({ where }) => where.tab)).toEqual(['Production', 'Accounts', 'Purchase orders']);
  });

  test('10% and 10 both mean ten percent; an unknown currency is said', () => {
    const book = new MemoryBook({
      Production: [['Orra Light'], ['Warn at', 0.9], ['', 'CURRENCY:', 'Quids'], ['Contingency %', 10]],
      Costs: [COSTS],
      Accounts: [ACCOUNTS],
    });
    book.style('Production', [{ areas: [{ row: 2, column: 2, rows: 1, columns: 1 }], numberFormat: '0%' }]);
    const { production } = readCostTables(book);
    expect([production.settings.warnAt, production.settings.contingency]).toEqual(['90', '10']);
    expect(production.issues).toMatchObject([{ code: 'no-currency', where: { cell: 'C3' }, received: '"QUIDS"' }]);
  });

  test('yen have no decimals, dinars three', () => {
    const netIn = (currency: string): unknown => {
      const row = [{ serial: 46_000 }, 'Invoice', 'V', '1', '2210', 'd', 1234.5];
      const book = new MemoryBook({ Production: [['Currency', currency]], Accounts: [ACCOUNTS], Costs: [COSTS, row] });
      return readCostTables(book).costs.rows[0]?.net;
    };
    expect([netIn('JPY'), netIn('KWD'), netIn('usd')]).toEqual([1235, 1_234_500, 123_450]);
  });

  test('tabs are found by other names; two that could both be it are read as neither', () => {
    const found = readCostTables(new MemoryBook({ ' cost LEDGER ': [COSTS], 'chart of accounts': [ACCOUNTS] }));
    expect([found.costs.tab, found.accounts.tab]).toEqual([' cost LEDGER ', 'chart of accounts']);
    const both = readCostTables(new MemoryBook({ 'costs ': [COSTS], COSTS: [COSTS], Accounts: [ACCOUNTS] }));
    expect(both.blocking).toMatchObject([{ code: 'duplicate-tab', received: 'costs  and COSTS' }]);
  });
});
