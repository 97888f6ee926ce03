import { enumOf, testBook } from '../support/script';

/** SHEETS-BEHAVIOUR §5: sheets, rows and columns, protection. */
describe('Sheets', () => {
  it('are new with 1000 rows of 26 columns, and become active', () => {
    const { ss } = testBook();
    const added = ss.insertSheet('Findings', 0);
    expect([added.getMaxRows(), added.getMaxColumns(), added.getIndex()]).toEqual([1000, 26, 1]);
    expect([added.getColumnWidth(1), added.getRowHeight(1)]).toEqual([100, 21]);
    expect(ss.getActiveSheet().getName()).toBe('Findings');
    expect(ss.getSheets()[1]?.getSheetId()).toBe(0);
  });

  it('have names of their own, of at most 100 characters', () => {
    const { ss, sheet } = testBook();
    expect(() => ss.insertSheet('Sheet1')).toThrow(
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    );
    expect(() => sheet.setName('x'.repeat(101))).toThrow('The sheet name cannot be greater than 100 characters.');
    expect(ss.getSheetByName('Nothing')).toBeNull();
    expect(ss.insertSheet().getName()).toBe('Sheet2');
  });

  it('may not all be deleted or hidden', () => {
    const { ss, sheet } = testBook();
    expect(() => {
      ss.deleteSheet(sheet);
    }).toThrow("You can't remove all the sheets in a document.");
    expect(() => sheet.hideSheet()).toThrow("You can't remove all the visible sheets in a document.");
    ss.insertSheet('Two');
    sheet.hideSheet();
    expect([sheet.isSheetHidden(), ss.getActiveSheet().getName()]).toEqual([true, 'Two']);
  });

  it('move by 1-based places and are copied as "Copy of"', () => {
    const { ss, sheet } = testBook();
    sheet.getRange('A1:B1').setValues([['x', '=SUM(C1:C2)']]);
    sheet.getRange('A1').setNote('n').setFontWeight('bold');
    const copy = sheet.copyTo(ss);
    expect(copy.getName()).toBe('Copy of Sheet1');
    expect(copy.getRange('B1').getFormula()).toBe('=SUM(C1:C2)');
    expect([copy.getRange('A1').getNote(), copy.getRange('A1').getFontWeight()]).toEqual(['n', 'bold']);
    expect(ss.duplicateActiveSheet().getName()).toBe('Copy of Sheet1 2');
    ss.moveActiveSheet(3);
    expect(ss.getSheets().map((each) => each.getName())).toEqual(['Sheet1', 'Copy of Sheet1', 'Copy of Sheet1 2']);
    expect(() => {
      ss.moveActiveSheet(9);
    }).toThrow('9');
  });
});

describe('Rows and columns', () => {
  it('shift formulas, names, notes, validations, merges, conditional formats and protections', () => {
    const { app, ss, sheet } = testBook();
    sheet.getRange('A1:A3').setValues([[1], [2], ['=SUM(A1:A2)']]);
    sheet.getRange('A2').setNote('two');
    ss.setNamedRange('Data', sheet.getRange('A1:A2'));
    sheet.getRange('C2:D3').merge();
    sheet.getRange('B2').protect();
    sheet.setConditionalFormatRules([
      app
        .newConditionalFormatRule()
        .whenCellNotEmpty()
        .setBold(true)
        .setRanges([sheet.getRange('A2:A3')])
        .build(),
    ]);
    sheet.insertRowsBefore(2, 2);
    expect(sheet.getRange('A5').getFormula()).toBe('=SUM(A1:A4)');
    expect(sheet.getRange('A4').getNote()).toBe('two');
    expect(ss.getRangeByName('Data')?.getA1Notation()).toBe('A1:A4');
    expect(sheet.getRange('A1:Z9').getMergedRanges()[0]?.getA1Notation()).toBe('C4:D5');
    expect(sheet.getProtections(enumOf('ProtectionType', 'RANGE'))[0]?.getRange().getA1Notation()).toBe('B4');
    expect(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('A4:A5');
    expect(sheet.getMaxRows()).toBe(1002);
  });

  it('copy the format of the row above or below', () => {
    const { sheet } = testBook();
    sheet.getRange('A1').setBackground('#ff0000');
    sheet.getRange('A2').setBackground('#00ff00');
    sheet.insertRowAfter(1);
    sheet.insertRowBefore(3);
    expect(sheet.getRange('A1:A4').getBackgrounds()).toEqual([['#ff0000'], ['#ff0000'], ['#00ff00'], ['#00ff00']]);
  });

  it('move to a place counted before the move, and take sizes and metadata along', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    sheet.setRowHeight(1, 50);
    sheet.getRange('1:1').addDeveloperMetadata('key', 'v');
    sheet.moveRows(sheet.getRange('A1'), 4);
    expect(sheet.getRange('A1:A4').getValues()).toEqual([['b'], ['c'], ['a'], ['d']]);
    expect([sheet.getRowHeight(1), sheet.getRowHeight(3), sheet.getMaxRows()]).toEqual([21, 50, 1000]);
    expect(sheet.getRange('3:3').getDeveloperMetadata()).toHaveLength(1);
    sheet.getRange('A1:B1').setValues([['x', 'y']]);
    sheet.moveColumns(sheet.getRange('B1'), 1);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['y', 'x']]);
  });

  it('cannot all be deleted or frozen', () => {
    const { sheet } = testBook();
    expect(() => {
      sheet.deleteRows(1, 1000);
    }).toThrow("You can't delete all the rows on the sheet.");
    expect(() => {
      sheet.deleteRows(1000, 2);
    }).toThrow('Those rows are out of bounds.');
    expect(() => {
      sheet.setFrozenRows(1000);
    }).toThrow("You can't freeze all visible rows on the sheet.");
    sheet.setFrozenRows(1);
    expect(() => {
      sheet.deleteRows(2, 999);
    }).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
  });

  it('cannot grow beyond ten million cells', () => {
    const { sheet } = testBook();
    expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  it('hide and show', () => {
    const { sheet } = testBook();
    sheet.hideRows(3, 2);
    sheet.hideColumn(sheet.getRange('B1:C1'));
    expect([2, 3, 4, 5].map((row) => sheet.isRowHiddenByUser(row))).toEqual([false, true, true, false]);
    expect([1, 2, 3].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([false, true, true]);
    sheet.showRows(3);
    expect(sheet.isRowHiddenByUser(3)).toBe(false);
  });
});

describe('Protection', () => {
  const owner = { owner: 'owner@example.com' };

  it('stops other users, not the owner, and not where it only warns', () => {
    const book = testBook({ options: owner, context: { user: 'owner@example.com' } });
    const protection = book.sheet.getRange('A1:B2').protect().setDescription('Budget');
    book.sheet.getRange('A1').setValue('owner may');
    const other = testBook({ workbook: book.workbook, context: { user: 'ap@example.com' } });
    const message =
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
    expect(() => other.sheet.getRange('B2:C3').setValue('x')).toThrow(message);
    expect(() => other.sheet.deleteRow(1)).toThrow(message);
    expect(other.sheet.getRange('B2').canEdit()).toBe(false);
    other.sheet.getRange('C3').setValue('free');
    protection.setWarningOnly(true);
    other.sheet.getRange('B2').setValue('warned');
    protection.setWarningOnly(false).addEditor('ap@example.com');
    other.sheet.getRange('B2').setValue('editor');
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual(['ap@example.com']);
  });

  it('of a sheet leaves its unprotected ranges free; ranges cannot have any', () => {
    const book = testBook({ options: owner, context: { user: 'owner@example.com' } });
    const protection = book.sheet.protect().setUnprotectedRanges([book.sheet.getRange('B:B')]);
    const other = testBook({ workbook: book.workbook });
    other.sheet.getRange('B7').setValue(1);
    expect(() => other.sheet.getRange('A7:B7').setValue(1)).toThrow('protected cell');
    const range = book.sheet.getRange('A1').protect();
    expect(() => range.setUnprotectedRanges([])).toThrow();
    expect(() => protection.setRange(book.sheet.getRange('A1'))).toThrow(
      'Cannot change sheet protection to range protection (or vice versa).',
    );
    book.sheet.getRange('A1').protect();
    expect(book.sheet.getProtections(enumOf('ProtectionType', 'RANGE'))).toHaveLength(2);
  });
});
