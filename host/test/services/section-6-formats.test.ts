import { enumOf, testBook } from '../support/script';

/** SHEETS-BEHAVIOUR §6: formats, validation, metadata. */
describe('Formats', () => {
  it('of an untouched cell', () => {
    const cell = testBook().sheet.getRange('A1');
    expect([
      cell.getBackground(),
      cell.getFontColorObject().asRgbColor().asHexString(),
      cell.getFontFamily(),
      cell.getFontSize(),
      cell.getFontWeight(),
      cell.getFontStyle(),
      cell.getFontLine(),
      cell.getVerticalAlignment(),
      cell.getHorizontalAlignment(),
      cell.getNote(),
      cell.getWrap(),
      cell.getWrapStrategy(),
    ]).toEqual([
      '#ffffff',
      '#000000',
      'Arial',
      10,
      'normal',
      'normal',
      'none',
      'bottom',
      'general',
      '',
      true,
      enumOf('WrapStrategy', 'OVERFLOW'),
    ]);
  });

  it('reads colours back as lower-case hex, takes names, accepts nonsense in silence, and null resets', () => {
    const cell = testBook().sheet.getRange('A1');
    expect(cell.setBackground('#FF8800').getBackground()).toBe('#ff8800');
    expect(cell.setBackground('tomato').getBackground()).toBe('#ff6347');
    expect(cell.setBackground('#abc').getBackground()).toBe('#aabbcc');
    expect(cell.setBackground('foo').getBackground()).toBe('#aabbcc');
    expect(cell.setBackground(null).getBackground()).toBe('#ffffff');
    expect(cell.setBackgroundRGB(1, 2, 255).getBackground()).toBe('#0102ff');
  });

  it('are set cell by cell, and leave no trace when they are the default again', () => {
    const { sheet, workbook } = testBook();
    const range = sheet.getRange('A1:B2');
    range.setFontWeights([
      ['bold', 'normal'],
      [null, 'bold'],
    ]);
    expect(range.getFontWeights()).toEqual([
      ['bold', 'normal'],
      ['normal', 'bold'],
    ]);
    range
      .setFontSizes([
        [8, 10],
        [12, 10],
      ])
      .setFontFamily('Roboto')
      .setFontLine('underline')
      .setFontStyle('italic');
    range.setFontWeight('normal').setFontSize(10).setFontFamily(null).setFontLine('none').setFontStyle('normal');
    expect(workbook.snapshot().sheets[0]?.cells).toEqual([]);
  });

  it('draw borders inside and around, take them away, and leave what is null', () => {
    const { sheet, workbook } = testBook();
    const side = { style: 'SOLID', color: '#000000' };
    sheet.getRange('A1:B2').setBorder(true, null, true, null, null, true);
    const borders = (row: number, column: number) => workbook.activeSheet.formats.get(row, column)?.borders;
    expect(borders(1, 1)).toEqual({ top: side, bottom: side });
    expect(borders(2, 2)).toEqual({ top: side, bottom: side });
    sheet.getRange('A1').setBorder(null, true, false, null, null, null, 'red', enumOf('BorderStyle', 'DASHED'));
    expect(borders(1, 1)).toEqual({ top: side, left: { style: 'DASHED', color: '#ff0000' } });
    sheet.getRange('A1:B2').setBorder(false, false, false, false, false, false);
    expect(workbook.snapshot().sheets[0]?.cells).toEqual([]);
  });

  it('go with clearFormat, but number formats stay', () => {
    const { sheet } = testBook();
    const cell = sheet.getRange('A1').setValue(0.5).setNumberFormat('0%').setBackground('red').setNote('n');
    cell.clearFormat();
    expect([cell.getNumberFormat(), cell.getBackground(), cell.getNote()]).toEqual(['0%', '#ffffff', 'n']);
    cell.clear();
    expect([cell.getValue(), cell.getNote()]).toEqual(['', 'n']);
    cell.setValue(1).clear({ commentsOnly: true });
    expect([cell.getValue(), cell.getNote()]).toEqual([1, '']);
  });
});

describe('Data validation', () => {
  it('lets anything in unless it is told to reject', () => {
    const { app, sheet } = testBook();
    const rule = app.newDataValidation().requireValueInList(['A', 'B']).build();
    expect([rule.getAllowInvalid(), rule.getHelpText()]).toEqual([true, null]);
    expect(rule.getCriteriaType()).toEqual(enumOf('DataValidationCriteria', 'VALUE_IN_LIST'));
    expect(rule.getCriteriaValues()).toEqual([['A', 'B'], true]);
    expect(sheet.getRange('M2').setDataValidation(rule).setValue('C').getValue()).toBe('C');
  });

  it('stops script writes when it rejects, and names the cell', () => {
    const { app, sheet } = testBook();
    const builder = app.newDataValidation().requireValueInList(['A', 'B']).setAllowInvalid(false);
    sheet.getRange('M1:M3').setDataValidation(builder.build());
    expect(() => sheet.getRange('M1:M3').setValues([['A'], ['C'], ['B']])).toThrow(
      'The data you entered in cell M2 violates the data validation rules set on this cell. Please enter one of the following values: A, B.',
    );
    expect(sheet.getRange('M1').getValue()).toBe('');
    sheet.getRange('M1').setValue('');
  });

  it.each([
    ['requireNumberBetween', [1, 5], 5, 6],
    ['requireNumberGreaterThan', [1], 2, 1],
    ['requireNumberNotEqualTo', [1], 2, 1],
    ['requireTextContains', ['ra'], 'Crane', 'Dolly'],
    ['requireTextIsEmail', [], 'ap@example.com', 'nobody'],
    ['requireDate', [], '10/2/2026', 'soon'],
    ['requireDateAfter', [new Date('2026-10-01T00:00:00Z')], '10/2/2026', '10/1/2026'],
  ] as const)('%s takes one and refuses the other', (method, args, good, bad) => {
    const { app, sheet } = testBook();
    const builder = app.newDataValidation();
    const require = Reflect.get(builder, method) as (...args: readonly unknown[]) => typeof builder;
    const cell = sheet.getRange('A1').setDataValidation(
      require
        .call(builder, ...args)
        .setAllowInvalid(false)
        .build(),
    );
    cell.setValue(good);
    expect(() => cell.setValue(bad)).toThrow('violates the data validation rules');
  });

  it('of a range follows its rows, and gives the range back', () => {
    const { app, ss, sheet } = testBook();
    const list = ss.insertSheet('Cost lists');
    list.getRange('A2:A3').setValues([['3100'], ['3200']]);
    const rule = app.newDataValidation().requireValueInRange(list.getRange('A2:A3')).setAllowInvalid(false).build();
    const cell = sheet.getRange('A1').setDataValidation(rule);
    cell.setValue(3100);
    expect(() => cell.setValue(3300)).toThrow('violates');
    list.insertRowBefore(1);
    const values = cell.getDataValidation()?.getCriteriaValues() as [GoogleAppsScript.Spreadsheet.Range, boolean];
    expect([values[0].getA1Notation(), values[0].getSheet().getName(), values[1]]).toEqual([
      'A3:A4',
      'Cost lists',
      true,
    ]);
    cell.setValue(3200);
  });

  it('rejects criteria values of other types', () => {
    const { app } = testBook();
    expect(() => app.newDataValidation().requireDate.call(null)).toThrow();
    expect(() => app.newDataValidation().requireDateAfter('=I1' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateAfter.",
    );
    const rule = app.newDataValidation().withCriteria(enumOf('DataValidationCriteria', 'DATE_AFTER'), ['=I1']).build();
    expect(rule.getCriteriaValues()).toEqual(['=I1']);
  });
});

describe('Developer metadata', () => {
  it('stands on the spreadsheet, a sheet, a whole row or column, and moves with it', () => {
    const { ss, sheet } = testBook();
    ss.addDeveloperMetadata('map', '{}');
    sheet.addDeveloperMetadata('tab');
    sheet.getRange('B:B').addDeveloperMetadata('column', 'Net', enumOf('DeveloperMetadataVisibility', 'PROJECT'));
    sheet.insertColumnBefore(1);
    const [found] = sheet.createDeveloperMetadataFinder().withKey('column').find();
    expect(found?.getLocation().getColumn()?.getA1Notation()).toBe('C1:C1000');
    expect([found?.getValue(), found?.getVisibility()]).toEqual([
      'Net',
      enumOf('DeveloperMetadataVisibility', 'PROJECT'),
    ]);
    expect(ss.createDeveloperMetadataFinder().find()).toHaveLength(3);
    expect(ss.getDeveloperMetadata().map((item) => item.getKey())).toEqual(['map']);
    sheet.deleteColumn(3);
    expect(ss.createDeveloperMetadataFinder().find()).toHaveLength(2);
  });

  it('cannot stand on other ranges, and a finder on a cell does not see its row', () => {
    const { sheet } = testBook();
    expect(() => sheet.getRange('A1:B2').addDeveloperMetadata('x')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
    sheet.getRange('2:2').addDeveloperMetadata('row');
    expect(sheet.getRange('A2').createDeveloperMetadataFinder().find()).toEqual([]);
    expect(sheet.getRange('A2').createDeveloperMetadataFinder().onIntersectingLocations().find()).toHaveLength(1);
  });
});

describe('Conditional formats', () => {
  it('are replaced as a whole, and read back as they were set', () => {
    const { app, sheet } = testBook();
    const rule = app
      .newConditionalFormatRule()
      .whenNumberGreaterThan(100)
      .setBackground('#FDD')
      .setBold(true)
      .setRanges([sheet.getRange('J2:J')])
      .build();
    sheet.setConditionalFormatRules([rule, rule.copy().whenFormulaSatisfied('=$J2>0').build()]);
    const rules = sheet.getConditionalFormatRules();
    const condition = rules[0]?.getBooleanCondition();
    expect([
      condition?.getCriteriaValues(),
      condition?.getBackground(),
      condition?.getBold(),
      condition?.getItalic(),
    ]).toEqual([[100], '#ffdddd', true, null]);
    expect(rules[1]?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$J2>0']);
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });
});
