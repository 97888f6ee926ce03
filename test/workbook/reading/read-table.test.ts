import fc from 'fast-check';
import { minorFromNumber } from '../../../src/core/money';
import { accountsTable, costsTable, readGrid, type Cell, type Grid } from '../../../src/workbook';

const date = (serial: number): Cell => ({ serial });
const HEADER: Cell[] = ['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Description', 'Net'];
const line = (changes: Partial<Record<number, Cell>> = {}): Cell[] =>
  [date(46_510), 'Invoice', 'Norvane', 417, 2210, 'Timber', 1200].map((cell, index) => changes[index] ?? cell);
const read = (grid: Grid): ReturnType<typeof readGrid<typeof costsTable>> =>
  readGrid(grid, costsTable, { tab: 'Costs' });

describe('reading a table', () => {
  test('cells become typed values', () => {
    const { rows, issues } = read([HEADER, line()]);
    expect(issues).toEqual([]);
    expect(rows[0]).toMatchObject({
      ref: { tab: 'Costs', row: 2 },
      date: 46_510,
      type: 'Invoice',
      vendor: 'Norvane',
      docNo: '417',
      account: '2210',
      net: 120_000,
      gross: null,
      po: '',
    });
  });

  test('the header is found below a title row, in any order, by alias, ignoring case and punctuation', () => {
    const grid: Grid = [
      ['Orra Light: cost ledger, date 2027', '', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', ''],
      ['AMOUNT', 'supplier', 'Invoice #', 'doc. type', 'Acct', 'My own', 'INVOICE DATE', 'Memo'],
      [99.5, 'Arclift', 'A-1', 'inv', '3300', 'x', date(46_000), 'Crane'],
    ];
    const { rows, issues, headerRow, headers } = read(grid);
    expect(issues).toEqual([]);
    expect(headerRow).toBe(3);
    expect(rows[0]).toMatchObject({ net: 9950, vendor: 'Arclift', docNo: 'A-1', type: 'Invoice', date: 46_000 });
    expect(headers.find((header) => header.text === 'My own')?.field).toBeNull();
  });

  test('a header over two rows, cells merged downwards, is read as one', () => {
    const grid: Grid = [
      ['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Description', 'Money', '', ''],
      ['', '', '', '', '', '', 'Net', 'Tax', 'Gross'],
      [...line(), 96, 1296],
    ];
    const { rows, issues, headerRow } = read(grid);
    expect(issues).toEqual([]);
    expect(headerRow).toBe(2);
    expect(rows[0]).toMatchObject({ ref: { row: 3 }, net: 120_000, tax: 9600, gross: 129_600 });
  });

  test('a missing required column is an issue that says which header would do', () => {
    const { issues, rows } = read([HEADER.slice(0, 6), line().slice(0, 6)]);
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'missing-column',
        severity: 'high',
        where: { tab: 'Costs', row: 1, column: 'Net' },
        message: 'Costs: there is no column Net in the header row (row 1).',
      }),
    ]);
    expect(rows[0]?.net).toBeNull();
  });

  test('two columns of one name are an issue with both cells, and neither is read', () => {
    const { issues, rows } = read([
      [...HEADER, 'net '],
      [...line(), 5],
    ]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'duplicate-column', where: { cell: 'H1', column: 'Net' } });
    expect(issues[0]?.message).toContain('G1 and H1');
    expect(rows[0]?.net).toBeNull();
    expect(rows[0]?.unreadable).toEqual({});
  });

  test('a canonical header beats an alias, which stays a column of its own', () => {
    const { issues, rows, headers } = read([
      ['Amount', ...HEADER],
      [1, ...line()],
    ]);
    expect(issues).toEqual([]);
    expect(rows[0]?.net).toBe(120_000);
    expect(headers[0]).toEqual({ text: 'Amount', column: 1, field: null });
  });

  test.each<[string, number, Cell, string, string]>([
    ['words in a money column', 6, 'abc', 'unreadable-cell', 'Costs G2 (Net): "abc" is not an amount.'],
    [
      'an amount as text',
      6,
      '1,234.50',
      'number-as-text',
      'Costs G2 (Net): "1,234.50" is text, not a number; it looks like 1234.50.',
    ],
    [
      'a bracketed amount as text',
      6,
      '(978)',
      'number-as-text',
      'Costs G2 (Net): "(978)" is text, not a number; it looks like -978.00.',
    ],
    ['a failed formula', 6, '#REF!', 'formula-error', 'Costs G2 (Net): the formula gives #REF!.'],
    ['a failed formula in a text column', 2, '#N/A', 'formula-error', 'Costs C2 (Vendor): the formula gives #N/A.'],
    [
      'a date in a money column',
      6,
      { serial: 46_521 },
      'unreadable-cell',
      'Costs G2 (Net): 2027-05-14 is a date, not an amount.',
    ],
    [
      'a date as text',
      0,
      '14 May 2027',
      'date-as-text',
      'Costs A2 (Date): "14 May 2027" is text, not a date; it looks like 2027-05-14.',
    ],
    [
      'a date as ISO text',
      0,
      '2027-05-14',
      'date-as-text',
      'Costs A2 (Date): "2027-05-14" is text, not a date; it looks like 2027-05-14.',
    ],
    [
      'a date that could be two',
      0,
      '05/04/2027',
      'date-as-text',
      `Costs A2 (Date): "05/04/2027" is text, and day and month can't be told apart.`,
    ],
    [
      'a plain number in a date column',
      0,
      46_521,
      'unreadable-cell',
      'Costs A2 (Date): 46521 is a number, not a date; as a date it would be 2027-05-14.',
    ],
    [
      'a date in an identifying column',
      3,
      { serial: 46_085 },
      'unreadable-cell',
      'Costs D2 (Doc no): Sheets has made a date (2026-03-04) of what was typed.',
    ],
    [
      'a word outside the list',
      1,
      'Barter',
      'unknown-word',
      'Costs B2 (Type): "Barter" is none of Invoice, Payroll, P-card, Petty cash, Journal.',
    ],
  ])('%s is an issue with cell and advice, and the row keeps its other values', (_, column, cell, code, message) => {
    const { rows, issues } = read([HEADER, line({ [column]: cell })]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code, message });
    expect(issues[0]?.advice).not.toBe('');
    expect(Object.values(rows[0]?.unreadable ?? {})).toEqual(issues);
    expect(rows[0]?.description).toBe('Timber');
  });

  test('ten thousand blank rows, unticked boxes and zeros of formulas filled down are no rows', () => {
    const blank: Cell[] = ['', ' ', '', '', '', '', 0];
    const grid = [HEADER, ...Array.from({ length: 10_000 }, () => blank), line()];
    const { rows, issues, lastRow } = read(grid);
    expect(issues).toEqual([]);
    expect(rows.map((row) => row.ref.row)).toEqual([10_002]);
    expect(lastRow).toBe(10_002);
    const accounts = readGrid(
      [
        ['Account', 'Title', 'Section', 'Postable'],
        ['', '', '', false],
      ],
      accountsTable,
      { tab: 'A' },
    );
    expect(accounts.rows).toEqual([]);
  });

  test('money is exact: noise behind the fifteenth digit is none, halves round away from zero', () => {
    const nets = [0.1 + 0.2, 1.005, -1.005, 1e9, 33.335].map((net) => read([HEADER, line({ 6: net })]).rows[0]?.net);
    expect(nets).toEqual([30, 101, -101, 100_000_000_000, 3334]);
  });

  test('an empty tab and a tab without headers give one issue each', () => {
    expect(read([['']]).issues).toMatchObject([{ code: 'empty-tab', message: 'Costs is empty.' }]);
    expect(
      read([
        ['hello', 'Vendor'],
        [1, 2],
      ]).issues,
    ).toMatchObject([{ code: 'no-header' }]);
  });

  test('a column mapped by hand wins over every header text', () => {
    const grid: Grid = [
      [...HEADER, 'Betrag'],
      [...line(), 77],
    ];
    const { rows, headers } = readGrid(grid, costsTable, { tab: 'Costs', mapped: new Map([['net', 8]]) });
    expect(rows[0]?.net).toBe(7700);
    expect(headers.find((header) => header.text === 'Net')?.field).toBeNull();
  });
});

test('amounts of a row in another currency are read with the decimals of that currency, where they are asked for', () => {
  const grid: Grid = [
    [...HEADER, 'Currency'],
    [...line({ 6: 10.505 }), ''],
    [...line({ 6: 10.505 }), 'kwd'],
    [...line({ 6: 1200 }), 'JPY'],
    [...line({ 6: 10.505 }), 'MOON'],
  ];
  const nets = (decimals: number, ownDecimals: boolean): unknown[] =>
    readGrid(grid, costsTable, { tab: 'Costs', decimals, ownDecimals }).rows.map(({ net }) => net);
  expect(nets(2, true)).toEqual([1051, 10_505, 1200, 1051]);
  expect(nets(0, true)).toEqual([11, 10_505, 1200, 11]);
  expect(nets(2, false)).toEqual([1051, 1051, 120_000, 1051]);
});

test('an amount in a cell is what its shortest decimal rounds to, whichever way it is worked out', () => {
  const cents = fc.integer({ min: -1e11, max: 1e11 });
  const noise = fc.integer({ min: -4, max: 4 });
  fc.assert(
    fc.property(cents, fc.integer({ min: 0, max: 999 }), noise, (units, thousandths, ulps) => {
      const value = (units + thousandths / 1000) / 100;
      const cell = value + ulps * Math.abs(value) * Number.EPSILON;
      const { rows } = readGrid(
        [
          ['Account', 'Title', 'Section', 'Budget'],
          ['1100', 'A', 'Above', cell],
        ],
        accountsTable,
        {
          tab: 'Accounts',
        },
      );
      expect(rows[0]?.budget).toBe(minorFromNumber(Number(cell.toPrecision(15)), 2));
    }),
    { numRuns: 2000 },
  );
});
