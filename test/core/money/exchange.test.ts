import fc from 'fast-check';
import { exchange, exchangeBack, exchangeRate, minor, type ExchangeRate, type Minor } from '../../../src/core/money';

const rateOf = (text: string): ExchangeRate => {
  const rate = exchangeRate(text);
  if (rate === null) throw new RangeError(`${text} is no rate`);
  return rate;
};

/** Half away from zero, in whole numbers of any size: an oracle that shares nothing with the code. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const units = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -units : units;
}

/** Digits and count of decimals of a rate, by hand. */
function parts(text: string): readonly [bigint, number] {
  const [whole = '0', fraction = ''] = text.split('.');
  return [BigInt(whole + fraction), fraction.length];
}

const decimals = fc.constantFrom(0, 2, 3, 4);
const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(minor);
const rates = fc
  .tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([whole, fraction]) => `${String(whole)}.${String(fraction).padStart(6, '0')}`);

describe('exchange', () => {
  test('an amount is multiplied exactly and rounded once, halves away from zero', () => {
    const own = { foreign: 2, own: 2 };
    expect(exchange(minor(100_000), rateOf('1.0825'), own)).toBe(108_250);
    expect(exchange(minor(2), rateOf('1.25'), own)).toBe(3);
    expect(exchange(minor(-2), rateOf('1.25'), own)).toBe(-3);
    expect(exchange(minor(1), rateOf('1.5'), own)).toBe(2);
    expect(exchange(minor(1), rateOf('1.4999999'), own)).toBe(1);
    expect(exchange(minor(0), rateOf('7'), own)).toBe(0);
  });

  test('currencies keep their own decimals: yen have none, Kuwaiti dinars three', () => {
    expect(exchange(minor(1_250_000), rateOf('0.0067'), { foreign: 0, own: 2 })).toBe(837_500);
    expect(exchange(minor(10_505), rateOf('3.25'), { foreign: 3, own: 2 })).toBe(3414);
    expect(exchange(minor(1050), rateOf('149.35'), { foreign: 2, own: 0 })).toBe(1568);
    expect(exchangeBack(minor(837_500), rateOf('0.0067'), { foreign: 0, own: 2 })).toBe(1_250_000);
  });

  test('it is what whole numbers of any size make of it', () => {
    fc.assert(
      fc.property(amounts, rates, decimals, decimals, (amount, text, foreign, own) => {
        const [digits, scale] = parts(text);
        const up = BigInt(amount) * digits * 10n ** BigInt(own);
        const expected = rounded(up, 10n ** BigInt(foreign + scale));
        const found = exchange(amount, rateOf(text), { foreign, own });
        if (expected > 9_007_199_254_740_991n || expected < -9_007_199_254_740_991n) expect(found).toBeNull();
        else expect(found).toBe(Number(expected));
      }),
    );
  });

  test('the way back is what whole numbers of any size make of it', () => {
    fc.assert(
      fc.property(amounts, rates, decimals, decimals, (amount, text, foreign, own) => {
        const [digits, scale] = parts(text);
        const up = BigInt(amount) * 10n ** BigInt(foreign + scale);
        const expected = rounded(up, digits * 10n ** BigInt(own));
        const found = exchangeBack(amount, rateOf(text), { foreign, own });
        if (expected > 9_007_199_254_740_991n || expected < -9_007_199_254_740_991n) expect(found).toBeNull();
        else expect(found).toBe(Number(expected));
      }),
    );
  });

  test('there and back is the same amount, at every rate of one or more between currencies with the same decimals', () => {
    const small = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(minor);
    const strong = rates.filter((text) => Number(text) >= 1);
    fc.assert(
      fc.property(small, strong, decimals, (amount, text, places) => {
        const both = { foreign: places, own: places };
        const there = exchange(amount, rateOf(text), both) ?? minor(0);
        expect(exchangeBack(there, rateOf(text), both)).toBe(amount);
      }),
    );
  });

  test('at a rate below one, the way back is off by no more than half a unit is worth', () => {
    const small = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(minor);
    const weak = fc.integer({ min: 1, max: 999_999 }).map((digits) => `0.${String(digits).padStart(6, '0')}`);
    fc.assert(
      fc.property(small, weak, (amount, text) => {
        const both = { foreign: 2, own: 2 };
        const back = exchangeBack(exchange(amount, rateOf(text), both) ?? minor(0), rateOf(text), both) ?? minor(0);
        expect(Math.abs(back - amount)).toBeLessThanOrEqual(Math.ceil(0.5 / Number(text)));
      }),
    );
  });

  test('a sum converted at once and its parts converted one by one differ by half a unit a part and half for the sum, at most', () => {
    const list = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(minor), { maxLength: 40 });
    fc.assert(
      fc.property(list, rates, (parted, text) => {
        const one = (amount: Minor): number => exchange(amount, rateOf(text), { foreign: 2, own: 2 }) ?? 0;
        const whole = one(minor(parted.reduce((sum, amount) => sum + amount, 0)));
        const sum = parted.reduce((total, amount) => total + one(amount), 0);
        expect(Math.abs(whole - sum)).toBeLessThanOrEqual((parted.length + 1) / 2);
      }),
    );
  });
});

describe('a rate', () => {
  test('is taken apart without its trailing zeros, and is above zero', () => {
    expect(exchangeRate('1.0825')).toEqual({ text: '1.0825', mantissa: 10_825, scale: 4 });
    expect(exchangeRate('110.500')).toEqual({ text: '110.500', mantissa: 1105, scale: 1 });
    expect(exchangeRate('.5')).toMatchObject({ mantissa: 5, scale: 1 });
    for (const text of ['0', '0.000', '-1.2', '1234567890123456']) expect(exchangeRate(text)).toBeNull();
    expect(() => exchangeRate('one')).toThrow('"one" is not a decimal number');
  });
});
