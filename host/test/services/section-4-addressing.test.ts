import { testBook } from '../support/script';

/** SHEETS-BEHAVIOUR §4: addresses, and what is the data. */
describe('Addressing', () => {
  it.each([
    ['B2', 'B2', [2, 2, 1, 1]],
    ['B2:C4', 'B2:C4', [2, 2, 3, 2]],
    ['R2C3:R4C5', 'C2:E4', [2, 3, 3, 3]],
    ['B:B', 'B:B', [1, 2, 1000, 1]],
    ['A2:C', 'A2:C', [2, 1, 999, 3]],
    ['3:4', '3:4', [3, 1, 2, 26]],
    ['$B$2', 'B2', [2, 2, 1, 1]],
  ])('reads %s', (text, notation, [row, column, rows, columns]) => {
    const range = testBook().sheet.getRange(text);
    expect(range.getA1Notation()).toBe(notation);
    expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]).toEqual([
      row,
      column,
      rows,
      columns,
    ]);
  });

  it('says which ends are bounded', () => {
    const { sheet } = testBook();
    const open = sheet.getRange('A2:C');
    expect([open.isStartRowBounded(), open.isEndRowBounded(), open.isEndColumnBounded()]).toEqual([true, false, true]);
    const column = sheet.getRange('B:B');
    expect([column.isStartRowBounded(), column.isEndRowBounded()]).toEqual([false, false]);
  });

  it.each([
    ['too far down', 1001, 1, 1, 1, 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['row 0', 0, 1, 1, 1, 'The starting row of the range is too small.'],
    ['column 0', 1, 0, 1, 1, 'The starting column of the range is too small.'],
    ['no rows', 1, 1, 0, 1, 'The number of rows in the range must be at least 1.'],
    ['no columns', 1, 1, 1, 0, 'The number of columns in the range must be at least 1.'],
  ])('refuses %s', (_, row, column, rows, columns, message) => {
    const { sheet } = testBook();
    expect(() => sheet.getRange(row, column, rows, columns)).toThrow(message);
  });

  it('refuses what is no address, and arguments of other types', () => {
    const { sheet, ss } = testBook();
    expect(() => sheet.getRange('Nowhere')).toThrow('Range not found');
    expect(() => ss.getRange('Nowhere!A1')).toThrow('Range not found');
    expect(() => sheet.getRange(1, null as never)).toThrow(
      "The parameters (number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
  });

  it('finds the last row and column with content, not with formats or notes', () => {
    const { sheet } = testBook();
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([0, 0, 'A1']);
    sheet.getRange('D9').setBackground('red').setNote('look');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    sheet.getRange('B4').setValue(1);
    sheet.getRange('C6').insertCheckboxes();
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:C6');
    expect(sheet.getSheetValues(4, 2, -1, -1)).toEqual([
      [1, ''],
      ['', ''],
      ['', false],
    ]);
  });

  it('knows names, behind a sheet or not, and gives null for what it does not know', () => {
    const { ss, sheet } = testBook();
    ss.insertSheet('My Sheet');
    ss.setNamedRange('Rates', sheet.getRange('B2:B9'));
    expect(ss.getRangeByName('rates')?.getA1Notation()).toBe('B2:B9');
    expect(ss.getRangeByName('My Sheet!A1')?.getSheet().getName()).toBe('My Sheet');
    expect(ss.getRangeByName('Nothing')).toBeNull();
    expect(sheet.getRange('Rates').getA1Notation()).toBe('B2:B9');
    expect(() => {
      ss.removeNamedRange('Nothing');
    }).toThrow('does not exist');
  });

  it('walks to the next data and around it', () => {
    const { sheet } = testBook();
    sheet.getRange('B2:C4').setValue('x');
    sheet.getRange('B8').setValue('y');
    const to = (name: string): string =>
      sheet
        .getRange('B2')
        .getNextDataCell({ enumType: 'SpreadsheetApp.Direction', name } as never)
        .getA1Notation();
    expect([to('DOWN'), to('NEXT'), to('UP'), to('PREVIOUS')]).toEqual(['B4', 'C2', 'B1', 'A2']);
    expect(sheet.getRange('C3').getDataRegion().getA1Notation()).toBe('B2:C4');
  });
});
