import { ScriptException } from '../../src/services/service-object';
import { spreadsheetCallKind, spreadsheetMethods } from '../../src/services/spreadsheet';
import { testBook } from '../support/script';

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

/** SHEETS-BEHAVIOUR §12: what is thrown, and how calls count. */
describe('Exceptions', () => {
  it('are named Exception and are errors', () => {
    const { ss } = testBook();
    const error = thrown(() => ss.insertSheet('Sheet1'));
    expect(error).toBeInstanceOf(ScriptException);
    expect((error as Error).name).toBe('Exception');
  });

  it.each([
    ['null', [1, null], '(number,null)'],
    ['a missing value', [1, undefined], '(number,null)'],
    ['text', ['x', 1], '(String,number)'],
    ['a boolean', [true, 1], '(Boolean,number)'],
    ['an object', [{}, 1], '((class),number)'],
    ['an array', [[1], 1], '(number[],number)'],
  ])('name the type of %s', (_, args, types) => {
    const { sheet } = testBook();
    expect(thrown(() => Reflect.apply(Reflect.get(sheet, 'getRange'), sheet, args))).toMatchObject({
      message: `The parameters ${types} don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
    });
  });

  it('name the class of a service object', () => {
    const { ss, sheet } = testBook();
    expect(() => ss.setActiveSheet(sheet.getRange('A1') as never)).toThrow(
      "The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Spreadsheet.setActiveSheet.",
    );
  });

  it('come before anything is written', () => {
    const { sheet, workbook } = testBook();
    const before = workbook.snapshot();
    thrown(() => sheet.getRange('A1:B2').setValues([[1, 2], [3]]));
    thrown(() => sheet.getRange('A1:A2').setValues([['ok'], ['x'.repeat(50_001)]]));
    thrown(() => sheet.getRange('A1:A2').setValues([['ok'], [{ odd: 1 }]]));
    expect(workbook.snapshot()).toEqual(before);
  });
});

describe('Counting calls', () => {
  it.each([
    ['SpreadsheetApp.Range', 'getValues', 'read'],
    ['SpreadsheetApp.Range', 'setValues', 'write'],
    ['SpreadsheetApp.Range', 'copyTo', 'write'],
    ['SpreadsheetApp.Range', 'sort', 'write'],
    ['SpreadsheetApp.Range', 'getA1Notation', 'other'],
    ['SpreadsheetApp.Range', 'offset', 'other'],
    ['SpreadsheetApp.Sheet', 'appendRow', 'write'],
    ['SpreadsheetApp.Sheet', 'getRange', 'other'],
    ['SpreadsheetApp.Sheet', 'getLastRow', 'read'],
    ['SpreadsheetApp.RangeList', 'setBackground', 'write'],
    ['SpreadsheetApp.Spreadsheet', 'getSheetByName', 'read'],
    ['SpreadsheetApp', 'flush', 'other'],
    ['SpreadsheetApp.DataValidationBuilder', 'setHelpText', 'other'],
    ['SpreadsheetApp.Range', 'noSuchMethod', 'other'],
  ])('%s.%s is %s', (api, method, kind) => {
    expect(spreadsheetCallKind(api, method)).toBe(kind);
  });

  it('covers most of what scripts use', () => {
    expect(spreadsheetMethods('SpreadsheetApp.Range').length).toBeGreaterThanOrEqual(110);
    expect(spreadsheetMethods('SpreadsheetApp.Sheet').length).toBeGreaterThanOrEqual(80);
    expect(spreadsheetMethods('SpreadsheetApp.Spreadsheet').length).toBeGreaterThanOrEqual(70);
    expect(spreadsheetMethods('SpreadsheetApp.Nothing')).toEqual([]);
  });
});
