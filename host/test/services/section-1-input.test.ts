import { enumOf, testBook } from '../support/script';

/** SHEETS-BEHAVIOUR §1: what setValue(s) and appendRow make of what they are given (en_US). */
describe('Input', () => {
  const cases: readonly (readonly [string, unknown, unknown, string])[] = [
    ['digits with zeros in front are a number', '007', 7, '0.###############'],
    ['an exponent is a number', '1e3', 1000, '0.00E+00'],
    ['grouped digits', '1,234', 1234, '#,##0'],
    ['grouped digits with decimals', '1,234.5', 1234.5, '#,##0.00'],
    ['money', '$5.50', 5.5, '"$"#,##0.00'],
    ['a percentage', '50%', 0.5, '0%'],
    ['a percentage with decimals', '12.5%', 0.125, '0.00%'],
    ['eighths are a date, not a fraction', '1/8', new Date('2026-01-08T00:00:00Z'), 'm/d'],
    ['mixed fractions stay text', '1 1/8', '1 1/8', '0.###############'],
    ['an ISO date', '2026-10-02', new Date('2026-10-02T00:00:00Z'), 'yyyy-mm-dd'],
    ['a boolean in any case', 'FALSE', false, '0.###############'],
    ['an apostrophe keeps text as it is, and is not part of it', "'=x", '=x', '0.###############'],
    ['empty text is a blank', '', '', '0.###############'],
    ['null is a blank', null, '', '0.###############'],
    ['a signed number', '+5', 5, '0.###############'],
  ];

  it.each(cases)('%s', (_, written, read, format) => {
    const { sheet } = testBook();
    const cell = sheet.getRange('B2').setValue(written);
    expect(cell.getValue()).toEqual(read);
    if (format !== 'm/d') expect(cell.getNumberFormat()).toBe(format);
  });

  it('keeps text under the format @, but still makes a formula of a leading =', () => {
    const { sheet } = testBook();
    const range = sheet.getRange('A1:A3').setNumberFormat('@');
    range.setValues([['007'], ['1/8'], ['=SUM(C1:C2)']]);
    expect(range.getValues()).toEqual([['007'], ['1/8'], [0]]);
    expect(range.getFormulas()).toEqual([[''], [''], ['=SUM(C1:C2)']]);
  });

  it('converts nothing when @ is set later, and typed formats do not replace a format that was chosen', () => {
    const { sheet } = testBook();
    const cell = sheet.getRange('A1').setValue('007');
    cell.setNumberFormat('@');
    expect(cell.getValue()).toBe(7);
    expect(sheet.getRange('A2').setNumberFormat('0.00').setValue('50%').getNumberFormat()).toBe('0.00');
  });

  it('writes a Date as serial in the zone of the spreadsheet, with a date or a date-time format', () => {
    const { sheet, ss, workbook } = testBook();
    ss.setSpreadsheetTimeZone('America/Los_Angeles');
    sheet.getRange('A1:B1').setValues([[new Date('2026-10-02T07:00:00Z'), new Date('2026-10-02T19:30:00Z')]]);
    expect(workbook.activeSheet.value(1, 1)).toBe(46297);
    expect(workbook.activeSheet.value(1, 2)).toBeCloseTo(46297.520833, 5);
    expect(sheet.getRange('A1:B1').getDisplayValues()).toEqual([['10/2/2026', '10/2/2026 12:30:00']]);
  });

  it('puts the missing = before a formula', () => {
    const { sheet } = testBook();
    expect(sheet.getRange('A1').setFormula('SUM(B1:B2)').getFormula()).toBe('=SUM(B1:B2)');
  });

  it('moves relative references when one formula fills a range', () => {
    const { sheet } = testBook();
    expect(sheet.getRange('A1:A3').setFormula('=SUM(B1:C1)').getFormulas()).toEqual([
      ['=SUM(B1:C1)'],
      ['=SUM(B2:C2)'],
      ['=SUM(B3:C3)'],
    ]);
  });

  it('refuses more characters than a cell holds', () => {
    const { sheet } = testBook();
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it('appends below the last content of any column, growing a full grid', () => {
    const { sheet } = testBook();
    sheet.getRange('C1000').setValue('last');
    sheet.appendRow(['a', 1, '=SUM(B1:B2)']);
    expect(sheet.getLastRow()).toBe(1001);
    expect(sheet.getMaxRows()).toBe(1001);
    expect(sheet.getRange('A1001:B1001').getValues()).toEqual([['a', 1]]);
    sheet.appendRow(new Array(28).fill('x'));
    expect(sheet.getMaxColumns()).toBe(28);
  });

  it('appendRow does not take over the format @ of the rows above', () => {
    const { sheet } = testBook();
    sheet
      .getRange('A1:A2')
      .setNumberFormat('@')
      .setValues([['007'], ['008']]);
    sheet.appendRow(['009']);
    expect(sheet.getRange('A3').getValue()).toBe(9);
  });

  it('refuses to write from a custom function', () => {
    const { sheet } = testBook({
      context: { authMode: 'CUSTOM_FUNCTION', calculatingCell: { sheetId: 0, row: 3, column: 2 } },
    });
    expect(() => sheet.getRange('A1').setValue(1)).toThrow('You do not have permission to call setValue');
    expect(sheet.getActiveRange()?.getA1Notation()).toBe('B3');
    expect(sheet.getRange('A1').getValue()).toBe('');
  });

  it('knows enums by their names', () => {
    const { sheet } = testBook();
    sheet.getRange('A1').setWrapStrategy(enumOf('WrapStrategy', 'CLIP'));
    expect(sheet.getRange('A1').getWrapStrategy()).toEqual(enumOf('WrapStrategy', 'CLIP'));
  });
});
