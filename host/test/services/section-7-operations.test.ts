import { enumOf, testBook } from '../support/script';

const column = (sheet: GoogleAppsScript.Spreadsheet.Sheet, notation: string): unknown[] =>
  (sheet.getRange(notation).getValues() as unknown[][]).map(([value]) => value);

/** SHEETS-BEHAVIOUR §7: sorting, duplicates, trimming, finding, copying, moving. */
describe('Sorting', () => {
  it('goes by columns of the sheet: numbers, text, booleans, blanks last', () => {
    const { sheet } = testBook();
    sheet.getRange('B2:B6').setValues([['pear'], [''], [3], [true], ['Apple']]);
    sheet.getRange('B2:B6').sort(2);
    expect(column(sheet, 'B2:B6')).toEqual([3, 'Apple', 'pear', true, '']);
    sheet.getRange('B2:B6').sort({ column: 2, ascending: false });
    expect(column(sheet, 'B2:B6')).toEqual([true, 'pear', 'Apple', 3, '']);
  });

  it('takes several keys, is stable, and moves formats, notes and formulas with their rows', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:C3').setValues([
      ['b', 1, '=SUM(B1:B1)'],
      ['a', 2, '=SUM(B2:B2)'],
      ['a', 1, '=SUM(B3:B3)'],
    ]);
    sheet.getRange('A1').setNote('was first').setBackground('red');
    sheet.getRange('A1:C3').sort([
      { column: 1, ascending: true },
      { column: 2, ascending: false },
    ]);
    expect(sheet.getRange('A1:C3').getValues()).toEqual([
      ['a', 2, 2],
      ['a', 1, 1],
      ['b', 1, 1],
    ]);
    expect(sheet.getRange('C3').getFormula()).toBe('=SUM(B3)');
    expect([sheet.getRange('A3').getNote(), sheet.getRange('A3').getBackground()]).toEqual(['was first', '#ff0000']);
  });

  it('of a sheet moves the header too, unless it is frozen', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A3').setValues([['Vendor'], ['Zed'], ['Abel']]);
    sheet.sort(1);
    expect(column(sheet, 'A1:A3')).toEqual(['Abel', 'Vendor', 'Zed']);
    sheet.setFrozenRows(1);
    sheet.sort(1, false);
    expect(column(sheet, 'A1:A3')).toEqual(['Abel', 'Zed', 'Vendor']);
  });
});

describe('Cleaning', () => {
  it('removes duplicates whatever their case, and returns what is left', () => {
    const { sheet } = testBook();
    const range = sheet.getRange('A1:B5').setValues([
      ['Crane', 1],
      ['crane', 1],
      ['Crane', 2],
      ['Dolly', 1],
      ['CRANE', 1],
    ]);
    expect(range.removeDuplicates().getA1Notation()).toBe('A1:B3');
    expect(range.getValues()).toEqual([
      ['Crane', 1],
      ['Crane', 2],
      ['Dolly', 1],
      ['', ''],
      ['', ''],
    ]);
    expect(range.removeDuplicates([1]).getA1Notation()).toBe('A1:B3');
  });

  it('trims without making formulas or numbers', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A3').setValues([["' =1+1 "], ["'  7  "], ['  two   words ']]);
    sheet.getRange('A1:A3').trimWhitespace();
    expect(column(sheet, 'A1:A3')).toEqual(['=1+1', '7', 'two words']);
    expect(sheet.getRange('A1').getFormula()).toBe('');
  });

  it('splits one column of text', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A2').setValues([['a; b;c'], ['plain']]);
    sheet.getRange('A1:A2').splitTextToColumns(';');
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      ['a', 'b', 'c'],
      ['plain', '', ''],
    ]);
    expect(() => {
      sheet.getRange('A1:B2').splitTextToColumns();
    }).toThrow();
  });
});

describe('Finding', () => {
  it('ignores case, matches parts, looks at shown values', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A4').setValues([['Crane hire'], ['=SUM(B1:B2)'], ['a CRANE'], [0.5]]);
    sheet.getRange('A4').setNumberFormat('0%');
    const found = (text: string): string[] =>
      sheet
        .createTextFinder(text)
        .findAll()
        .map((range) => range.getA1Notation());
    expect(found('crane')).toEqual(['A1', 'A3']);
    expect(found('50%')).toEqual(['A4']);
    expect(found('SUM')).toEqual([]);
    expect(sheet.createTextFinder('sum').matchFormulaText(true).findNext()?.getA1Notation()).toBe('A2');
    expect(sheet.createTextFinder('crane').matchCase(true).findAll()).toEqual([]);
    expect(sheet.createTextFinder('a crane').matchEntireCell(true).findAll()).toHaveLength(1);
    expect(sheet.createTextFinder('^a|hire$').useRegularExpression(true).findAll()).toHaveLength(2);
  });

  it('walks from match to match, and ends with null', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A3').setValues([['x'], [''], ['x']]);
    const finder = sheet.createTextFinder('x');
    expect([finder.findNext()?.getRow(), finder.findNext()?.getRow(), finder.findNext()]).toEqual([1, 3, null]);
  });

  it('counts replaced occurrences, not cells', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A2').setValues([['a-a-b'], ['c']]);
    expect(sheet.createTextFinder('a').replaceAllWith('z')).toBe(2);
    expect(sheet.getRange('A1').getValue()).toBe('z-z-b');
  });

  it('rewrites formulas when it matches their text', () => {
    const { sheet } = testBook();
    sheet.getRange('A1').setFormula('=SUM(B1:B2)');
    expect(sheet.createTextFinder('B2').matchFormulaText(true).replaceAllWith('B9')).toBe(1);
    expect(sheet.getRange('A1').getFormula()).toBe('=SUM(B1:B9)');
  });
});

describe('Copying and moving', () => {
  it('copies everything with relative references, repeating whole copies and overrunning small places', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:B1').setValues([[1, '=A1']]);
    sheet.getRange('A1').setBackground('red').setNote('n');
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A3:B5'));
    expect(sheet.getRange('B3:B5').getFormulas()).toEqual([['=A3'], ['=A4'], ['=A5']]);
    expect([sheet.getRange('A5').getBackground(), sheet.getRange('A5').getNote()]).toEqual(['#ff0000', 'n']);
    sheet.getRange('A1:B1').copyTo(sheet.getRange('D1'));
    expect(sheet.getRange('D1:E1').getFormulas()).toEqual([['', '=D1']]);
    sheet.getRange('A1:B1').copyTo(sheet.getRange('D3:G3'));
    expect(sheet.getRange('F3:G3').getValues()).toEqual([[1, 1]]);
  });

  it('copies contents or formats only, by paste types, and transposed', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A2').setValues([[1], ['=A1']]);
    sheet.getRange('A1:A2').setBackground('red');
    sheet.getRange('A1:A2').copyTo(sheet.getRange('C1'), { contentsOnly: true });
    expect([
      sheet.getRange('C2').getFormula(),
      sheet.getRange('C2').getValue(),
      sheet.getRange('C2').getBackground(),
    ]).toEqual(['', 1, '#ffffff']);
    sheet.getRange('A1:A2').copyTo(sheet.getRange('D1'), { formatOnly: true });
    expect([sheet.getRange('D1').getValue(), sheet.getRange('D1').getBackground()]).toEqual(['', '#ff0000']);
    sheet.getRange('A1:A2').copyTo(sheet.getRange('F1'), enumOf('CopyPasteType', 'PASTE_VALUES'), true);
    expect(sheet.getRange('F1:G1').getValues()).toEqual([[1, 1]]);
    sheet.setColumnWidth(1, 33);
    sheet.getRange('A1').copyTo(sheet.getRange('H1'), enumOf('CopyPasteType', 'PASTE_COLUMN_WIDTHS'), false);
    expect(sheet.getColumnWidth(8)).toBe(33);
  });

  it('moves, and references to what moved follow', () => {
    const { ss, sheet } = testBook();
    sheet.getRange('A1:A3').setValues([[1], ['=A1'], ['=SUM(A1:A2)']]);
    const other = ss.insertSheet('Other');
    other.getRange('A1').setFormula('=Sheet1!A1');
    ss.setNamedRange('One', sheet.getRange('A1'));
    sheet.getRange('A1').moveTo(sheet.getRange('D5'));
    expect(sheet.getRange('A1').getValue()).toBe('');
    expect(sheet.getRange('A2').getFormula()).toBe('=D5');
    expect(other.getRange('A1').getFormula()).toBe('=Sheet1!D5');
    expect(other.getRange('A1').getValue()).toBe(1);
    expect(ss.getRangeByName('One')?.getA1Notation()).toBe('D5');
    sheet.getRange('A2').moveTo(other.getRange('C1'));
    expect(other.getRange('C1').getFormula()).toBe('=Sheet1!D5');
  });

  it('puts cells in and takes them out', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
    sheet.getRange('A2').insertCells(enumOf('Dimension', 'ROWS'));
    expect(column(sheet, 'A1:A4')).toEqual(['a', '', 'b', 'c']);
    sheet.getRange('A1:A2').deleteCells(enumOf('Dimension', 'ROWS'));
    expect(column(sheet, 'A1:A3')).toEqual(['b', 'c', '']);
  });

  it('merges keep the top left value and cannot be cut', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange('A1:B2').merge();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(
      sheet
        .getRange('B2:C3')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B2']);
    expect(() => sheet.getRange('B2:C3').breakApart()).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
    sheet.getRange('A1:C3').breakApart();
    expect(sheet.getRange('A1').isPartOfMerge()).toBe(false);
    sheet.getRange('A5:C6').mergeAcross();
    expect(
      sheet
        .getRange('A1:Z9')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A5:C5', 'A6:C6']);
  });
});

describe('Filter', () => {
  it('is one a sheet, known to every range, and sorts below its header', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:A3').setValues([['Vendor'], ['b'], ['a']]);
    const filter = sheet.getRange('A1:A3').createFilter();
    expect(() => sheet.getRange('C1:C3').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    filter.sort(1, true);
    expect(column(sheet, 'A1:A3')).toEqual(['Vendor', 'a', 'b']);
    expect(sheet.getRange('Z9').getFilter()?.getRange().getA1Notation()).toBe('A1:A3');
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
  });
});

describe('Range lists and selection', () => {
  it('tell each range the same', () => {
    const { sheet } = testBook();
    sheet.getRangeList(['A1', 'C3:D4']).setValue('x').setBackground('red').setNote('n');
    expect(sheet.getRange('D4').getValue()).toBe('x');
    expect([sheet.getRange('A1').getBackground(), sheet.getRange('C3').getNote()]).toEqual(['#ff0000', 'n']);
    expect(sheet.getRange('B2').getBackground()).toBe('#ffffff');
    sheet.getRangeList(['A1', 'C3:D4']).clearContent();
    expect(sheet.getLastRow()).toBe(0);
  });

  it('are shared by all executions', () => {
    const book = testBook();
    const two = book.ss.insertSheet('Two');
    book.app.setActiveRange(book.sheet.getRange('B2:C3'));
    const later = testBook({ workbook: book.workbook });
    expect(later.app.getActiveSheet().getName()).toBe('Sheet1');
    expect(later.app.getActiveRange().getA1Notation()).toBe('B2:C3');
    expect(later.app.getCurrentCell().getA1Notation()).toBe('B2');
    later.sheet.getRange('C3').activateAsCurrentCell();
    expect([later.app.getActiveRange().getA1Notation(), later.app.getCurrentCell().getA1Notation()]).toEqual([
      'B2:C3',
      'C3',
    ]);
    two.getRangeList(['A1', 'B5:B6']).activate();
    expect(
      later.app
        .getActiveRangeList()
        .getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1', 'B5:B6']);
    expect(later.ss.getActiveSheet().getName()).toBe('Two');
  });
});
