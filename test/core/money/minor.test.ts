import fc from 'fast-check';
import { addMinor, compareMinor, minor, negateMinor, sumMinor } from '../../../src/core/money';

const amounts = fc.integer({ min: -1e12, max: 1e12 }).map(minor);

test('a fraction of a cent is not an amount', () => {
  expect(() => minor(0.5)).toThrow('minor(0.5)');
});

test('the negative of nothing is nothing, not minus zero', () => {
  expect(Object.is(negateMinor(minor(0)), 0)).toBe(true);
});

test('a sum past what is exact throws instead of losing cents', () => {
  expect(() => addMinor(minor(Number.MAX_SAFE_INTEGER), minor(1))).toThrow(RangeError);
});

test('a sum is the same in any order and equals the sum in big integers', () => {
  fc.assert(
    fc.property(fc.array(amounts, { maxLength: 50 }), (list) => {
      const exact = list.reduce((total, amount) => total + BigInt(amount), 0n);
      expect(BigInt(sumMinor(list))).toBe(exact);
      expect(sumMinor([...list].sort(compareMinor))).toBe(sumMinor(list));
    }),
  );
});
