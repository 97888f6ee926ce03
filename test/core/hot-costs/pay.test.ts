import fc from 'fast-check';
import { hotCosts } from '../../../src/core/hot-costs';
import { calendar, cents, dayOf, deal, inputs, iso, line, place, rules } from './make';

const DAY = '2027-05-14';
const parts = (who: string, given: Parameters<typeof dayOf>[1]) =>
  dayOf(who, given).parts.map(({ kind, amount }) => [kind, amount / 100]);

describe('overtime', () => {
  const tiers = rules(
    ['Basic day', '8', 'h'],
    ['Overtime after', '8', 'h'],
    ['Overtime factor', '1.5', 'x'],
    ['Second overtime after', '10', 'h'],
    ['Second overtime factor', '2', 'x'],
    ['Overtime step', '0.1', 'h'],
  );
  const deals = [deal('Mara', 800)];

  it('pays hours 9 and 10 at 1.5× and those beyond at 2×, in tenths of an hour, meals taken off', () => {
    // 07:00 to 18:32 less 30 min is 11 h 2 min: 11.1 h in tenths. 2 h × 100 × 1.5 = 300; 1.1 h × 100 × 2 = 220.
    const log = [line(DAY, 'Mara', '07:00', '18:32', ['12:30-13:00'])];
    const mara = dayOf('Mara', { deals, log, workRules: tiers });
    expect(mara.parts.map(({ kind, amount }) => [kind, amount / 100])).toEqual([
      ['straight', 800],
      ['overtime', 300],
      ['overtime', 220],
    ]);
    expect(mara).toMatchObject({ hours: '11.1', actual: cents(1320), budget: cents(800) });
    expect(mara.why[0]).toBe('day 800.00 + overtime 2 h at 1.5× 300.00 + overtime 1.1 h at 2× 220.00');
  });

  it('pays the whole day for a short one', () => {
    expect(parts('Mara', { deals, log: [line(DAY, 'Mara', '07:00', '11:00')], workRules: tiers })).toEqual([
      ['straight', 800],
    ]);
  });

  it('counts every minute where no rule says in what steps', () => {
    const workRules = tiers.filter(({ rule }) => rule !== 'Overtime step');
    const log = [line(DAY, 'Mara', '07:00', '15:02')];
    // 2 minutes of 100 an hour at 1.5×: 5.00.
    expect(parts('Mara', { deals, log, workRules })).toEqual([
      ['straight', 800],
      ['overtime', 5],
    ]);
  });

  it('charges nothing for time that no rule prices, and says so', () => {
    const mara = dayOf('Mara', {
      deals,
      log: [line(DAY, 'Mara', '07:00', '17:00')],
      workRules: rules(['Basic day', '8', 'h']),
    });
    expect(mara.actual).toBe(cents(800));
    expect(mara.why).toContain('2 h beyond the day: no rule for overtime');
  });

  it('takes the length of the day from Production where no rule gives it', () => {
    const settings = { ...inputs().settings, dayLength: '10' };
    const workRules = rules(['Overtime after', '10', 'h'], ['Overtime factor', '1.5', '']);
    expect(parts('Mara', { deals, settings, workRules, log: [line(DAY, 'Mara', '07:00', '18:00')] })).toEqual([
      ['straight', 800],
      ['overtime', 120],
    ]);
  });

  it('pays an hour as an hour between the end of the day and the first tier', () => {
    const workRules = rules(['Basic day', '8', 'h'], ['Overtime after', '10', 'h'], ['Overtime factor', '1.5', '']);
    expect(parts('Mara', { deals, workRules, log: [line(DAY, 'Mara', '07:00', '18:00')] })).toEqual([
      ['straight', 800],
      ['overtime', 200],
      ['overtime', 150],
    ]);
  });

  it('works overtime out from the money break where a day’s pay is above it', () => {
    const workRules = [...tiers, ...rules(['Money break', '400', 'USD'])];
    expect(parts('Mara', { deals, workRules, log: [line(DAY, 'Mara', '07:00', '17:00')] })).toEqual([
      ['straight', 800],
      ['overtime', 150],
    ]);
  });

  it('takes a week apart by the rule, and does not guess how many days it has', () => {
    const weekly = [deal('Mara', 4000, { unit: 'Week' })];
    const log = [line(DAY, 'Mara', '07:00', '15:00')];
    expect(parts('Mara', { deals: weekly, log, workRules: [...tiers, ...rules(['Days in a week', '5', ''])] })).toEqual(
      [['straight', 800]],
    );
    const unknown = hotCosts(inputs({ deals: weekly, log, workRules: tiers }));
    expect(unknown.people[0]).toMatchObject({ actual: null, budget: null });
    expect(unknown.issues.map(({ code }) => code)).toContain('deal-not-costed');
  });

  it('pays by the hour what was worked, with overtime on top', () => {
    const hourly = [deal('Mara', 50, { unit: 'Hour' })];
    const mara = dayOf('Mara', { deals: hourly, log: [line(DAY, 'Mara', '07:00', '16:00')], workRules: tiers });
    expect(mara.parts.map(({ amount }) => amount / 100)).toEqual([400, 75]);
    expect(mara.budget).toBe(cents(400));
  });
});

describe('sixth and seventh day and holiday', () => {
  const workRules = rules(
    ['Basic day', '8', 'h'],
    ['Overtime after', '8', 'h'],
    ['Overtime factor', '1.5', 'x'],
    ['Sixth day', '1.5', 'x'],
    ['Seventh day', '2', 'x'],
    ['Holiday', '2', 'x'],
  );
  const deals = [deal('Mara', 800)];
  const days = (count: number) =>
    Array.from({ length: count }, (_, back) =>
      line(`2027-05-${String(14 - back).padStart(2, '0')}`, 'Mara', '07:00', '16:00'),
    );

  it.each([
    [
      5,
      [
        ['straight', 800],
        ['overtime', 150],
      ],
    ],
    [
      6,
      [
        ['straight', 800],
        ['premium', 400],
        ['overtime', 150],
      ],
    ],
    [
      7,
      [
        ['straight', 800],
        ['premium', 800],
        ['overtime', 200],
      ],
    ],
    [
      8,
      [
        ['straight', 800],
        ['premium', 800],
        ['overtime', 200],
      ],
    ],
  ])('day %i in a row', (count, expected) => {
    expect(parts('Mara', { deals, workRules, log: days(count) })).toEqual(expected);
  });

  it('begins to count again after a day off', () => {
    const log = days(8).filter(({ date }) => date !== iso('2027-05-11'));
    expect(parts('Mara', { deals, workRules, log })).toEqual([
      ['straight', 800],
      ['overtime', 150],
    ]);
  });

  it('pays a holiday of Calendar at its factor, the dearest where two hold', () => {
    const holiday = calendar('Holiday', DAY);
    expect(parts('Mara', { deals, workRules, calendar: holiday, log: days(6) })[1]).toEqual(['premium', 800]);
  });

  it('says so where no rule prices the day', () => {
    const mara = dayOf('Mara', { deals, workRules: workRules.slice(0, 3), log: days(6) });
    expect(mara.why).toContain('6th day in a row: no rule for what it is paid at');
  });
});

describe('fringes', () => {
  const fringe = (name: string, given: object) => ({
    ...place('Fringes'),
    name,
    percent: null,
    flat: null,
    cutOff: null,
    account: '',
    ...given,
  });
  const fringes = [
    fringe('Pension', { percent: '10' }),
    fringe('Capped', { percent: '5', cutOff: cents(600) }),
    fringe('Cheque', { flat: cents(12.5) }),
  ];
  const log = [line(DAY, 'Mara', '07:00', '15:00')];

  it('come on top of all pay of the day: percent, flat, and percent up to the cut-off looked at for the day alone', () => {
    const deals = [deal('Mara', 800, { fringes: ['Pension', 'capped', 'Cheque'] })];
    const mara = dayOf('Mara', { deals, log, budget: { lines: [], globals: [], fringes } });
    expect(mara.parts.map(({ amount }) => amount / 100)).toEqual([800, 80 + 30 + 12.5]);
    expect(mara.budget).toBe(mara.actual);
  });

  it('that nobody listed are an issue, and nothing is added for them', () => {
    const deals = [deal('Mara', 800, { fringes: ['Pensoin'] })];
    const costs = hotCosts(inputs({ deals, log, budget: { lines: [], globals: [], fringes } }));
    expect(costs.total.actual).toBe(cents(800));
    expect(costs.issues.map(({ code }) => code)).toContain('unknown-fringe');
  });
});

it('the reasons of a day add up to what it cost beyond its budget, whatever the times', () => {
  const workRules = rules(
    ['Basic day', '10', 'h'],
    ['Overtime after', '10', 'h'],
    ['Overtime factor', '1.5', 'x'],
    ['Second overtime after', '12', 'h'],
    ['Second overtime factor', '2', 'x'],
    ['Overtime step', '6', 'min'],
    ['First meal after call', '6', 'h'],
    ['Meal penalty, first half hour', '7.5', 'USD'],
    ['Meal penalty, second half hour', '10', 'USD'],
    ['Meal penalty, further half hours', '12.5', 'USD'],
    ['Rest between days', '11', 'h'],
    ['Forced call', '300', 'USD'],
    ['Sixth day', '1.5', 'x'],
  );
  const fringes = [
    { ...place('Fringes'), name: 'Tax', percent: '7.65', flat: null, cutOff: null, account: '' },
    { ...place('Fringes'), name: 'Dues', percent: null, flat: cents(3.33), cutOff: null, account: '' },
  ];
  const clock = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(clock, clock), { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 1, max: 999_999 }),
      (times, rate) => {
        const deals = [deal('Mara', rate / 100, { fringes: ['Tax', 'Dues'] }), deal('Jory', rate / 300)];
        const log = times.map(([call, wrap], back) => ({
          ...line(`2027-05-${String(14 - back).padStart(2, '0')}`, 'Unit', '07:00', '18:00'),
          call,
          wrap: wrap === call ? call + 1 : wrap,
        }));
        const costs = hotCosts(inputs({ deals, log, workRules, budget: { lines: [], globals: [], fringes } }));
        const reasons = costs.reasons.reduce((sum, { amount }) => sum + amount, 0);
        expect(costs.total.actual - costs.total.budget).toBe(reasons);
        expect(costs.total.variance).toBe(-reasons);
        for (const { parts: all, actual } of costs.people) {
          expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBe(actual);
        }
        expect(costs.departments.reduce((sum, each) => sum + each.actual, 0)).toBe(costs.total.actual);
      },
    ),
    { numRuns: 200 },
  );
});
