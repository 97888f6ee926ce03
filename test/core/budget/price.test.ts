import fc from 'fast-check';
import type { BudgetLineRow } from '../../../src/core/budget';
import { minor } from '../../../src/core/money';
import { cents } from '../costs/make';
import { codes, fringe, line, price } from './make';

test('a line is amount times X times rate; the unit is a label; blanks count as one', () => {
  const made = price({
    lines: [
      line({ amount: '5', x: '2', rate: '450.50' }),
      line({ unit: 'Allow', amount: '', x: '', rate: '1000' }),
      line({ unit: 'Flat', rate: '33.335' }),
    ],
  });
  expect(made.lines.map(({ subtotal }) => subtotal)).toEqual([450500, 100000, 3334]);
  expect(made.total).toBe(553834);
});

test('globals stand for numbers anywhere in a line, in any case', () => {
  const globals = [{ ref: { tab: 'Globals', row: 2 }, name: 'Shoot  days', value: '8' }];
  expect(price({ globals, lines: [line({ amount: 'SHOOT DAYS', x: '2', rate: '450' })] }).total).toBe(cents(7200));
  expect(codes(price({ globals, lines: [line({ x: 'shoot weeks' })] }))).toEqual(['unknown-global']);
});

test('a global with two values keeps the first and says so', () => {
  const globals = ['8', '9'].map((value, at) => ({ ref: { tab: 'Globals', row: at + 2 }, name: 'Days', value }));
  const made = price({ globals, lines: [line({ x: 'days' })] });
  expect([made.total, codes(made)]).toEqual([cents(800), ['global-twice']]);
});

test('fringes are percent of the line and flat for each unit, on their own account where they have one', () => {
  const fringes = [fringe('P&H', { percent: '21.5' }), fringe('Cheque', { flat: cents(10), account: '4900' })];
  const made = price({ fringes, lines: [line({ amount: '5', x: '2', rate: '100', fringes: ['p&h', 'Cheque'] })] });
  expect(made.lines[0]?.fringes).toEqual([
    { name: 'P&H', account: '3300', amount: cents(215) },
    { name: 'Cheque', account: '4900', amount: cents(100) },
  ]);
  expect(made.byAccount.map(({ account, budget }) => [account, budget])).toEqual([
    ['3300', cents(1215)],
    ['4900', cents(100)],
  ]);
});

test('a cut-off ends the percent of one person, over all lines of that person in order', () => {
  const fringes = [fringe('FUI', { percent: '6', cutOff: cents(7000) })];
  const dana = (rate: string): BudgetLineRow => line({ description: 'Dana ', rate, fringes: ['FUI'] });
  const lines = [
    dana('5000'),
    { ...dana('4000'), description: 'DANA' },
    dana('1000'),
    line({ description: 'Lee', rate: '4000', fringes: ['FUI'] }),
  ];
  expect(price({ fringes, lines }).lines.map((made) => made.fringes[0]?.amount)).toEqual([
    cents(300),
    cents(120),
    0,
    cents(240),
  ]);
});

test('an unknown fringe and a subtotal that differs are told, and the line still counts', () => {
  const made = price({ lines: [line({ fringes: ['Guild'], subtotal: cents(90) })] });
  expect([made.total, codes(made)]).toEqual([cents(100), ['subtotal-differs', 'unknown-fringe']]);
});

test('a subtotal without a rate is a lump sum; without either the line is left out and told', () => {
  expect(price({ lines: [line({ rate: '', subtotal: cents(700) })] }).total).toBe(cents(700));
  const made = price({ lines: [line({ rate: '' }), line({ currency: 'EUR' })] });
  expect([made.total, codes(made), made.leftOut.length]).toEqual([0, ['no-rate', 'other-currency'], 2]);
});

test('accounts add up to the total whatever the lines', () => {
  const fringes = [
    fringe('A', { percent: '7.65', cutOff: cents(900) }),
    fringe('B', { flat: cents(3), account: '4900' }),
  ];
  const lines = fc.array(
    fc
      .record({
        account: fc.constantFrom('3300', '3500', '5000'),
        description: fc.constantFrom('', 'Dana', 'Lee'),
        amount: fc.constantFrom('1', '2.5', '12'),
        rate: fc.integer({ min: -10_000, max: 900_000 }).map((units) => (units / 100).toFixed(2)),
        fringes: fc.subarray(['A', 'B']),
      })
      .map(line),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(lines, (rows) => {
      const made = price({ lines: rows, fringes });
      expect(made.byAccount.reduce((sum, { budget }) => sum + budget, 0)).toBe(made.total);
      expect(made.lines).toHaveLength(rows.length);
      const capped = made.lines.flatMap((priced, at) =>
        rows[at]?.description === 'Dana'
          ? priced.fringes.filter(({ name }) => name === 'A').map(({ amount }) => amount)
          : [],
      );
      expect(capped.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(
        minor(Math.round(90_000 * 0.0765)) + rows.length,
      );
    }),
  );
});
