import fc from 'fast-check';
import {
  compareVersions,
  lineKeys,
  versionLines,
  type BudgetComparison,
  type BudgetLineRow,
} from '../../../src/core/budget';
import { minor } from '../../../src/core/money';
import { cents } from '../costs/make';
import { fringe, global, line, price } from './make';

const FRINGES = [fringe('Tax', { percent: '15' }), fringe('Pension', { percent: '10', account: '4900' })];

function kept(lines: readonly BudgetLineRow[], days = '8'): ReturnType<typeof versionLines> {
  return versionLines(price({ lines, fringes: FRINGES, globals: [global('Shoot days', days), global('EUR', '1.08')] }));
}
const compared = (before: readonly BudgetLineRow[], after: readonly BudgetLineRow[]): BudgetComparison =>
  compareVersions(kept(before), kept(after), 2);

test('a version keeps what was typed, globals with their value, and who carries the fringes', () => {
  const [own, foreign] = kept([
    line({ description: 'Gaffer', amount: 'shoot days', rate: '310', fringes: ['Tax', 'Pension'] }),
    line({ description: 'Lens', rate: '120', currency: 'eur', unit: 'Week' }),
  ]);
  expect(own).toEqual({
    account: '3300',
    description: 'Gaffer',
    amount: 'shoot days (8)',
    unit: 'Day',
    x: '1',
    rate: '310',
    subtotal: cents(2480),
    fringes: cents(620),
    total: cents(3100),
    elsewhere: [{ account: '4900', amount: cents(248) }],
  });
  expect(foreign).toMatchObject({ rate: '120 EUR (1.08)', subtotal: cents(129.6), fringes: 0, elsewhere: [] });
});

test('lines are told apart by account, description and turn', () => {
  const named = (account: string, description: string): { account: string; description: string } => ({
    account,
    description,
  });
  expect(lineKeys([named('3300', 'Op'), named('33 00', 'op '), named('3300', ''), named('3500', 'Op')])).toEqual([
    '3300 · Op',
    '3300 · op · 2',
    '3300',
    '3500 · Op',
  ]);
});

test('what changed is named: figures as typed, money where no figure explains it', () => {
  const gaffer = line({ description: 'Gaffer', amount: 'Shoot days', rate: '310' });
  const days = compareVersions(kept([gaffer]), kept([gaffer], '9'), 2);
  expect(days.lines).toEqual([
    {
      key: '3300 · Gaffer',
      account: '3300',
      description: 'Gaffer',
      before: cents(2480),
      after: cents(2790),
      difference: cents(310),
      change: 'Amount Shoot days (8) → Shoot days (9)',
    },
  ]);
  const change = (after: Partial<BudgetLineRow>): string | undefined =>
    compared([gaffer], [{ ...gaffer, ...after }]).lines[0]?.change;
  expect(change({ rate: '320', unit: 'Week', x: '2' })).toBe('Unit Day → Week; X 1 → 2; Rate 310 → 320');
  expect(change({ fringes: ['Tax'] })).toBe('Fringes 0.00 → 372.00');
  expect(change({ rate: '', subtotal: cents(2480) })).toBe('Rate 310 → blank');
  expect(change({})).toBeUndefined();
  const lump = line({ description: 'Kit', rate: '', subtotal: cents(100) });
  expect(compared([lump], [{ ...lump, subtotal: cents(90) }]).lines[0]?.change).toBe('Subtotal 100.00 → 90.00');
  const carried = compareVersions(
    kept([{ ...gaffer, fringes: ['Pension'] }]),
    kept([{ ...gaffer, fringes: ['Pension'] }]).map((each) => ({ ...each, elsewhere: [] })),
    2,
  );
  expect(carried.lines[0]?.change).toBe('Fringes carried by 4900 → 3300');
});

test('lines only one version has are Added and Removed; the second of a name is matched with the second', () => {
  const [one, two, van] = [
    line({ description: 'Op' }),
    line({ description: 'Op', rate: '50' }),
    line({ description: 'Van' }),
  ];
  const { lines, total } = compared([one, two], [one, { ...two, rate: '60' }, van]);
  expect(lines.map(({ key, before, after, change }) => [key, before, after, change])).toEqual([
    ['3300 · Op · 2', cents(50), cents(60), 'Rate 50 → 60'],
    ['3300 · Van', null, cents(100), 'Added'],
  ]);
  expect(total).toEqual({ before: cents(150), after: cents(260), difference: cents(110) });
  expect(compared([one, van], [one]).lines).toMatchObject([{ key: '3300 · Van', after: null, change: 'Removed' }]);
});

test('a version against itself differs nowhere, and differences of lines and of accounts add up to the total’s', () => {
  const lines = fc
    .array(
      fc.record({
        account: fc.constantFrom('3300', '3500'),
        description: fc.constantFrom('Op', 'Van', ''),
        amount: fc.constantFrom('1', 'Shoot days'),
        rate: fc.integer({ min: 0, max: 90_000 }).map((units) => (units / 100).toFixed(2)),
        fringes: fc.subarray(['Tax', 'Pension']),
      }),
      { maxLength: 8 },
    )
    .map((rows) => rows.map(line));
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(compared(before, before).lines).toEqual([]);
      const { lines: rows, accounts, total } = compared(before, after);
      const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
      expect(sum(rows.map(({ difference }) => difference))).toBe(total.difference);
      expect(sum(accounts.map(({ difference }) => difference))).toBe(total.difference);
      expect(sum(accounts.map((account) => account.after))).toBe(total.after);
      const back = compared(after, before).total.difference;
      expect(minor(0 - back)).toBe(total.difference);
    }),
  );
});
