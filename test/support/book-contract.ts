import type { Book } from '../../src/workbook';

/** One promise of the `Book` port: what is done, and what it must give. Runs in Apps Script too: plain JSON only. */
export interface ContractCase {
  readonly name: string;
  readonly run: (book: Book) => unknown;
  readonly expected: unknown;
}

const SIZE = { rows: 20, columns: 6 };

/** What every implementation of `Book` must do alike. Each case begins with a workbook of one empty tab, Sheet1. */
export const bookContract: readonly ContractCase[] = [
  {
    name: 'a new workbook has one empty tab, which is shown',
    run: (book) => [book.tabs(), book.activeTab(), book.values('Sheet1'), book.formulas('Sheet1')],
    expected: [['Sheet1'], 'Sheet1', [['']], [['']]],
  },
  {
    name: 'written values come back; typed text becomes what Sheets makes of it, an apostrophe keeps it text',
    run: (book) => {
      book.writeValues('Sheet1', 2, 2, [
        ['Norvane', 12.5, true],
        ["'1/8", "'=HYPERLINK(1)", "'2210"],
        ['', "''quoted", '2027-05-14'],
      ]);
      return book.values('Sheet1');
    },
    expected: [
      ['', '', '', ''],
      ['', 'Norvane', 12.5, true],
      ['', '1/8', '=HYPERLINK(1)', '2210'],
      ['', '', "'quoted", { serial: 46_521 }],
    ],
  },
  {
    name: 'a serial number under a date format is read as a date, whole and with its time',
    run: (book) => {
      book.writeValues('Sheet1', 1, 1, [[46_521, 46_521.75, 46_521]]);
      book.style('Sheet1', [{ areas: [{ row: 1, column: 1, rows: 1, columns: 2 }], numberFormat: 'yyyy-mm-dd hh:mm' }]);
      return [book.values('Sheet1'), book.numberFormats('Sheet1', 1).slice(0, 2)];
    },
    expected: [[[{ serial: 46_521 }, { serial: 46_521.75 }, 46_521]], ['yyyy-mm-dd hh:mm', 'yyyy-mm-dd hh:mm']],
  },
  {
    name: 'formulas are written, read back, and emptied by an empty text',
    run: (book) => {
      book.writeFormulas('Sheet1', 1, 1, [['=HYPERLINK("#gid=0&range=A2","Costs 2")'], ['=HYPERLINK("#gid=0","x")']]);
      book.writeFormulas('Sheet1', 2, 1, [['']]);
      return [book.values('Sheet1'), book.formulas('Sheet1')];
    },
    expected: [[['Costs 2']], [['=HYPERLINK("#gid=0&range=A2","Costs 2")']]],
  },
  {
    name: 'notes stand beside values and are taken away by an empty text',
    run: (book) => {
      book.writeValues('Sheet1', 1, 1, [['a', 'b']]);
      book.writeNotes('Sheet1', 1, 1, [['one', 'two']]);
      book.writeNotes('Sheet1', 1, 1, [['']]);
      return book.notes('Sheet1');
    },
    expected: [['', 'two']],
  },
  {
    name: 'a new tab stands last and is not shown; its number stays when others come and go',
    run: (book) => {
      book.createTab('Costs', SIZE);
      const id = book.tabId('Costs');
      book.createTab('Findings', SIZE);
      book.deleteTab('Sheet1');
      return [book.tabs(), book.tabWithId(id), book.tabWithId(987_654_321), book.tabId('Findings') === id];
    },
    expected: [['Costs', 'Findings'], 'Costs', null, false],
  },
  {
    name: 'the tab that is shown stays shown while tabs are made, copied and hidden',
    run: (book) => {
      book.createTab('Costs', SIZE);
      book.copyTab('Costs', 'Wrapsheet backup 1-1');
      book.createTab('Wrapsheet journal', SIZE);
      book.hideTab('Wrapsheet journal');
      const shown = book.activeTab();
      book.select('Costs', 'B2:B3');
      return [shown, book.activeTab(), book.activeCell(), book.tabs()];
    },
    expected: [
      'Sheet1',
      'Costs',
      { tab: 'Costs', row: 2, column: 2 },
      ['Sheet1', 'Costs', 'Wrapsheet backup 1-1', 'Wrapsheet journal'],
    ],
  },
  {
    name: 'inserted rows move what is below, look like their neighbour, and are deleted without a trace',
    run: (book) => {
      book.writeValues('Sheet1', 1, 1, [['Net'], [1], [2]]);
      book.style('Sheet1', [{ areas: [{ row: 2, column: 1, rows: 1, columns: 1 }], numberFormat: '#,##0.00' }]);
      const before = book.gridSize('Sheet1').rows;
      book.insertRows('Sheet1', 3, 2, 'above');
      book.insertRows('Sheet1', 2, 1, 'below');
      const between = [book.values('Sheet1'), book.numberFormats('Sheet1', 4)[0], book.numberFormats('Sheet1', 2)[0]];
      book.deleteRows('Sheet1', 4, 2);
      book.deleteRows('Sheet1', 2, 1);
      return [...between, book.values('Sheet1'), book.gridSize('Sheet1').rows - before];
    },
    expected: [[['Net'], [''], [1], [''], [''], [2]], '#,##0.00', '#,##0.00', [['Net'], [1], [2]], 0],
  },
  {
    name: 'the grid grows at its end, and a write outside it is refused',
    run: (book) => {
      const { rows, columns } = book.gridSize('Sheet1');
      let refused = false;
      try {
        book.writeValues('Sheet1', rows + 1, 1, [['x']]);
      } catch {
        refused = true;
      }
      book.growGrid('Sheet1', { rows: rows + 5, columns: columns + 2 });
      book.growGrid('Sheet1', { rows: 1, columns: 1 });
      book.writeValues('Sheet1', rows + 5, columns + 2, [['x']]);
      const now = book.gridSize('Sheet1');
      return [refused, now.rows - rows, now.columns - columns];
    },
    expected: [true, 5, 2],
  },
  {
    name: 'a tab restored from its backup has content, notes, formats and size as before, and is the same tab',
    run: (book) => {
      book.createTab('Findings', SIZE);
      book.writeValues('Findings', 1, 1, [['Key'], ["'1/8"], [5]]);
      book.writeNotes('Findings', 2, 1, [['mine']]);
      book.style('Findings', [{ areas: [{ row: 3, column: 1, rows: 1, columns: 1 }], numberFormat: '#,##0.00' }]);
      book.dropdown('Findings', { row: 2, column: 2, rows: 3, columns: 1 }, ['Open', 'Solved']);
      const [id, size] = [book.tabId('Findings'), book.gridSize('Findings')];
      book.copyTab('Findings', 'Wrapsheet backup 1-1');
      book.growGrid('Findings', { rows: size.rows + 10, columns: size.columns + 1 });
      book.writeValues('Findings', 1, 1, [
        ['x', 'y'],
        ['z', 1],
        [2, 3],
        [4, 5],
      ]);
      book.writeNotes('Findings', 2, 1, [['']]);
      book.style('Findings', [{ areas: [{ row: 3, column: 1, rows: 1, columns: 1 }], numberFormat: '0%' }]);
      book.restoreTab('Findings', 'Wrapsheet backup 1-1');
      const now = book.gridSize('Findings');
      return [
        book.values('Findings'),
        book.notes('Findings'),
        book.numberFormats('Findings', 3)[0],
        book.tabId('Findings') === id,
        [now.rows - size.rows, now.columns - size.columns],
      ];
    },
    expected: [[['Key'], ['1/8'], [5]], [[''], ['mine'], ['']], '#,##0.00', true, [0, 0]],
  },
  {
    name: 'marks are found on their tab and column, replaced, and taken away',
    run: (book) => {
      book.createTab('Ledger', SIZE);
      book.setMark({ key: 'wrapsheet.table', value: 'Costs', tab: 'Ledger', column: null });
      book.setMark({ key: 'wrapsheet.column', value: 'Costs/Net', tab: 'Ledger', column: 3 });
      book.setMark({ key: 'wrapsheet.column', value: 'Costs/Gross', tab: 'Ledger', column: 3 });
      const set = book.marks();
      book.removeMark({ key: 'wrapsheet.column', value: 'Costs/Gross', tab: 'Ledger' });
      book.removeMark({ key: 'wrapsheet.column', value: 'Costs/Gross', tab: 'Ledger' });
      return [set, book.marks()];
    },
    expected: [
      [
        { key: 'wrapsheet.table', value: 'Costs', tab: 'Ledger', column: null },
        { key: 'wrapsheet.column', value: 'Costs/Gross', tab: 'Ledger', column: 3 },
      ],
      [{ key: 'wrapsheet.table', value: 'Costs', tab: 'Ledger', column: null }],
    ],
  },
  {
    name: 'a percentage is shown as one',
    run: (book) => {
      book.writeValues('Sheet1', 1, 1, [[0.1]]);
      book.style('Sheet1', [{ areas: [{ row: 1, column: 1, rows: 1, columns: 1 }], numberFormat: '0%' }]);
      return book.texts('Sheet1');
    },
    expected: [['10%']],
  },
  {
    name: 'the lock is taken and given back; flushing, freezing and widths do no harm; time and zone are told',
    run: (book) => {
      const got = book.lock(10);
      book.flush();
      book.freezeRows('Sheet1', 1);
      book.setWidths('Sheet1', [100, 100, 50]);
      book.unlock();
      const again = book.lock(10);
      book.unlock();
      return [
        got,
        again,
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(book.now()),
        book.timeZone() !== '',
        book.locale() !== '',
      ];
    },
    expected: [true, true, true, true, true],
  },
];
