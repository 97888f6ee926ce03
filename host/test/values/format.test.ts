import { formatValue, isDateFormat } from '../../src/values';
import type { Scalar } from '../../src/snapshot';

// Serial 46297 is 2 October 2026, a Friday (checked with another calendar).
test.each<[Scalar, string | undefined, string]>([
  [null, undefined, ''],
  ['text', undefined, 'text'],
  [true, undefined, 'TRUE'],
  [false, '0.00', 'FALSE'],
  [{ error: '#DIV/0!', message: 'x' }, '0.00', '#DIV/0!'],
  [{ error: 'Loading...', message: '' }, undefined, 'Loading...'],
  [5, undefined, '5'],
  [-0, undefined, '0'],
  [0.1 + 0.2, undefined, '0.3'],
  [1 / 3, undefined, '0.3333333333'],
  [123456789012, undefined, '123456789012'],
  [1e15, undefined, '1E+15'],
  [1.5e-10, undefined, '1.5E-10'],
  [1234.5, 'General', '1234.5'],
  [1234.5, '0.###############', '1234.5'],
  [1234.5, '#,##0.00', '1,234.50'],
  [-1234.5, '"$"#,##0.00', '-$1,234.50'],
  [1.005, '0.00', '1.01'],
  [-2, '0.00;[Red](0.00)', '(2.00)'],
  [0, '0;-0;"none"', 'none'],
  ['x', '0;-0;0;"<"@">"', '<x>'],
  [0.125, '0.0%', '12.5%'],
  [0.125, '# ?/?', ' 1/8'],
  [123456, '0,', '123'],
  [7, '00000', '00007'],
  [5, '@', '5'],
  [46297, 'm/d/yyyy', '10/2/2026'],
  [46297, 'dddd, mmmm d', 'Friday, October 2'],
  [46297.75, 'yyyy-mm-dd h:mm am/pm', '2026-10-02 6:00 PM'],
  [0.5, 'h:mm a/p', '12:00 p'],
  [1, 'm/d/yyyy', '12/31/1899'],
  [25 / 24, '[h]:mm:ss', '25:00:00'],
  [-1.05, '[h]:mm:ss', '-25:12:00'],
  [90 / 86400, '[mm]:ss', '01:30'],
])('%j under %j shows as %j', (value, format, shown) => {
  expect(formatValue(value, format, 'en_US')).toBe(shown);
});

test.each([
  ['de_DE', 1234.5, '#,##0.00', '1.234,50'],
  ['de_DE', 0.5, undefined, '0,5'],
  ['de_DE', 46297, 'd. mmmm yyyy', '2. Oktober 2026'],
  ['fr_FR', 46297, 'dddd', 'vendredi'],
])('in %s %d under %j shows as %j', (locale, value, format, shown) => {
  expect(formatValue(value, format, locale)).toBe(shown);
});

test.each([
  ['m/d/yyyy', true],
  ['[h]:mm', true],
  ['h:mm am/pm', true],
  ['0.00', false],
  ['"due" 0', false],
  ['[Red]0', false],
  ['General', false],
  ['@', false],
])('%j is a date format: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test('a format that makes no sense counts as automatic', () => {
  expect(formatValue(5.5, '0"', 'en_US')).toBe('5.5');
  expect(isDateFormat('d"')).toBe(false);
});
