import { currencyDecimals } from '../../../src/core/money';

test.each([
  ['USD', 2],
  ['gbp', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['KWD', 3],
  ['CLF', 4],
])('%s has %i decimals', (code, decimals) => {
  expect(currencyDecimals(code)).toBe(decimals);
});

test('a code nobody issues is unknown, not two decimals', () => {
  expect(['XYZ', '', 'US', 'DOLLAR', 'D U'].map(currencyDecimals)).toEqual([null, null, null, null, null]);
});

test('every currency the runtime knows agrees with the table', () => {
  // The runtime follows CLDR, which rounds a few currencies to whole units in everyday use; ISO 4217 keeps their decimals.
  const everydayWhole = new Set(
    'AFN ALL CLP COP CRC HUF IDR IQD IRR KPW LAK LBP MGA MMK MRU PKR RSD SLL SOS SYP TMM TWD TZS UZS YER ZMK CZK NOK SEK AMD GYD MNT STN MUR'.split(
      ' ',
    ),
  );
  for (const code of Intl.supportedValuesOf('currency')) {
    const ours = currencyDecimals(code);
    if (ours === null || everydayWhole.has(code)) continue;
    const theirs = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions();
    expect([code, ours]).toEqual([code, theirs.maximumFractionDigits]);
  }
});
