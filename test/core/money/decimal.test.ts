import fc from 'fast-check';
import {
  decimalFromMinor,
  decimalFromNumber,
  minor,
  minorFromDecimal,
  minorFromNumber,
  minorFromProduct,
  multiply,
  numberFromMinor,
  percentOf,
  productOf,
  sumOf,
} from '../../../src/core/money';

test.each([
  [1.005, 101],
  [-1.005, -101],
  [0.1 + 0.2, 30],
  [1e-7, 0],
  [33.333333333, 3333],
  [123456789.99, 12345678999],
  [-0, 0],
])('the sheet number %p is %p cents', (value, cents) => {
  expect(minorFromNumber(value, 2)).toBe(cents);
});

test('whole yen and thousandths of a dinar keep their own decimals', () => {
  expect(minorFromNumber(1250, 0)).toBe(1250);
  expect(minorFromNumber(1.2345, 3)).toBe(1235);
});

test('an amount of fourteen digits is too large to be money', () => {
  expect(minorFromNumber(1e12, 2)).toBeNull();
  expect(minorFromDecimal('99999999999999', 2)).toBeNull();
});

test('not-a-number never becomes money', () => {
  expect(() => minorFromNumber(Number.NaN, 2)).toThrow('NaN');
  expect(() => minorFromDecimal('abc', 2)).toThrow('"abc"');
});

test('decimal text carries no exponent', () => {
  expect([1e-7, 1e21, 12.5, -0].map(decimalFromNumber)).toEqual(['0.0000001', '1000000000000000000000', '12.5', '0']);
});

test('quantity times rate is rounded once, halves away from zero', () => {
  expect(multiply('2.5', '19.99', 2)).toBe(4998);
  expect(multiply('-2.5', '19.99', 2)).toBe(-4998);
  expect(multiply('.5', '1.', 2)).toBe(50);
  expect(productOf(['3', '0.1', '0.2'])).toBe('0.06');
  expect(percentOf(minor(125_050), '7.5')).toBe(9379);
});

test('any number of cents survives the way into a cell and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (units, decimals) => {
      expect(minorFromNumber(numberFromMinor(minor(units), decimals), decimals)).toBe(units);
      expect(minorFromDecimal(decimalFromMinor(minor(units), decimals), decimals)).toBe(units);
    }),
  );
});

test('rounding agrees with big-integer arithmetic on the digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (tenThousandths) => {
      const sign = tenThousandths < 0n ? -1n : 1n;
      const size = tenThousandths * sign;
      const exact = sign * ((size + 50n) / 100n);
      const digits = size.toString().padStart(5, '0');
      const text = `${sign < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
      expect(BigInt(minorFromDecimal(text, 2) ?? NaN)).toBe(exact);
    }),
  );
});

test('a quantity times a rate agrees with big-integer arithmetic on the digits', () => {
  const figure = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 6 }));
  const textOf = ([digits, places]: readonly [bigint, number]): string => {
    const size = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
    const whole = size.slice(0, size.length - places);
    return `${digits < 0n ? '-' : ''}${whole}${places > 0 ? `.${size.slice(-places)}` : ''}`;
  };
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: 0, max: 3 }), (a, b, decimals) => {
      const scaled = a[0] * b[0] * 10n ** BigInt(decimals);
      const unit = 10n ** BigInt(a[1] + b[1]);
      const size = scaled < 0n ? -scaled : scaled;
      const rounded = size / unit + ((size % unit) * 2n >= unit ? 1n : 0n);
      const expected = rounded > 10n ** 12n ? null : Number(scaled < 0n ? -rounded : rounded);
      expect(multiply(textOf(a), textOf(b), decimals)).toBe(expected === 0 ? 0 : expected);
    }),
    { numRuns: 2000 },
  );
});

test('a sum of decimals is exact, and of none is nothing', () => {
  expect(sumOf(['0.1', '0.2', '-.05'])).toBe('0.25');
  expect(sumOf([])).toBe('0');
});

test('a product of any length is rounded once, halves away from zero', () => {
  expect(minorFromProduct(['0.5', '0.1', '0.1'], 2)).toBe(1);
  expect(minorFromProduct(['-0.5', '.1', '0.1'], 2)).toBe(-1);
  expect(minorFromProduct(['3', '33.33', '1.0825'], 2)).toBe(10_824);
  expect(minorFromProduct(['100000', '1000000'], 2)).toBeNull();
  expect(minorFromProduct([], 2)).toBe(100);
  expect(() => minorFromProduct(['1e3'], 2)).toThrow('"1e3" is not a decimal number');
});

test('products and percentages in plain numbers agree with the exact decimals, however many digits there are', () => {
  const digits = fc.oneof(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -(10 ** 12), max: 10 ** 12 }));
  const decimal = fc.tuple(digits, fc.integer({ min: 0, max: 9 })).map(([size, places]) => {
    const text = String(Math.abs(size)).padStart(places + 1, '0');
    const point = places === 0 ? '' : `.${text.slice(-places)}`;
    return `${size < 0 ? '-' : ''}${text.slice(0, text.length - places)}${point}`;
  });
  fc.assert(
    fc.property(fc.array(decimal, { maxLength: 4 }), fc.integer({ min: 0, max: 3 }), (factors, decimals) => {
      expect(minorFromProduct(factors, decimals)).toBe(minorFromDecimal(productOf(factors), decimals));
    }),
    { numRuns: 2000 },
  );
  const amount = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
  fc.assert(
    fc.property(
      amount,
      decimal.filter((text) => Math.abs(Number(text)) < 1000),
      (cents, percent) => {
        const exact = minorFromDecimal(productOf([String(cents), percent, '0.01']), 0);
        expect(percentOf(minor(cents), percent)).toBe(exact);
      },
    ),
    { numRuns: 2000 },
  );
});
