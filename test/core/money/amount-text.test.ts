import fc from 'fast-check';
import { decideDecimalMark, formatMoney, minor, readAmount, readDecimal } from '../../../src/core/money';

const read = (text: string, mark?: 'point' | 'comma'): number | string => {
  const result = readAmount(text, mark === undefined ? { decimals: 2 } : { decimals: 2, mark });
  return result.ok ? result.amount : result.code;
};

test.each([
  ['978', 97800],
  ['(978)', -97800],
  ['-978', -97800],
  ['978-', -97800],
  ['\u2212978.00', -97800],
  ['978.00 CR', -97800],
  ['978.00CR', -97800],
  ['978 DR', 97800],
  ['+12.5', 1250],
  ['$1,234.50', 123450],
  ['-$1,234.50', -123450],
  ['$-1,234.50', -123450],
  ['($1,234.50)', -123450],
  ['$(1,234.50)', -123450],
  ['1.234,50', 123450],
  ['1 234,50', 123450],
  ['1\u00a0234,50', 123450],
  ['1\u202f234\u202f567,50', 123456750],
  ["1'234.50", 123450],
  ['1’234', 123400],
  ['£12', 1200],
  ['12,50 €', 1250],
  ['EUR 12,50', 1250],
  ['12.50GBP', 1250],
  ['1,23,456.00', 12345600],
  ['1.234.567', 123456700],
  ['0.125', 13],
  ['1234.567', 123457],
  ['.5', 50],
])('%s is read as %i cents', (text, cents) => {
  expect(read(text)).toBe(cents);
});

test.each([
  'abc',
  '12 apples',
  '1-2',
  '(-5)',
  '-5-',
  '12,34,5',
  '1.2.3',
  '1,2345.00',
  '12 34',
  '#REF!',
  '1.2E+05',
  '5%',
  '--5',
  '$5€',
  'CR',
])('%s is not taken for money', (text) => {
  expect(read(text)).toBe('not-an-amount');
});

test('a lone group of three is ambiguous until the column decides', () => {
  expect(read('1.234')).toBe('ambiguous-amount');
  expect(read('1.234', 'comma')).toBe(123400);
  expect(read('1.234', 'point')).toBe(123);
  expect(read('1,234', 'point')).toBe(123400);
});

test('an amount that contradicts its column is not bent to it', () => {
  expect(read('12,50', 'point')).toBe('other-decimal-mark');
});

test('the column decides the decimal mark', () => {
  expect(decideDecimalMark(['1.234', '12,50'])).toBe('comma');
  expect(decideDecimalMark(['1,234', '12.50'])).toBe('point');
  expect(decideDecimalMark(['1.234', '5'])).toBe('undecidable');
  expect(decideDecimalMark(['5', 'n/a', ''])).toBe('none');
  expect(decideDecimalMark(['1.50', '1,50'])).toBe('mixed');
});

test('a currency is told only where it is named beyond doubt', () => {
  const currency = (text: string): string | null | undefined => {
    const result = readAmount(text, { decimals: 2 });
    return result.ok ? result.currency : undefined;
  };
  expect(['£5', '5 EUR', '$5', 'US$5', '5', 'CHF 5'].map(currency)).toEqual(['GBP', 'EUR', null, 'USD', null, 'CHF']);
});

test('blank and absurdly large amounts say what they are', () => {
  expect(read('  ')).toBe('blank');
  expect(read('99,999,999,999,999.00')).toBe('amount-too-large');
  expect(readDecimal('1,234.5678')).toMatchObject({ ok: true, decimal: '1234.5678' });
});

test('what we write we can read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.boolean(), (units, paren) => {
      const text = formatMoney(minor(units), { decimals: 2, negative: paren ? 'parentheses' : 'minus' });
      expect(read(text, 'point')).toBe(units);
    }),
  );
});

test('money is written with thousands, decimals, and over in parentheses', () => {
  expect(formatMoney(minor(-185_000), { decimals: 2 })).toBe('(1,850.00)');
  expect(formatMoney(minor(-185_000), { decimals: 2, negative: 'minus' })).toBe('-1,850.00');
  expect(formatMoney(minor(1_234_567), { decimals: 0 })).toBe('1,234,567');
  expect(formatMoney(minor(5), { decimals: 3 })).toBe('0.005');
});
