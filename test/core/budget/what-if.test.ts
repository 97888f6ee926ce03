import fc from 'fast-check';
import { budgetDifference, changeGlobals, type PricedBudget } from '../../../src/core/budget';
import { cents } from '../costs/make';
import { fringe, global, line, price } from './make';

const GLOBALS = [global('Shoot days', '8'), global('Weeks', null), global('shoot  days', '7'), global('EUR', '1.08')];
const FRINGES = [fringe('Tax', { percent: '15' }), fringe('Pension', { percent: '10', account: '4900' })];
const LINES = [
  line({ account: '3300', amount: 'Shoot days', rate: '400', fringes: ['Tax', 'Pension'] }),
  line({ account: '3300', amount: '2', rate: '50' }),
  line({ account: '3500', amount: 'Weeks', rate: '600' }),
  line({ account: '3600', rate: '100', currency: 'EUR' }),
];
const withGlobals = (globals: typeof GLOBALS): PricedBudget => price({ lines: LINES, fringes: FRINGES, globals });

test('one global changed moves every account that its lines and their fringes stand on, and no other', () => {
  const plan = changeGlobals(GLOBALS, [{ name: 'SHOOT DAYS', value: '9' }]);
  if (!plan.ok) throw new Error('refused');
  expect(plan.changed).toEqual([{ row: GLOBALS[0], value: '9' }]);
  const { byAccount, ...money } = budgetDifference(withGlobals(GLOBALS), withGlobals([...plan.globals]));
  expect(byAccount).toEqual([
    { account: '3300', before: cents(3780), after: cents(4240), difference: cents(460), lines: 1 },
    { account: '4900', before: cents(320), after: cents(360), difference: cents(40), lines: 1 },
  ]);
  expect(money).toEqual({ before: cents(4208), after: cents(4708), difference: cents(500) });
});

test('a global without a value can be given one, and its lines then count', () => {
  const plan = changeGlobals(GLOBALS, [{ name: 'weeks', value: '2' }]);
  if (!plan.ok) throw new Error('refused');
  const { byAccount } = budgetDifference(withGlobals(GLOBALS), withGlobals([...plan.globals]));
  expect(byAccount).toEqual([{ account: '3500', before: 0, after: cents(1200), difference: cents(1200), lines: 1 }]);
});

test('a currency’s global changes the lines in it', () => {
  const plan = changeGlobals(GLOBALS, [{ name: 'EUR', value: '1.10' }]);
  if (!plan.ok) throw new Error('refused');
  const { byAccount } = budgetDifference(withGlobals(GLOBALS), withGlobals([...plan.globals]));
  expect(byAccount).toMatchObject([{ account: '3600', difference: cents(2), lines: 1 }]);
});

test('the value it has already is no change, however it is written', () => {
  expect(changeGlobals(GLOBALS, [{ name: 'Shoot days', value: '8.0' }])).toMatchObject({ ok: true, changed: [] });
  expect(changeGlobals(GLOBALS, [])).toMatchObject({ ok: true, changed: [] });
});

test.each([
  ['Shot days', '9', 'unknown-global', 'There is no global "Shot days": Globals has Shoot days, Weeks, EUR.'],
  ['', '9', 'unknown-global', 'There is no global "": Globals has Shoot days, Weeks, EUR.'],
  ['Shoot days', 'nine', 'not-a-number', '"nine" is not a number that Shoot days can have.'],
  ['Shoot days', '', 'not-a-number', '"" is not a number that Shoot days can have.'],
  ['Shoot days', '9 %', 'not-a-number', '"9 %" is not a number that Shoot days can have.'],
  ['EUR', '1.0825000000000001', 'not-a-number', 'is not a number that EUR can have.'],
])('%j = %j is refused: %s', (name, value, code, message) => {
  const plan = changeGlobals(GLOBALS, [
    { name: 'Weeks', value: '2' },
    { name, value },
  ]);
  expect(plan).toMatchObject({ ok: false, issues: [{ code, message: expect.stringContaining(message) as string }] });
});

test('two new values for one name are refused', () => {
  const plan = changeGlobals(GLOBALS, [
    { name: 'Shoot days', value: '9' },
    { name: 'shoot days', value: '10' },
  ]);
  expect(plan).toMatchObject({ ok: false, issues: [{ code: 'global-twice' }] });
});

test('differences by account add up to the difference of the totals, and there and back is nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 300 }), (tenths, rate) => {
      const values = [
        { name: 'Shoot days', value: (tenths / 10).toFixed(1) },
        { name: 'EUR', value: (rate / 100).toFixed(2) },
      ];
      const plan = changeGlobals(GLOBALS, values);
      if (!plan.ok) throw new Error('refused');
      const [before, after] = [withGlobals(GLOBALS), withGlobals([...plan.globals])];
      const { byAccount, difference } = budgetDifference(before, after);
      expect(byAccount.reduce((sum, each) => sum + each.difference, 0)).toBe(difference);
      expect(budgetDifference(after, before).difference + difference).toBe(0);
      expect(budgetDifference(after, after).byAccount).toEqual([]);
    }),
  );
});
