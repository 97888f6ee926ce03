import fc from 'fast-check';
import { asCell } from '../../../src/workbook';
import { shiftRow } from '../../../src/workbook/writing/shift-row';
import { parseTyped } from '../../support/typed-input';

describe('text stays text', () => {
  test.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+44 20 7946', "'+44 20 7946"],
    ['-978', "'-978"],
    ['@handle', "'@handle"],
    ['1/8', "'1/8"],
    ['007', "'007"],
    ['true', "'true"],
    ["'quoted", "''quoted"],
    ['Norvane Timber', 'Norvane Timber'],
    ['', ''],
  ])('%s is written as %s', (text, written) => {
    expect(asCell(text)).toBe(written);
  });

  test('in a cell formatted as plain text only what would be a formula gets the apostrophe', () => {
    expect([asCell('1/8', '@'), asCell('=x', '@'), asCell('+x', '@'), asCell('-5', '@')]).toEqual([
      '1/8',
      "'=x",
      "'+x",
      '-5',
    ]);
  });

  test('whatever is written is read back as that text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseTyped(asCell(text), '')).toMatchObject({ value: text });
      }),
    );
  });
});

describe('a formula that moves with its row', () => {
  test.each([
    ['=D5*2', '=D9*2'],
    ['=$D5+D$5+$D$5', '=$D9+D$5+$D$5'],
    ['=D4+D6', '=D4+D6'],
    ['=SUM(D5:F5)', '=SUM(D9:F9)'],
    ["=Rates!B5+'My tab'!C5+D5", "=Rates!B5+'My tab'!C5+D9"],
    ['="D5 is "&D5', '="D5 is "&D9'],
    ['=LOG5(A1)+ABC5X', '=LOG5(A1)+ABC5X'],
    ["=IF('It''s'!D5>D5,D5,0)", "=IF('It''s'!D5>D9,D9,0)"],
  ])('%s in row 5 becomes %s in row 9', (formula, moved) => {
    expect(shiftRow(formula, 5, 9)).toBe(moved);
  });
});
