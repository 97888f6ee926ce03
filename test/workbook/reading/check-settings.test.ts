import { DEFAULT_THRESHOLDS, SETTING_LIST } from '../../../src/core/costs';
import {
  checkSettingsTable,
  readCheckSettings,
  readTable,
  type CheckSettings,
  type Input,
} from '../../../src/workbook';
import { MemoryBook } from '../../support/memory-book';

/** A workbook with these rows below the header of Check settings. */
function settings(...rows: readonly (readonly Input[])[]): MemoryBook {
  const book = new MemoryBook();
  book.createTab('Check settings', { rows: 30, columns: 5 });
  book.writeValues('Check settings', 1, 1, [
    ['Setting', 'Value', 'Note'],
    ...rows.map(([a = '', b = '', c = '']) => [a, b, c]),
  ]);
  return book;
}

function read(book: MemoryBook): CheckSettings {
  return readCheckSettings(book, readTable(book, checkSettingsTable));
}

const told = ({ issues }: CheckSettings): readonly unknown[] =>
  issues.map(({ where, expected, received }) => [where.tab, where.cell, expected, received]);

describe('Check settings', () => {
  test('a rule goes by title or id, a setting by title or name, in any case; blank is the standard', () => {
    const { options, issues } = read(
      settings(
        ['po overrun', 'Off'],
        ['duplicate-invoice', 'no'],
        ['Line over budget', 'On'],
        ['Wrong account', ''],
        ['NO PO: FROM AMOUNT', 750],
        ['likelyDuplicateDays', 3],
        ['Closed PO: done at', ''],
      ),
    );
    expect(issues).toEqual([]);
    expect([...options.off].sort()).toEqual(['duplicate-invoice', 'po-overrun']);
    expect(options.thresholds).toEqual({ ...DEFAULT_THRESHOLDS, poNeededAbove: '750', likelyDuplicateDays: 3 });
  });

  test('numbers typed as text are numbers here, and a percentage is one however it is written', () => {
    const book = settings(
      ['No PO: from amount', "'1,250.50"],
      ['PO overrun: tolerance', "'7.5 %"],
      ['Approval limit: just under', 0.04],
    );
    book.style('Check settings', [{ areas: [{ row: 4, column: 2, rows: 1, columns: 1 }], numberFormat: '0%' }]);
    const { options, issues } = read(book);
    expect(issues).toEqual([]);
    expect(options.thresholds).toMatchObject({
      poNeededAbove: '1250.50',
      poTolerancePercent: '7.5',
      justUnderPercent: '4',
    });
  });

  test('a wrong value is told with its cell, and the standard is used', () => {
    const read1 = read(
      settings(
        ['PO overrun', 'maybe'],
        ['Likely duplicate: days apart', 2.5],
        ['PO overrun: tolerance', 140],
        ['No PO: from amount', 'lots'],
        ['Every rule: most findings', 0],
      ),
    );
    expect(told(read1)).toEqual([
      ['Check settings', 'B2', 'On or Off', '"maybe"'],
      ['Check settings', 'B3', 'a whole number of days, 0 or more', '"2.5"'],
      ['Check settings', 'B4', 'a percentage from 0 to 100', '"140"'],
      ['Check settings', 'B5', 'an amount of 0 or more', '"lots"'],
      ['Check settings', 'B6', 'a whole number of 1 or more', '"0"'],
    ]);
    expect(read1.options).toEqual({ thresholds: DEFAULT_THRESHOLDS, off: new Set() });
    for (const { advice, message } of read1.issues)
      expect([advice, message]).toEqual([expect.stringMatching(/^Type /), expect.stringMatching(/\.$/)]);
  });

  test('an unknown name and a name that stands twice are told; the upper row counts', () => {
    const twice = read(settings(['Full moon', 1], ['PO overrun', 'Off'], ['po-overrun', 'On'], ['', 'x']));
    expect(told(twice)).toEqual([
      ['Check settings', 'B2', 'the name of a rule or of a setting', '"Full moon"'],
      ['Check settings', 'B4', 'one row for each setting', '"po-overrun" again'],
    ]);
    expect([...twice.options.off]).toEqual(['po-overrun']);
    expect(twice.rows.get('po-overrun')).toHaveLength(2);
  });

  test('without the tab, or with nothing in it, everything is standard', () => {
    for (const book of [new MemoryBook(), settings()]) {
      expect(read(book)).toEqual({
        options: { thresholds: DEFAULT_THRESHOLDS, off: new Set() },
        rows: new Map(),
        issues: [],
      });
    }
  });

  test('every setting can be given by its title', () => {
    const { issues, rows } = read(
      settings(...SETTING_LIST.map(([, { title, standard }]) => [title, Number(standard)])),
    );
    expect(issues).toEqual([]);
    expect([...rows.keys()]).toEqual(SETTING_LIST.map(([name]) => name));
  });
});
