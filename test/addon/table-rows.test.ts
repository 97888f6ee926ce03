import { addRow, removeRows } from '../../src/addon/table-rows';
import {
  checkSettingsTable,
  readTable,
  runChange,
  silencedTable,
  undoLastChange,
  type Grid,
  type Input,
  type PlannedStep,
} from '../../src/workbook';
import { MemoryBook } from '../support/memory-book';

const TAB = 'Silenced';

/** Silenced with a column of the user's own behind the table's, and these rows. */
function silenced(...rows: readonly (readonly Input[])[]): MemoryBook {
  const book = new MemoryBook();
  book.createTab(TAB, { rows: 12, columns: 6 });
  book.writeValues(TAB, 1, 1, [['Rule', 'Vendor', 'Finding', 'Reason', 'My own'], ...rows]);
  return book;
}

const row = (name: string, own = ''): readonly Input[] => ['PO overrun', name, '', 'agreed', own];
const vendorsIn = (grid: Grid): readonly unknown[] => grid.slice(1).map((line) => line[1]);

function make(book: MemoryBook, steps: readonly PlannedStep[]): void {
  expect(runChange(book, 'Test', () => ({ steps, value: null }))).toMatchObject({ ok: true });
}

describe('taking rows out of a table whose order means nothing', () => {
  test.each([
    [[2], ['D', 'B', 'C', '']],
    [[5], ['A', 'B', 'C', '']],
    [
      [2, 5],
      ['C', 'B', '', ''],
    ],
    [
      [2, 3, 4, 5],
      ['', '', '', ''],
    ],
  ])('rows %j go, the last ones move up with the user’s own columns, and undo is exact', (rows, left) => {
    const book = silenced(row('A', 'a'), row('B', 'b'), row('C', 'c'), row('D', 'd'));
    const before = book.snapshot();
    make(book, removeRows(book, readTable(book, silencedTable), rows));
    const grid = book.values(TAB);
    const names = vendorsIn(grid);
    expect([...names, '', '', '', ''].slice(0, 4)).toEqual(left);
    const lower = names.map((name) => (typeof name === 'string' ? name.toLowerCase() : name));
    expect(grid.slice(1).map((line) => line[4])).toEqual(lower);
    expect(undoLastChange(book)).toMatchObject({ ok: true });
    expect(book.snapshot()).toEqual(before);
  });

  test('where a formula or a note stands in either row nothing moves', () => {
    const formula = silenced(row('A'), row('B'), row('C'));
    formula.writeFormulas(TAB, 4, 5, [['=LEN(B4)']]);
    make(formula, removeRows(formula, readTable(formula, silencedTable), [2]));
    expect(vendorsIn(formula.values(TAB))).toEqual(['', 'B', 'C']);
    expect(formula.formulas(TAB)[3]?.[4]).toBe('=LEN(B4)');
    const note = silenced(row('A'), row('B'), row('C'));
    note.writeNotes(TAB, 2, 2, [['ask Dana']]);
    make(note, removeRows(note, readTable(note, silencedTable), [2]));
    expect(vendorsIn(note.values(TAB))).toEqual(['', 'B', 'C']);
  });
});

describe('adding a row to a table', () => {
  const added = (book: MemoryBook, value: number): void => {
    const steps = addRow(
      book,
      readTable(book, checkSettingsTable),
      { setting: 'No PO: from amount' },
      { field: 'value', value },
    );
    if ('issues' in steps) throw new Error(steps.issues.map(({ message }) => message).join(' '));
    make(book, steps.steps);
  };

  test('makes the tab where there is none, with the number as a number', () => {
    const book = new MemoryBook();
    const before = book.snapshot();
    added(book, 750);
    expect(book.values('Check settings').slice(0, 2)).toEqual([
      ['Setting', 'Value', 'Note'],
      ['No PO: from amount', 750, ''],
    ]);
    expect(undoLastChange(book)).toMatchObject({ ok: true });
    expect(book.snapshot()).toEqual(before);
  });

  test('below a row in percent the number still shows as it is', () => {
    const book = new MemoryBook();
    book.createTab('Check settings', { rows: 10, columns: 3 });
    book.writeValues('Check settings', 1, 1, [
      ['Setting', 'Value', 'Note'],
      ['PO overrun: tolerance', 0.05, ''],
    ]);
    book.style('Check settings', [{ areas: [{ row: 2, column: 2, rows: 1, columns: 1 }], numberFormat: '0%' }]);
    added(book, 750);
    expect(book.texts('Check settings').map((line) => line[1])).toEqual(['Value', '5%', '750']);
  });

  test('a tab without the table’s headers is not written to', () => {
    const book = new MemoryBook();
    book.createTab('Check settings', { rows: 10, columns: 3 });
    book.writeValues('Check settings', 1, 1, [['what is this'], ['x']]);
    const steps = addRow(book, readTable(book, checkSettingsTable), { setting: 'PO overrun', value: 'Off' });
    expect(steps).toMatchObject({ issues: [{ code: 'no-header' }] });
  });
});
