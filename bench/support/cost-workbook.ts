import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../host/src/snapshot';
import { random } from './random';

const start = 46_400; // 2027-01-13, as a sheet's serial

/** A made-up production with `rows` cost lines: 40 accounts, 60 vendors, one purchase order for every ten costs. Same seed, same workbook. */
export function costWorkbook(rows: number, seed = 1): WorkbookSnapshot {
  const next = random(seed);
  const pick = (count: number): number => Math.floor(next() * count);
  const accounts = Array.from({ length: 40 }, (_, index) => String(1100 + index * 100));
  const vendors = Array.from({ length: 60 }, (_, index) => `Made-up Vendor ${index + 1} Ltd`);
  const orders = Array.from({ length: Math.max(1, Math.floor(rows / 10)) }, (_, index) => ({
    po: `PO-${index + 1}`,
    vendor: vendors[pick(vendors.length)] ?? '',
    account: accounts[pick(accounts.length)] ?? '',
    amount: 1000 + pick(900_000) / 100,
  }));
  const costs = Array.from({ length: rows }, (_, index) => {
    const order = next() < 0.4 ? orders[pick(orders.length)] : undefined;
    const qty = 1 + pick(10);
    const rate = (100 + pick(40_000)) / 100;
    const net = Math.round(qty * rate * 100) / 100;
    const tax = Math.round(net * 20) / 100;
    return [
      { date: start + pick(120) },
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
    ] as const;
  });
  return {
    title: `Made-up production, ${rows} costs`,
    locale: 'en_US',
    timeZone: 'America/Los_Angeles',
    activeSheetId: 1,
    names: [],
    metadata: [],
    documentProperties: {},
    sheets: [
      sheet(
        1,
        'Production',
        ['Setting', 'Value'],
        [
          ['Title', 'Made up'],
          ['Currency', 'USD'],
          ['Warn at', 90],
          ['Approval limit', 5000],
        ],
      ),
      sheet(
        2,
        'Accounts',
        ['Account', 'Title', 'Section', 'Budget'],
        accounts.map((account, index) => [
          account,
          `Account ${index + 1}`,
          ['Above', 'Production', 'Post', 'Other'][index % 4] ?? 'Other',
          rows * 40,
        ]),
      ),
      sheet(
        3,
        'Purchase orders',
        ['PO', 'Date', 'Vendor', 'Account', 'Description', 'Amount', 'Status'],
        orders.map(({ po, vendor, account, amount }) => [
          po,
          { date: start },
          vendor,
          account,
          'Made-up order',
          amount,
          'Open',
        ]),
      ),
      sheet(
        4,
        'Costs',
        [
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
        ],
        costs,
      ),
    ],
  };
}

type Input = string | number | { readonly date: number };

function sheet(
  id: number,
  name: string,
  header: readonly string[],
  rows: readonly (readonly Input[])[],
): SheetSnapshot {
  const cells: CellSnapshot[] = header.map((value, index) => ({ row: 1, column: index + 1, value }));
  rows.forEach((row, at) => {
    row.forEach((value, index) => {
      if (value === '') return;
      const place = { row: at + 2, column: index + 1 };
      cells.push(
        typeof value === 'object'
          ? { ...place, value: value.date, format: { numberFormat: 'yyyy-mm-dd' } }
          : { ...place, value },
      );
    });
  });
  return {
    id,
    name,
    hidden: false,
    tabColor: null,
    rows: Math.max(1000, rows.length + 20),
    columns: 26,
    frozenRows: 1,
    frozenColumns: 0,
    hideGridlines: false,
    cells,
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    conditionalFormats: [],
    protections: [],
    filter: null,
  };
}
