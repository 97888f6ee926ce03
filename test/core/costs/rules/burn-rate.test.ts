import { addDays } from '../../../../src/core/calendar';
import { checkCosts, type CostInputs, type Finding } from '../../../../src/core/costs';
import { account, cents, cost, inputs, iso, order, SETTINGS, shootDay } from '../make';

/** Twenty shoot days from 1 May; made-up costs on day n of it (0 = the first, -1 = the day before). */
const day = (index: number): ReturnType<typeof iso> => addDays(iso('2027-05-01'), index);

interface Shoot {
  readonly spent: readonly (readonly [day: number, amount: number])[];
  readonly done?: number;
  readonly account?: Parameters<typeof account>[1];
  readonly given?: Partial<CostInputs>;
}

function found({ spent, done = 8, account: changes = {}, given = {} }: Shoot): readonly Finding[] {
  const made = inputs({
    settings: { ...SETTINGS, periodEnd: day(done - 1) },
    accounts: [account('3500', { title: 'Transport', budget: cents(10_000), ...changes })],
    calendar: Array.from({ length: 20 }, (_, index) => shootDay(day(index))),
    costs: spent.map(([index, amount], at) =>
      cost({ account: '3500', docNo: `N-${String(at)}`, net: cents(amount), date: day(index) }),
    ),
    ...given,
  });
  return checkCosts(made).findings.filter(({ rule }) => rule === 'burn-rate');
}

const daily = (from: number, to: number, amount: number): (readonly [number, number])[] =>
  Array.from({ length: to - from }, (_, index) => [from + index, amount] as const);

describe('an account that burns faster than the shoot advances', () => {
  test('is found while its EFC is still within the budget, with the pace and where it leads', () => {
    const [finding, ...more] = found({ spent: daily(0, 8, 750) });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'medium',
      account: '3500',
      atStake: cents(5000),
      what: '3500 Transport spends 750.00 a shoot day: too fast for its EFC',
    });
    expect(finding?.why).toMatch(/12 shoot days left bring it to 15,000\.00\. Its EFC is 10,000\.00/);
  });

  test('is a low hint where the pace breaks a typed estimate, though not the budget', () => {
    const spent = daily(0, 8, 450);
    expect(found({ spent, account: { etc: cents(2000) } })).toMatchObject([{ severity: 'low', atStake: cents(3400) }]);
  });

  test('is measured against open commitments too: what is ordered is not spent yet, and is expected', () => {
    const given = { purchaseOrders: [order('1', { account: '3500', amount: cents(9000) })] };
    expect(found({ spent: daily(0, 8, 750), account: { budget: cents(15_000) }, given })).toEqual([]);
  });
});

describe('nothing is said', () => {
  test('of an account on pace, or past it by less than the tolerance', () => {
    expect(found({ spent: daily(0, 8, 500) })).toEqual([]);
    expect(found({ spent: daily(0, 8, 545) })).toEqual([]);
  });

  test('of an account that buys up front: before the shoot, in its first days, or in one large cost', () => {
    expect(found({ spent: [...daily(-8, 0, 800), ...daily(0, 8, 100)] })).toEqual([]);
    expect(found({ spent: [...daily(0, 4, 1500), ...daily(4, 8, 100)] })).toEqual([]);
    expect(
      found({
        spent: [
          [0, 300],
          [2, 300],
          [5, 5000],
          [6, 300],
          [7, 300],
        ],
      }),
    ).toEqual([]);
  });

  test('of an account with costs on few days', () => {
    expect(
      found({
        spent: [
          [3, 3000],
          [7, 3000],
        ],
      }),
    ).toEqual([]);
  });

  test('in the first days of a shoot, after the last one, or without a calendar', () => {
    expect(found({ spent: daily(0, 3, 2000), done: 3 })).toEqual([]);
    expect(found({ spent: daily(0, 20, 480), done: 20 })).toEqual([]);
    expect(found({ spent: daily(0, 8, 750), given: { calendar: [] } })).toEqual([]);
  });

  test('of Post and Other, and of an account that is over already', () => {
    expect(found({ spent: daily(0, 8, 750), account: { section: 'Post' } })).toEqual([]);
    expect(found({ spent: daily(0, 8, 750), account: { etc: cents(4100) } })).toEqual([]);
  });
});
