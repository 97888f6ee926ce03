import fc from 'fast-check';
import { balanceFloats, floatKey, type CashReceipt } from '../../../src/core/cash';
import type { FloatRow } from '../../../src/core/costs';
import { cents, cost, iso } from '../costs/make';
import { floatEvent } from '../costs/make-desk';

/** A receipt of a day of May 2027. */
function receipt(float: string, dayOfMay: number | null, paid: number): CashReceipt {
  const date = dayOfMay === null ? null : iso(`2027-05-${String(dayOfMay).padStart(2, '0')}`);
  return { row: cost({ type: 'Petty cash', float, date, net: cents(paid) }), paid: cents(paid) };
}

describe('petty cash floats', () => {
  test('a count is compared with what was put in, taken out and spent up to its day', () => {
    const [float] = balanceFloats(
      [
        floatEvent('Advance', 3, 500),
        floatEvent('Count', 7, 420),
        floatEvent('Top-up', 10, 200),
        floatEvent('Return', 12, 50),
        floatEvent('Count', 14, 437.6),
      ],
      [receipt('F1', 5, 80), receipt('f 1', 14, 112.4), receipt('F1', 15, 30), receipt('F2', 5, 9)],
    );
    expect(float).toMatchObject({
      float: 'F1',
      custodian: 'Ines',
      advanced: cents(700),
      returned: cents(50),
      receipts: cents(222.4),
      due: cents(427.6),
      openedOn: iso('2027-05-03'),
    });
    expect(float?.counts.map(({ due, difference }) => [due, difference])).toEqual([
      [cents(420), 0],
      [cents(457.6), cents(-20)],
    ]);
  });

  test('an event or a receipt of the day of a count is in it, whichever row it stands in', () => {
    const [float] = balanceFloats(
      [floatEvent('Count', 3, 400), floatEvent('Advance', 3, 500)],
      [receipt('F1', 3, 100)],
    );
    expect(float?.counts[0]?.difference).toBe(0);
  });

  test('the latest holder is named; an event that lacks something is set aside', () => {
    const [float] = balanceFloats(
      [
        floatEvent('Advance', 9, 100, { custodian: 'Ravi' }),
        floatEvent('Advance', 3, 500),
        floatEvent('Top-up', 4, 50, { amount: null }),
        floatEvent('Top-up', 4, 50, { date: null }),
        floatEvent('Top-up', 4, 50, { kind: null }),
      ],
      [receipt('F1', null, 20)],
    );
    expect(float).toMatchObject({ custodian: 'Ravi', advanced: cents(600), due: cents(580) });
    expect(float?.unusable).toHaveLength(3);
  });

  test('floats stand in the order of their names; a row without a float belongs to none', () => {
    const floats = [floatEvent('Advance', 3, 1, { float: 'b' }), floatEvent('Advance', 3, 2, { float: 'A' })];
    expect(
      balanceFloats([...floats, floatEvent('Advance', 3, 4, { float: '' })], []).map(({ float }) => float),
    ).toEqual(['A', 'b']);
    expect(floatKey(' f 1 ')).toBe('F1');
  });

  test('by law: the difference is counted − (in − out − spent) up to the day, in any row order', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const sum = fc.integer({ min: 0, max: 50_000 }).map((units) => units / 100);
    const kind = fc.constantFrom('Advance' as const, 'Top-up' as const, 'Return' as const, 'Count' as const);
    const events = fc.array(
      fc.tuple(kind, day, sum).map(([what, on, amount]) => floatEvent(what, on, amount)),
      { minLength: 1, maxLength: 12 },
    );
    const receipts = fc.array(
      fc.tuple(day, sum).map(([on, paid]) => receipt('F1', on, paid)),
      { maxLength: 12 },
    );
    const upTo = (rows: readonly FloatRow[], spent: readonly CashReceipt[], until: number): number => {
      const sign = { Advance: 1, 'Top-up': 1, Return: -1, Count: 0 } as const;
      const moved = rows
        .filter(({ date }) => (date ?? 0) <= until)
        .reduce((total, row) => total + sign[row.kind ?? 'Count'] * (row.amount ?? 0), 0);
      return moved - spent.filter(({ row }) => (row.date ?? 0) <= until).reduce((total, { paid }) => total + paid, 0);
    };
    fc.assert(
      fc.property(events, receipts, (rows, spent) => {
        const [float] = balanceFloats(rows, spent);
        for (const count of float?.counts ?? []) {
          expect(count.due).toBe(upTo(rows, spent, count.date));
          expect(count.difference).toBe(count.counted - upTo(rows, spent, count.date));
        }
        expect(float?.due).toBe(upTo(rows, spent, Infinity));
        const [other] = balanceFloats([...rows].reverse(), [...spent].reverse());
        expect({ ...other, receiptRows: [], unusable: [] }).toEqual({ ...float, receiptRows: [], unusable: [] });
      }),
    );
  });
});
