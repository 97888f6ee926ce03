import { fromFileFormula, isExcelFormula, spilledFileFormula, toFileFormula } from '../../src/xlsx/google-form';

test.each([
  ['=SUM(A1:B2)', true],
  ['=A:A', true],
  ['=A2:C', false],
  ['=EFC(A1)', false],
  ['=FILTER(A1:A2,B1:B2)', false],
  ['=VLOOKUP(A1,B:C,2,FALSE)', true],
  ['={1,2}', false],
])('%s is calculated by Excel: %s', (formula, expected) => {
  expect(isExcelFormula(formula)).toBe(expected);
});

test('a formula that Excel lacks is written as Google writes it', () => {
  expect(toFileFormula('=TAX(A1,"a")', 5, false)).toBe('IFERROR(__xludf.DUMMYFUNCTION("TAX(A1,""a"")"),5)');
  expect(toFileFormula('=TAX(A1)', { error: 'Loading...', message: '' }, false)).toBe(
    'IFERROR(__xludf.DUMMYFUNCTION("TAX(A1)"),#N/A)',
  );
  expect(spilledFileFormula('say "x"')).toBe('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"say ""x""")');
});

test('newer functions carry their prefix in the file', () => {
  expect(toFileFormula('=IFS(A1>1,"IFS(")', 1, false)).toBe('_xlfn.IFS(A1>1,"IFS(")');
});

test.each(['=TAX("a""b")', `=TAX("${'x'.repeat(700)}")`, '=A2:C', '=1+'])('%.40s comes back', (formula) => {
  expect(fromFileFormula(toFileFormula(formula, 'v', true))).toEqual({ formula });
});
