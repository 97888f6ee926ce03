import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { workbook, type TestCell } from '../../test/support/small-workbook';
import type { Tabs } from '../../test/support/formula-report';
import { seededRandom } from '../../src/core/optimiser/random';

const START = Date.UTC(2027, 0, 11);
const DAYS = 119;

/** The last of the weeks that the costs are posted in: the period a report is made for. */
const LAST_PERIOD = `Week ${DAYS / 7}`;

/**
 * A made-up production with `rows` cost lines: 40 accounts, 60 vendors, and one purchase order for every ten costs where no other
 * number is given. The same arguments give the same tabs.
 */
function costTabs(rows: number, purchaseOrders = Math.max(1, Math.floor(rows / 10))): Tabs {
  const random = seededRandom(1);
  const pick = (count: number): number => random.below(count);
  const accounts = Array.from({ length: 40 }, (_, index) => String(1100 + index * 100));
  const vendors = Array.from({ length: 60 }, (_, index) => `Made-up Vendor ${index + 1} Ltd`);
  const orders = Array.from({ length: purchaseOrders }, (_, index) => ({
    po: `PO-${index + 1}`,
    vendor: vendors[pick(vendors.length)] ?? '',
    account: accounts[pick(accounts.length)] ?? '',
    amount: 1000 + pick(900_000) / 100,
  }));
  const costs = Array.from({ length: rows }, (_, index): TestCell[] => {
    const order = random.next() < 0.4 ? orders[pick(orders.length)] : undefined;
    const day = pick(DAYS);
    const qty = 1 + pick(10);
    const rate = (100 + pick(40_000)) / 100;
    const net = Math.round(qty * rate * 100) / 100;
    const tax = Math.round(net * 20) / 100;
    return [
      { date: isoDay(day) },
      order ? 'Invoice' : (['Invoice', 'Payroll', 'P-card', 'Petty cash'][pick(4)] ?? 'Invoice'),
      order?.vendor ?? vendors[pick(vendors.length)] ?? '',
      `D${100_000 + index}`,
      order?.po ?? '',
      order?.account ?? accounts[pick(accounts.length)] ?? '',
      `Made-up line ${index + 1}`,
      qty,
      rate,
      net,
      tax,
      Math.round((net + tax) * 100) / 100,
      'USD',
      'receipt',
      'A. Made-up',
      `Week ${Math.floor(day / 7) + 1}`,
    ];
  });
  return {
    Production: [
      ['Setting', 'Value'],
      ['Title', 'Made up'],
      ['Currency', 'USD'],
      ['Warn at', 90],
      ['Approval limit', 5000],
      ['Period', LAST_PERIOD],
    ],
    Accounts: [
      ['Account', 'Title', 'Section', 'Budget'],
      ...accounts.map((account, index): TestCell[] => [
        account,
        `Account ${index + 1}`,
        ['Above', 'Production', 'Post', 'Other'][index % 4] ?? 'Other',
        rows * 40,
      ]),
    ],
    'Purchase orders': [
      ['PO', 'Date', 'Vendor', 'Account', 'Description', 'Amount', 'Status'],
      ...orders.map(({ po, vendor, account, amount }): TestCell[] => [
        po,
        { date: isoDay(0) },
        vendor,
        account,
        'Made-up order',
        amount,
        'Open',
      ]),
    ],
    Costs: [COST_HEADER, ...costs],
  };
}

const COST_HEADER = [
  'Date',
  'Type',
  'Vendor',
  'Doc no',
  'PO',
  'Account',
  'Description',
  'Qty',
  'Rate',
  'Net',
  'Tax',
  'Gross',
  'Currency',
  'Backup',
  'Approved by',
  'Period',
];

/** The tabs as a workbook. */
export function costWorkbook(rows: number, purchaseOrders?: number): WorkbookSnapshot {
  return workbook(costTabs(rows, purchaseOrders));
}

/**
 * The same tabs with a cost report made of formulas as a user would write them: for each order what is left of it (`PO left`), for
 * each account two SUMIFS over the costs, one over the orders, and sums by section.
 */
export function formulaWorkbook(rows: number, purchaseOrders: number): WorkbookSnapshot {
  const tabs = costTabs(rows, purchaseOrders);
  const orders = (tabs['Purchase orders']?.length ?? 1) - 1;
  const accounts = (tabs['Accounts']?.length ?? 1) - 1;
  const cost = (column: string): string => `Costs!$${column}$2:$${column}$${rows + 1}`;
  const order = (column: string): string => `'Purchase orders'!$${column}$2:$${column}$${orders + 1}`;
  const is = (text: string): TestCell => ({ formula: `=${text}` });
  const left = Array.from({ length: orders }, (_, index): TestCell[] => {
    const row = index + 2;
    const status = `'Purchase orders'!$G${row}`;
    const number = `'Purchase orders'!$A${row}`;
    return [is(`IF(${status}="Open",MAX(0,'Purchase orders'!$F${row}-SUMIFS(${cost('J')},${cost('E')},${number})),0)`)];
  });
  const report = Array.from({ length: accounts }, (_, index): TestCell[] => {
    const row = index + 2;
    return [
      is(`Accounts!$A${row}`),
      is(`SUMIFS(${cost('J')},${cost('F')},A${row},${cost('P')},"${LAST_PERIOD}")`),
      is(`SUMIFS(${cost('J')},${cost('F')},A${row})`),
      is(`SUMIFS('PO left'!$A$2:$A$${orders + 1},${order('D')},A${row})`),
      is(`C${row}+D${row}`),
      is(`MAX(0,H${row}-E${row})`),
      is(`E${row}+F${row}`),
      is(`Accounts!$D${row}`),
      is(`H${row}-G${row}`),
      is(`Accounts!$C${row}`),
    ];
  });
  const last = accounts + 1;
  const figures = 'BCDEFGHI'.split('');
  const totals = ['Above', 'Production', 'Post', 'Other'].map((section): TestCell[] => [
    `Total ${section}`,
    ...figures.map((column) => is(`SUMIFS(${column}$2:${column}$${last},$J$2:$J$${last},"${section}")`)),
  ]);
  const grand = ['Grand total', ...figures.map((column) => is(`SUM(${column}2:${column}${last})`))];
  return workbook({
    ...tabs,
    'PO left': [['Left'], ...left],
    'By formula': [['Account', ...figures], ...report, ...totals, grand],
  });
}

function isoDay(day: number): string {
  return new Date(START + day * 86_400_000).toISOString().slice(0, 10);
}
