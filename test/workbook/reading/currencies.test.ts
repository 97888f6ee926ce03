import { buildCostReport, openLedger, type CostInputs } from '../../../src/core/costs';
import { costInputs, readCostTables } from '../../../src/workbook';
import { MemoryBook, type Layout } from '../../support/memory-book';

const COSTS = ['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Description', 'Net', 'Currency', 'PO'];
const ORDERS = ['PO', 'Date', 'Vendor', 'Account', 'Description', 'Amount', 'Currency', 'Status'];
const RATES = ['Date', 'Currency', 'Rate', 'Source'];
const TRANSFERS = ['Date', 'From', 'To', 'Amount'];
const day = (serial: number): { serial: number } => ({ serial });
const costRow = (net: number, currency: string, po = ''): Layout[string][number] => [
  day(46_510),
  'Invoice',
  'Norvane',
  '1',
  '3300',
  'Made up',
  net,
  currency,
  po,
];

function read(tabs: Layout): CostInputs {
  const book = new MemoryBook({
    Accounts: [
      ['Account', 'Title', 'Section', 'Budget'],
      ['3300', 'Camera', 'Production', 5000],
    ],
    ...tabs,
  });
  const tables = readCostTables(book);
  expect(tables.blocking).toEqual([]);
  return costInputs(tables, [], []);
}

test('from cells to the report: dollars with cents on a production in yen, and an order in dollars', () => {
  const inputs = read({
    Production: [['Currency', 'JPY']],
    Costs: [COSTS, costRow(12_000, ''), costRow(10.5, 'USD'), costRow(100.25, 'usd', '7')],
    'Purchase orders': [ORDERS, ['7', day(46_505), 'Norvane', '3300', 'Made up', 250.75, 'USD', 'Open']],
    'Currency rates': [RATES, [day(46_500), 'USD', 149.35, 'made up']],
  });
  expect(inputs.costs.map(({ net }) => net)).toEqual([12_000, 1050, 10_025]);
  expect(inputs.purchaseOrders.map(({ amount }) => amount)).toEqual([25_075]);
  const { grand } = buildCostReport(inputs);
  // 12,000 + 10.50 × 149.35 = 1,568.175 + 100.25 × 149.35 = 14,972.3375; left of the order 150.50 × 149.35 = 22,477.175
  expect([grand.actual, grand.commitments]).toEqual([12_000 + 1568 + 14_972, 22_477]);
});

test('where Production states no currency, rows that agree on one are read alike, whatever its decimals', () => {
  const costs = [COSTS, costRow(1000, 'JPY'), costRow(500, '')];
  const inputs = read({ Production: [['Title', 'Orra Light']], Costs: costs });
  const stated = { ...inputs, settings: { ...inputs.settings, currency: 'XXX' } };
  expect(openLedger(stated).costs.map(({ net }) => net)).toEqual([100_000, 50_000]);
});

test('the log of transfers and the contingency come from their tabs', () => {
  const inputs = read({
    Production: [
      ['Currency', 'USD'],
      ['Contingency %', 10],
    ],
    Costs: [COSTS, costRow(100, '')],
    Transfers: [TRANSFERS, [day(46_500), 'Contingency', '3300', 120]],
  });
  const report = buildCostReport(inputs);
  expect(report.grand.budget).toBe(512_000);
  expect(report.contingency).toEqual({ percent: '10', total: 50_000, drawn: 12_000, left: 38_000 });
});
