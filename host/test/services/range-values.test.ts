import { testBook } from '../support/script';

describe('Range values', () => {
  it('reads what was written, blanks as empty text', () => {
    const { sheet } = testBook();
    sheet.getRange(2, 2, 2, 2).setValues([
      ['Orra', 1200.5],
      [true, ''],
    ]);
    expect(sheet.getRange('A1:C3').getValues()).toEqual([
      ['', '', ''],
      ['', 'Orra', 1200.5],
      ['', true, ''],
    ]);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([3, 3]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:C3');
  });

  it('reads typed text like typing, and formulas calculated', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A4').setValues([['007'], ['50%'], ["'=x"], ['=SUM(A1:A2)']]);
    expect(sheet.getRange('A1:A4').getValues()).toEqual([[7], [0.5], ['=x'], [7.5]]);
    expect(sheet.getRange('A2').getDisplayValue()).toBe('50%');
    expect(sheet.getRange('A1:A4').getFormulas()).toEqual([[''], [''], [''], ['=SUM(A1:A2)']]);
  });

  it('gives dates back as Dates in the zone of the spreadsheet', () => {
    const { sheet, ss } = testBook();
    ss.setSpreadsheetTimeZone('America/New_York');
    const date = new Date('2026-10-02T04:00:00Z');
    sheet.getRange('A1').setValue(date);
    expect(sheet.getRange('A1').getValue()).toEqual(date);
    expect(sheet.getRange('A1').getDisplayValue()).toBe('10/2/2026');
  });

  it('refuses data of another size, and values that are no rows, in the words of Google', () => {
    const { sheet } = testBook();
    const range = sheet.getRange('A1:B3');
    expect(() =>
      range.setValues([
        [1, 2],
        [3, 4],
      ]),
    ).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
    expect(() => range.setValues([[1], [2], [3]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(() => range.setValues([1, 2] as never)).toThrow(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });
});
