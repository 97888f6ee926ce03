import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cell,
  cents,
  centsOf,
  eighthsOf,
  ORRA_LIGHT,
  readMistakes,
  readTab,
  tabNames,
  words,
  type FileRow,
} from './orra-light-files';
import { FIGURE_HEADERS } from './sample-files';
import { addUp, pricedBudget, sumsByAccount, type Figures } from './orra-light-sums';

const setting = (name: string): string => {
  const row = readTab('Production').rows.find((each) => cell(each, 'Setting') === name);
  if (row === undefined) throw new Error(`no setting "${name}"`);
  return cell(row, 'Value');
};
const column = (tab: string, header: string): readonly string[] => readTab(tab).rows.map((row) => cell(row, header));
const rowsOfRule = (...rules: readonly string[]): readonly number[] =>
  readMistakes()
    .mistakes.filter((mistake) => rules.includes(mistake.rule) && mistake.tab === 'Costs')
    .flatMap((mistake) => mistake.rows)
    .sort((a, b) => a - b);
const rowsNamed = (words: string): readonly number[] =>
  readMistakes()
    .mistakes.filter(({ what }) => what.includes(words))
    .flatMap(({ rows }) => rows);
const costs = readTab('Costs').rows;
const orders = readTab('Purchase orders').rows;
const costsOn = (order: FileRow): readonly FileRow[] => costs.filter((row) => cell(row, 'PO') === cell(order, 'PO'));
const rowNumbers = (rows: readonly FileRow[]): readonly number[] => rows.map((row) => row.row);
const normalVendor = (): ((name: string) => string) => {
  const names = new Map<string, string>();
  for (const row of readTab('Vendors').rows) {
    for (const name of [cell(row, 'Vendor'), ...words(cell(row, 'Aliases'))]) names.set(name, cell(row, 'Vendor'));
  }
  return (name) => names.get(name) ?? name;
};

describe('Orra Light, the sample, is what it says', () => {
  test('it says that everything in it is made up', () => {
    expect(setting('Note')).toMatch(/every name, place, number and amount .* invented/);
    expect(readFileSync(join(ORRA_LIGHT, 'README.md'), 'utf8')).toContain('Everything in it is made up');
  });

  test('it has 20 scenes, 24 4/8 pages and 8 shoot days', () => {
    const live = readTab('Scenes').rows.filter((row) => cell(row, 'Status') !== 'Omitted');
    expect(live).toHaveLength(20);
    expect(live.reduce((sum, row) => sum + eighthsOf(cell(row, 'Pages')), 0)).toBe(24 * 8 + 4);
    expect(live.filter((row) => cell(row, 'Status') === 'Shot').map((row) => cell(row, 'Scene'))).toEqual([
      '4',
      '9',
      '12',
      '15',
    ]);
    expect(live.filter((row) => cell(row, 'Needs dry') === 'Yes').map((row) => cell(row, 'Scene'))).toEqual([
      '3',
      '8',
      '10',
    ]);
    const shoot = readTab('Calendar').rows.filter((row) => cell(row, 'Kind') === 'Shoot');
    expect(shoot).toHaveLength(8);
    expect(shoot[0]?.cells['Date']).toBe(setting('Shoot start'));
  });

  test('its days in Calendar hold every scene once', () => {
    const planned = readTab('Calendar')
      .rows.filter((row) => cell(row, 'Kind') === 'Shoot')
      .flatMap((row) => words(cell(row, 'Note').replace(/^.*: /, '')));
    const live = readTab('Scenes').rows.filter((row) => cell(row, 'Status') !== 'Omitted');
    expect([...planned].sort()).toEqual(live.map((row) => cell(row, 'Scene')).sort());
  });

  test('its cast, sets and locations are known to each other', () => {
    const ids = column('Cast', 'ID');
    const setsAt = new Map(readTab('Locations').rows.map((row) => [cell(row, 'Location'), words(cell(row, 'Sets'))]));
    for (const row of readTab('Scenes').rows) {
      expect(ids).toEqual(expect.arrayContaining([...words(cell(row, 'Cast'))]));
      expect(setsAt.get(cell(row, 'Location'))).toContain(cell(row, 'Set'));
    }
    expect(column('Deals', 'Name')).toEqual(
      expect.arrayContaining([...column('Cast', 'Performer'), ...column('Crew', 'Name').slice(0, 19)]),
    );
  });
});

describe('The money of Orra Light', () => {
  test('each account has the budget that its lines come to; all of it is 177,000, before 17,700 of contingency', () => {
    const priced = pricedBudget();
    for (const row of readTab('Accounts').rows) {
      expect([cell(row, 'Account'), centsOf(row, 'Budget')]).toEqual([
        cell(row, 'Account'),
        priced.get(cell(row, 'Account')) ?? 0,
      ]);
    }
    expect([...priced.values()].reduce((sum, each) => sum + each, 0)).toBe(17_700_000);
    expect(setting('Contingency %')).toBe('10');
    expect(readTab('Accounts').rows.reduce((sum, row) => sum + centsOf(row, 'Transfers'), 0)).toBe(0);
  });

  test('every account, order and vendor that a row names exists, save the mistakes of the list', () => {
    const chart = new Map(readTab('Accounts').rows.map((row) => [cell(row, 'Account'), cell(row, 'Postable')]));
    expect(chart.size).toBe(readTab('Accounts').rows.length);
    const accounts = [
      ...column('Purchase orders', 'Account'),
      ...column('Budget', 'Account'),
      ...column('Deals', 'Account'),
    ];
    for (const account of accounts) expect(chart.get(account)).toBe('Yes');
    const astray = costs.filter((row) => chart.get(cell(row, 'Account')) !== 'Yes');
    expect(rowNumbers(astray)).toEqual(rowsOfRule('wrong-account').filter((row) => row !== hushline()));
    const numbers = column('Purchase orders', 'PO');
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const po of [...column('Costs', 'PO'), ...column('Resources', 'PO')]) expect(['', ...numbers]).toContain(po);
    for (const vendor of column('Purchase orders', 'Vendor')) expect(column('Vendors', 'Vendor')).toContain(vendor);
  });

  test('every vendor with an account of its own is coded to it, save one', () => {
    const usual = new Map(readTab('Vendors').rows.map((row) => [cell(row, 'Vendor'), cell(row, 'Account')]));
    const nameOf = normalVendor();
    const elsewhere = costs.filter((row) => {
      const account = usual.get(nameOf(cell(row, 'Vendor'))) ?? '';
      return account !== '' && account !== cell(row, 'Account');
    });
    expect(rowNumbers(elsewhere)).toEqual([hushline()]);
  });

  test('every sum is right, every date and amount can be read, save the mistakes of the list', () => {
    const isDate = (text: string): boolean => /^2027-0[45]-\d\d$/.test(text);
    const unreadable = costs.filter((row) => !isDate(cell(row, 'Date')) || cents(cell(row, 'Net')) === null);
    expect(rowNumbers(unreadable)).toEqual(rowsOfRule('unreadable-row'));
    const wrong = costs.filter((row) => {
      const net = cents(cell(row, 'Net'));
      if (net === null) return false;
      const product = Math.round(Number(cell(row, 'Qty')) * centsOf(row, 'Rate'));
      const taxed = cell(row, 'Gross') !== '' && centsOf(row, 'Gross') !== net + centsOf(row, 'Tax');
      return (cell(row, 'Qty') !== '' && product !== net) || taxed;
    });
    expect(rowNumbers(wrong)).toEqual(rowsOfRule('arithmetic'));
    const late = costs.filter((row) => isDate(cell(row, 'Date')) && cell(row, 'Date') > setting('Period end'));
    expect(rowNumbers(late)).toEqual(rowsOfRule('cut-off'));
  });

  test('every cost and order above the limit is approved, every invoice has an open order that covers it, save the mistakes', () => {
    const limit = cents(setting('Approval limit')) ?? 0;
    const open = costs.filter((row) => (cents(cell(row, 'Net')) ?? 0) > limit && cell(row, 'Approved by') === '');
    const justUnder = costs.filter((row) => {
      const net = cents(cell(row, 'Net')) ?? 0;
      return net >= limit * 0.95 && net <= limit;
    });
    expect(rowNumbers([...open, ...justUnder]).toSorted((a, b) => a - b)).toEqual(rowsOfRule('approval-limit'));
    const unapproved = orders.filter(
      (row) => centsOf(row, 'Amount') > limit && cell(row, 'Status') === 'Open' && cell(row, 'Approved by') === '',
    );
    expect(unapproved.flatMap((order) => rowNumbers(costsOn(order)))).toEqual(rowNumbers(open));
    const without = costs.filter((row) => cell(row, 'Type') === 'Invoice' && cell(row, 'PO') === '');
    expect(rowNumbers(without)).toEqual(rowsNamed('nobody ordered'));
    const overrun = orders.filter(
      (order) => costsOn(order).reduce((sum, row) => sum + centsOf(row, 'Net'), 0) > centsOf(order, 'Amount'),
    );
    expect(overrun.flatMap((order) => rowNumbers(costsOn(order)))).toEqual(rowsOfRule('po-overrun'));
    const closed = orders.filter((order) => cell(order, 'Status') !== 'Open');
    expect(closed.flatMap((order) => rowNumbers(costsOn(order)))).toEqual(rowsNamed('an order that is closed'));
    const afterwards = orders.flatMap((order) =>
      costsOn(order).filter((row) => cell(row, 'Date') < cell(order, 'Date')),
    );
    expect(rowNumbers(afterwards)).toEqual(rowsNamed('dated two days after'));
    for (const order of orders)
      for (const row of costsOn(order)) expect(normalVendor()(cell(row, 'Vendor'))).toBe(cell(order, 'Vendor'));
  });

  test('no two lines of one vendor and amount stand within a week, save the duplicates and the weekly van', () => {
    const nameOf = normalVendor();
    const pairs = costs.flatMap((a) =>
      costs
        .filter(
          (b) =>
            b.row > a.row &&
            nameOf(cell(a, 'Vendor')) === nameOf(cell(b, 'Vendor')) &&
            cell(a, 'Net') === cell(b, 'Net'),
        )
        .filter((b) => Math.abs(Date.parse(cell(a, 'Date')) - Date.parse(cell(b, 'Date'))) <= 7 * 86_400_000)
        .map((b) => [a, b] as const),
    );
    const weekly = pairs.filter(([a]) => cell(a, 'Description').startsWith('Van 1, week of'));
    expect(weekly).toHaveLength(3);
    const doubled = pairs.filter((pair) => !weekly.includes(pair)).flatMap(([a, b]) => [a.row, b.row]);
    expect(doubled.toSorted((a, b) => a - b)).toEqual(rowsOfRule('duplicate-invoice', 'likely-duplicate'));
  });
});

test('the expected cost report is what the files come to', () => {
  const expected = readTab('expected-cost-report').rows;
  const sums = sumsByAccount();
  const section = new Map(readTab('Accounts').rows.map((row) => [cell(row, 'Account'), cell(row, 'Section')]));
  const of = (name: string): readonly Figures[] =>
    [...sums].filter(([account]) => (section.get(account) ?? 'Other') === name).map(([, figures]) => figures);
  const worked = [
    ...sums.values(),
    ...['Above', 'Production', 'Post', 'Other'].map((name) => addUp(of(name))),
    addUp([...sums.values()]),
  ];
  const figures = Object.entries(FIGURE_HEADERS);
  expect(
    expected.map((row) => Object.fromEntries(figures.map(([figure, header]) => [figure, centsOf(row, header)]))),
  ).toEqual(worked);
  expect(worked.at(-1)).toMatchObject({ efc: 18_221_500, budget: 17_700_000, variance: -521_500 });
});

test('the list of mistakes names rows that exist, and the tabs are those of the contract', () => {
  const { mistakes, later = [] } = readMistakes();
  const receipts = mistakes.find(({ rule }) => rule === 'missing-backup');
  const lacking = costs.filter((row) => receipts?.rows.includes(row.row) === true);
  expect(lacking.reduce((sum, row) => sum + centsOf(row, 'Net'), 0)).toBe(receipts?.atStake);
  expect(costs.filter((row) => cell(row, 'Type') === 'Petty cash' && cell(row, 'Backup') === '')).toEqual(lacking);
  for (const mistake of [...mistakes, ...later]) {
    const rows = rowNumbers(readTab(mistake.tab).rows);
    expect(rows).toEqual(expect.arrayContaining([...mistake.rows]));
  }
  expect(tabNames()).toEqual(
    'Accounts,Budget,Calendar,Cast,Costs,Crew,Deals,Fringes,Globals,Locations,Paperwork,Production,Purchase orders,Resources,Rules,Scenes,Vendors'.split(
      ',',
    ),
  );
});

/** The row of the invoice that stands in another department than its vendor's. */
function hushline(): number {
  const row = costs.find((each) => cell(each, 'Doc no') === 'HS-209');
  if (row === undefined) throw new Error('no HS-209');
  return row.row;
}
