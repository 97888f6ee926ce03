import { isoFromDay } from '../../../../src/core/calendar';
import { readCostFile, type CostFile, type CostFileRequest } from '../../../../src/core/costs';

const read = (text: string, more: Partial<CostFileRequest> = {}): CostFile => {
  const file = readCostFile({ name: 'file.csv', text, currency: 'USD', ...more });
  if (!file.ok) throw new Error(file.issues.map(({ message }) => message).join(' '));
  return file;
};
const refused = (text: string): readonly string[] => {
  const file = readCostFile({ name: 'file.csv', text, currency: 'USD' });
  return file.ok ? [] : file.issues.map(({ code }) => code);
};
const nets = (file: CostFile): readonly number[] => file.lines.map(({ net }) => net);

test('a ledger: columns by their usual names, unused ones told', () => {
  const file = read(
    'ID,Vendor ID,Supplier Name,Nominal Code,Invoice No.,P.O. Number,Posting date,Net,VAT,Gross (USD),Approved by\n' +
      '1,77,Arclift Ltd,3300,AL-2207,1012,2027-05-12,"1,850.00",370.00,"2,220.00",Dana\n',
  );
  expect(file.columns.filter(({ field }) => field === null).map(({ source }) => source)).toEqual(['ID', 'Vendor ID']);
  expect(file.lines).toMatchObject([
    {
      line: 2,
      type: 'Invoice',
      vendor: 'Arclift Ltd',
      account: '3300',
      docNo: 'AL-2207',
      po: '1012',
      net: 185000,
      tax: 37000,
      gross: 222000,
      currency: 'USD',
      approvedBy: 'Dana',
    },
  ]);
});

test('a card statement: prefixed headers, day first from the whole column, type P-card', () => {
  const file = read(
    'FIN.TRANSACTION DATE,MCH.MERCHANT NAME,FIN.TRANSACTION AMOUNT\n05/04/2017,RYMAN 1172,20.01\n19/04/2017,"AMAZON SVCS EUROPE,SAR",-6.99',
  );
  expect(file.dateOrder).toBe('DMY');
  expect(file.lines.map(({ date }) => (date === null ? '' : isoFromDay(date)))).toEqual(['2017-04-05', '2017-04-19']);
  expect(file.lines).toMatchObject([
    { type: 'P-card', vendor: 'RYMAN 1172' },
    { vendor: 'AMAZON SVCS EUROPE,SAR', net: -699 },
  ]);
});

test('where day and month cannot be told apart it asks, and reads by the answer', () => {
  const text = 'Date,Payee,Amount\n05/04/2027,A,1\n06/07/2027,B,2\n01/02/2027,C,3\n07/08/2027,D,4';
  const open = read(text);
  expect(open.dateQuestion).toEqual(['05/04/2027', '06/07/2027', '01/02/2027']);
  expect(open.lines.every(({ date }) => date === null)).toBe(true);
  const us = read(text, { dateOrder: 'MDY' });
  expect(us.dateQuestion).toBeNull();
  expect(us.lines[0]?.date === null ? '' : isoFromDay(us.lines[0]?.date ?? (0 as never))).toBe('2027-05-04');
});

test('the decimal comma is decided by the whole file', () => {
  const file = read('Datum;Vendor;Betrag EUR\n14.05.2027;A;1.234\n15.05.2027;B;1.234,50\n16.05.2027;C;-12,5', {
    currency: 'EUR',
  });
  expect(nets(file)).toEqual([123400, 123450, -1250]);
  expect(file.decimalMark).toBe('comma');
});

test('an amount that could be read two ways is set aside with its line, unless the mark is given', () => {
  const text = 'Date,Vendor,Amount\n2027-05-14,A,1.234\n2027-05-15,B,5';
  const file = read(text);
  expect(nets(file)).toEqual([500]);
  expect(file.setAside).toMatchObject([{ line: 2, reason: 'unreadable' }]);
  expect(file.issues).toMatchObject([
    { code: 'ambiguous-amount', where: { tab: 'file.csv', row: 2, column: 'Amount' }, received: '1.234' },
  ]);
  expect(nets(read(text, { decimalMark: 'comma' }))).toEqual([123400, 500]);
});

test('amounts in the wild', () => {
  expect(
    nets(
      read(
        'Date,Vendor,Amount\n2027-05-14,A,(978)\n2027-05-14,B,978-\n2027-05-14,C,"$1,234.50"\n2027-05-14,D,12.00 CR',
      ),
    ),
  ).toEqual([-97800, -97800, 123450, -1200]);
});

test('debit and credit make the net, whichever sign the credits have', () => {
  expect(
    nets(read('Date,Details,Payee,Debit,Credit\n2027-05-14,x,A,10.00,\n2027-05-15,y,B,,4.00\n2027-05-16,z,C,,-4.00')),
  ).toEqual([1000, -400, -400]);
  expect(nets(read('Date,Payee,Paid out,Paid in\n2027-05-14,A,10.00,0.00\n2027-05-15,B,0.00,4.00'))).toEqual([
    1000, -400,
  ]);
});

test('an amount marked as a credit in another column is one', () => {
  expect(
    nets(read('Date,Payee,Amount,DR/CR\n2027-05-14,A,10.00,DR\n2027-05-15,B,4.00,CR\n2027-05-15,C,-4.00,CR')),
  ).toEqual([1000, -400, -400]);
  expect(nets(read('Date,Merchant,Type,Amount\n2027-05-14,A,Purchase,10.00\n2027-05-15,B,Refund,4.00'))).toEqual([
    1000, -400,
  ]);
});

test('the date of the purchase goes before the date of posting, the vendor’s name before its number', () => {
  const file = read('Posting Date,Transaction Date,Vendor No.,Vendor Name,Amount\n2027-05-16,2027-05-14,77,Arclift,1');
  expect(file.lines.map(({ date, vendor }) => [date === null ? '' : isoFromDay(date), vendor])).toEqual([
    ['2027-05-14', 'Arclift'],
  ]);
});

test('a gross without a net gives the net', () => {
  expect(nets(read('Date,Vendor,VAT,Total\n2027-05-14,A,20,120\n2027-05-14,B,,60'))).toEqual([10000, 6000]);
});

test('the header need not be the first row, and totals are set aside and compared', () => {
  const file = read(
    'Card statement for,Dana\nAccount,XXXX-1172\n\nDate,Merchant,Amount\n2027-05-14,A,10.00\n2027-05-15,B,2.50\n,Subtotal,12.50\nDate,Merchant,Amount\n2027-05-16,C,1.00\nGrand total,,14.00\n',
  );
  expect(nets(file)).toEqual([1000, 250, 100]);
  expect(file.setAside.map(({ line, reason }) => [line, reason])).toEqual([
    [7, 'total'],
    [8, 'header-again'],
    [10, 'total'],
  ]);
  expect(file.issues.map(({ code }) => code)).toEqual(['total-agrees', 'total-set-aside']);
});

test('a vendor whose name begins like a total is a cost', () => {
  expect(nets(read('Date,Vendor,Amount\n2027-05-14,Total Grip Hire,10\n2027-05-14,Balance,5'))).toEqual([1000, 500]);
});

test('no row is lost: each is a line or set aside, and what is unreadable has an issue with its line', () => {
  const file = read(
    'Date,Vendor,Amount\n2027-05-14,A,10\n2027-05-14,B,ten\nsoon,C,5\n2027-05-14,D,\n2027-05-14,E,1,2\n2027-05-15,F',
  );
  expect(file.lines.length + file.setAside.length).toBe(6);
  expect(file.issues.map(({ code, where }) => [code, where.row])).toEqual([
    ['not-an-amount', 3],
    ['not-a-date', 4],
    ['no-amount', 5],
    ['too-many-cells', 6],
    ['no-amount', 7],
  ]);
});

test('types are taken from their column where there is one', () => {
  const file = read(
    'Date,Type,Vendor,Doc no,Amount\n2027-05-14,AP Invoice,A,1,1\n2027-05-14,Payroll,B,2,1\n2027-05-14,JE,C,3,1\n2027-05-14,Petty cash,D,4,1\n2027-05-14,Visa,E,5,1\n2027-05-14,?,F,6,1',
  );
  expect(file.lines.map(({ type }) => type)).toEqual([
    'Invoice',
    'Payroll',
    'Journal',
    'Petty cash',
    'P-card',
    'Invoice',
  ]);
});

test('an amount in a currency of its own keeps it', () => {
  expect(
    read('Date,Vendor,Amount\n2027-05-14,A,£5.00\n2027-05-14,B,$5.00').lines.map(({ currency }) => currency),
  ).toEqual(['GBP', '']);
});

test('a bank that writes money spent below zero is noticed, and can be turned round', () => {
  const text =
    'Date,Merchant,Amount\n2027-05-14,A,-10\n2027-05-14,B,-20\n2027-05-14,C,-30\n2027-05-14,D,-40\n2027-05-14,E,5';
  expect(read(text).issues.map(({ code }) => code)).toEqual(['mostly-negative']);
  expect(nets(read(text, { spend: 'negative' }))).toEqual([1000, 2000, 3000, 4000, -500]);
});

test('files that are no cost files are refused', () => {
  expect(refused('')).toEqual(['not-csv']);
  expect(refused('<html><body>Log in</body></html>')).toEqual(['not-csv']);
  expect(refused('name,shoe size\nDana,39')).toEqual(['no-header']);
  expect(refused('Date,Vendor,Amount\n')).toEqual(['no-rows']);
});
