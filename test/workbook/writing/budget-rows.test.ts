import fc from 'fast-check';
import { compareVersions, topSheet, type VersionLine } from '../../../src/core/budget';
import { minor } from '../../../src/core/money';
import {
  budgetComparisonRows,
  budgetComparisonTable,
  budgetVersionRows,
  budgetVersionsTable,
  planAppend,
  planOutput,
  readTable,
  runChange,
  savedVersions,
  survey,
  topSheetRows,
  topSheetTable,
  undoLastChange,
  type PlannedStep,
  type SavedVersion,
  type Table,
} from '../../../src/workbook';
import { account, cents } from '../../core/costs/make';
import { line, price } from '../../core/budget/make';
import { MemoryBook } from '../../support/memory-book';

function write(book: MemoryBook, plan: (book: MemoryBook) => PlannedStep | { readonly kind: 'refuse' }): void {
  const outcome = runChange(book, 'Test', () => {
    const step = plan(book);
    if (step.kind === 'refuse') throw new Error('refused');
    return { steps: [step], value: null };
  });
  expect(outcome.ok).toBe(true);
}

/** The cells of a tab's rows under these headers. */
function columns(book: MemoryBook, table: Table, names: readonly string[]): readonly (readonly unknown[])[] {
  const [header = [], ...rows] = book.values(table.name);
  return rows.map((row) => names.map((name) => row[header.indexOf(name)]));
}

describe('Top sheet', () => {
  const accounts = [
    account('1400', { title: 'Cast', section: 'Above' }),
    account('3300', { title: 'Camera', budget: cents(300) }),
  ];
  const sheetOf = (rate: string): ReturnType<typeof topSheet> => {
    const lines = [line({ account: '1400', rate }), line({ account: '3300', rate: '300' })];
    return topSheet({
      currency: 'USD',
      accounts,
      transfers: [],
      priced: price({ lines }),
      contingency: '10',
      bond: '3',
    });
  };
  const rebuild = (book: MemoryBook, rate: string): void => {
    write(book, () => planOutput(book, survey(book), topSheetTable, topSheetRows(sheetOf(rate), 'USD'), 2));
  };

  test('has accounts, a total a section, subtotal, contingency, bond and grand total, with shares', () => {
    const book = new MemoryBook();
    rebuild(book, '100');
    expect(columns(book, topSheetTable, ['Account', 'Title', 'Lines', 'Budget', 'Share'])).toEqual([
      ['1400', 'Cast', 1, 100, 25],
      ['', 'Total Above', 1, 100, 25],
      ['3300', 'Camera', 1, 300, 75],
      ['', 'Total Production', 1, 300, 75],
      ['', 'Subtotal', 2, 400, 100],
      ['', 'Contingency', '', 40, 10],
      ['', 'Completion bond', '', 13.2, 3.3],
      ['', 'Grand total', '', 453.2, 113.3],
    ]);
    const notes = book.notes(topSheetTable.name)[0] ?? [];
    expect(notes.filter((note) => note !== '')).toEqual([
      'Contingency: 10 % of the budget before transfers. Completion bond: 3 % of that budget and the contingency.',
      'Original + transfers, as in Cost report. All amounts in USD.',
    ]);
  });

  test('keeps notes by account and total when it is rebuilt, and undo is exact', () => {
    const book = new MemoryBook();
    rebuild(book, '100');
    const notes = book.values(topSheetTable.name)[0]?.indexOf('Notes') ?? -1;
    book.type(topSheetTable.name, 4, notes + 1, 'Two bodies');
    book.type(topSheetTable.name, 7, notes + 1, 'Bank asks for 10 %');
    const before = book.snapshot();
    rebuild(book, '250.50');
    expect(columns(book, topSheetTable, ['Title', 'Budget', 'Notes']).filter(([, , note]) => note !== '')).toEqual([
      ['Camera', 300, 'Two bodies'],
      ['Contingency', 55.05, 'Bank asks for 10 %'],
    ]);
    expect(undoLastChange(book).ok).toBe(true);
    expect(withoutJournal(book.snapshot())).toEqual(withoutJournal(before));
  });

  test('a budget of nothing has no shares', () => {
    const book = new MemoryBook();
    const empty = topSheet({
      currency: 'USD',
      accounts: [account('1400')],
      transfers: [],
      priced: price({}),
      contingency: null,
      bond: null,
    });
    write(book, () => planOutput(book, survey(book), topSheetTable, topSheetRows(empty, 'XXX'), 2));
    expect(columns(book, topSheetTable, ['Title', 'Budget', 'Share']).map(([, , share]) => share)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });
});

describe('Budget versions', () => {
  const keep = (book: MemoryBook, name: string, lines: readonly VersionLine[]): void => {
    const rows = budgetVersionRows(name, 46_520.75, lines, 2);
    write(book, () => {
      const table = readTable(book, budgetVersionsTable);
      if (table.tab === null) return planOutput(book, survey(book), budgetVersionsTable, () => ({ rows }), 2);
      return { kind: 'append-rows', plan: planAppend(book, table, rows, 2) };
    });
  };
  const saved = (book: MemoryBook): readonly SavedVersion[] =>
    savedVersions(readTable(book, budgetVersionsTable).rows, 2);
  const plain: VersionLine = {
    account: '3300',
    description: 'Operator',
    amount: 'Shoot days (8)',
    unit: 'Day',
    x: '1',
    rate: '400',
    subtotal: minor(320_000),
    fringes: minor(80_000),
    total: minor(400_000),
    elsewhere: [{ account: '4900', amount: minor(32_000) }],
  };

  test('come back from the sheet as they were, whatever is written in them', () => {
    const text = fc.constantFrom(
      'Operator',
      '=1+1',
      '1/8',
      '007',
      '+5',
      '-',
      "'s van",
      'TRUE',
      '50%',
      '2027-05-14',
      'a, b; c',
      '',
    );
    const amount = fc.integer({ min: -5_000_000, max: 5_000_000 }).map(minor);
    const elsewhere = fc.array(fc.record({ account: fc.constantFrom('4900', 'A 1', 'xx-99'), amount }), {
      maxLength: 2,
    });
    const version = fc.array(
      fc.record({
        account: text.filter((code) => code !== ''),
        description: text,
        amount: text,
        unit: text,
        x: text,
        rate: text,
        subtotal: amount,
        fringes: amount,
        total: amount,
        elsewhere,
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(version, version, (one, two) => {
        const book = new MemoryBook();
        keep(book, '1/8', one);
        keep(book, 'Locked', two);
        expect(saved(book)).toEqual([
          { name: '1/8', saved: 46_520.75, lines: one, issues: [] },
          { name: 'Locked', saved: 46_520.75, lines: two, issues: [] },
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('go behind the last row, and what stands there stays as it is', () => {
    const book = new MemoryBook();
    keep(book, 'First', [plain]);
    book.type(budgetVersionsTable.name, 1, 20, 'My own');
    book.type(budgetVersionsTable.name, 2, 20, 'seen by Dana');
    const before = book.values(budgetVersionsTable.name);
    keep(book, 'Second', [plain, plain]);
    const after = book.values(budgetVersionsTable.name);
    expect(after.slice(0, 2)).toEqual(before);
    expect(columns(book, budgetVersionsTable, ['Version', 'Line', 'Fringes elsewhere'])).toEqual([
      ['First', '3300 · Operator', '4900 320.00'],
      ['Second', '3300 · Operator', '4900 320.00'],
      ['Second', '3300 · Operator · 2', '4900 320.00'],
    ]);
  });

  test('a row that was changed since is told, with its place, and is in no comparison', () => {
    const book = new MemoryBook();
    keep(book, 'First', [plain, plain]);
    const total = book.values(budgetVersionsTable.name)[0]?.indexOf('Total') ?? -1;
    book.type(budgetVersionsTable.name, 3, total + 1, 'about 4000');
    expect(saved(book)).toMatchObject([
      {
        lines: [plain],
        issues: [{ code: 'version-row-broken', where: { tab: 'Budget versions', row: 3 }, received: '"about 4000"' }],
      },
    ]);
    book.type(budgetVersionsTable.name, 3, total + 1, 4000);
    book.type(budgetVersionsTable.name, 3, total + 2, '4900');
    expect(saved(book)[0]?.issues).toHaveLength(1);
  });
});

describe('Budget comparison', () => {
  test('has the lines that differ, every account and the total; notes stay by line', () => {
    const kept = (days: string, more: readonly VersionLine[] = []): readonly VersionLine[] => [
      {
        ...{ account: '3300', description: 'Operator', amount: days, unit: 'Day', x: '1', rate: '10', elsewhere: [] },
        ...{ subtotal: minor(Number(days) * 1000), fringes: minor(0), total: minor(Number(days) * 1000) },
      },
      ...more,
    ];
    const van: VersionLine = { ...kept('5')[0], account: '3500', description: 'Van' } as VersionLine;
    const book = new MemoryBook();
    const rebuild = (before: readonly VersionLine[], after: readonly VersionLine[]): void => {
      const names = {
        before: 'White',
        after: 'Blue',
        currency: 'USD',
        titleOf: (code: string) => (code === '3300' ? 'Camera' : ''),
      };
      const make = budgetComparisonRows(compareVersions(before, after, 2), names);
      write(book, () => planOutput(book, survey(book), budgetComparisonTable, make, 2));
    };
    rebuild(kept('8'), kept('9', [van]));
    const shown = ['Line', 'Description', 'Before', 'After', 'Difference', 'Change'];
    expect(columns(book, budgetComparisonTable, shown)).toEqual([
      ['3300 · Operator', 'Operator', 80, 90, 10, 'Amount 8 → 9'],
      ['3500 · Van', 'Van', '', 50, 50, 'Added'],
      ['Account 3300', 'Camera', 80, 90, 10, ''],
      ['Account 3500', '', 0, 50, 50, ''],
      ['Total', 'Total', 80, 140, 60, ''],
    ]);
    expect(book.notes(budgetComparisonTable.name)[0]?.filter((note) => note !== '')).toEqual([
      'White',
      'Blue',
      'After − before. All amounts in USD.',
    ]);
    const notes = book.values(budgetComparisonTable.name)[0]?.indexOf('Notes') ?? -1;
    book.type(budgetComparisonTable.name, 2, notes + 1, 'Weather day');
    rebuild(kept('8', [van]), kept('7'));
    expect(columns(book, budgetComparisonTable, ['Line', 'Notes']).filter(([, note]) => note !== '')).toEqual([
      ['3300 · Operator', 'Weather day'],
    ]);
  });
});

/** The workbook without the journal's hidden tabs. */
function withoutJournal(snapshot: unknown): unknown {
  const { tabs, ...rest } = snapshot as { tabs: readonly { name: string }[] };
  return { ...rest, tabs: tabs.filter(({ name }) => !name.startsWith('Wrapsheet ')) };
}
