import fc from 'fast-check';
import { formulaFromR1C1, formulaToR1C1, shiftFormula, supportedFunctions, tokenize } from '../../src/formula';

test.each([
  ['=A1+$B$2+C$3+$D4', 1, 2, '=C2+$B$2+E$3+$D5'],
  ['=SUM(A1:B2)&"A1"', 2, 0, '=SUM(A3:B4)&"A1"'],
  ["='my tab'!A1", 0, 1, "='my tab'!B1"],
  ['=A2:C', 1, 1, '=B3:D'],
  ['=A1', -1, 0, '=#REF!'],
  ['=LOG10(A1)+Rate', 1, 0, '=LOG10(A2)+Rate'],
])('%s moved by %d rows and %d columns is %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test.each([
  ['=A3+$C$1', 3, 2, '=R[0]C[-1]+R1C3'],
  ['=SUM(A1:A9)&"R1C1"', 10, 1, '=SUM(R[-9]C[0]:R[-1]C[0])&"R1C1"'],
  ["='my tab'!B$2", 1, 1, "='my tab'!R2C[1]"],
  ['=SUM(B:B)', 5, 1, '=SUM(C[1]:C[1])'],
])('%s in row %d, column %d is %s, and back', (formula, row, column, r1c1) => {
  expect(formulaToR1C1(formula, row, column)).toBe(r1c1);
  expect(formulaFromR1C1(r1c1, row, column)).toBe(formula);
});

test('an R1C1 reference off the grid is #REF!', () => {
  expect(formulaFromR1C1('=R[-1]C', 1, 1)).toBe('=#REF!');
});

test('tokens joined are the formula, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        tokenize(`=${text}`)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('moving there and back changes nothing', () => {
  const formula = fc.constantFrom('=A1', '=SUM($A1:B$9)', '=A2:C', '=IF(B2="A1",C3,4:5)');
  fc.assert(
    fc.property(formula, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), (text, rows, columns) => {
      expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text);
    }),
  );
});

test('the list of functions names what people use, and nothing internal', () => {
  const names = supportedFunctions();
  const wanted =
    'ARRAYFORMULA AVERAGEIFS COUNTIFS FILTER HYPERLINK IFERROR IFNA INDIRECT JOIN LET REGEXEXTRACT SORT SPARKLINE SPLIT SUMIFS TEXTJOIN UNIQUE XLOOKUP';
  expect(names).toEqual(expect.arrayContaining(wanted.split(' ')));
  expect(names.filter((name) => /^(HOST|HF)\.|SPILL|CUSTOM/.test(name))).toEqual([]);
});
