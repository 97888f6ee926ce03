import type { TableView } from '../../../src/sidebar-api';
import {
  allTables,
  costsTable,
  createTabs,
  mapColumn,
  mapTab,
  planTabs,
  readTable,
  setUpView,
  undoLastChange,
} from '../../../src/workbook';
import { sameWords } from '../../../src/workbook/words';
import { MemoryBook } from '../../support/memory-book';

const stateOf = (book: MemoryBook, tab: string): TableView | undefined =>
  setUpView(book).tables.find((table) => table.tab === tab);

describe('the declaration of tables', () => {
  test.each(allTables.map((table) => [table.name, table] as const))('%s: no header means two columns', (_, table) => {
    const words = Object.values(table.columns).map((column) => [column.name, ...column.aliases].map(sameWords));
    const canonical = words.map(([name]) => name);
    expect(new Set(canonical).size).toBe(canonical.length);
    words.forEach((list, index) => {
      const others = words.filter((__, other) => other !== index).flat();
      expect(list.filter((word) => others.includes(word))).toEqual([]);
    });
  });

  test.each(allTables.map((table) => [table.name, table] as const))(
    '%s: every column has a purpose, key fields exist',
    (_, table) => {
      for (const column of Object.values(table.columns)) expect(column.about).toMatch(/\.$/);
      for (const field of table.key) expect(table.columns[field]).toBeDefined();
      if (table.kind === 'output') expect(table.key.length).toBeGreaterThan(0);
    },
  );
});

describe('set up', () => {
  test('every table there is can be created; each is then found, empty, and read without an issue', () => {
    const book = new MemoryBook();
    const names = ['Production', ...allTables.map((table) => table.name)];
    expect(createTabs(book, names)).toMatchObject({ ok: true, value: names });
    for (const table of allTables) expect([table.name, readTable(book, table).issues]).toEqual([table.name, []]);
    for (const { tab, state } of setUpView(book).tables) {
      expect([tab, state]).toEqual([tab, tab === 'Production' ? 'incomplete' : 'empty']);
    }
    expect(setUpView(book).otherTabs).toEqual(['Sheet1']);
    expect(createTabs(book, names)).toMatchObject({ ok: true, value: [] });
  });

  test('a tab of another name is mapped, survives being renamed, and is forgotten on undo', () => {
    const book = new MemoryBook({
      Buchungen: [['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Description', 'Betrag']],
    });
    expect(stateOf(book, 'Costs')?.state).toBe('missing');
    expect(setUpView(book).otherTabs).toEqual(['Buchungen']);
    expect(mapTab(book, 'Costs', 'Buchungen')).toMatchObject({ ok: true });
    book.renameTab('Buchungen', 'Hauptbuch');
    expect(stateOf(book, 'Costs')).toMatchObject({
      state: 'incomplete',
      actualTab: 'Hauptbuch',
      unknownHeaders: ['Betrag'],
    });
    expect(mapColumn(book, 'Costs', 'Net', 'Betrag')).toMatchObject({ ok: true });
    expect(stateOf(book, 'Costs')).toMatchObject({ state: 'empty', unknownHeaders: [] });
    expect(readTable(book, costsTable).columns.get('net')).toBe(7);
    undoLastChange(book);
    undoLastChange(book);
    expect(stateOf(book, 'Costs')?.state).toBe('missing');
    expect(book.markList).toEqual([]);
  });

  test('a mapping can be changed and taken away; a header that is not there is refused', () => {
    const book = new MemoryBook({ Costs: [['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Description', 'A', 'B']] });
    mapColumn(book, 'Costs', 'Net', 'A');
    mapColumn(book, 'Costs', 'Net', 'B');
    expect(book.markList).toEqual([{ key: 'wrapsheet.column', value: 'Costs/Net', tab: 'Costs', column: 8 }]);
    mapColumn(book, 'Costs', 'Net', null);
    expect(book.markList).toEqual([]);
    expect(mapColumn(book, 'Costs', 'Net', 'C of D')).toMatchObject({
      ok: false,
      issues: [{ code: 'missing-column' }],
    });
    expect(mapTab(book, 'Costs', 'Nowhere')).toMatchObject({ ok: false, issues: [{ code: 'missing-tab' }] });
    expect(book.tabs()).toEqual(['Costs', 'Wrapsheet journal']);
  });

  test('a sample is not written into tabs that hold something', () => {
    const book = new MemoryBook({
      Costs: [
        ['Date', 'Vendor'],
        ['x', 'y'],
      ],
    });
    expect(planTabs(book, [{ tab: 'Costs', rows: [['Date'], ['2027-05-14']] }])).toMatchObject({
      issues: [{ code: 'tab-not-empty', where: { tab: 'Costs' } }],
    });
  });
});
