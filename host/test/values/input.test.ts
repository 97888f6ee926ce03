import fc from 'fast-check';
import { formatValue, parseInput, serialFromYmd, ymdFromSerial } from '../../src/values';

const options = (locale: string) => ({ locale, timeZone: 'America/New_York', today: serialFromYmd(2026, 10, 5) ?? 0 });
const read = (text: string, locale = 'en_US') => parseInput(text, options(locale));
const day = (year: number, month: number, date: number): number => serialFromYmd(year, month, date) ?? NaN;

// Facts of SHEETS-BEHAVIOUR §1 with their marks: [D] documented, [L] seen live, [K] general knowledge.
describe('typing in en_US', () => {
  test.each<[string, string, unknown, string | undefined]>([
    ['[L]', '007', 7, undefined],
    ['[K]', '1e3', 1000, '0.00E+00'],
    ['[K]', '1,234', 1234, '#,##0'],
    ['[K]', '1,234.5', 1234.5, '#,##0.00'],
    ['[K]', '$5', 5, '"$"#,##0'],
    ['[K]', '$5.50', 5.5, '"$"#,##0.00'],
    ['[K]', '-$1,234.50', -1234.5, '"$"#,##0.00'],
    ['[K]', '$-3', -3, '"$"#,##0'],
    ['[K]', '(978)', -978, undefined],
    ['[K]', '50%', 0.5, '0%'],
    ['[K]', '12.5%', 0.125, '0.00%'],
    ['[K]', '+5', 5, undefined],
    ['[K]', ' 5 ', 5, undefined],
    ['[L]', '3/4', day(2026, 3, 4), 'm/d'],
    ['[L]', '1/8', day(2026, 1, 8), 'm/d'],
    ['[K]', '2026-10-02', day(2026, 10, 2), 'yyyy-mm-dd'],
    ['[K]', '10/2/2026', day(2026, 10, 2), 'm/d/yyyy'],
    ['[K]', '10/2/26', day(2026, 10, 2), 'm/d/yyyy'],
    ['[K]', '10/2/75', day(1975, 10, 2), 'm/d/yyyy'],
    ['[K]', '2 Oct 2026', day(2026, 10, 2), 'd-mmm-yyyy'],
    ['[K]', 'October 2, 2026', day(2026, 10, 2), 'mmm d, yyyy'],
    ['[K]', 'Oct 2026', day(2026, 10, 1), 'mmm yyyy'],
    ['[K]', '10/2/2026 18:00', day(2026, 10, 2) + 0.75, 'm/d/yyyy h:mm:ss'],
    ['[K]', '2026-10-02T06:00:00', day(2026, 10, 2) + 0.25, 'yyyy-mm-dd h:mm:ss'],
    ['[K]', '10:30 PM', 22.5 / 24, 'h:mm am/pm'],
    ['[K]', '6:15', 0.25 + 15 / 1440, 'h:mm'],
    ['[K]', '12:00:00 am', 0, 'h:mm:ss am/pm'],
    ['[K]', '25:10:00', 25 / 24 + 10 / 1440, '[h]:mm:ss'],
    ['[K]', 'true', true, undefined],
    ['[K]', 'FALSE', false, undefined],
    ['[L]', "'=x", '=x', undefined],
    ['[L]', "'007", '007', undefined],
    ['[K]', '', null, undefined],
  ])('%s %j', (_, text, value, numberFormat) => {
    expect(read(text)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  test.each([
    ['[K]', '1 1/8'],
    ['[K]', '13/2/2026'],
    ['[K]', '2/30/2026'],
    ['[K]', '1.234,50'],
    ['[K]', '1,23'],
    ['[K]', '12:75'],
    ['[K]', '(-5)'],
    ['[K]', '='],
    ['[K]', '+'],
    ['[K]', '-x'],
    ['[K]', '@home'],
    ['[K]', 'Scene 4A'],
    ['[K]', '1e999'],
    ['[K]', ' text '],
  ])('%s %j stays text', (_, text) => {
    expect(read(text)).toEqual({ value: text });
  });

  test.each([
    ['[D]', '=A1+1', '=A1+1'],
    ['[D]', '+A1', '=+A1'],
    ['[K]', '+44 20 7946 0000', '=+44 20 7946 0000'],
    ['[D]', '==', '=='],
  ])('%s %j is a formula', (_, text, formula) => {
    expect(read(text)).toEqual({ formula });
  });
});

describe('typing in other locales [K]', () => {
  test.each<[string, string, unknown, string | undefined]>([
    ['de_DE', '1.234,50', 1234.5, '#,##0.00'],
    ['de_DE', '1,5', 1.5, undefined],
    ['de_DE', '5 €', 5, '#,##0 "€"'],
    ['de_DE', '2.10.2026', day(2026, 10, 2), 'dd.mm.yyyy'],
    ['de_DE', '2026-10-02', day(2026, 10, 2), 'yyyy-mm-dd'],
    ['de_DE', '2. Oktober 2026', day(2026, 10, 2), 'd-mmm-yyyy'],
    ['en_GB', '2/10/2026', day(2026, 10, 2), 'dd/mm/yyyy'],
    ['en_GB', '1/8', day(2026, 8, 1), 'd/m'],
    ['en_GB', '£1,000', 1000, '"£"#,##0'],
    ['fr_FR', '1 234,5', 1234.5, '#,##0.00'],
  ])('%s %j', (locale, text, value, numberFormat) => {
    expect(read(text, locale)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });
});

describe('what is shown reads back as what was stored', () => {
  const locales = fc.constantFrom('en_US', 'en_GB', 'de_DE', 'fr_FR', 'es_ES', 'sv_SE');

  test('whole numbers and cents, plain or with groups', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        locales,
        fc.constantFrom('0.00', '#,##0.00'),
        (cents, locale, format) => {
          const shown = formatValue(cents / 100, format, locale);
          expect(read(shown, locale)).toMatchObject({ value: cents / 100 });
        },
      ),
    );
  });

  test('days from 1930 to 2029, in the locale’s own order and as ISO', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_960, max: 47_482 }), locales, fc.boolean(), (serial, locale, iso) => {
        const { year, month, day: date } = ymdFromSerial(serial);
        const two = (number: number): string => String(number).padStart(2, '0');
        const text = iso ? `${year}-${two(month)}-${two(date)}` : '';
        const parsed = iso ? read(text, locale) : read(formatValue(serial, 'yyyy/mm/dd', locale), locale);
        expect(parsed).toMatchObject({ value: serial });
        const { numberFormat } = read(formatValue(serial, 'yyyy-mm-dd', locale), locale) as { numberFormat: string };
        expect(formatValue(serial, numberFormat, locale)).toBe(formatValue(serial, 'yyyy-mm-dd', locale));
      }),
    );
  });

  test('text behind an apostrophe is that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(read(`'${text}`)).toEqual({ value: text });
      }),
    );
  });
});
