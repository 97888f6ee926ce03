import fc from 'fast-check';
import type { BudgetLineRow, PricedBudget } from '../../../src/core/budget';
import { cents, iso } from '../costs/make';
import { codes, fringe, line, price } from './make';

const charged = ({ lines }: PricedBudget): readonly number[] => lines.map(({ fringes }) => fringes[0]?.amount ?? 0);

test('a fringe of percent and flat together is rounded once', () => {
  // 7.65 % of 0.30 is 2.295 cents and 0.15 of a unit at 0.03 is 0.45: 2.745 cents together, 3; apart they would be 2 and 0.
  const fringes = [fringe('Both', { percent: '7.65', flat: cents(0.03) })];
  const made = price({ fringes, lines: [line({ amount: '0.15', rate: '2', fringes: ['Both'] })] });
  expect(made.lines[0]?.subtotal).toBe(30);
  expect(charged(made)).toEqual([3]);
});

test('a cut-off reached in the middle of a line charges the part below it, and nothing afterwards', () => {
  const fringes = [fringe('FUI', { percent: '6', cutOff: cents(7000) })];
  const lines = ['4000', '4000', '4000'].map((rate) => line({ description: 'Dana', rate, fringes: ['FUI'] }));
  expect(charged(price({ fringes, lines }))).toEqual([cents(240), cents(180), 0]);
});

test('lines without a description are people of their own, and every fringe has its own cut-off', () => {
  const fringes = [
    fringe('A', { percent: '10', cutOff: cents(100) }),
    fringe('B', { percent: '10', cutOff: cents(150) }),
  ];
  const lines = [line({ fringes: ['A', 'B'] }), line({ fringes: ['A', 'B'] })];
  expect(price({ fringes, lines }).lines.map(({ total }) => total)).toEqual([cents(120), cents(120)]);
  const dana = lines.map((each) => ({ ...each, description: 'Dana' }));
  expect(price({ fringes, lines: dana }).lines.map(({ total }) => total)).toEqual([cents(120), cents(105)]);
});

test('a credit gives a cut-off back its room', () => {
  const fringes = [fringe('FUI', { percent: '10', cutOff: cents(100) })];
  const lines = ['100', '-40', '100'].map((rate) => line({ description: 'Dana', rate, fringes: ['FUI'] }));
  expect(charged(price({ fringes, lines }))).toEqual([cents(10), cents(-4), cents(4)]);
});

test('a cut-off holds once: who has a deal over two years is told, but only where the cut-off was reached', () => {
  const fringes = [fringe('FUI', { percent: '6', cutOff: cents(7000) })];
  const lines = [
    line({ description: 'Dana Ruiz', rate: '9000', fringes: ['FUI'] }),
    line({ description: 'Lee', rate: '900', fringes: ['FUI'] }),
  ];
  const over = { start: iso('2027-11-01'), finish: iso('2028-02-01') };
  const deals = [
    { name: 'DANA  RUIZ', ...over },
    { name: 'Lee', ...over },
  ];
  const made = price({ fringes, lines, deals });
  expect(charged(made)).toEqual([cents(420), cents(54)]);
  expect(made.issues).toMatchObject([
    {
      code: 'cut-off-over-years',
      severity: 'low',
      where: { tab: 'Budget', row: lines[0]?.ref.row },
      message:
        'Dana Ruiz: the cut-off 7,000.00 of FUI was applied once, but Deals runs from 2027 to 2028, and the ceiling begins anew each year.',
    },
  ]);
  expect(price({ fringes, lines, deals: [{ name: 'Dana Ruiz', start: over.start, finish: null }] }).issues).toEqual([]);
  const parted = [lines[0], { ...line({ rate: '9000', fringes: ['FUI'] }), description: 'Dana Ruiz 2028' }] as const;
  expect(charged(price({ fringes, lines: parted.filter((each) => each !== undefined) }))).toEqual([
    cents(420),
    cents(420),
  ]);
});

test('a fringe that stands twice with other figures is told, and the first counts; an exact repeat is nothing', () => {
  const first = fringe('P&H', { percent: '20' });
  const lines = [line({ fringes: ['p&h', 'P&H'] })];
  const twice = price({ fringes: [first, fringe('p&h', { percent: '21' })], lines });
  expect([charged(twice), codes(twice)]).toEqual([[cents(20)], ['fringe-twice']]);
  expect(price({ fringes: [first, fringe('P&H', { percent: '20' })], lines }).issues).toEqual([]);
});

test('a fringe too large to be exact is told, not dropped', () => {
  const fringes = [fringe('Flat', { flat: cents(9_000_000_000) })];
  expect(codes(price({ fringes, lines: [line({ amount: '5000', fringes: ['Flat'] })] }))).toEqual(['amount-too-large']);
});

describe('whatever the lines', () => {
  const people = ['', 'Dana', 'Lee'];
  const lines = fc.array(
    fc
      .record({
        account: fc.constantFrom('3300', '3500', '5000'),
        description: fc.constantFrom(...people),
        amount: fc.constantFrom('1', '2.5', '12'),
        rate: fc.integer({ min: 0, max: 900_000 }).map((units) => (units / 100).toFixed(2)),
        fringes: fc.subarray(['A', 'B']),
      })
      .map(line),
    { maxLength: 20 },
  );
  const fringes = [
    fringe('A', { percent: '7.65', cutOff: cents(900) }),
    fringe('B', { percent: '21', flat: cents(3), account: '4900' }),
  ];

  test('a person is charged the percent of the smaller of earnings and cut-off, to a cent a line', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const made = price({ lines: rows, fringes });
        for (const person of ['Dana', 'Lee']) {
          const own = made.lines.filter(({ row }) => row.description === person && row.fringes.includes('A'));
          const earned = own.reduce((sum, { subtotal }) => sum + subtotal, 0);
          const paid = own.flatMap((each) => each.fringes.filter(({ name }) => name === 'A'));
          const total = paid.reduce((sum, { amount }) => sum + amount, 0);
          expect(Math.abs(total - Math.min(earned, 90_000) * 0.0765)).toBeLessThanOrEqual(own.length * 0.5 + 1e-6);
        }
      }),
    );
  });

  test('the order of lines of different people changes nothing', () => {
    const turned = (rows: readonly BudgetLineRow[]): readonly BudgetLineRow[] =>
      people.flatMap((person) => rows.filter(({ description }) => description === person));
    fc.assert(
      fc.property(lines, (rows) => {
        const [one, other] = [price({ lines: rows, fringes }), price({ lines: turned(rows), fringes })];
        expect(other.total).toBe(one.total);
        const totals = ({ lines: priced }: PricedBudget): ReadonlyMap<number, number> =>
          new Map(priced.map(({ ref, total }) => [ref.row, total]));
        for (const [row, total] of totals(one)) expect([row, totals(other).get(row)]).toEqual([row, total]);
        const sorted = (made: PricedBudget): unknown =>
          made.byAccount.map(({ account, budget }) => `${account} ${budget}`).sort();
        expect(sorted(other)).toEqual(sorted(one));
      }),
    );
  });
});
